import Deliberation
import Log
import Text

extension MeetingFile {
  /// Whether words can be struck out of the file for good: not where a second name would keep them.
  func checkNames(for command: Command) throws {
    guard case .redact = command else { return }
    let facts: FileFacts?
    do throws(SystemError) {
      facts = try Posix.system.status(path)
    } catch {
      throw JournalError(error, at: path)
    }
    if let facts, facts.names > 1 { throw JournalError.severalNames(path, facts) }
  }

  /// Strikes the lines whose words stand in the record no more (隐去), with the telephone numbers of
  /// people whose name went; a redaction that was broken off is finished by it.
  ///
  /// What is kept is durable by then; where the lines can't be struck, that is told and tried again
  /// at the next opening.
  ///
  /// - Parameter struck: entries whose lines are struck out already.
  func finishRedactions(besides struck: Set<Int>) {
    do {
      try strikeLines(besides: struck)
    } catch let error as JournalError {
      tell([.redactionUnfinished(error)])
    } catch {}
  }

  private func strikeLines(besides struck: Set<Int>) throws {
    let lines = session.linesToStrike.filter { !struck.contains($0.key) }
    guard !lines.isEmpty else { return }
    var people: Set<String> = []
    var redactions: [Int: JournalEntry.Redaction] = [:]
    for (number, restatement) in lines {
      let entry = session.entries[number - 1]
      for case .participantAdded(let adding) in entry.events
      where adding.participant.name == Redacted.mark {
        people.insert(adding.participant.id.text)
      }
      redactions[number] = JournalEntry.Redaction(
        at: restatement.at, by: restatement.by, reason: restatement.reason ?? Redacted.mark,
        reserved: entry.highestMade)
    }
    let (posix, catalogue) = (journal.posix, catalogue)
    try Journal.strike(path, redactions, at: .now, posix: posix) { path in
      catalogue?.forgetExtract(of: path)
      if people.isEmpty { return }
      let none = Dictionary(people.map { ($0, "") }) { first, _ in first }
      try Contacts.merge(none, beside: path, posix: posix)
    }
    try log.reopen()
    forgetStruckTitles()
  }

  /// What is struck out may be a corrected title, which the catalogue has of the file that was there.
  private func forgetStruckTitles() {
    guard let catalogue, Archive(of: path) != nil else { return }
    _ = Archive.headers(inYear: folder(of: folder(of: path)), by: catalogue)
  }
}
