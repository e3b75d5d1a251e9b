/// Rows of cells as a file of comma-separated text, by RFC 4180.
package enum CommaSeparated {
  /// UTF-8 with the mark by which spreadsheets know it, lines ending in CR LF, every cell guarded from
  /// being taken for a formula.
  package static func text(of rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { line($0) + "\r\n" }.joined()
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(\.guardedCell).map { cell in
      let isPlain = !cell.contains { "\",\r\n".contains($0) || $0.isNewline }
      return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",")
  }
}
