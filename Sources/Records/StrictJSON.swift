import Wording

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
    var check = StrictJSON(cursor: JSONCursor(bytes))
    try check.value(depth: depth)
    guard check.cursor.index == bytes.count else { throw check.mistake() }
  }

  private func mistake(_ kind: Damage.Kind = .syntax) -> Mistake {
    Mistake(offset: cursor.index, kind: kind)
  }

  private mutating func value(depth: Int) throws(Mistake) {
    switch cursor.peek {
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func object(depth: Int) throws(Mistake) {
    guard depth <= Limits.depth else { throw mistake(.tooDeep(limit: Limits.depth)) }
    var keys: Set<[UInt8]> = []
    cursor.index += 1
    if cursor.peek == UInt8(ascii: "}") {
      cursor.index += 1
      return
    }
    while true {
      let start = cursor.index
      let key = try string()
      if !keys.insert(key).inserted {
        cursor.index = start
        throw mistake(.duplicateKey(String(decoding: key, as: UTF8.self)))
      }
      try byte(UInt8(ascii: ":"))
      try value(depth: depth)
      if cursor.peek == UInt8(ascii: "}") {
        cursor.index += 1
        return
      }
      try byte(UInt8(ascii: ","))
    }
  }

  private mutating func array(depth: Int) throws(Mistake) {
    guard depth <= Limits.depth else { throw mistake(.tooDeep(limit: Limits.depth)) }
    cursor.index += 1
    if cursor.peek == UInt8(ascii: "]") {
      cursor.index += 1
      return
    }
    while true {
      try value(depth: depth)
      if cursor.peek == UInt8(ascii: "]") {
        cursor.index += 1
        return
      }
      try byte(UInt8(ascii: ","))
    }
  }

  /// Steps over a string and returns it with its escapes undone.
  private mutating func string() throws(Mistake) -> [UInt8] {
    let start = cursor.index
    guard let range = try? cursor.string() else { throw mistake() }
    let contents = cursor.bytes[range]
    guard contents.allSatisfy({ $0 >= 0x20 }) else {
      cursor.index = start
      throw mistake()
    }
    guard contents.contains(UInt8(ascii: "\\")) else { return Array(contents) }
    guard let text = cursor.text(range) else {
      cursor.index = start
      throw mistake()
    }
    return Array(text.utf8)
  }

  private mutating func number() throws(Mistake) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func digits() throws(Mistake) {
      guard isDigit(cursor.peek) else { throw mistake() }
      while isDigit(cursor.peek) { cursor.index += 1 }
    }
    if cursor.peek == UInt8(ascii: "-") { cursor.index += 1 }
    if cursor.peek == UInt8(ascii: "0") {
      cursor.index += 1
    } else {
      try digits()
    }
    if cursor.peek == UInt8(ascii: ".") {
      cursor.index += 1
      try digits()
    }
    if cursor.peek | 0x20 == UInt8(ascii: "e") {
      cursor.index += 1
      if cursor.peek == UInt8(ascii: "+") || cursor.peek == UInt8(ascii: "-") { cursor.index += 1 }
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
