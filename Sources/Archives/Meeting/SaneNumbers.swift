/// Numbers of a size that no meeting has: only a file changed by hand holds them, and sums of them
/// would leave 64 bits.
package enum SaneNumbers {
  /// Digits of the longest number that any command was ever let write.
  package static let digits = 16

  /// The first number in some JSON that has more digits, or nil.
  package static func violation(in json: [UInt8]) -> String? {
    var index = 0
    while index < json.count {
      switch json[index] {
      case UInt8(ascii: "\""):
        index += 1
        while index < json.count, json[index] != UInt8(ascii: "\"") {
          index += json[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let start = index
        let signs = "+-.eE".utf8
        while index < json.count, isDigit(json[index]) || signs.contains(json[index]) { index += 1 }
        let number = json[start..<index]
        let exponent = number.contains { $0 | 0x20 == UInt8(ascii: "e") }
        let whole = number.prefix { $0 != UInt8(ascii: ".") }.count(where: isDigit)
        if whole > digits || exponent { return String(decoding: number.prefix(40), as: UTF8.self) }
      default: index += 1
      }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
