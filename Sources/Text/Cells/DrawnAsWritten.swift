/// Texts of which nothing has to be made anew for a screen: nearly all there are.
extension String {
  /// How many cells the text takes where every scalar of it stands alone, so that it is drawn as it is
  /// written; nil for any other text.
  var widthStandingAlone: Int? {
    var width = 0
    let isAlone = everyScalar { value in
      width += value < 0x3000 ? 1 : 2
      return standsAlone(value)
    }
    return isAlone ? width : nil
  }

  /// Whether every scalar has cells of its own and changes no other, so that what is drawn is what is
  /// written, whichever of them make one character.
  var isDrawnAsWritten: Bool {
    everyScalar { value in
      switch value {
      // Latin letters and signs as · × ², and ① ㎡ ℃ √ → ●.
      case 0xA0...0xAC, 0xAE...0x2FF, 0x2030...0x205E, 0x2100...0x22FF, 0x2460...0x27BF,
        0x3300...0x33FF:
        true
      default: standsAlone(value)
      }
    }
  }

  /// Whether all scalars pass, read from the bytes as long as they do.
  private func everyScalar(_ passes: (UInt32) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var place = 0
      while place < bytes.count {
        let byte = UInt32(bytes[place])
        func next(_ distance: Int) -> UInt32 { UInt32(bytes[place + distance] & 0x3F) }
        let value: UInt32
        switch byte {
        case 0x00...0x7F:
          value = byte
          place += 1
        case 0xC0...0xDF:
          value = (byte & 0x1F) << 6 | next(1)
          place += 2
        case 0xE0...0xEF:
          value = (byte & 0x0F) << 12 | next(1) << 6 | next(2)
          place += 3
        default:
          value = (byte & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
          place += 4
        }
        guard passes(value) else { return false }
      }
      return true
    } ?? false
  }
}

/// Whether two such scalars side by side are always two characters, wide from U+3000 on.
///
/// Printable ASCII, ideographs, kana, Chinese punctuation, dashes, quotes and ruled lines:
/// nearly all text of a meeting, which then needs no search for character boundaries.
func standsAlone(_ value: UInt32) -> Bool {
  switch value {
  case 0x20...0x7E, 0x4E00...0x9FFF, 0x3000...0x3029, 0xFF01...0xFF60, 0x2010...0x2027,
    0x2500...0x259F, 0x3400...0x4DBF, 0x3041...0x3096, 0x30A1...0x30FF:
    true
  default: false
  }
}
