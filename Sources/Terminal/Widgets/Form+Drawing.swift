import Text

extension Form {
  private var labelColumns: Int {
    fields.reduce(0) { max($0, Text.cells(of: $1.label)) }
  }

  func fieldColumns(_ columns: Int) -> Int {
    max(4, columns - min(labelColumns, columns / 2) - 4)
  }

  private func rows(_ field: Field, columns: Int) -> Int {
    switch field.entry {
    case .text, .number: 1
    case .lines(_, let rows): rows
    case .choice(let options, let selected):
      Self.wrap(options, selected, to: fieldColumns(columns)).count
    }
  }

  /// How many rows the whole form takes, message and buttons included.
  package func rows(columns: Int) -> Int {
    fields.reduce(2 + messageRows(columns)) { $0 + rows($1, columns: columns) }
  }

  /// The rows that what is wrong takes: one at least, and never so many that no field is left.
  private func messageRows(_ columns: Int) -> Int {
    min(4, max(1, message.map { $0.wrapped(to: max(2, columns)).count } ?? 1))
  }

  /// Draws the part of the form around the field that has the keys.
  package func draw(on canvas: inout Canvas, in area: Area) {
    if let question { return question.draw(on: &canvas, in: area) }
    guard area.rows > 2, area.columns > 8 else { return }
    let below = 1 + min(messageRows(area.columns), area.rows - 2)
    let body = area.droppingBottom(below)
    let heights = fields.map { rows($0, columns: area.columns) }
    let tops = heights.indices.map { heights[..<$0].reduce(0, +) }
    let total = heights.reduce(0, +)
    let at = min(place, fields.count - 1)
    let middle = at < 0 ? 0 : tops[at] + heights[at] / 2
    let centred = max(0, min(middle - body.rows / 2, total - body.rows))
    let top = at < 0 ? 0 : min(tops[at], centred)
    for (number, field) in fields.enumerated() {
      let row = tops[number] - top
      guard row >= 0, row < body.rows else { continue }
      draw(
        field, isFocused: number == place, on: &canvas,
        in: body.droppingTop(row).top(heights[number]))
    }
    if let message {
      canvas.paragraph(message, in: area.bottom(below).droppingBottom(1), style: .warning)
    }
    drawButtons(on: &canvas, in: area.bottom(1))
  }

  private func draw(_ field: Field, isFocused: Bool, on canvas: inout Canvas, in area: Area) {
    let labelWidth = min(labelColumns, area.columns / 2)
    canvas.put(isFocused ? ">" : " ", in: area)
    canvas.put(
      field.label, in: area.droppingLeft(2).left(labelWidth), style: isFocused ? .strong : .normal)
    let place = area.droppingLeft(labelWidth + 4)
    switch field.entry {
    case .text(let text), .lines(let text, _):
      text.draw(on: &canvas, in: place, isFocused: isFocused, hint: field.hint)
    case .number(let text):
      text.draw(on: &canvas, in: place.left(24), isFocused: isFocused, hint: field.hint)
      if let sum = sum(written: text.text), text.characters.contains(where: { "+＋".contains($0) }) {
        canvas.put("= \(sum)", in: place.droppingLeft(25), style: .strong)
      }
    case .choice(let options, let selected):
      for (line, spans) in Self.wrap(options, selected, to: fieldColumns(area.columns)).enumerated()
      {
        canvas.put(spans, in: place, line: line)
      }
      if isFocused { canvas.focus = Position(row: place.row, column: place.column) }
    }
  }

  /// The options with their digits, in as many lines as they need.
  private static func wrap(_ options: [String], _ selected: Int?, to columns: Int) -> [[Span]] {
    var lines: [[Span]] = [[]]
    var used = 0
    for (place, option) in options.enumerated() {
      let digit = place < 9 ? "\(place + 1)" : place == 9 ? "0" : ""
      let isSelected = place == selected
      let text = isSelected ? "[\(option)]" : " \(option) "
      let width = Text.cells(of: digit + text) + 1
      if used > 0, used + width - 1 > columns {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1] += [
        Span(digit, .key), Span(text, isSelected ? .selected : .normal), Span(" "),
      ]
      used += width
    }
    return lines
  }

  private func drawButtons(on canvas: inout Canvas, in area: Area) {
    var column = area.column + 2
    for (number, label) in [confirm, cancel].enumerated() {
      let isChosen = place == fields.count + number
      if isChosen {
        canvas.focus = Position(row: area.row, column: column)
        canvas.put(">", row: area.row, column: column - 1)
      }
      column += canvas.put(
        "[ \(label) ]", row: area.row, column: column,
        width: max(0, area.column + area.columns - column), style: isChosen ? .selected : .normal)
      column += 2
    }
  }
}
