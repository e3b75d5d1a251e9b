/// Text that came in one piece from outside.
enum PastedText {
  /// Makes every line break `\n`, keeps tabs, and drops all other control characters.
  ///
  /// Bytes that aren't UTF-8 become U+FFFD, so that it shows.
  static func clean(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A: if !afterReturn { result.append("\n") }
      case 0x09: result.append("\t")
      case 0x85, 0x2028, 0x2029: result.append("\n")
      case 0..<0x20, 0x7F...0x9F, 0xFEFF: break
      // Direction controls, which phones copy along with numbers.
      case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: break
      default: result.append(scalar)
      }
      afterReturn = scalar.value == 0x0D
    }
    return String(result)
  }
}
