import Text

extension Block.Field {
  /// `地点：社区会议室`, in one line.
  var line: String { label + "：" + text.replacingLineBreaks() }
}

extension [Block.Field] {
  /// Two in a row where they fit side by side on a page so many cells wide.
  func inRows(of width: Int) -> [[Block.Field]] {
    let half = width / 2
    var rows: [[Block.Field]] = []
    for field in self {
      if let last = rows.last, last.count == 1, cells(of: last[0].line) <= half - 2,
        cells(of: field.line) <= width - half
      {
        rows[rows.count - 1].append(field)
      } else {
        rows.append([field])
      }
    }
    return rows
  }
}
