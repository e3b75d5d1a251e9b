import Text

/// One cell of a canvas, 16 bytes without references, so that rows compare as memory.
package struct Cell: Hashable, Sendable {
  package let base: Unicode.Scalar
  package let style: Style
  /// 1 or 2; 0 for the right half of the wide character before it.
  package let width: UInt8
  /// As in ``Glyph/marks``.
  package let marks: UInt64

  init(_ glyph: Glyph, _ style: Style) {
    base = glyph.base
    marks = glyph.marks
    width = UInt8(truncatingIfNeeded: glyph.width)
    self.style = style
  }

  private init(base: Unicode.Scalar, marks: UInt64, width: UInt8, style: Style) {
    self.base = base
    self.marks = marks
    self.width = width
    self.style = style
  }

  static func blank(_ style: Style) -> Cell { Cell(.blank, style) }

  /// The right half of a wide character.
  static func half(_ style: Style) -> Cell { Cell(base: " ", marks: 0, width: 0, style: style) }

  func styled(_ style: Style) -> Cell {
    Cell(base: base, marks: marks, width: width, style: style)
  }

  /// The base and its marks; nothing for a right half.
  package var scalars: [Unicode.Scalar] {
    if width == 0 { return [] }
    return marks == 0 ? [base] : Glyph(base: base, width: Int(width), marks: marks).scalars
  }
}
