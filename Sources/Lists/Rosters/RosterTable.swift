import Text
import Values

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
  /// The row of the headings, from 0.
  private(set) var headingRow = 0
  /// What stood above the headings, folded: it may come again on each printed page.
  var titles: Set<String> = []
  /// The rows below the headings.
  var body: [BodyRow] = []
  /// What a sheet holds that plain text can't.
  private(set) var notes: [RosterProblem] = []

  struct BodyRow {
    /// The row's number in the spreadsheet.
    let number: Int
    let row: DelimitedRow
    let isBlank: Bool
    /// Whether it is the headings again, as on every printed page.
    let repeatsHeadings: Bool
  }

  /// Finds the headings among the first rows: a row with a column of names and, unless that one
  /// is sure or stands alone, another known column.
  ///
  /// - Returns: nil if there is no such row; `seen(in:)` says what stands there instead.
  init?(_ rows: [DelimitedRow]) {
    for (index, row) in rows.prefix(RosterTable.searched).enumerated() {
      guard let columns = RosterTable.columns(in: row) else {
        titles.formUnion(row.cells.map(\.foldedName).filter { !$0.isEmpty })
        continue
      }
      self.columns = columns
      take(rows, headings: index)
      return
    }
    return nil
  }

  /// Reads a file, or text that was pasted from a sheet.
  init(bytes: [UInt8], sheet: String?) throws(RosterProblem) {
    let list = try ListTable(ListFile(bytes, sheet: sheet))
    guard let table = RosterTable(list.rows) else { throw RosterTable.problem(of: list.rows) }
    self = table
    notes = list.problems(from: headingRow)
  }

  /// Takes the columns for what somebody said they are; nil where none is said to hold names.
  init?(_ rows: [DelimitedRow], naming: ColumnNaming) {
    guard rows.indices.contains(naming.row) else { return nil }
    columns = naming.columns.compactMap { column in
      column.named.field.map { Column(place: column.place, field: $0, heading: column.heading) }
    }
    guard columns.contains(where: { $0.field == .name }) else { return nil }
    for row in rows[..<naming.row] {
      titles.formUnion(row.cells.map(\.foldedName).filter { !$0.isEmpty })
    }
    take(rows, headings: naming.row)
  }

  /// How many rows are searched for headings.
  static let searched = 60

  private mutating func take(_ rows: [DelimitedRow], headings index: Int) {
    headingRow = index
    let known = Set(columns.map(\.place))
    for (place, cell) in rows[index].cells.enumerated() where !known.contains(place) {
      if let heading = RosterCell.value(cell) { others.append((place, heading)) }
    }
    var repeats = HeadingRepeats(columns)
    body.reserveCapacity(rows.count - index - 1)
    for (place, row) in rows.enumerated().dropFirst(index + 1) {
      width = max(width, row.cells.count)
      body.append(
        BodyRow(
          number: place + 1, row: row, isBlank: row.isBlank,
          repeatsHeadings: repeats.contains(row)))
    }
  }

  private static func columns(in row: DelimitedRow) -> [Column]? {
    let read = row.cells.enumerated().compactMap { place, cell in
      RosterHeading(cell).map { (place: place, heading: $0, text: cell) }
    }
    let filled = row.cells.count { !$0.isBlank }
    let clear = read.filter { $0.heading.certainty > .likely }
    let names = read.filter { $0.heading.field == .name }.map(\.heading.certainty)
    guard let name = names.max(),
      name == .sure || clear.count >= 2 || (name > .likely && filled == 1)
    else { return nil }
    return read.filter { column in
      // The surest of several, the first of equals; roles, areas and telephones may be several.
      let same = read.filter {
        $0.heading.field.isSingle && $0.heading.field == column.heading.field
      }
      let best = same.map(\.heading.certainty).max()
      return same.isEmpty
        || column.place == same.first { $0.heading.certainty == best }?.place
    }.map { column in
      Column(
        place: column.place, field: column.heading.field,
        heading: RosterCell.oneLine(RosterCell.value(column.text) ?? ""))
    }
  }

  /// Why no row of a list is its headings: what stands where they should be.
  static func problem(of rows: [DelimitedRow]) -> RosterProblem {
    guard !rows.allSatisfy(\.isBlank) else { return RosterProblem(.nobody) }
    return RosterProblem(.noNameColumn(seen: seen(in: rows)?.headings ?? []))
  }

  /// The row that looks most like headings, and its cells as they may be shown.
  static func seen(in rows: [DelimitedRow]) -> (index: Int, headings: [String])? {
    let first = rows.prefix(searched).enumerated().filter { !$0.element.isBlank }
    func score(_ row: DelimitedRow) -> (Int, Int) {
      let filled = row.cells.count { RosterCell.value($0) != nil }
      return (row.cells.count { RosterHeading($0) != nil }, min(filled, 2))
    }
    guard let best = first.max(by: { score($0.element) < score($1.element) }) else { return nil }
    let headings = best.element.cells.compactMap(RosterCell.value).map { cell in
      let line = RosterCell.oneLine(cell).maskingLongNumbers
      return line.count > 20 ? line.prefix(20) + "…" : line
    }
    return (best.offset, Array(headings.prefix(20)))
  }

  /// Where something stands in any row below the headings.
  var filledPlaces: Set<Int> {
    var filled = [Bool](repeating: false, count: width)
    for below in body {
      for place in below.row.cells.indices where !filled[place] {
        filled[place] = !below.row.cells[place].isBlank
      }
    }
    return Set(filled.indices.filter { filled[$0] })
  }

  /// The cells of the longest row below the headings.
  private(set) var width = 0

  /// The first column of a kind.
  func column(_ field: RosterField) -> Column? { columns.first { $0.field == field } }

  /// The separator under which the headings show best, else the most frequent one.
  static func separator(of bytes: [UInt8]) -> DelimitedText.Separator {
    let start = String(decoding: bytes.prefix(16_384), as: UTF8.self)
    let lines = start.split(whereSeparator: \.isNewline).prefix(60)
    var best: (separator: DelimitedText.Separator, known: Int, count: Int) = (.comma, 0, 0)
    for separator in DelimitedText.Separator.allCases {
      var (known, count) = (0, 0)
      // U+037E is another way to write a semicolon.
      let mark = separator.rawValue.utf8.first
      for line in lines where line.utf8.contains(where: { $0 == mark || $0 == 0xCD }) {
        let cells = line.split(separator: separator.rawValue, omittingEmptySubsequences: false)
        count += cells.count - 1
        let headings = cells.count {
          let cell = String($0.drop { $0 == "\"" }).trimmingQuote
          return RosterHeading.telling.mayStand(in: cell) && RosterField(heading: cell) != nil
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

extension RosterTable {
  /// The columns of areas, those first whose kind votes are counted by; of one kind the first.
  var areaColumns: [Column] {
    let areas = columns.filter { if case .area = $0.field { true } else { false } }
    func rank(_ column: Column) -> Int {
      guard case .area(let kind) = column.field else { return .max }
      return switch kind {
      case .exclusive: 0
      case .registered: 1
      case .building: 2
      case .unstated: 3
      case .interior: 4
      }
    }
    return areas.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    .map(\.element)
  }
}
