/// One thing drawn on a grid: a base scalar with its marks, one or two cells wide.
///
/// A character is mostly one glyph. A flag becomes its two letters, a joined emoji its first
/// part, a control character a visible picture of itself: terminals and the C library count
/// these differently from one another, and a row must be as wide as it says.
package struct Glyph: Hashable, Sendable {
  package let base: Unicode.Scalar
  /// Up to three combining marks, 21 bits each, the first lowest; zero for none.
  package private(set) var marks: UInt64
  /// How many cells it takes: 1 or 2.
  package let width: Int

  package init(base: Unicode.Scalar, width: Int, marks: UInt64 = 0) {
    self.base = base
    self.width = width
    self.marks = marks
  }

  package static let blank = Glyph(base: " ", width: 1)

  /// The base and then its marks.
  package var scalars: [Unicode.Scalar] {
    var scalars = [base]
    var rest = marks
    while rest != 0 {
      if let mark = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { scalars.append(mark) }
      rest >>= 21
    }
    return scalars
  }

  /// Adds a mark; a fourth is dropped, as ncurses would drop a fifth.
  mutating func add(_ mark: Unicode.Scalar) {
    var shift: UInt64 = 0
    while shift < 63, marks >> shift != 0 { shift += 21 }
    if shift < 63 { marks |= UInt64(mark.value) << shift }
  }
}

extension String {
  /// Calls `body` with every glyph from the start, until it returns false.
  ///
  /// Nothing that comes out can move a cursor, change a direction or start an escape sequence.
  package func forEachGlyph(_ body: (Glyph) -> Bool) {
    if widthStandingAlone != nil {
      for scalar in unicodeScalars {
        guard body(Glyph(base: scalar, width: scalar.value < 0x3000 ? 1 : 2)) else { return }
      }
    } else {
      for character in self {
        for glyph in character.glyphs { guard body(glyph) else { return } }
      }
    }
  }
}

extension Character {
  /// What is drawn for this character; empty for one that is invisible.
  package var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    var joined = false
    for scalar in unicodeScalars {
      let value = scalar.value
      if value == 0x200D {
        joined = true
        continue
      }
      switch CellWidth(scalar) {
      case .nothing: break
      case .control:
        // A line break is one character of two scalars and one blank.
        if value != 0x0A || glyphs.isEmpty { glyphs.append(Self.picture(ofControl: value)) }
      case .mark:
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) {
          // Part of a Korean syllable without its beginning joins nothing.
          if glyphs.isEmpty { glyphs.append(Self.missing) }
          if glyphs[glyphs.count - 1].base.value == 0x3013 { break }
        }
        if glyphs.isEmpty { glyphs.append(Glyph(base: "\u{25CC}", width: 1)) }
        glyphs[glyphs.count - 1].add(scalar)
      case .cells(let width):
        // The rest of a family or a flag joined to a first emoji is left out.
        if joined, let first = glyphs.first, first.width == 2 { return glyphs }
        if (0x1F3FB...0x1F3FF).contains(value), !glyphs.isEmpty { break }
        glyphs.append(Self.glyph(of: scalar, width: width))
      }
    }
    return glyphs
  }

  private static func glyph(of scalar: Unicode.Scalar, width: Int) -> Glyph {
    switch scalar.value {
    // Half of a flag is drawn as the letter it stands for.
    case 0x1F1E6...0x1F1FF:
      Glyph(base: Unicode.Scalar(UInt8(scalar.value - 0x1F1E6 + 0x41)), width: 1)
    case 0x2028, 0x2029: .blank
    // A skin tone on its own would colour whatever stands before it.
    case 0x1F3FB...0x1F3FF: missing
    // Nobody's font but the writer's knows these.
    case 0xE000...0xF8FF, 0xF0000...0x10FFFD: missing
    default: Glyph(base: scalar, width: width)
    }
  }

  /// Stands for what can't be drawn.
  private static let missing = Glyph(base: "\u{3013}", width: 2)

  /// A blank for tabs and line breaks; a visible sign for any other control character.
  private static func picture(ofControl value: UInt32) -> Glyph {
    switch value {
    case 0x09...0x0D, 0x85: .blank
    case 0..<0x20: Glyph(base: Unicode.Scalar(0x2400 + value) ?? "?", width: 1)
    case 0x7F: Glyph(base: "\u{2421}", width: 1)
    default: Glyph(base: "?", width: 1)
    }
  }
}
