/// Puts JSON together by hand, so that every byte of a line is ours.
extension [UInt8] {
  mutating func append(ascii text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Adds a string in quotes, escaping only what must be.
  mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 10: append(ascii: "\\n")
      case 13: append(ascii: "\\r")
      case 9: append(ascii: "\\t")
      case 0..<32:
        append(ascii: "\\u00")
        append(byte < 16 ? 0x30 : 0x31)
        append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
