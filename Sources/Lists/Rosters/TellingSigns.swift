/// Signs without which no word of a list of words stands in a text, so that texts which hold none
/// need not be folded and compared.
///
/// Of a text with full-width letters, marks nobody sees or other scripts it says that a word may stand
/// there.
struct TellingSigns {
  /// A bit for each character of U+4E00 to U+9FFF.
  private var ideographs = [UInt64](repeating: 0, count: 0x5200 / 64)
  /// A bit for each ASCII sign.
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)
  /// Whether a word is told by one of U+3000 to U+4DFF.
  private var isBelow = false

  /// - Parameter common: signs that stand in many texts besides; a word with others is told by those.
  init(ofEach words: some Sequence<String>, passingOver common: String = "") {
    for word in words {
      let telling = word.unicodeScalars.first { !common.unicodeScalars.contains($0) }
      if let sign = telling ?? word.unicodeScalars.first { insert(sign) }
    }
  }

  private mutating func insert(_ sign: Unicode.Scalar) {
    switch sign.value {
    case 0x41...0x5A, 0x61...0x7A:
      // Small or capital, which folding makes equal.
      ascii.high |= 1 << UInt64((sign.value | 0x20) - 0x40)
      ascii.high |= 1 << UInt64((sign.value & ~0x20) - 0x40)
    case 0x00...0x3F: ascii.low |= 1 << UInt64(sign.value)
    case 0x40...0x7F: ascii.high |= 1 << UInt64(sign.value - 0x40)
    case 0x4E00...0x9FFF:
      let place = Int(sign.value - 0x4E00)
      ideographs[place / 64] |= 1 << UInt64(place % 64)
    case 0x3000...0x4DFF: isBelow = true
    // Of texts with any other nothing is said.
    default: break
    }
  }

  /// Whether a word may stand in the text; where it says no, none does.
  func mayStand(in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case 0x00...0x3F:
          if ascii.low >> UInt64(byte) & 1 == 1 { return true }
          place += 1
        case 0x40...0x7F:
          if ascii.high >> UInt64(byte - 0x40) & 1 == 1 { return true }
          place += 1
        // Kana and Chinese punctuation, U+3000 to U+3FFF.
        case 0xE3:
          if isBelow { return true }
          place += 3
        case 0xE4...0xE9:
          let value =
            Int(byte & 0x0F) << 12 | Int(bytes[place + 1] & 0x3F) << 6
            | Int(bytes[place + 2] & 0x3F)
          let ideograph = value - 0x4E00
          let isTelling =
            ideograph < 0
            ? isBelow : ideographs[ideograph / 64] >> UInt64(ideograph % 64) & 1 == 1
          if isTelling { return true }
          place += 3
        default: return true
        }
      }
      return false
    } ?? true
  }
}
