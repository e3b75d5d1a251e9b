/// ASCII signs for characters that some terminals draw two cells wide and everyone else one.
///
/// East Asian Width "ambiguous": “ ” — … · ① ─ █ and the like. A terminal set to draw them wide would
/// shift the rest of every row that has one.
enum NarrowSign {
  /// The sign to draw in place of an ambiguous character; nil where the width is certain.
  static func replacing(_ scalar: UInt32) -> UInt32? {
    let sign: Unicode.Scalar? =
      switch scalar {
      case 0x2010...0x2016: "-"
      case 0x2018, 0x2019: "'"
      case 0x201C, 0x201D: "\""
      case 0x2020...0x2027, 0xB7, 0xB0: "."
      case 0x2030, 0x2032, 0x2033, 0x2035, 0x203B, 0x203E: "'"
      case 0xD7: "x"
      case 0xF7: "/"
      case 0xB1: "+"
      case 0x2460...0x2468: Unicode.Scalar(scalar - 0x2460 + 0x31)
      case 0x2469...0x24FF: "#"
      case 0x2502, 0x2503: "|"
      case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509: "-"
      case 0x250C...0x254B: "+"
      case 0x2550...0x2573: "="
      case 0x2580...0x258F: "#"
      case 0x2592...0x2595, 0x2591: "."
      case 0x2190...0x21FF: ">"
      case 0x25A0...0x25FF, 0x2605, 0x2606: "*"
      case 0x2160...0x217F, 0x2200...0x22FF, 0xA1...0xBF, 0xE000...0xF8FF, 0xFFFD: "?"
      default: nil
      }
    return sign?.value
  }
}
