import Crypto
import Glibc
import Text
import Values

/// A damaged file's good lines in a new file, the damaged one kept.
package struct Recovery: Hashable, Sendable {
  /// The new file.
  package let path: String
  /// What was found.
  package let facts: Facts
  /// The new file was there already, from a recovery that was broken off before it could say so.
  package let wasThere: Bool
  /// Nothing was lost: the new file says what the old one did, in the bytes that were written.
  package var wasReencoded = false

  /// What was found, for the entry that the new file gets.
  package struct Facts: Hashable, Sendable {
    /// The meeting's own mark.
    package let session: String
    /// The damaged file's name, without its folder.
    package let original: String
    /// SHA-256 of the whole damaged file, 64 digits.
    package let sha256: String
    /// The damaged file's size in bytes.
    package let size: Int
    /// Good entries, all of which the new file has.
    package let entries: Int
    /// Bytes and lines left out; the last line counts even without a newline.
    package let leftOutBytes: Int
    /// See ``leftOutBytes``.
    package let leftOutLines: Int
    /// The highest number an entry left out may have had; `entries` where nothing but an unfinished
    /// write was left out.
    package let lastLost: Int
    /// Whether a line of the file, good or left out, says that it is sealed.
    package let wasSealed: Bool
    /// What was wrong first; nil where nothing but an unfinished write was.
    package let damage: Damage?
    /// The name of the file in which the meeting went on and that isn't there any more: nobody knows
    /// what it held.
    package internal(set) var missing: String?
  }

  /// Copies the good lines byte for byte to a new file and adds an entry that says what was left
  /// out. The original is not touched, but nobody writes it any more: `FILE.failed` names the new
  /// one.
  ///
  /// - Parameters:
  ///   - chosen: the new path; nil for a free name beside the file, `…_恢复.yishi`.
  ///   - stop: the first entry that can't be folded; it and what follows is left out as damaged.
  ///   - progress: is called with how many bytes of the damaged file were looked at, of how many.
  ///   - note: makes the entry's events from what was found.
  /// - Throws: `nothingToRecover` where the file is whole, `abandoned` where it was recovered
  ///   before, `newer` where a later program wrote it, `notASession` where the header is gone.
  package static func recover(
    _ path: String, by: String, at: Moment, to chosen: String? = nil,
    before stop: Int? = nil, understanding version: Int = Journal.newestVersion,
    posix: Posix = .system, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in },
    note: (Facts) throws -> Draft
  ) throws -> Recovery {
    do {
      if let (bytes, clean) = try Reencoding.undone(at: path, posix: posix) {
        return try rewritten(path, bytes, clean, by: by, at: at, posix: posix)
      }
      var misfit: Int?
      let journal = try Journal.open(path, for: .reading, understanding: version, posix: posix) {
        if $0.n == stop { misfit = $0.offset }
      }
      return try journal.locked {
        var damage: Damage?
        // Under the lock nobody is writing: a tail is torn.
        if journal.obstacle == nil { try journal.catchUp() }
        var unread: Damage?
        if let misfit, let stop {
          try journal.goBack(to: misfit)
          let found = Damage(line: stop + 1, offset: misfit, kind: .notUnderstood)
          journal.obstacle = journal.obstacle ?? .damaged(path: path, damage: found)
          unread = found
        }
        switch journal.obstacle {
        case .damaged(_, let found)?: damage = found
        case .abandoned(_, _?)?: throw journal.obstacle!
        case .abandoned?, .continuationMissing?: break
        case .newer?: throw journal.obstacle!
        default:
          guard journal.tail > 0 else { throw JournalError.nothingToRecover(path: path) }
        }
        var facts = try journal.facts(unread ?? damage, progress)
        let mark = try FailedMark.read(beside: path, posix: posix).1
        facts.missing = mark?.continuedPath(beside: path).map(name)
        let draft = try note(facts)
        let (next, wasThere) = try journal.recovered(to: chosen, by: by, at: at, note: draft)
        let isBeside = folder(of: next) == folder(of: path)
        try FailedMark(
          at: at, by: by, reason: "recovered", n: journal.head.n, size: journal.head.offset,
          continued: isBeside ? name(of: next) : next
        ).replace(beside: path, posix: posix)
        return Recovery(path: next, facts: facts, wasThere: wasThere)
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }
}

/// How many newlines stand among bytes, of which there may be gigabytes.
package func newlines(_ bytes: UnsafeRawBufferPointer) -> Int {
  var count = 0
  var start = 0
  while start < bytes.count,
    let found = memchr(bytes.baseAddress! + start, 10, bytes.count - start)
  {
    count += 1
    start = UnsafeRawPointer(found) - bytes.baseAddress! + 1
  }
  return count
}

extension Recovery {
  /// Writes what was re-encoded as it was, to a new file in which the meeting goes on.
  private static func rewritten(
    _ path: String, _ bytes: [UInt8], _ clean: [UInt8], by: String, at: Moment, posix: Posix
  ) throws -> Recovery {
    if let next = FailedMark.continuation(of: path) {
      throw JournalError.abandoned(path: path, continuedAs: next)
    }
    let read = Verification.verifyAsWritten(clean, of: path)
    var number = 1
    var next = posix.numbered(path, suffix: "_恢复", number)
    var wasThere = false
    while try posix.status(next) != nil, !wasThere {
      wasThere = try posix.contents(next, limit: clean.count + 1) == clean
      if !wasThere {
        number += 1
        next = posix.numbered(path, suffix: "_恢复", number)
      }
    }
    if !wasThere { posix.close(try posix.create(next, clean)) }
    try FailedMark(
      at: at, by: by, reason: "recovered", n: read.entries, size: clean.count,
      continued: name(of: next)
    ).replace(beside: path, posix: posix)
    let facts = Facts(
      session: read.header?.id ?? "", original: name(of: path),
      sha256: Sum(SHA256.hash(data: bytes)).hex, size: bytes.count, entries: read.entries,
      leftOutBytes: 0, leftOutLines: 0, lastLost: read.entries, wasSealed: read.sealCode != nil,
      damage: nil)
    return Recovery(path: next, facts: facts, wasThere: wasThere, wasReencoded: true)
  }
}

extension Journal {
  /// Stands after the line that ends there.
  fileprivate func goBack(to offset: Int) throws {
    var reader = try ChainReader.start(
      path, posix: posix, descriptor: descriptor, version: version
    ).1
    reader.limit = offset
    _ = try reader.read { _ in }
    head = reader.head
  }

  fileprivate func facts(
    _ damage: Damage?, _ progress: (_ done: Int, _ of: Int) -> Void
  ) throws -> Recovery.Facts {
    let whole = try posix.status(descriptor).size
    var hash = SHA256()
    var size = 0
    var lines = 0
    var last: UInt8 = 10
    // What can still be read of the lines left out tells how far the record once went.
    var (lastRead, wasSealed) = (0, head.isSealed)
    var line: [UInt8] = []
    func endLine() {
      defer { line.removeAll(keepingCapacity: true) }
      let entry = line.withUnsafeBytes { bytes in
        try? EntryLine.parse(LineFrame(bytes, number: 0, offset: 0))
      }
      guard let entry else { return }
      lastRead = max(lastRead, entry.n)
      wasSealed = wasSealed || entry.isSealed
    }
    while true {
      let piece = try posix.readAll(descriptor, at: size, count: 1 << 20)
      if piece.isEmpty { break }
      progress(size, whole)
      hash.update(data: piece)
      let leftOut = piece.dropFirst(max(0, head.offset - size))
      lines += leftOut.withUnsafeBytes(newlines)
      last = leftOut.last ?? last
      size += piece.count
      leftOut.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        var start = 0
        while start < bytes.count, let found = memchr(base + start, 10, bytes.count - start) {
          let end = UnsafeRawPointer(found) - base
          line += bytes[start..<end].prefix(Limits.line)
          endLine()
          start = end + 1
        }
        // A line longer than any may be is none.
        if line.count <= Limits.line { line += bytes[start...] }
      }
    }
    return Recovery.Facts(
      session: header.id, original: name(of: path), sha256: Sum(hash.finalize()).hex, size: size,
      entries: head.n, leftOutBytes: max(0, size - head.offset),
      leftOutLines: lines + (last == 10 ? 0 : 1),
      lastLost: damage == nil ? head.n : max(head.n + lines, lastRead), wasSealed: wasSealed,
      damage: damage)
  }

  /// Makes the new file, or finds the one that a recovery made before it was broken off: it begins
  /// with the same good lines and goes on from them.
  fileprivate func recovered(
    to chosen: String?, by: String, at: Moment, note: Draft
  ) throws -> (String, wasThere: Bool) {
    let good = try posix.readAll(descriptor, at: 0, count: head.offset)
    var number = 1
    while true {
      let next = chosen ?? posix.numbered(path, suffix: "_恢复", number)
      guard try posix.status(next) != nil else {
        try copy(to: next, by: by, at: at, note: note)
        return (next, false)
      }
      let file = OpenFile(try posix.open(next, O_RDONLY), posix)
      if try posix.readAll(file.descriptor, at: 0, count: good.count) == good,
        let there = try? Journal.open(next, for: .reading, understanding: version, posix: posix),
        there.obstacle == nil, there.head.n > head.n
      {
        return (next, true)
      }
      if chosen != nil { throw JournalError.alreadyThere(path: next) }
      number += 1
    }
  }
}
