import Text

/// What a screen looks like: rows of cells, and where the cursor stands.
///
/// A value: screens draw one afresh for every frame, tests compare ``lines``, and a
/// ``TerminalDevice`` shows it. Whatever is put on it, every row stays exactly as wide as the
/// canvas, no wide character straddles an edge, and none is left with one half. Text from outside
/// can do no harm: see ``Glyph`` for what becomes of control characters.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  /// Row after row, `size.columns` to each.
  package private(set) var cells: [Cell]
  /// Where the terminal's own cursor is shown; nil hides it. Input methods open their window here.
  package var cursor: Position?
  /// Where the hidden cursor rests, for screen readers: the selected row.
  package var focus: Position?
  /// Whether mobile and identity numbers in what is put on it are shown as `***`: for a page that a
  /// whole room sees.
  package var hidesPrivateNumbers = false

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank(.normal), count: size.rows * size.columns)
  }

  /// The whole canvas as an area.
  package var area: Area { Area(size) }

  package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// The cells of one row.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }
}

// MARK: - Drawing

extension Canvas {
  /// Puts one line of text at a place, cut to `width` cells and to the canvas.
  ///
  /// Returns how many cells the text takes, so that the next can be put behind it.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, width: Int = .max, style: Style = .normal
  ) -> Int {
    guard (0..<size.rows).contains(row), column < size.columns, width > 0 else { return 0 }
    let text = shown(text)
    let end = width < size.columns - column ? column + width : size.columns
    var at = column
    let start = row * size.columns
    text.forEachGlyph { glyph in
      if at + glyph.width > end {
        if at < end, at >= 0 { set(.blank, at: at, inRowFrom: start, style) }
        at = end
        return false
      }
      if at >= 0 {
        set(glyph, at: at, inRowFrom: start, style)
      } else if at + glyph.width > 0 {
        set(.blank, at: 0, inRowFrom: start, style)
      }
      at += glyph.width
      return at < end
    }
    return at - column
  }

  /// Puts a line of text into one line of an area.
  ///
  /// What is too long is cut, ending in `mark`; give "" to cut without one.
  package mutating func put(
    _ text: String, in area: Area, line: Int = 0, style: Style = .normal,
    alignment: Alignment = .leading, mark: String = "…"
  ) {
    put([Span(text, style)], in: area, line: line, alignment: alignment, mark: mark)
  }

  /// Puts pieces of several styles one behind the other into one line of an area.
  package mutating func put(
    _ spans: [Span], in area: Area, line: Int = 0, alignment: Alignment = .leading,
    mark: String = "…"
  ) {
    guard (0..<area.rows).contains(line), area.columns > 0 else { return }
    let spans = shown(spans)
    let widths = spans.map { Text.cells(of: $0.text) }
    let total = widths.reduce(0, +)
    let mark = Text.cells(of: mark) <= area.columns ? mark : ""
    var room = area.columns
    var column = area.column
    if total > room {
      room -= Text.cells(of: mark)
    } else {
      switch alignment {
      case .leading: break
      case .center: column += (room - total) / 2
      case .trailing: column += room - total
      }
    }
    for (span, width) in zip(spans, widths) {
      let cut = width > room
      let text = cut ? span.text.clipped(to: room, mark: "") + mark : span.text
      put(text, row: area.row + line, column: column, style: span.style)
      if cut { return }
      column += width
      room -= width
    }
  }

  /// Puts a text into an area with its lines broken; returns how many lines it takes in all.
  ///
  /// Lines that the area has no room for are left out.
  @discardableResult
  package mutating func paragraph(
    _ text: String, in area: Area, style: Style = .normal, skipping skipped: Int = 0
  ) -> Int {
    guard area.columns > 1 else { return 0 }
    let lines = shown(text).wrapped(to: area.columns)
    for (number, line) in lines.dropFirst(skipped).prefix(area.rows).enumerated() {
      put(
        String(line.withoutLineEnd), row: area.row + number, column: area.column,
        width: area.columns,
        style: style)
    }
    return lines.count
  }

  /// Fills an area with blanks, or with another character one cell wide.
  package mutating func fill(
    _ area: Area, style: Style = .normal, with scalar: Unicode.Scalar = " "
  ) {
    let glyph = Glyph(base: scalar, width: 1)
    let part = visible(area)
    for row in part.row..<part.row + part.rows {
      for column in part.column..<part.column + part.columns {
        set(glyph, at: column, inRowFrom: row * size.columns, style)
      }
    }
  }

  /// Draws a line of `─` over the first line of an area, or over a row of the canvas.
  package mutating func rule(_ area: Area, style: Style = .normal) {
    fill(area.top(1), style: style, with: "\u{2500}")
  }

  /// Draws a line of `─` over a whole row.
  package mutating func rule(row: Int, style: Style = .normal) {
    rule(Area(row: row, column: 0, rows: 1, columns: size.columns), style: style)
  }

  /// Changes the style of what stands in an area, and leaves the text.
  ///
  /// A wide character belongs to the area that its left half lies in.
  package mutating func restyle(_ area: Area, _ style: Style) {
    let part = visible(area)
    for row in part.row..<part.row + part.rows {
      let start = row * size.columns
      for column in part.column..<part.column + part.columns {
        let cell = cells[start + column]
        if cell.width == 0, column == part.column { continue }
        cells[start + column] = cell.styled(style)
        if cell.width == 2 { cells[start + column + 1] = cells[start + column + 1].styled(style) }
      }
    }
  }

  private func shown(_ text: String) -> String {
    hidesPrivateNumbers ? text.maskingNumbers : text
  }

  /// A number may stand across several pieces; what marks them is worth less than what it tells.
  private func shown(_ spans: [Span]) -> [Span] {
    guard hidesPrivateNumbers, let first = spans.first else { return spans }
    let whole = spans.map(\.text).joined()
    let masked = shown(whole)
    return masked == whole ? spans : [Span(masked, first.style)]
  }

  /// The part of an area that lies on the canvas.
  private func visible(_ area: Area) -> Area {
    let row = min(max(0, area.row), size.rows)
    let column = min(max(0, area.column), size.columns)
    return Area(
      row: row, column: column, rows: min(area.row + area.rows, size.rows) - row,
      columns: min(area.column + area.columns, size.columns) - column)
  }

  /// Sets one glyph that fits, and blanks the other half of whatever wide character it cuts.
  private mutating func set(_ glyph: Glyph, at column: Int, inRowFrom start: Int, _ style: Style) {
    let index = start + column
    let old = cells[index].width
    if old == 0 { cells[index - 1] = .blank(cells[index - 1].style) }
    let last = index + glyph.width - 1
    if cells[last].width == 2 { cells[last + 1] = .blank(cells[last].style) }
    cells[index] = Cell(glyph, style)
    if glyph.width == 2 { cells[last] = .half(style) }
  }
}

// MARK: - Reading back

extension Canvas {
  /// Every row as text, exactly as many cells wide as the canvas.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in self.row(row) { line.append(contentsOf: cell.scalars) }
      return String(line)
    }
  }

  /// Every row as the letters of its styles, one for each cell: ``Style/letter``.
  package var styles: [String] {
    (0..<size.rows).map { String(self.row($0).map(\.style.letter)) }
  }

  /// What is broken on this canvas; nil, always, if it keeps its promises.
  package var flaw: String? {
    for row in 0..<size.rows {
      var halves = 0
      for (column, cell) in self.row(row).enumerated() {
        if (cell.width == 0) != (halves == 1) { return "half a character at \(row), \(column)" }
        halves = cell.width == 2 ? 1 : 0
      }
      if halves == 1 { return "a wide character over the edge of row \(row)" }
    }
    return nil
  }
}
