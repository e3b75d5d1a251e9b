/// 网址: where a page of the office can be found, `https://www.example.org/gongshi`.
///
/// ASCII alone, as it is sent: what else a name or path holds is written in it by its codes. So it reads
/// the same to every camera, and nobody takes one letter for another.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// Longer ones make a code whose squares are too small for a plaque.
  package static let longest = 200

  private static let start = "https://"

  /// Nil for anything but `https://`, the name of a host, and what may follow it in an address.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.longest, text.hasPrefix(Self.start) else { return nil }
    let rest = text.utf8.dropFirst(Self.start.utf8.count)
    let host = rest.prefix { !Array("/?#".utf8).contains($0) }
    guard Self.isHost(host), Self.isWellFormed(rest.dropFirst(host.count)) else { return nil }
    self.text = text
  }

  /// A name with a point in it, and a port where one is given; whoever logs in has no place in it.
  private static func isHost(_ bytes: Substring.UTF8View) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2 {
      let isNumber = parts[1].allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard isNumber, let port = Int(Substring(parts[1])), 1...65_535 ~= port else { return false }
    }
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hyphen = UInt8(ascii: "-")
    return labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
      }
  }

  private static func isWellFormed(_ bytes: Substring.UTF8View) -> Bool {
    var digitsDue = 0
    for byte in bytes {
      if digitsDue > 0 {
        guard isHexadecimal(byte) else { return false }
        digitsDue -= 1
      } else if byte == UInt8(ascii: "%") {
        digitsDue = 2
      } else if !isLetterOrDigit(byte) && !signs.contains(byte) {
        return false
      }
    }
    return digitsDue == 0
  }

  /// What an address may have besides letters, digits and `%`, by RFC 3986.
  private static let signs = Set("-._~:/?#[]@!$&'()*+,;=".utf8)

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}
