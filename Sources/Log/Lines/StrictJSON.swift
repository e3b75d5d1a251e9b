import Glibc

/// Judges whether bytes are JSON by RFC 8259: one value, UTF-8, no key twice in an object, no
/// space between tokens that a line would not have, and no deeper than the limit.
///
/// A key twice is legal JSON but two readers may take two different values, so it is refused.
struct StrictJSON {
  struct Mistake: Error, Hashable {
    let offset: Int
    let kind: Damage.Kind
  }

  private var cursor: JSONCursor

  /// - Parameter depth: how many levels already lie around the value.
  static func check(_ bytes: UnsafeRawBufferPointer, depth: Int = 0) throws(Mistake) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Mistake(offset: 0, kind: .syntax)
    }
    for index in 0..<bytes.count where bytes[index] < 0x20 {
      // Neither strings nor the space between tokens may hold control characters.
      throw Mistake(offset: index, kind: .syntax)
    }
    var check = StrictJSON(cursor: JSONCursor(bytes))
    try check.value(depth: depth)
    guard check.cursor.index == bytes.count else { throw check.mistake() }
  }

  private func mistake(_ kind: Damage.Kind = .syntax) -> Mistake {
    Mistake(offset: cursor.index, kind: kind)
  }

  private mutating func value(depth: Int) throws(Mistake) {
    switch cursor.peek {
    case 0x7B: try object(depth: depth + 1)
    case 0x5B: try array(depth: depth + 1)
    case 0x22: _ = try string()
    case 0x74: try word("true")
    case 0x66: try word("false")
    case 0x6E: try word("null")
    default: try number()
    }
  }

  private mutating func object(depth: Int) throws(Mistake) {
    guard depth <= Limits.depth else { throw mistake(.tooDeep(limit: Limits.depth)) }
    var keys: [Range<Int>] = []
    // Of many keys, so that their number costs no more than its own measure.
    var texts: Set<[UInt8]> = []
    cursor.index += 1
    if cursor.peek == 0x7D {
      cursor.index += 1
      return
    }
    while true {
      let start = cursor.index
      let key = try string()
      if keys.count == 32 { texts = Set(keys.map { Array((cursor.text($0) ?? "").utf8) }) }
      let isThere =
        keys.count < 32
        ? keys.contains { isSame(key, $0) }
        : !texts.insert(Array((cursor.text(key) ?? "").utf8)).inserted
      if isThere {
        cursor.index = start
        throw mistake(.duplicateKey(cursor.text(key) ?? ""))
      }
      keys.append(key)
      try byte(0x3A)
      try value(depth: depth)
      if cursor.peek == 0x7D {
        cursor.index += 1
        return
      }
      try byte(0x2C)
    }
  }

  private mutating func array(depth: Int) throws(Mistake) {
    guard depth <= Limits.depth else { throw mistake(.tooDeep(limit: Limits.depth)) }
    cursor.index += 1
    if cursor.peek == 0x5D {
      cursor.index += 1
      return
    }
    while true {
      try value(depth: depth)
      if cursor.peek == 0x5D {
        cursor.index += 1
        return
      }
      try byte(0x2C)
    }
  }

  /// Whether two keys are the same text, however they are escaped.
  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard let base = cursor.bytes.baseAddress else { return false }
    if hasEscapes(one) || hasEscapes(other) {
      return cursor.text(one).map { Array($0.utf8) } == cursor.text(other).map { Array($0.utf8) }
    }
    return one.count == other.count
      && memcmp(base + one.lowerBound, base + other.lowerBound, one.count) == 0
  }

  private func hasEscapes(_ range: Range<Int>) -> Bool {
    guard let base = cursor.bytes.baseAddress else { return false }
    return memchr(base + range.lowerBound, 0x5C, range.count) != nil
  }

  /// Steps over a string, its escapes judged, and returns where its contents lie.
  private mutating func string() throws(Mistake) -> Range<Int> {
    let start = cursor.index
    guard let range = try? cursor.string() else { throw mistake() }
    if hasEscapes(range), cursor.text(range) == nil {
      cursor.index = start
      throw mistake()
    }
    return range
  }

  private mutating func number() throws(Mistake) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func digits() throws(Mistake) {
      guard isDigit(cursor.peek) else { throw mistake() }
      while isDigit(cursor.peek) { cursor.index += 1 }
    }
    if cursor.peek == 0x2D { cursor.index += 1 }
    if cursor.peek == 0x30 {
      cursor.index += 1
    } else {
      try digits()
    }
    if cursor.peek == 0x2E {
      cursor.index += 1
      try digits()
    }
    if cursor.peek | 0x20 == 0x65 {
      cursor.index += 1
      if cursor.peek == 0x2B || cursor.peek == 0x2D { cursor.index += 1 }
      try digits()
    }
  }

  private mutating func word(_ word: StaticString) throws(Mistake) {
    let range = cursor.index..<cursor.index + word.utf8CodeUnitCount
    guard range.upperBound <= cursor.bytes.count, cursor.matches(range, word) else {
      throw mistake()
    }
    cursor.index = range.upperBound
  }

  private mutating func byte(_ byte: UInt8) throws(Mistake) {
    guard (try? cursor.expect(byte)) != nil else { throw mistake() }
  }
}
