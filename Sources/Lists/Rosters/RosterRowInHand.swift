import Text
import Values

/// The row that is being read: its cells by what their columns are, and what is noted of them.
struct RosterRowInHand {
  var notes = RosterNotes()
  /// Telephone numbers that stood outside their column.
  private(set) var strayPhones: [String] = []
  private(set) var number = 0
  private(set) var written = DelimitedRow(line: 0, cells: [])

  private let table: RosterTable
  /// By the place of its column the last cell of which nothing was to be told, and its text: buildings
  /// and stairwells stand in many rows.
  private var silent: [Int: (cell: String, text: String?)] = [:]
  /// How often something was told, told before or not.
  private var told = 0

  var cells: [String] { written.cells }
  var line: Int { written.line }
  /// The places of the cells in which something stands.
  var filled: [Int] { cells.indices.filter { !cells[$0].isBlank } }

  init(of table: RosterTable) { self.table = table }

  mutating func take(_ row: DelimitedRow, number: Int) {
    (self.number, written, strayPhones) = (number, row, [])
  }

  func cell(_ field: RosterField) -> String? {
    table.column(field).flatMap {
      $0.place < cells.count ? cells[$0.place] : nil
    }
  }

  func value(_ field: RosterField) -> String? { cell(field).flatMap(RosterCell.value) }

  func value(at place: Int) -> String? {
    place < cells.count ? RosterCell.value(cells[place]) : nil
  }

  /// A cell of one line, without identity numbers.
  mutating func text(_ field: RosterField) -> String? {
    guard let column = table.column(field), column.place < cells.count else { return nil }
    let cell = cells[column.place]
    if cell.isShortNumber { return cell }
    if let last = silent[column.place], last.cell.isWritten(as: cell) { return last.text }
    guard let written = RosterCell.value(cell) else { return nil }
    let before = told
    let text = cleaned(written, column).map(RosterCell.oneLine)
    silent[column.place] = told == before ? (cell, text) : nil
    return text
  }

  /// The text without telephone and identity numbers, each told; telephones go beside the record.
  mutating func cleaned(_ text: String, _ column: RosterTable.Column?) -> String? {
    // Nothing was left out of the cell, and nothing is to be taken out of it.
    if text.isPlainWord, let column, column.place < cells.count, cells[column.place] == text {
      return text
    }
    if let shown = RosterCell.damage(in: text, isName: false) { note(.damagedText(shown), column) }
    if let column, column.place < cells.count,
      cells[column.place].holdsInvisible
    {
      note(.invisibleDropped, column)
    }
    let isPlace =
      column.map { [.address, .room, .building, .unit, .estate, .storey].contains($0.field) }
      ?? false
    let parted = RosterCell.parted(text, local: isPlace ? .whole : .grouped)
    if parted.identityNumbers > 0 { identityDropped(column) }
    guard !parted.phones.isEmpty else { return parted.kept.isEmpty ? nil : parted.kept }
    note(.phoneInText, column)
    for phone in parted.phones where !strayPhones.contains(phone) { strayPhones.append(phone) }
    return parted.kept.isEmpty ? nil : parted.kept
  }

  mutating func identityDropped(_ column: RosterTable.Column?) {
    notes.droppedIdentityNumbers += 1
    note(.identityNumberDropped, column)
  }

  mutating func note(_ kind: RosterProblem.Kind, _ column: RosterTable.Column? = nil) {
    told += 1
    let problem = RosterProblem(
      kind, row: number, line: line, column: column.map { $0.place + 1 },
      heading: column?.heading)
    // A cell read twice, as when buildings are filled down, is told once.
    if notes.problems.last != problem { notes.problems.append(problem) }
  }

  mutating func noteColumn(_ kind: RosterProblem.Kind, _ column: RosterTable.Column) {
    notes.problems.append(
      RosterProblem(kind, column: column.place + 1, heading: column.heading))
  }

  func excerpt(_ cell: String) -> String {
    let line = RosterCell.oneLine(RosterCell.value(cell) ?? "").maskingLongNumbers
    return line.count > 30 ? line.prefix(30) + "…" : line
  }

  /// The whole row, to be shown.
  var excerpt: String { excerpt(filled.map { cells[$0] }.joined(separator: " ")) }

  /// Whether it is a line below the list, which may begin in its first cell with something in it or in
  /// the one for names.
  func isFooter(from first: Int) -> Bool {
    guard table.column(.groups)?.place != first else { return false }
    return RosterFooter.isFooter(cells[first]) || cell(.name).map(RosterFooter.isFooter) ?? false
  }
}
