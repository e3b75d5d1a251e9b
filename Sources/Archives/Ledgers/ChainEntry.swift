import Affairs
import Log
import Values

/// A line of a chain with its place among those of all chains. What its events mean isn't known here.
package struct ChainEntry: Hashable, Sendable {
  package let id: EntryID
  /// As it stands in the file.
  package let entry: JournalEntry
  /// What its writer had read.
  package let past: CausalPast

  package init(id: EntryID, entry: JournalEntry, past: CausalPast) {
    (self.id, self.entry, self.past) = (id, entry, past)
  }

  /// When it was typed, by its computer's clock.
  package var at: Moment { entry.at }
  /// Which clerk typed it.
  package var by: String { entry.by }
  /// The first 16 digits of its sum.
  package var code: String { entry.sum.code }

  /// The JSON array of its events; empty where it was struck out.
  package var events: [UInt8] {
    if case .events(let act) = entry.content { act.events } else { [] }
  }

  /// Why nothing of it can be read any more (涂销); nil for an entry as it was written.
  package var redacted: String? {
    if case .redacted(let redaction) = entry.content { redaction.reason } else { nil }
  }

  /// The entry with its events read.
  ///
  /// - Parameter read: turns a JSON array into events.
  package func ledgerEntry(
    reading read: (_ events: [UInt8], _ version: Int) throws -> [LedgerEvent]
  ) rethrows -> LedgerEntry {
    var events: [LedgerEvent] = []
    if case .events(let act) = entry.content { events = try read(act.events, act.version) }
    return LedgerEntry(
      id: id, at: at, by: by, events: events, past: past, code: code, redacted: redacted)
  }
}
