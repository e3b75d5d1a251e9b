import Deliberation
import Text
import Values

/// Turns the rows of a table into people.
struct RosterTableReader {
  var notes: RosterNotes { row.notes }
  private(set) var totals: RosterTotals?
  /// What is said of the total there is, should another follow.
  private var earlierTotal: RosterProblem?

  private let table: RosterTable
  private let roundingAreas: Bool
  private let severalEstates: Bool
  private let areaColumns: [RosterTable.Column]
  /// The values of merged cells, which stand in their first row alone.
  private var building: String?
  private var unit: String?
  /// The same as it is put before a room; nil after it has changed.
  private var above: HomeAbove?
  private var areaKind: RosterRow.AreaKind?

  private var row: RosterRowInHand

  init(_ table: RosterTable, roundingAreas: Bool) {
    self.table = table
    row = RosterRowInHand(of: table)
    self.roundingAreas = roundingAreas
    areaColumns = table.areaColumns
    let estates = table.column(.estate).map { column in
      Set(
        table.body.compactMap { below in
          let cells = below.row.cells
          return column.place < cells.count ? RosterCell.value(cells[column.place])?.folded : nil
        })
    }
    severalEstates = (estates?.count ?? 0) > 1
  }

  mutating func read() {
    for below in table.body where !below.isBlank && !below.repeatsHeadings {
      row.take(below.row, number: below.number)
      readRow()
    }
    reportColumns()
  }

  private mutating func readRow() {
    let filled = row.filled
    let first = row.cells[filled[0]]
    if filled.count == 1, table.titles.contains(first.foldedName) { return }
    if let label = table.total(in: row.written) { return take(label, filled) }
    if row.isFooter(from: filled[0]) {
      row.note(.rowNotTaken(row.excerpt))
      return
    }
    guard let name = name(filled) else { return }
    var person = RosterRow(name: name, row: row.number)
    person.organisation = row.text(.organisation)
    person.home = home()
    if person.home == nil, let parts = RosterName.withHome(name) {
      (person.name, person.home) = parts
    }
    person.property = row.text(.property)
    person.note = row.value(.note).flatMap { row.cleaned($0, table.column(.note)) }
    readGroups(&person)
    readStanding(&person)
    readArea(&person)
    readPhones(&person)
    checkBeyondHeadings(filled)
    row.notes.rows.append(person)
  }

  /// Takes the last total of the list to compare with; what isn't compared is told.
  private mutating func take(_ label: RosterTotals.Label, _ filled: [Int]) {
    let told = RosterProblem(
      .rowNotTaken(row.excerpt),
      row: row.number,
      line: row.line)
    guard label == .total else { return row.notes.problems.append(told) }
    if let earlierTotal { row.notes.problems.append(earlierTotal) }
    totals = RosterTotals(row.written, number: row.number, table: table)
    earlierTotal = told
  }

  // MARK: Names

