import Glibc
import Text
import Values

extension Journal {
  /// Appends one command's events, as one transaction: lock, read what others appended, judge,
  /// write one line, sync, unlock. It returns only once the entry is durable; show it then.
  ///
  /// - Parameters:
  ///   - by: the clerk's name.
  ///   - judge: is given others' entries since the last call, which are durable, and must fold
  ///     them whatever comes next; returns the events to be written, or throws its refusal, which
  ///     is passed on. It runs under the file's lock and must not call this journal.
  ///   - holding: runs around judging and writing, under the file's lock, to hold another lock
  ///     meanwhile and to do something once the entry is durable.
  ///   - alongside: runs under the lock when the line is made and before it is written: what must lie
  ///     beside the file before the entry does. Where it throws nothing is written.
  /// - Returns: the entry, which the caller folds now.
  /// - Throws: a ``JournalError`` or what `judge` throws. In every case nothing was recorded; only
  ///   after `syncFailed` can't that be known.
  package func append(
    by: String, at: Moment,
    holding: (() throws -> JournalEntry) throws -> JournalEntry = { try $0() },
    alongside: () throws -> Void = {},
    judge: (_ others: [JournalEntry]) throws -> Draft
  ) throws -> JournalEntry {
    do {
      if let obstacle = obstacleNow { throw obstacle }
      if access == .reading {
        throw JournalError.readOnly(path: path, cause: SystemError(call: "open", number: EACCES))
      }
      return try locked {
        if let cause = Journal.protection(try lookAround()) {
          throw JournalError.readOnly(path: path, cause: cause)
        }
        try catchUp()
        if let obstacle { throw obstacle }
        return try withoutActuallyEscaping(judge) { judge in
          try withoutActuallyEscaping(alongside) { alongside in
            try holding { try entered(by: by, at: at, alongside: alongside, judge: judge) }
          }
        }
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }

  /// Judges and writes one entry, under the lock and with everything read.
  private func entered(
    by: String, at: Moment, alongside: () throws -> Void,
    judge: (_ others: [JournalEntry]) throws -> Draft
  ) throws -> JournalEntry {
    let others = unseen
    unseen = []
    let draft = try judge(others)
    // Only now: what is refused leaves the file as it was.
    try setTailAside(at: at)
    let n = head.n + 1
    let isSealed = head.isSealed || draft.seals
    let (line, sum) = try assemble(n: n, at: at, by: by, draft: draft, isSealed: isSealed)
    try alongside()
    try write(line)
    try confirm(line, at: at, by: by)
    let entry = JournalEntry(
      n: n, sum: sum, offset: head.offset, isSealed: isSealed,
      content: .events(
        .init(
          at: at, by: by, version: draft.version, events: draft.events, after: draft.after)))
    head = Head(n: n, sum: sum, offset: head.offset + line.count, isSealed: isSealed)
    return entry
  }

  private func assemble(
    n: Int, at: Moment, by: String, draft: Draft, isSealed: Bool
  ) throws -> (bytes: [UInt8], sum: Sum) {
    do {
      return try EntryLine.make(
        n: n, at: at, by: by, draft: draft, isSealed: isSealed, after: head.sum)
    } catch {
      throw JournalError.unwritable(path: path, damage: error.kind)
    }
  }

  /// Writes a line, or leaves the file as it was.
  private func write(_ line: [UInt8]) throws {
    do {
      try posix.writeAll(descriptor, line)
    } catch {
      let cause = error
      do {
        try posix.truncate(descriptor, to: head.offset)
      } catch {
        // What was written stays as a torn tail, which the next program to write sets aside.
        obstacle = .writeFailed(path: path, cause: cause, usable: false)
        throw JournalError.writeFailed(path: path, cause: cause, usable: false)
      }
      do {
        try posix.sync(descriptor)
      } catch {
        _ = abandon(after: head, cause: error, entry: head.n + 1)
        throw JournalError.writeFailed(path: path, cause: cause, usable: false)
      }
      throw cause.isFull
        ? JournalError.full(path: path, cause: cause)
        : .writeFailed(path: path, cause: cause, usable: true)
    }
  }

  private func confirm(_ line: [UInt8], at: Moment, by: String) throws {
    do {
      try posix.syncData(descriptor)
    } catch {
      throw abandon(after: head, cause: error, entry: head.n + 1, at: at, by: by)
    }
  }

  /// Moves an unfinished last line to a file of its own and cuts it off; under the lock only,
  /// where nobody can be writing it.
  func setTailAside(at: Moment) throws {
    guard tail > 0 else { return }
    let bytes = try posix.readAll(descriptor, at: head.offset, count: tail)
    let aside = try tornCopy(bytes, at: at)
    try posix.truncate(descriptor, to: head.offset)
    do {
      try posix.sync(descriptor)
    } catch {
      throw abandon(after: head, cause: error, entry: head.n + 1)
    }
    notices.append(.tornTail(movedTo: aside, bytes: tail))
    tail = 0
  }

  /// Keeps bytes in `FILE.torn-TIME`, or `…-2` and so on: an earlier copy is never overwritten.
  private func tornCopy(_ bytes: [UInt8], at: Moment) throws -> String {
    let ending = ".torn-\(at.compact)"
    var aside = FileSystem.path(path, ending: ending)
    var number = 1
    while try posix.status(aside) != nil {
      number += 1
      aside = FileSystem.path(path, ending: "\(ending)-\(number)")
    }
    posix.close(try posix.create(aside, bytes))
    return aside
  }
}

extension Moment {
  /// `20240518T142031`, for names of files.
  var compact: String {
    let text = description.utf8.prefix(19).filter { $0 != 0x2D && $0 != 0x3A }
    return String(decoding: text, as: UTF8.self)
  }
}
