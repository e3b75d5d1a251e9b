import Deliberation
import Glibc
import Log
import Text
import Values

/// What the first and the last line of a session file say; nothing between them was read.
package struct Listing: Hashable, Sendable {
  package internal(set) var path: String
  package let header: SessionHeader
  /// The meeting's title, as it was corrected last; file and folder keep the one of the header.
  package let title: String
  /// Entries, by the last line's number.
  package let entries: Int
  /// When the last entry was written; the header's time where there is none.
  package let last: Moment
  package let isSealed: Bool
  /// Bytes.
  package let size: Int
  /// The file doesn't end in a whole line.
  package let isTorn: Bool
  /// An entry says that the file was recovered from a damaged one, or its seal that what it seals
  /// isn't the record that was sealed before.
  package let isRecovered: Bool
  /// By what its record is known again, whatever file it stands in.
  let content: Content

  /// The last line's sum, which bears witness to all before it, and how many lines were struck out:
  /// those keep their sums.
  struct Content: Hashable, Sendable {
    /// The first 16 digits as a number; 0 where there is only the header.
    let sum: UInt64
    let struck: Int
  }

  init(
    path: String, header: SessionHeader, title: String, entries: Int, last: Moment, isSealed: Bool,
    size: Int, isTorn: Bool, isRecovered: Bool, content: Content
  ) {
    (self.path, self.header, self.title, self.entries) = (path, header, title, entries)
    (self.last, self.isSealed, self.size) = (last, isSealed, size)
    (self.isTorn, self.isRecovered, self.content) = (isTorn, isRecovered, content)
  }

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
      guard header.format == SessionHeader.session else {
        throw JournalError.notASession(
          path: path, damage: Damage(line: 1, offset: 0, kind: .header))
      }
      let end =
        try Listing.end(by: path, file.descriptor, from: start.head.offset, to: size, posix)
        ?? size
      guard
        let (line, offset, isTorn) = try Listing.lastLine(
          file.descriptor, from: start.head.offset, to: end, posix)
      else {
        let before = try Listing.lines(file.descriptor, before: size, posix)
        let damage = Damage(
          line: before.count + 1, offset: before.offset, kind: .lineTooLong(limit: Limits.line))
        throw JournalError.damaged(path: path, damage: damage)
      }
      self.isTorn = isTorn
      let held = try posix.held(
        Listing.telling, file.descriptor, from: start.head.offset, to: size)
      title = (held[0] ? Listing.correctedTitle(of: path) : nil) ?? header.title
      isRecovered = held[1] || held[2]
      let struck =
        held[3]
        ? try Listing.struck(file.descriptor, from: start.head.offset, to: size, posix) : 0
      guard let line else {
        (entries, last, isSealed) = (0, header.created, false)
        content = Content(sum: 0, struck: struck)
        return
      }
      do throws(Damage) {
        let entry = try line.withUnsafeBufferPointer { buffer throws(Damage) in
          let bytes = UnsafeRawBufferPointer(buffer)
          return try EntryLine.parse(LineFrame(bytes, number: 0, offset: offset))
        }
        (entries, last, isSealed) = (entry.n, entry.at, entry.isSealed)
        content = Content(sum: entry.sum.number, struck: struck)
      } catch {
        let number = try Listing.lines(file.descriptor, before: offset, posix).count + 1
        throw JournalError.damaged(
          path: path, damage: Damage(line: number, offset: error.offset, kind: error.kind))
      }
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    } catch let error as JournalError {
      guard (try? Reencoding.undone(at: path, posix: posix)) ?? nil != nil else { throw error }
      throw JournalError.reencoded(path: path)
    }
  }

  /// Where a mark that nobody writes the file any more says that it ends; nil where there is none, or
  /// one that doesn't fit.
  private static func end(
    by path: String, _ descriptor: CInt, from start: Int, to size: Int, _ posix: Posix
  ) throws(SystemError) -> Int? {
    guard let mark = try FailedMark.read(beside: path, posix: posix).1,
      (start..<size).contains(mark.size),
      let (line, offset, isTorn) = try lastLine(descriptor, from: start, to: mark.size, posix),
      !isTorn
    else { return nil }
    guard let line else { return mark.fits(n: 0, offset: start) ? start : nil }
    let entry = line.withUnsafeBytes {
      try? EntryLine.parse(LineFrame($0, number: 0, offset: offset))
    }
    return entry?.n == mark.n ? mark.size : nil
  }

  /// How many lines end before a place and where the last of them does; only up to a line that is
  /// longer than any may be, where every reading stops.
  private static func lines(
    _ descriptor: CInt, before end: Int, _ posix: Posix
  ) throws(SystemError) -> (count: Int, offset: Int) {
    var (count, last, offset) = (0, 0, 0)
    while offset < end, offset - last <= Limits.line {
      let bytes = try posix.readAll(descriptor, at: offset, count: min(1 << 20, end - offset))
      if bytes.isEmpty { break }
      count += bytes.withUnsafeBytes(newlines)
      if let newline = bytes.lastIndex(of: 10) { last = offset + newline + 1 }
      offset += bytes.count
    }
    return (count, last)
  }

  /// What tells, wherever it stands in the file, that its title was corrected, that it was recovered
  /// (in two ways), and that a line was struck out.
  ///
  /// An entry's events are written without blanks, and a quote inside a text is never bare, so that
  /// these bytes stand nowhere else.
  private static let telling = [
    "\"entry\":0,\"field\":\"title\"", "[{\"recovered\":{\"leftOut\":",
    "{\"sealedAsRecovered\":{}}", struckLine,
  ].map { Array($0.utf8) }
  private static let struckLine = ",\"redacted\":{\"at\":\""

  /// How many lines were struck out; only a file that has one is read once more.
  private static func struck(
    _ descriptor: CInt, from start: Int, to end: Int, _ posix: Posix
  ) throws(SystemError) -> Int {
    let bytes = try posix.readAll(descriptor, at: start, count: end - start)
    let wanted = Array(struckLine.utf8)
    // It stands right behind the number of its line.
    return bytes.split(separator: 10).count { $0.prefix(64).firstRange(of: wanted) != nil }
  }

  /// What the last correction of the meeting's title says; nil where there is none. Only a file that
  /// has one is read whole.
  private static func correctedTitle(of path: String) -> String? {
    try? MeetingFile.open(path, clerk: "", for: .reading).session.identity.title
  }

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