  /// The name, or nil with the reason noted when the row isn't a person.
  private mutating func name(_ filled: [Int]) -> String? {
    let column = table.column(.name)
    guard let written = row.value(.name) ?? row.value(.organisation) else {
      rememberMergedCells()
      let silent: Set<RosterField> = [.number, .estate, .building, .unit, .storey]
      let fields = Dictionary(
        table.columns.map { ($0.place, $0.field) }, uniquingKeysWith: { first, _ in first })
      let telling = filled.filter { place in fields[place].map { !silent.contains($0) } ?? true }
      if telling.isEmpty {
        // Words where the running numbers stand are no number.
        if filled.count == 1, fields[filled[0]] == .number,
          Int(row.cells[filled[0]].foldedName) == nil
        {
          row.note(.rowNotTaken(row.excerpt(row.cells[filled[0]])))
        }
        return nil
      }
      if filled.count == 1, fields[filled[0]].map({ $0 == .room || $0 == .address }) == true,
        RosterHome.isDwelling(row.cells[filled[0]])
      {
        // A dwelling of which nothing else is known is one all the same.
        row.note(.nameMissing, column)
      } else if filled.count == 1 {
        row.note(.rowNotTaken(row.excerpt(row.cells[filled[0]])))
      } else if table.others.allSatisfy({ !telling.contains($0.place) }) || telling.count > 1 {
        row.note(.nameMissing, column)
      } else {
        row.note(.rowNotTaken(row.excerpt(row.cells[telling[0]])))
      }
      return nil
    }
    if filled.count == 1, table.columns.count > 1, RosterName.isRemark(written) {
      row.note(.rowNotTaken(row.excerpt(written)))
      return nil
    }
    guard let kept = row.cleaned(written, column) else {
      row.note(.nameMissing, column)
      return nil
    }
    if let shown = RosterCell.damage(in: kept, isName: true) {
      row.note(.damagedText(shown), column)
    }
    if let doubt = RosterName.doubt(kept) { row.note(doubt, column) }
    guard let (name, companions) = RosterName.withCompanions(RosterCell.oneLine(kept)) else {
      return RosterCell.oneLine(kept)
    }
    row.note(.companions(companions), column)
    return name
  }

  // MARK: Homes

  private mutating func home() -> String? {
    rememberMergedCells()
    let address = row.text(.address)
    if let address, let column = table.column(.address), RosterCell.isDate(address) {
      row.note(.roomTurnedIntoDate(address), column)
    }
    guard let home = address ?? homeFromColumns() else { return nil }
    guard severalEstates, let estate = row.text(.estate) else { return home }
    return "\(estate) \(home)"
  }

  private mutating func homeFromColumns() -> String? {
    let room = row.text(.room)
    if let room, let column = table.column(.room), RosterCell.isDate(room) {
      row.note(.roomTurnedIntoDate(room), column)
    }
    if let room {
      let above = above ?? HomeAbove(building: building, unit: unit)
      self.above = above
      return above.shown(storey: row.text(.storey), room: RosterCell.oneLine(room))
    }
    guard table.column(.room) == nil else { return nil }
    let parts = [building, unit, row.text(.storey)].compactMap(\.self)
    guard let last = parts.last else { return nil }
    return HomeAbove(
      building: parts.count > 1 ? parts[0] : nil, unit: parts.count > 2 ? parts[1] : nil
    ).shown(storey: nil, room: last)
  }

  /// Takes up building and stairwell; a blank below a merged cell keeps what stood above, a sign
  /// for "none" ends it.
  private mutating func rememberMergedCells() {
    if let cell = row.cell(.building), !cell.isBlank {
      let new = row.text(.building)
      if !RosterTableReader.isSame(new, building) {
        if new?.folded != building?.folded { unit = nil }
        (building, above) = (new, nil)
      }
    }
    if let cell = row.cell(.unit), !cell.isBlank {
      let new = row.text(.unit)
      if !RosterTableReader.isSame(new, unit) { (unit, above) = (new, nil) }
    }
  }

