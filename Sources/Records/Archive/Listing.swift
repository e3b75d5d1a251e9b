import Deliberation
import Glibc
import Wording

/// What the first and the last line of a session file say; nothing between them was read.
package struct Listing: Hashable, Sendable {
  package let path: String
  package let header: SessionHeader
  /// Entries, by the last line's number.
  package let entries: Int
  /// When the last entry was written; the header's time where there is none.
  package let last: Moment
  package let isSealed: Bool
  /// Bytes.
  package let size: Int
  /// The file doesn't end in a whole line.
  package let isTorn: Bool
  /// An entry says that the file was recovered from a damaged one.
  package let isRecovered: Bool

  /// Reads them.
  ///
  /// - Throws: `notASession`, `damaged` where the last line isn't an entry, or why it can't be read.
  package init(_ path: String, posix: Posix = .system) throws {
    do {
      let file = OpenFile(try posix.open(path, O_RDONLY), posix)
      let facts = try posix.status(file.descriptor)
      guard facts.isRegular else { throw JournalError.notAFile(path: path) }
      self.path = path
      size = facts.size
      let (header, start) = try ChainReader.start(
        path, posix: posix, descriptor: file.descriptor, version: .max)
      self.header = header
      guard
        let (line, offset, isTorn) = try Listing.lastLine(
          file.descriptor, from: start.head.offset, to: size, posix)
      else {
        let damage = Damage(line: 0, offset: size, kind: .lineTooLong(limit: Limits.line))
        throw JournalError.damaged(path: path, damage: damage)
      }
      self.isTorn = isTorn
      isRecovered = try posix.holds(
        Array("[{\"recovered\":{\"leftOut\":".utf8), file.descriptor, from: start.head.offset,
        to: size)
      guard let line else {
        (entries, last, isSealed) = (0, header.created, false)
        return
      }
      do throws(Damage) {
        let entry = try line.withUnsafeBufferPointer { buffer throws(Damage) in
          let bytes = UnsafeRawBufferPointer(buffer)
          return try EntryLine.parse(LineFrame(bytes, number: 0, offset: offset))
        }
        (entries, last, isSealed) = (entry.n, entry.at, entry.isSealed)
      } catch {
        throw JournalError.damaged(path: path, damage: error)
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    } catch let error as JournalError {
      guard (try? Reencoding.undone(at: path, posix: posix)) ?? nil != nil else { throw error }
      throw JournalError.reencoded(path: path)
    }
  }

  // An entry's events are written without blanks, and a quote inside a text is never bare, so that
  // these bytes stand nowhere else.

  /// The last line that ends in a newline, reading backwards; no line where there is only the
  /// header, and nil where the last one is longer than any may be.
  private static func lastLine(
    _ descriptor: CInt, from start: Int, to end: Int, _ posix: Posix
  ) throws(SystemError) -> (line: [UInt8]?, offset: Int, isTorn: Bool)? {
    var count = 4096
    while true {
      let offset = max(start, end - count)
      let bytes = try posix.readAll(descriptor, at: offset, count: end - offset)
      let isWhole = offset == start
      let isTooLong = count > 2 * Limits.line
      guard let newline = bytes.lastIndex(of: 10) else {
        if isWhole { return (nil, start, !bytes.isEmpty) }
        if isTooLong { return nil }
        count = min(count * 8, 2 * Limits.line + 1)
        continue
      }
      let before = bytes[..<newline].lastIndex(of: 10)
      if before == nil, !isWhole {
        if isTooLong { return nil }
        count = min(count * 8, 2 * Limits.line + 1)
        continue
      }
      let first = before.map { $0 + 1 } ?? 0
      return (Array(bytes[first..<newline]), offset + first, newline + 1 < bytes.count)
    }
  }
}
