import Text
import Values

extension TextPage {
  /// A table without rules: columns by cell width, long cells on several lines. On a page too
  /// narrow for its columns each row is a line of names and values.
  mutating func write(_ table: TextTable) {
    let widths = table.widths(within: width, gap: Self.gap)
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
