import OpenXML
import Values

/// What a sheet holds that plain text can't: formulas, what is hidden, what is shown as one.
struct SheetNotes {
  private let sheet: ReadSheet
  /// Other sheets with anything in them.
  private let others: [String]

  init(_ sheet: ReadSheet, leftOut all: [ReadSheet]) {
    self.sheet = sheet
    others = all.filter { $0 != sheet && !$0.isBlank }.map(\.name)
  }

  func problems(
    from headings: Int, in columns: Set<Int>?, named names: [String]
  ) -> [RosterProblem] {
    let rows = sheet.rows.filter { $0.number > headings }
    var found: [RosterProblem] = []
    var (reckoned, cut): ([String], [String]) = ([], [])
    for row in rows {
      for (column, cell) in row.cells.enumerated() where columns?.contains(column) ?? true {
        let place = CellPlace.letters(column) + "\(row.number)"
        let heading = names.indices.contains(column) ? names[column].trimmingBlanks : nil
        func note(_ kind: RosterProblem.Kind) {
          found.append(
            RosterProblem(kind, row: row.number, column: column + 1, heading: heading))
        }
        switch cell.kind {
        case .error: note(.errorValue(cell.text))
        case .empty: if cell.isReckoned { note(.formulaWithoutValue) }
        case .cutNumber: cut.append(place)
        case .text, .number, .time, .truth: break
        }
        if cell.isReckoned, cell.kind != .empty, cell.kind != .error { reckoned.append(place) }
      }
    }
    let hidden = rows.filter { row in
      row.isHidden && row.cells.contains { !$0.text.isBlank } && row.number > headings + 1
    }
    let whole: [(RosterProblem.Kind, isEmpty: Bool)] = [
      (.sheetsNotRead(others), others.isEmpty),
      (.hiddenRows(hidden.map(\.number)), hidden.isEmpty),
      (.hiddenColumns(hiddenColumns(in: rows)), hiddenColumns(in: rows).isEmpty),
      (.formulas(reckoned), reckoned.isEmpty),
      (.digitsCut(cut), cut.isEmpty),
      (.mergedCells(merged(below: headings + 1)), merged(below: headings + 1).isEmpty),
    ]
    return whole.filter { !$0.isEmpty }.map { RosterProblem($0.0) } + found
  }

  /// Those with anything in them, by their letters.
  private func hiddenColumns(in rows: [ReadRow]) -> [String] {
    sheet.hiddenColumns.sorted().filter { column in
      rows.contains { $0.cells.indices.contains(column) && !$0.cells[column].text.isBlank }
    }.map(CellPlace.letters)
  }

  /// Those below the headings that hold something.
  private func merged(below headings: Int) -> [String] {
    guard !sheet.merged.isEmpty else { return [] }
    let rows = Dictionary(uniqueKeysWithValues: sheet.rows.map { ($0.number, $0.cells) })
    return sheet.merged.filter { block in
      let (row, column) = (block.rows.lowerBound, block.columns.lowerBound)
      guard row > headings, let cells = rows[row] else { return false }
      return cells.indices.contains(column) && !cells[column].text.isBlank
    }.map { block in
      CellPlace.letters(block.columns.lowerBound) + "\(block.rows.lowerBound):"
        + CellPlace.letters(block.columns.upperBound) + "\(block.rows.upperBound)"
    }
  }
}
