import Glibc
import Text

/// Goes through a file's lines one by one and notes all that is wrong.
struct StrictReading {
  var result: Verification
  /// What says that nobody writes the file any more, to be held against it.
  var mark: FailedMark?
  private let version: Int
  /// The sum of the line before; nil where it could not be read.
  private var previous: Sum?
  private var n = 1
  private var isSealed = false
  private var isFirst = true
  private var offset = 0

  init(_ result: Verification, version: Int) {
    self.result = result
    self.version = version
  }

  mutating func ask(for code: String?) {
    result.asked = code.map { $0.lowercased().filter(\.isHexDigit) }
  }

  /// Reads a file in pieces: what is held at once follows the longest line, never the file.
  mutating func read(_ descriptor: CInt, _ posix: Posix) throws(SystemError) {
    var held: [UInt8] = []
    while true {
      let count = max(1 << 18, held.count)
      let piece = try posix.readAll(descriptor, at: offset + held.count, count: count)
      held += piece
      let isEnd = piece.count < count
      let before = offset
      let goesOn = held.withUnsafeBytes { readLines($0, isEnd: isEnd) }
      guard goesOn, !isEnd else { return }
      held.removeFirst(offset - before)
    }
  }

  mutating func read(_ bytes: UnsafeRawBufferPointer) { _ = readLines(bytes, isEnd: true) }

  /// Reads the whole lines among bytes that lie at the offset, which stands after them then.
  ///
  /// - Returns: false where nothing that follows can be read.
  private mutating func readLines(_ bytes: UnsafeRawBufferPointer, isEnd: Bool) -> Bool {
    var start = 0
    while start < bytes.count {
      let newline = memchr(bytes.baseAddress! + start, 10, bytes.count - start)
        .map { UnsafeRawPointer($0) - bytes.baseAddress! }
      let rest = bytes.count - start
      guard newline != nil || isEnd || rest < Limits.line else {
        find(.lineTooLong(limit: Limits.line))
        return false
      }
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<(newline ?? bytes.count)])
      let isLast = (newline ?? bytes.count) + 1 >= bytes.count
      if newline == nil || isLast && line.contains(0) {
        // More may follow, which tells a torn line from a damaged one.
        guard isEnd else { return true }
        find(.tornTail(bytes: rest))
        return false
      }
      if isFirst {
        readHeader(line)
        if result.header == nil { return false }
        isFirst = false
      } else {
        readEntry(line)
      }
      offset += line.count + 1
      start += line.count + 1
      if mark?.fits(n: n - 1, offset: offset) == true { result.isAtMark = true }
    }
    if isEnd, isFirst { find(.header) }
    return true
  }

  private mutating func readHeader(_ line: UnsafeRawBufferPointer) {
    do throws(Damage) {
      let (header, sum) = try SessionHeader.read(line)
      result.header = header
      if header.version > SessionHeader.currentVersion { result.newerHeader = header.version }
      previous = sum
      match(sum, n: 0)
      try judge(
        line, ["format", "version", "id", "date", "title", "created", "generator"], number: 1)
    } catch {
      find(error)
    }
  }

  private mutating func readEntry(_ line: UnsafeRawBufferPointer) {
    let entry: JournalEntry
    do {
      entry = try EntryLine.read(line, n: n, offset: offset, after: previous)
    } catch {
      find(error)
      // The chain goes on over the sum that stands there, so that one bad line is one finding.
      previous = (try? LineFrame(line, number: n + 1, offset: offset))?.sum
      if case .number(_, let found) = error.kind { n = found }
      n += 1
      return
    }
    previous = entry.sum
    n = entry.n + 1
    do throws(Damage) {
      switch entry.content {
      case .redacted:
        result.redacted.append(entry.n)
        try judge(line, ["n", "at", "by", "sealed", "after", "redacted"], number: entry.n + 1)
      case .events(let act):
        if act.version > version { result.newer.append(entry.n) }
        try judge(line, ["n", "at", "by", "v", "sealed", "after", "events"], number: entry.n + 1)
        if isSealed, !entry.isSealed {
          throw Damage(line: entry.n + 1, offset: offset, kind: .sealForgotten)
        }
      }
    } catch {
      find(error)
    }
    if entry.isSealed, !isSealed {
      isSealed = true
      result.sealCode = entry.sum.code
    }
    if result.findings.isEmpty {
      result.entries = entry.n
      result.last = entry.sum
    }
    result.match?.following.append(.init(n: entry.n, at: entry.at, by: entry.by))
    match(entry.sum, n: entry.n)
  }

  /// Judges a line's JSON as strictly as it is written.
  private func judge(
    _ line: UnsafeRawBufferPointer, _ names: [String], number: Int
  ) throws(Damage) {
    do { try StrictJSON.check(line) } catch {
      throw Damage(line: number, offset: offset + error.offset, kind: error.kind)
    }
    var members = LineMembers(try LineFrame(line, number: number, offset: offset))
    var least = 0
    while let key = try members.next() {
      _ = try members.value()
      guard let name = members.cursor.text(key), let rank = names.firstIndex(of: name) else {
        continue
      }
      guard rank >= least else { throw Damage(line: number, offset: offset, kind: .order) }
      least = rank + 1
    }
  }

  private mutating func match(_ sum: Sum, n: Int) {
    guard let asked = result.asked, result.match == nil, asked.utf8.count >= 16,
      sum.hex.hasPrefix(asked)
    else { return }
    result.match = .init(line: n + 1, n: n)
  }

  private mutating func find(_ kind: Damage.Kind) {
    find(Damage(line: result.header == nil ? 1 : n + 1, offset: offset, kind: kind))
  }

  private mutating func find(_ damage: Damage) {
    if result.findings.count < Verification.findingsAtMost { result.findings.append(damage) }
  }
}
