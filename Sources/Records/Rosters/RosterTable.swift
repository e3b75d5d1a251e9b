import Wording

/// A list taken apart: its headings, and the rows below them.
struct RosterTable {
  struct Column {
    var place: Int
    var field: RosterField
    var heading: String
  }

  var columns: [Column] = []
  /// Headings whose meaning isn't known, or isn't needed.
  var others: [(place: Int, heading: String)] = []
  /// What stood above the headings, folded: it may come again on each printed page.
  var titles: Set<String> = []
  /// The rows below the headings, each with its number in the spreadsheet.
  var body: [(number: Int, row: DelimitedRow)] = []

  /// Finds the headings among the first rows: a row with a column of names and, unless it has
  /// just one cell, another known column.
  ///
  /// - Returns: nil if there is no such row.
  init?(_ rows: [DelimitedRow]) {
    for (index, row) in rows.prefix(60).enumerated() {
      guard let columns = RosterTable.columns(in: row) else {
        titles.formUnion(row.cells.map(\.foldedName).filter { !$0.isEmpty })
        continue
      }
      self.columns = columns
      let known = Set(columns.map(\.place))
      for (place, cell) in row.cells.enumerated() where !known.contains(place) {
        if let heading = RosterCell.value(cell) { others.append((place, heading)) }
      }
      for below in rows.indices.dropFirst(index + 1) { body.append((below + 1, rows[below])) }
      return
    }
    return nil
  }

  private static func columns(in row: DelimitedRow) -> [Column]? {
    let columns = row.cells.enumerated().compactMap { place, cell in
      RosterField(heading: cell).map {
        Column(place: place, field: $0, heading: RosterCell.oneLine(cell.trimmingBlanks))
      }
    }
    let filled = row.cells.count { !$0.trimmingBlanks.isEmpty }
    guard columns.contains(where: { $0.field == .name }), columns.count >= 2 || filled == 1 else {
      return nil
    }
    return columns
  }

  /// Whether a row is the headings again, as on every printed page.
  func repeatsHeadings(_ row: DelimitedRow) -> Bool {
    let same = columns.count { column in
      column.place < row.cells.count
        && RosterField(heading: row.cells[column.place]) == column.field
    }
    return same * 2 > columns.count
  }

  /// The first column of a kind.
  func column(_ field: RosterField) -> Column? { columns.first { $0.field == field } }

  /// The separator under which the headings show best, else the most frequent one.
  static func separator(of bytes: [UInt8]) -> DelimitedText.Separator {
    let start = String(decoding: bytes.prefix(16_384), as: UTF8.self)
    let lines = start.split(whereSeparator: \.isNewline).prefix(60)
    var best: (separator: DelimitedText.Separator, known: Int, count: Int) = (.comma, 0, 0)
    for separator in DelimitedText.Separator.allCases {
      var (known, count) = (0, 0)
      for line in lines {
        let cells = line.split(separator: separator.rawValue, omittingEmptySubsequences: false)
        count += cells.count - 1
        let headings = cells.count {
          RosterField(heading: String($0.drop { $0 == "\"" }).trimmingQuote) != nil
        }
        if cells.count > 1 { known = max(known, headings) }
      }
      if (known, count) > (best.known, best.count) { best = (separator, known, count) }
    }
    return best.separator
  }
}

extension String {
  fileprivate var trimmingQuote: String { hasSuffix("\"") ? String(dropLast()) : self }
}
