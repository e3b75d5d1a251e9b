import Text

/// Tells rows that are the headings again, as on every printed page: more than half of the known
/// columns hold their own heading, or another word for it.
///
/// It is asked of every row of a list, so rows with too few cells that might be headings are passed
/// over by their signs alone.
struct HeadingRepeats {
  private struct Column {
    let place: Int
    let field: RosterField
    let heading: String
    /// Whether any sign may stand in the heading, as when somebody said by hand what the column is.
    let isOdd: Bool
    /// What was last asked of this column: buildings and roles stand in many rows.
    var last: (cell: String, isHeading: Bool)?
  }

  private var columns: [Column]

  init(_ columns: [RosterTable.Column]) {
    self.columns = columns.map { column in
      Column(
        place: column.place, field: column.field, heading: column.heading.foldedName,
        isOdd: RosterHeading(column.heading) == nil)
    }
  }

  mutating func contains(_ row: DelimitedRow) -> Bool {
    var left = columns.count { mayStand($0, in: row) }
    var same = 0
    for index in columns.indices where (left + same) * 2 > columns.count {
      guard mayStand(columns[index], in: row) else { continue }
      left -= 1
      if isHeading(row.cells[columns[index].place], of: index) { same += 1 }
    }
    return same * 2 > columns.count
  }

  private func mayStand(_ column: Column, in row: DelimitedRow) -> Bool {
    column.place < row.cells.count
      && (column.isOdd || RosterHeading.telling.mayStand(in: row.cells[column.place]))
  }

  private mutating func isHeading(_ cell: String, of index: Int) -> Bool {
    if let last = columns[index].last, last.cell == cell { return last.isHeading }
    let isHeading =
      RosterField(heading: cell) == columns[index].field
      || cell.foldedName == columns[index].heading
    columns[index].last = (cell, isHeading)
    return isHeading
  }
}
