import Glibc
import Text
import Values

extension Journal {
  /// Strikes entries out (涂销): their lines keep number and sum, and say when, by whom and why; what
  /// they said is gone from this file.
  ///
  /// The file is written anew beside itself, synced and put in place all at once, so that a crash
  /// leaves the one or the other. Other terminals see `replaced` and open it again. Copies made
  /// before, and the disk's freed blocks, may still hold what was struck out. Through a symbolic
  /// link the file itself is struck in; a file with a second name (hard link) is refused, because
  /// that name would keep what was struck out.
  ///
  /// - Parameters:
  ///   - lines: what each entry's line is to say instead. Entries struck out already stay as they
  ///     are where others are left to strike.
  ///   - alongside: runs before the file is put in place, with its path, links followed: what must be
  ///     gone from beside it by then.
  /// - Throws: `noSuchEntry`, `alreadyRedacted`, `severalNames`, or why the file can't be written.
  package static func strike(
    _ path: String, _ lines: [Int: JournalEntry.Redaction], at: Moment,
    understanding version: Int = Journal.newestVersion, posix: Posix = .system,
    alongside: (_ path: String) throws -> Void = { _ in }
  ) throws {
    let path = try realPath(path)
    do {
      var targets: [Int: JournalEntry] = [:]
      var ends: [Int: Int] = [:]
      func see(_ entry: JournalEntry) {
        if lines[entry.n] != nil { targets[entry.n] = entry }
        ends[entry.n - 1] = entry.offset
      }
      let journal = try Journal.open(path, understanding: version, posix: posix, each: see)
      if let obstacle = journal.obstacle { throw obstacle }
      try journal.locked {
        let facts = try journal.lookAround()
        try journal.catchUp()
        if let obstacle = journal.obstacle { throw obstacle }
        guard facts.names == 1 else { throw JournalError.severalNames(path, facts) }
        try journal.setTailAside(at: at)
        journal.unseen.forEach(see)
        if let missing = lines.keys.sorted().first(where: { targets[$0] == nil }) {
          throw JournalError.noSuchEntry(path: path, entry: missing)
        }
        let left = targets.values.filter { $0.isRedacted == false }.sorted { $0.n > $1.n }
        guard !left.isEmpty else {
          throw JournalError.alreadyRedacted(path: path, entry: lines.keys.min() ?? 0)
        }
        var bytes = try posix.readAll(journal.descriptor, at: 0, count: journal.head.offset)
        for target in left {
          guard let redaction = lines[target.n] else { continue }
          let line = EntryLine.make(
            n: target.n, redaction: journal.keepingPlace(of: target, redaction),
            isSealed: target.isSealed, sum: target.sum)
          let end = target.n == journal.head.n ? bytes.count : ends[target.n] ?? bytes.count
          bytes.replaceSubrange(target.offset..<end, with: line)
        }
        let result = Verification.verify(bytes, of: path, understanding: version)
        if let damage = result.findings.first {
          throw JournalError.damaged(path: path, damage: damage)
        }
        try alongside(path)
        try posix.replace(path, with: bytes)
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }

  /// In a ledger a struck-out line keeps its place among those of all chains.
  private func keepingPlace(
    of entry: JournalEntry, _ redaction: JournalEntry.Redaction
  ) -> JournalEntry.Redaction {
    guard header.format == SessionHeader.ledger, redaction.was == nil else { return redaction }
    return JournalEntry.Redaction(
      at: redaction.at, by: redaction.by, reason: redaction.reason, reserved: redaction.reserved,
      was: .init(at: entry.at, by: entry.by, after: entry.after))
  }

  /// Where a path leads in the end, symbolic links followed.
  fileprivate static func realPath(_ path: String) throws -> String {
    guard let found = realpath(path, nil) else {
      throw JournalError(SystemError(call: "realpath", number: errno), at: path)
    }
    defer { free(found) }
    return String(cString: found)
  }
}

extension JournalError {
  /// With the other names that lie in the file's own folder.
  package static func severalNames(_ path: String, _ facts: FileFacts) -> JournalError {
    let real = (try? Journal.realPath(path)) ?? path
    let place = folder(of: real)
    let others = (FileSystem.names(in: place) ?? []).sorted().map { place + "/" + $0 }.filter {
      guard $0 != real, let there = (try? Posix.system.status($0)) ?? nil else { return false }
      return (there.device, there.inode) == (facts.device, facts.inode)
    }
    return .severalNames(path: path, others: others)
  }
}
