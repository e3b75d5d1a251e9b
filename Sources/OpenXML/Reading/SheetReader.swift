/// One sheet while it is read.
struct SheetReader {
  /// Cells that there is still room for.
  private(set) var room: Int
  /// Why it can't be read; nothing is read after it.
  private(set) var trouble: WorkbookTrouble?

  private let name: String
  private let texts: [String]
  private let formats: [NumberFormat]
  private let startsIn1904: Bool

  private var rows: [ReadRow] = []
  private var hidden: [ClosedRange<Int>] = []
  private var merged: [MergedCells] = []
  private var width = 0

  private var row = 0
  private var isRowHidden = false
  private var cells: [ReadCell] = []

  private var column = -1
  private var cell = StoredCell()
  private var isInCell = false

  init(
    _ name: String, _ texts: [String], _ formats: [NumberFormat], startsIn1904: Bool, _ room: Int
  ) {
    (self.name, self.texts, self.formats) = (name, texts, formats)
    (self.startsIn1904, self.room) = (startsIn1904, room)
  }

  func sheet(isHidden: Bool) -> ReadSheet {
    ReadSheet(
      name: name, isHidden: isHidden, rows: rows, hiddenColumns: hiddenColumns, merged: merged)
  }

  mutating func take(_ piece: XMLPiece) {
    guard trouble == nil else { return }
    if isInCell, cell.take(piece) { return }
    switch piece {
    case .start("c", let attributes): beginCell(attributes)
    case .end("c"): endCell()
    case .start("row", let attributes): beginRow(attributes)
    case .end("row"): endRow()
    case .start("col", let attributes): takeColumns(attributes)
    case .start("mergeCell", let attributes): takeMerged(attributes["ref"] ?? "")
    case .start, .end, .text: break
    }
  }

  // MARK: - Rows and columns

  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  private mutating func beginRow(_ attributes: [String: String]) {
    let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
    guard number > row, number <= Self.mostRows else {
      trouble = .outOfOrder(sheet: name, row: number)
      return
    }
    row = number
    // A row of no height is as hidden as one that says so.
    isRowHidden = attributes["hidden"].isTrue || attributes["ht"] == "0"
    column = -1
  }

  private mutating func endRow() {
    guard !cells.isEmpty else { return }
    width = max(width, cells.count)
    rows.append(ReadRow(number: row, isHidden: isRowHidden, cells: cells))
    cells = []
  }

  private mutating func takeColumns(_ attributes: [String: String]) {
    guard attributes["hidden"].isTrue || attributes["width"] == "0",
      let from = attributes["min"].flatMap({ Int($0) }),
      let to = attributes["max"].flatMap({ Int($0) }), from >= 1, from <= to
    else { return }
    hidden.append(from - 1...to - 1)
  }

  private var hiddenColumns: Set<Int> {
    var columns: Set<Int> = []
    var next = 0
    for range in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let last = min(range.upperBound, width - 1)
      for column in stride(from: max(next, range.lowerBound), through: last, by: 1) {
        columns.insert(column)
      }
      next = max(next, last + 1)
    }
    return columns
  }

  private mutating func takeMerged(_ reference: String) {
    let ends = reference.split(separator: ":").map { CellPlace($0) }
    guard let first = ends.first, let last = ends.last, let first, let last,
      first.row <= last.row, first.column <= last.column
    else {
      trouble = .cell(sheet: name, place: reference)
      return
    }
    merged.append(
      MergedCells(rows: first.row...last.row, columns: first.column...last.column))
  }

  // MARK: - Cells

  private mutating func beginCell(_ attributes: [String: String]) {
    column += 1
    if let reference = attributes["r"] {
      guard let place = CellPlace(reference), place.row == row, place.column >= column else {
        trouble = .outOfOrder(sheet: name, row: row)
        return
      }
      column = place.column
    }
    guard column < Self.mostColumns else {
      trouble = .outOfOrder(sheet: name, row: row)
      return
    }
    cell = StoredCell(attributes)
    isInCell = true
  }

  private mutating func endCell() {
    isInCell = false
    guard let read = cell.read(texts, formats, startsIn1904: startsIn1904) else {
      trouble = .cell(sheet: name, place: CellPlace.letters(column) + "\(row)")
      return
    }
    // What is only coloured or framed holds nothing.
    guard read.kind != .empty || read.isReckoned else { return }
    room -= column + 1 - cells.count
    guard room >= 0 else {
      trouble = .tooManyCells(limit: ReadWorkbook.mostCells)
      return
    }
    while cells.count < column { cells.append(.empty) }
    cells.append(read)
  }
}

/// Where a cell stands, `B12`: rows from 1, columns from 0.
package struct CellPlace: Hashable, Sendable {
  package let row: Int
  package let column: Int

  /// Reads `B12` and `$B$12`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    var (row, column, isNumber) = (0, 0, false)
    for byte in text.utf8 where byte != 0x24 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard !isNumber, column < SheetReader.mostColumns else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39:
        guard row <= SheetReader.mostRows else { return nil }
        (row, isNumber) = (row * 10 + Int(byte - 0x30), true)
      default: return nil
      }
    }
    guard (1...SheetReader.mostRows).contains(row), (1...SheetReader.mostColumns).contains(column)
    else { return nil }
    (self.row, self.column) = (row, column - 1)
  }

  /// A for column 0.
  package static func letters(_ column: Int) -> String { SheetPage.letters(column + 1) }
}
