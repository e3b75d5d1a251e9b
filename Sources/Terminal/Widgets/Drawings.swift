import Text

extension Canvas {
  /// Draws a bar over the first line of an area: `██████░░░░`, full at `whole`.
  ///
  /// Empty only at 0 and full only at `whole`.
  package mutating func bar(_ part: Int, of whole: Int, in area: Area, style: Style = .normal) {
    guard whole > 0, area.columns > 0 else { return }
    let part = min(max(0, part), whole)
    var full = (part * area.columns + whole / 2) / whole
    if part > 0 { full = max(1, full) }
    if part < whole { full = min(area.columns - 1, full) }
    fill(area.top(1).left(full), style: style, with: "\u{2588}")
    fill(area.top(1).droppingLeft(full), style: style, with: "\u{2591}")
  }

  /// Draws digits and colons five rows high, in blanks of style ``Style/full``.
  ///
  /// Readable from the back of a room and solid in every font. Returns how many columns it takes:
  /// `8 × scale` for a digit and `4 × scale` for a colon.
  ///
  /// - Parameter scale: How much larger than 6 columns by 5 rows, from 1.
  @discardableResult
  package mutating func digits(
    _ text: String, row: Int, column: Int, scale: Int = 1, style: Style = .full
  ) -> Int {
    var at = column
    for character in text {
      let isColon = character == ":" || character == "："
      let pixels = isColon ? 1 : 3
      for (line, bits) in (Self.bitmaps[character.halfWidth] ?? [0, 0, 0, 0, 0]).enumerated() {
        for pixel in 0..<pixels where bits >> (pixels - 1 - pixel) & 1 == 1 {
          let place = Area(
            row: row + line * scale, column: at + pixel * 2 * scale, rows: scale,
            columns: 2 * scale)
          fill(place, style: style)
        }
      }
      at += (pixels + 1) * 2 * scale
    }
    return at - column
  }

  /// Five rows of three pixels, the highest bit at the left.
  private static let bitmaps: [Character: [UInt8]] = [
    "0": [7, 5, 5, 5, 7], "1": [2, 6, 2, 2, 7], "2": [7, 1, 7, 4, 7], "3": [7, 1, 7, 1, 7],
    "4": [5, 5, 7, 1, 1], "5": [7, 4, 7, 1, 7], "6": [7, 4, 7, 5, 7], "7": [7, 1, 1, 1, 1],
    "8": [7, 5, 7, 5, 7], "9": [7, 5, 7, 1, 7], ":": [0, 1, 0, 1, 0], "-": [0, 0, 7, 0, 0],
  ]
}