  /// Whether two texts are written alike to the byte.
  private static func isSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.isWritten(as: other)
  }

  // MARK: Groups, area, telephones

  private mutating func readGroups(_ person: inout RosterRow) {
    for column in table.columns {
      switch column.field {
      case .groups:
        guard let written = row.value(at: column.place) else { continue }
        guard let kept = row.cleaned(written, column) else { continue }
        for word in RosterCell.list(kept) { RosterName.take(group: word, into: &person) }
      case .affiliation:
        // Only membership matters here; other affiliations are nobody's business.
        guard let written = row.value(at: column.place) else { continue }
        for word in RosterCell.list(written) where word.hasSuffix("党员") {
          RosterName.take(group: word, into: &person)
        }
      case .standing:
        guard let written = row.value(at: column.place) else { continue }
        let said = RosterStanding.said(in: written)
        person.standing = said ?? person.standing
        // 参会身份: 居民代表 says whose side somebody is on, not whether they vote.
        if said == nil, column.heading.contains("身份"), table.column(.groups) == nil,
          let kept = row.cleaned(written, column)
        {
          for word in RosterCell.list(kept) { RosterName.take(group: word, into: &person) }
        }
        if said == nil { row.note(.standingUnclear(row.excerpt(written)), column) }
      default: continue
      }
    }
  }

  /// A remark may say 列席 or 旁听 where no column does; a column that says otherwise goes before.
  private mutating func readStanding(_ person: inout RosterRow) {
    guard let remark = person.note, let column = table.column(.note) else { return }
    switch RosterStanding(inRemark: remark) {
    case .none: break
    case .said(let standing) where person.standing == nil || person.standing == standing:
      guard person.standing == nil else { break }
      person.standing = standing
      row.note(.standingFromNote(row.excerpt(remark), standing), column)
    case .said, .unclear:
      if person.standing ?? .voting == .voting {
        row.note(.standingUnclear(row.excerpt(remark)), column)
      }
    }
  }

  private mutating func readArea(_ person: inout RosterRow) {
    for column in areaColumns {
      guard case .area(let kind) = column.field, let written = row.value(at: column.place) else {
        continue
      }
      // A telephone number in the wrong column is no area of ten million square metres.
      guard !written.holdsPrivateNumber else {
        _ = row.cleaned(written, column)
        row.note(.areaNotANumber(written.trimmingBlanks.maskingLongNumbers), column)
        return
      }
      let read = RosterArea(written, rounding: roundingAreas)
      if let problem = read.problem { row.note(problem, column) }
      person.area = read.area
      person.areaKind = read.area == nil ? nil : kind
      if read.area != nil {
        if let areaKind, areaKind != kind { row.note(.areaKindsMixed, column) }
        areaKind = areaKind ?? kind
      }
      return
    }
  }

  private mutating func readPhones(_ person: inout RosterRow) {
    var numbers: [String] = []
    for column in table.columns where column.field == .phone {
      guard let written = row.value(at: column.place) else { continue }
      guard !RosterCell.isScientific(written) else {
        row.note(.phoneBroken, column)
        continue
      }
      // Too short for an identity number.
      if written.isPlainNumber, written.utf8.count < 15 {
        numbers.append(written)
        continue
      }
      // What is left besides whole numbers may be one without an area code.
      let parted = RosterCell.parted(written)
      if parted.identityNumbers > 0 { row.identityDropped(column) }
      numbers +=
        parted.identityNumbers == 0 ? [RosterCell.phone(written)].compactMap(\.self) : parted.phones
    }
    for number in row.strayPhones where !numbers.contains(where: { $0.contains(number) }) {
      numbers.append(number)
    }
    person.phone = numbers.count > 1 ? numbers.joined(separator: " ") : numbers.first
  }

  // MARK: Columns

  private mutating func reportColumns() {
    for column in table.columns where column.field == .identity {
      let count = table.body.count { below in
        column.place < below.row.cells.count && !below.repeatsHeadings
          && RosterCell.value(below.row.cells[column.place]) != nil
      }
      row.notes.droppedIdentityNumbers += count
      if count > 0 { row.noteColumn(.identityColumnDropped(count: count), column) }
    }
    for column in areaColumns.dropFirst() { row.noteColumn(.secondAreaColumn, column) }
    var unused = table.others
    unused += table.columns.filter { $0.field == .proxy }.map { ($0.place, $0.heading) }
    if !unused.isEmpty {
      let headings = unused.map { row.excerpt($0.heading) }
      row.notes.problems.append(RosterProblem(.columnsNotTaken(headings)))
    }
  }

  private mutating func checkBeyondHeadings(_ filled: [Int]) {
    guard let last = filled.last, !table.columns.contains(where: { $0.place == last }),
      !table.others.contains(where: { $0.place == last })
    else { return }
    row.notes.problems.append(
      RosterProblem(.cellBeyondHeadings, row: row.number, line: row.line, column: last + 1))
  }
}
