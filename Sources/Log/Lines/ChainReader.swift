import Glibc
import Text

/// How far a file has been read and found whole.
package struct Head: Hashable, Sendable {
  /// The last entry's number, 0 where there is only the header.
  package let n: Int
  /// The sum of the last line.
  package let sum: Sum
  /// Bytes up to and including the last newline.
  package let offset: Int
  /// Whether that entry was the seal or came after it.
  package let isSealed: Bool
}

/// Reads a file's lines on from a head, checking every sum.
package struct ChainReader {
  let posix: Posix
  let descriptor: CInt
  /// The newest version of events that may be read.
  let version: Int
  /// Bytes after which the file isn't looked at.
  var limit = Int.max
  /// How far it has read.
  package private(set) var head: Head

  /// Why reading stopped.
  package enum Ending: Hashable {
    /// At the file's end, after a newline.
    case clean
    /// At so many bytes that are no whole line: being written just now, or torn.
    case tail(Int)
    case damaged(Damage)
    case newer(line: Int, version: Int)
  }

  init(posix: Posix, descriptor: CInt, version: Int, head: Head) {
    self.posix = posix
    self.descriptor = descriptor
    self.version = version
    self.head = head
  }

  /// Reads the header and stands after it.
  package static func start(
    _ path: String, posix: Posix, descriptor: CInt, version: Int
  ) throws -> (SessionHeader, ChainReader) {
    var count = 4096
    while true {
      let bytes = try posix.readAll(descriptor, at: 0, count: count)
      guard let newline = bytes.firstIndex(of: 10) else {
        if bytes.count < count || count >= Limits.line {
          throw JournalError.notASession(
            path: path, damage: Damage(line: 1, offset: 0, kind: .header))
        }
        count *= 4
        continue
      }
      do {
        let (header, sum) = try bytes[..<newline].withUnsafeBufferPointer {
          line throws(Damage) in try SessionHeader.read(UnsafeRawBufferPointer(line))
        }
        guard header.version <= SessionHeader.currentVersion else {
          throw JournalError.newer(path: path, line: 1, version: header.version)
        }
        let head = Head(n: 0, sum: sum, offset: newline + 1, isSealed: false)
        return (
          header,
          ChainReader(posix: posix, descriptor: descriptor, version: version, head: head)
        )
      } catch let damage as Damage {
        throw JournalError.notASession(path: path, damage: damage)
      }
    }
  }

  /// Reads to the end or to the first thing that is wrong; the head stands after the last good
  /// line.
  mutating func read(each: (JournalEntry) throws -> Void) throws -> Ending {
    var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var filled = 0
    while true {
      let room = min(buffer.count - filled, limit - head.offset - filled)
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<filled + max(room, 0)])
      let count =
        rest.isEmpty ? 0 : try posix.read(descriptor, into: rest, at: head.offset + filled)
      if count == 0 { return filled == 0 ? .clean : .tail(filled) }
      filled += count
      var start = 0
      while let newline = memchr(buffer.baseAddress! + start, 10, filled - start) {
        let end = UnsafeRawPointer(newline) - UnsafeRawPointer(buffer.baseAddress!)
        let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        switch take(line) {
        case .success(let entry):
          try each(entry)
          start = end + 1
        case .failure(.newer(let line, let version)):
          return .newer(line: line, version: version)
        case .failure(.damaged(let damage)):
          // A last line with NUL bytes: its length reached the disk before its contents did.
          if line.contains(0), try isEnd(head.offset + line.count + 1) {
            return .tail(line.count + 1)
          }
          return .damaged(damage)
        }
      }
      filled -= start
      memmove(buffer.baseAddress!, buffer.baseAddress! + start, filled)
      if filled == buffer.count {
        guard filled < Limits.line else {
          return .damaged(
            Damage(line: head.n + 2, offset: head.offset, kind: .lineTooLong(limit: Limits.line)))
        }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: filled * 4, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
        buffer.deallocate()
        buffer = larger
      }
    }
  }

  private enum Stop: Error {
    case damaged(Damage)
    case newer(line: Int, version: Int)
  }

  private mutating func take(_ line: UnsafeRawBufferPointer) -> Result<JournalEntry, Stop> {
    let entry: JournalEntry
    do {
      entry = try EntryLine.read(line, n: head.n + 1, offset: head.offset, after: head.sum)
    } catch {
      return .failure(.damaged(error))
    }
    switch entry.content {
    case .events(let act):
      if act.version > version {
        return .failure(.newer(line: entry.n + 1, version: act.version))
      }
      if head.isSealed, !entry.isSealed {
        return .failure(
          .damaged(Damage(line: entry.n + 1, offset: head.offset, kind: .sealForgotten)))
      }
    case .redacted: break
    }
    head = Head(
      n: entry.n, sum: entry.sum, offset: head.offset + line.count + 1,
      isSealed: head.isSealed || entry.isSealed)
    return .success(entry)
  }

  private func isEnd(_ offset: Int) throws(SystemError) -> Bool {
    if offset >= limit { return true }
    return try posix.readAll(descriptor, at: offset, count: 1).isEmpty
  }
}
