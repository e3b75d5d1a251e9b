import Deliberation
import Glibc
import Wording

extension Journal {
  /// Strikes one entry out (涂销): its line keeps number and sum, and says when, by whom and why;
  /// what it said is gone from this file.
  ///
  /// The file is written anew beside itself, synced and put in place all at once, so that a crash
  /// leaves the one or the other. Other terminals see `replaced` and open it again. Copies made
  /// before, and the disk's freed blocks, may still hold what was struck out.
  ///
  /// - Parameters:
  ///   - n: the entry's number.
  ///   - reserved: the numbers of things that it made, which stay used.
  ///   - people: those whose telephone number goes with it.
  /// - Throws: `noSuchEntry`, `alreadyRedacted`, or why the file can't be written.
  package static func redact(
    _ path: String, entry n: Int, by: String, at: Moment, reason: String,
    reserving reserved: [String] = [], forgetting people: [String] = [],
    understanding version: Int = Event.newestFormat, posix: Posix = .system
  ) throws {
    do {
      var target: JournalEntry?
      var end = 0
      func see(_ entry: JournalEntry) {
        if entry.n == n { target = entry }
        if entry.n == n + 1 { end = entry.offset }
      }
      let journal = try Journal.open(path, understanding: version, posix: posix, each: see)
      if let obstacle = journal.obstacle { throw obstacle }
      try journal.locked {
        try journal.lookAround()
        try journal.catchUp()
        if let obstacle = journal.obstacle { throw obstacle }
        try journal.setTailAside(at: at)
        journal.unseen.forEach(see)
        guard let target else { throw JournalError.noSuchEntry(path: path, entry: n) }
        if case .redacted = target.content {
          throw JournalError.alreadyRedacted(path: path, entry: n)
        }
        let line = EntryLine.make(
          n: n, redaction: .init(at: at, by: by, reason: reason, reserved: reserved),
          isSealed: target.isSealed, sum: target.sum)
        var bytes = try posix.readAll(journal.descriptor, at: 0, count: journal.head.offset)
        bytes.replaceSubrange(target.offset..<(n == journal.head.n ? bytes.count : end), with: line)
        let result = Verification.verify(bytes, of: path, understanding: version)
        if let damage = result.findings.first {
          throw JournalError.damaged(path: path, damage: damage)
        }
        if !people.isEmpty {
          let none = Dictionary(people.map { ($0, "") }) { first, _ in first }
          try Contacts.merge(none, beside: path, posix: posix)
        }
        try posix.replace(path, with: bytes)
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }
}

extension MeetingFile {
  /// Strikes one entry of a meeting out, with the telephone numbers of the people it added; the
  /// numbers it gave are never given again.
  ///
  /// - Throws: as ``Journal/redact(_:entry:by:at:reason:reserving:forgetting:understanding:posix:)``.
  package static func redact(
    _ path: String, entry n: Int, by clerk: String, at: Moment, reason: String,
    posix: Posix = .system
  ) throws {
    let session = try MeetingFile.open(path, clerk: clerk, for: .reading, posix: posix).session
    let entry = session.entries.first { $0.number == n }
    let people = entry?.events.compactMap { event in
      if case .participantAdded(let person) = event { person.id.text } else { nil }
    }
    try Journal.redact(
      path, entry: n, by: clerk, at: at, reason: reason, reserving: entry?.highestMade ?? [],
      forgetting: people ?? [], posix: posix)
  }
}
