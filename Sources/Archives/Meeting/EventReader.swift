import Deliberation
import Log

/// Turns the bytes of a line into events again, and folds them.
enum EventReader {
  /// Folds an entry; one that can't be read stops the session there.
  static func fold(_ entry: JournalEntry, _ session: inout Session) {
    do throws(Unreadable) {
      session.apply(try read(entry))
    } catch {
      session.stop(at: entry.n, because: error.reason)
    }
  }

  /// What can't be read as events, and why not.
  struct Unreadable: Error {
    let reason: String
  }

  static func read(_ entry: JournalEntry) throws(Unreadable) -> Entry {
    switch entry.content {
    case .redacted(let redaction):
      return Entry(
        number: entry.n, at: redaction.at, by: redaction.by, events: [],
        redacted: redaction.reason, reserved: redaction.reserved, wasSealed: entry.isSealed)
    case .events(let act):
      if let number = SaneNumbers.violation(in: act.events) { throw Unreadable(reason: number) }
      do {
        return Entry(
          number: entry.n, at: act.at, by: act.by,
          events: try JSONReader.readNamed(act.events, Event.init(named:from:))
            // Anything but one event an object: what is wrong with it is said there.
            ?? JSONReader.read([Event].self, from: act.events))
      } catch {
        throw Unreadable(reason: "\(error)")
      }
    }
  }
}
