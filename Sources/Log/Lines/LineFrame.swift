import Values

/// A line cut into what is summed and the sum: `{… ,"sum":"64 digits"}`.
package struct LineFrame {
  /// The line up to, not including, its last `,"sum":"`.
  let body: UnsafeRawBufferPointer
  let sum: Sum
  let number: Int
  let offset: Int

  /// Bytes of `,"sum":"`, 64 digits and `"}`.
  static let tail = 8 + 64 + 2

  package init(_ line: UnsafeRawBufferPointer, number: Int, offset: Int) throws(Damage) {
    self.number = number
    self.offset = offset
    guard line.count < Limits.line else {
      throw Damage(line: number, offset: offset, kind: .lineTooLong(limit: Limits.line))
    }
    let cut = line.count - LineFrame.tail
    guard cut > 0, JSONCursor(line).matches(cut..<cut + 8, ",\"sum\":\""),
      JSONCursor(line).matches(cut + 72..<line.count, "\"}"),
      let sum = Sum(hex: UnsafeRawBufferPointer(rebasing: line[cut + 8..<cut + 72]))
    else { throw Damage(line: number, offset: offset, kind: .sumMissing) }
    body = UnsafeRawBufferPointer(rebasing: line[..<cut])
    self.sum = sum
  }

  /// Adds the sum to a line's body, and the newline.
  ///
  /// - Returns: the sum.
  static func close(_ bytes: inout [UInt8], after previous: Sum?) -> Sum {
    let sum = bytes.withUnsafeBytes { Sum(of: $0, after: previous) }
    close(&bytes, with: sum)
    return sum
  }

  /// Ends a line with a sum that is known already.
  static func close(_ bytes: inout [UInt8], with sum: Sum) {
    bytes.append(ascii: ",\"sum\":\"")
    sum.withHex { bytes.append(contentsOf: $0) }
    bytes.append(ascii: "\"}\n")
  }
}

/// Walks over the members of a line's object.
struct LineMembers {
  var cursor: JSONCursor
  private let number: Int
  private let offset: Int

  init(_ frame: LineFrame) {
    cursor = JSONCursor(frame.body)
    number = frame.number
    offset = frame.offset
  }

  /// Where the next key lies, or nil after the last member.
  mutating func next() throws(Damage) -> Range<Int>? {
    if cursor.index == cursor.bytes.count, cursor.index > 0 { return nil }
    do {
      try cursor.expect(UInt8(ascii: cursor.index == 0 ? "{" : ","))
      let key = try cursor.string()
      try cursor.expect(UInt8(ascii: ":"))
      return key
    } catch { throw damage(.syntax) }
  }

  /// Steps over a member's value.
  mutating func value() throws(Damage) -> (range: Range<Int>, elements: Int) {
    do { return try cursor.value() } catch .tooDeep {
      throw damage(.tooDeep(limit: Limits.depth))
    } catch { throw damage(.syntax) }
  }

  /// The text of a value that is a string.
  func text(_ range: Range<Int>) -> String? {
    guard range.count >= 2, cursor.bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
    return cursor.text(range.lowerBound + 1..<range.upperBound - 1)
  }

  /// The time of a value that is a string.
  func moment(_ range: Range<Int>) -> Moment? {
    guard range.count >= 2, cursor.bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
    let contents = cursor.bytes[range.lowerBound + 1..<range.upperBound - 1]
    return Moment(ascii: UnsafeRawBufferPointer(rebasing: contents))
      ?? text(range).flatMap { .init($0) }
  }

  func damage(_ kind: Damage.Kind) -> Damage { Damage(line: number, offset: offset, kind: kind) }
}

extension Moment {
  /// Reads `2024-05-18T14:20:31.402+08:00`, the one shape writers use, without building strings.
  init?(ascii bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 29 else { return nil }
    var wrong = false
    func number(_ range: Range<Int>) -> Int {
      var value = 0
      for index in range {
        if !(0x30...0x39).contains(bytes[index]) { wrong = true }
        value = value &* 10 &+ Int(bytes[index]) &- 0x30
      }
      return value
    }
    let year = number(0..<4)
    let month = number(5..<7)
    let day = number(8..<10)
    let hour = number(11..<13)
    let minute = number(14..<16)
    let second = number(17..<19)
    let fraction = number(20..<23)
    let east = number(24..<26) * 60 + number(27..<29)
    guard !wrong, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A,
      bytes[16] == 0x3A, bytes[19] == 0x2E, bytes[26] == 0x3A,
      bytes[23] == 0x2B || bytes[23] == 0x2D,
      hour < 24, minute < 60, second < 60, east < 24 * 60,
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    let offset = bytes[23] == 0x2D ? -east : east
    let start = Moment(day: date, hour: hour, minute: minute, second: second, offset: offset)
    self.init(milliseconds: start.milliseconds + Int64(fraction), offset: offset)
  }
}
