import Glibc

/// Walks over JSON bytes whose sum is right, finding where values end without building any.
///
/// It doesn't judge grammar beyond what it needs; ``StrictJSON`` does.
struct JSONCursor {
  let bytes: UnsafeRawBufferPointer
  var index: Int

  enum Mistake: Error {
    case syntax
    case tooDeep
  }

  init(_ bytes: UnsafeRawBufferPointer, from index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  var peek: UInt8 { index < bytes.count ? bytes[index] : 0 }

  mutating func expect(_ byte: UInt8) throws(Mistake) {
    guard peek == byte, index < bytes.count else { throw .syntax }
    index += 1
  }

  /// Steps over a string and returns where its contents lie, between the quotes.
  mutating func string() throws(Mistake) -> Range<Int> {
    guard index < bytes.count, bytes[index] == 0x22, let base = bytes.baseAddress else {
      throw .syntax
    }
    let start = index + 1
    index = start
    while index < bytes.count, let found = memchr(base + index, 0x22, bytes.count - index) {
      let quote = UnsafeRawPointer(found) - base
      // A quote after an odd number of backslashes belongs to the string.
      var before = quote
      while before > start, bytes[before - 1] == 0x5C { before -= 1 }
      index = quote + 1
      if (quote - before) & 1 == 0 { return start..<quote }
    }
    throw .syntax
  }

  /// Steps over any value.
  ///
  /// - Returns: where it lies, and how many elements it has at its own level.
  mutating func value() throws(Mistake) -> (range: Range<Int>, elements: Int) {
    let start = index
    var depth = 0
    var commas = 0
    var isEmpty = true
    while index < bytes.count {
      switch bytes[index] {
      case 0x22:  // "
        _ = try string()
        if depth == 0 { return (start..<index, 0) }
        isEmpty = false
        continue
      case 0x5B, 0x7B:  // [ {
        if depth > 0 { isEmpty = false }
        depth += 1
        // The line's own object is one level.
        if depth >= Limits.depth { throw .tooDeep }
      case 0x5D, 0x7D:  // ] }
        if depth == 0 { return (start..<index, 0) }
        depth -= 1
        if depth == 0 {
          index += 1
          return (start..<index, isEmpty ? 0 : commas + 1)
        }
      case 0x2C:  // ,
        if depth == 0 { return (start..<index, 0) }
        if depth == 1 { commas += 1 }
      default:
        isEmpty = false
      }
      index += 1
    }
    guard depth == 0, index > start else { throw .syntax }
    return (start..<index, 0)
  }

  /// Whether these bytes are exactly that ASCII text.
  func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount, text.hasPointerRepresentation,
      let base = bytes.baseAddress
    else { return false }
    return memcmp(base + range.lowerBound, text.utf8Start, range.count) == 0
  }

  /// The digits of a whole number without a sign, or nil.
  func number(_ range: Range<Int>) -> Int? {
    guard (1...18).contains(range.count) else { return nil }
    var value = 0
    for index in range {
      guard (0x30...0x39).contains(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  /// The text of a string's contents, with its escapes undone; nil where it isn't text.
  func text(_ range: Range<Int>) -> String? {
    let slice = UnsafeRawBufferPointer(rebasing: bytes[range])
    if slice.isEmpty { return "" }
    if memchr(slice.baseAddress!, 0x5C, slice.count) == nil {
      return String(validating: slice, as: UTF8.self)
    }
    var result: [UInt8] = []
    var index = 0
    while index < slice.count {
      let byte = slice[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      guard index < slice.count else { return nil }
      let escape = slice[index]
      index += 1
      switch escape {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(escape)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "u"):
        guard let scalar = JSONCursor.escaped(slice, &index) else { return nil }
        result.append(contentsOf: String(Character(scalar)).utf8)
      default: return nil
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  /// The character of `\uXXXX`, both halves of one beyond the first plane; nil for half of one.
  static func escaped(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Unicode.Scalar? {
    func unit() -> UInt32? {
      guard index + 4 <= bytes.count else { return nil }
      var value: UInt32 = 0
      for byte in bytes[index..<index + 4] {
        switch byte {
        case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
        case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
        case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
        default: return nil
        }
      }
      index += 4
      return value
    }
    guard let first = unit() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard index + 2 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    index += 2
    guard let second = unit(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }
}
