import Glibc
import Text
import Values

extension Journal {
  /// Goes on in a new, wholly synced file, `…_续2.yishi` beside this one, after a sync failed, here or
  /// in another terminal.
  ///
  /// The new file holds, byte for byte, all that is known to be durable; the command whose sync
  /// failed is not among it and is judged anew. Where another terminal has gone on already, that
  /// file is opened and nothing is made.
  ///
  /// - Parameters:
  ///   - note: what is written as the new file's next entry, nil for nothing. The new journal
  ///     returns it from ``readNew()`` or gives it to the next judge.
  /// - Returns: the new journal, standing where this one stands, or further where others were
  ///   faster; what is new to the caller comes from its ``readNew()``.
  package func continueInNewFile(by: String, at: Moment, note: Draft? = nil) throws -> Journal {
    do {
      return try locked {
        let (isFailed, mark) = try FailedMark.read(beside: path, posix: posix)
        guard isFailed || isAbandoned else {
          throw JournalError.nothingToRecover(path: path)
        }
        if mark?.continued != nil {
          guard let next = FailedMark.continuation(of: path) else {
            throw FailedMark.obstacle(mark, beside: path)
          }
          return try follow(to: next)
        }
        try readDurable(mark)
        let next = try posix.freeName(beside: path, suffix: "_续")
        try copy(to: next, by: by, at: at, note: note)
        var new =
          mark
          ?? FailedMark(
            at: at, by: by, reason: "sync", n: head.n, size: head.offset)
        new.continued = name(of: next)
        new.tell(beside: path, posix: posix)
        obstacle = .abandoned(path: path, continuedAs: next)
        return try follow(to: next)
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }

  private var isAbandoned: Bool {
    if case .abandoned? = obstacle { true } else { false }
  }

  /// Reads what others had made durable before the sync failed.
  private func readDurable(_ mark: FailedMark?) throws {
    guard let mark, mark.size > head.offset else { return }
    var reader = ChainReader(
      posix: posix, descriptor: descriptor, version: version, head: head)
    reader.limit = mark.size
    _ = try reader.read { unseen.append($0) }
    head = reader.head
  }

  /// Copies the good lines to a new file and adds an entry.
  func copy(to next: String, by: String, at: Moment, note: Draft?) throws {
    var bytes = try posix.readAll(descriptor, at: 0, count: head.offset)
    // The chain up to the known head proves the bytes, wherever they came from.
    try prove(bytes)
    if let note {
      let made: (bytes: [UInt8], sum: Sum)
      do throws(StrictJSON.Mistake) {
        made = try EntryLine.make(
          n: head.n + 1, at: at, by: by, draft: note, isSealed: head.isSealed || note.seals,
          after: head.sum)
      } catch {
        throw JournalError.unwritable(path: next, damage: error.kind)
      }
      bytes += made.bytes
    }
    do throws(SystemError) {
      posix.close(try posix.create(next, bytes))
    } catch {
      throw JournalError(error, at: next)
    }
  }

  private func prove(_ bytes: [UInt8]) throws {
    let result = Verification.verify(bytes, of: path, understanding: version)
    guard result.findings.isEmpty, result.last == nil ? head.n == 0 : result.last == head.sum else {
      let damage = Damage(line: head.n + 1, offset: head.offset, kind: .rewritten)
      throw JournalError.damaged(path: path, damage: result.findings.first ?? damage)
    }
  }

  /// Opens the file that goes on, with what this journal's caller has not been given yet.
  private func follow(to next: String) throws -> Journal {
    var fresh: [JournalEntry] = []
    let known = head.n - unseen.count
    let journal = try Journal.open(next, understanding: version, posix: posix) {
      if $0.n > known { fresh.append($0) }
    }
    journal.unseen = fresh
    unseen = []
    return journal
  }
}

extension Posix {
  /// A path that nothing has yet: the file's own with a suffix, then with 2, 3 and so on.
  func freeName(beside path: String, suffix: String) throws(SystemError) -> String {
    var number = 1
    while true {
      let candidate = numbered(path, suffix: suffix, number)
      if try status(candidate) == nil { return candidate }
      number += 1
    }
  }

  /// `FILE_suffix.yishi`, `FILE_suffix2.yishi`.
  func numbered(_ path: String, suffix: String, _ number: Int) -> String {
    let stem = path.hasSuffix(".yishi") ? String(path.dropLast(6)) : path
    return FileSystem.path(
      stem, ending: "\(suffix)\(number == 1 ? "" : String(number)).yishi")
  }
}
