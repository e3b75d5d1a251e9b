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
  /// - Parameter n: the entry's number.
  /// - Throws: `noSuchEntry`, `alreadyRedacted`, or why the file can't be written.
  package static func redact(
    _ path: String, entry n: Int, by: String, at: Moment, reason: String,
    understanding version: Int = 1, posix: Posix = .system
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
          n: n, redaction: .init(at: at, by: by, reason: reason), isSealed: target.isSealed,
          sum: target.sum)
        var bytes = try posix.readAll(journal.descriptor, at: 0, count: journal.head.offset)
        bytes.replaceSubrange(target.offset..<(n == journal.head.n ? bytes.count : end), with: line)
        let result = Verification.verify(bytes, of: path, understanding: version)
        if let damage = result.findings.first {
          throw JournalError.damaged(path: path, damage: damage)
        }
        try posix.replace(path, with: bytes)
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }
}
