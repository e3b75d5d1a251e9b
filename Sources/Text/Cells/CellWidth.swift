/// What a scalar does on a grid of cells.
enum CellWidth {
  /// One or two cells of its own.
  case cells(Int)
  /// Drawn over the character before it.
  case mark
  /// Not drawn: joiners, variation selectors, direction controls, tags, skin tones.
  case nothing
  /// A control character, which must never reach a terminal as itself.
  case control

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: self = .cells(1)
    case 0..<0x20, 0x7F...0x9F: self = .control
    case 0xA0...0xAC, 0xAE...0x2FF: self = .cells(1)
    case 0x302A...0x302F, 0x3099...0x309A: self = .mark
    case 0x4E00...0x9FFF: self = .cells(2)
    // Vowels and finals of decomposed Korean syllables stand on the initial before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: self = .mark
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: self = Self.isSelector(value) ? .nothing : .mark
      case .format: self = .nothing
      default: self = .cells(Self.isWide(value) ? 2 : 1)
      }
    }
  }

  /// Variation selectors: terminals disagree on what width they ask for, so none is drawn.
  private static func isSelector(_ value: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
      || (0x180B...0x180F).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}
