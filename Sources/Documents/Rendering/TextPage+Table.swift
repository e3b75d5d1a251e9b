import Text
import Values

extension TextPage {
  /// A table without rules: columns by cell width, long cells on several lines. On a page too
  /// narrow for its columns each row is a line of names and values.
  mutating func write(_ table: TextTable) {
    let widths = widths(of: table)
    guard total(widths) <= width else {
      for cells in table.rows {
        let parts = zip(table.columns, cells).filter { !$0.1.isEmpty }.map { "\($0.title)：\($1)" }
        hang("", parts.joined(separator: "，"))
      }
      return
    }
    row(table.columns.map(\.title), widths, table)
    lines.append(String(repeating: "─", count: min(width, total(widths))))
    for cells in table.rows { row(cells, widths, table) }
  }

  private static let gap = 2

  private func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
  }

  /// As wide as the longest cell; where that is too much the widest columns give way first, and
  /// what must stay wide enough to be written in only after all others.
  private func widths(of table: TextTable) -> [Int] {
    var widths = table.columns.enumerated().map { place, column in
      table.rows.reduce(max(cells(of: column.title), column.least)) { widest, row in
        max(widest, place < row.count ? cells(of: row[place]) : 0)
      }
    }
    while total(widths) > width {
      let yielding = widths.indices.filter { widths[$0] > max(4, table.columns[$0].least) }
      guard let widest = (yielding.isEmpty ? widths : yielding.map { widths[$0] }).max(),
        widest > 4,
        let place = widths.indices.last(where: {
          widths[$0] == widest && (yielding.isEmpty || yielding.contains($0))
        })
      else { break }
      let next = widths.filter { $0 < widest }.max() ?? 4
      let excess = total(widths) - width
      let spare = yielding.isEmpty ? widest : widest - max(4, table.columns[place].least)
      widths[place] -= min(max(1, widest - next), excess, spare)
    }
    return widths
  }

  private mutating func row(_ texts: [String], _ widths: [Int], _ table: TextTable) {
    let columns = widths.indices.map { place in
      let text = place < texts.count ? texts[place].replacingLineBreaks() : ""
      return text.wrapped(to: max(2, widths[place])).map { String($0.withoutLineEnd) }
    }
    for height in 0..<(columns.map(\.count).max() ?? 0) {
      var line = ""
      for (place, column) in columns.enumerated() {
        let text = height < column.count ? column[height] : ""
        if place > 0 { line += String(repeating: " ", count: Self.gap) }
        line += text.padded(to: widths[place], table.columns[place].alignment)
      }
      lines.append(line.trimmedEnd)
    }
  }
}
