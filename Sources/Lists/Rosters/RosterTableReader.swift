import Deliberation
import Text
import Values

/// Turns the rows of a table into people.
struct RosterTableReader {
  private(set) var notes = RosterNotes()
  private(set) var totals: RosterTotals?
  /// What is said of the total there is, should another follow.
  private var earlierTotal: RosterProblem?

  private let table: RosterTable
  private let roundingAreas: Bool
  private let severalEstates: Bool
  /// The values of merged cells, which stand in their first row alone.
  private var building: String?
  private var unit: String?
  private var areaKind: RosterRow.AreaKind?

  // The row being read.
  private var number = 0
  /// Telephone numbers that stood outside their column.
  private var strayPhones: [String] = []
  private var current = DelimitedRow(line: 0, cells: [])

  init(_ table: RosterTable, roundingAreas: Bool) {
    self.table = table
    self.roundingAreas = roundingAreas
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
      (number, current, strayPhones) = (below.number, below.row, [])
      readRow()
    }
    reportColumns()
  }

  private mutating func readRow() {
    let filled = current.cells.indices.filter { !current.cells[$0].isBlank }
    let first = current.cells[filled[0]]
    if filled.count == 1, table.titles.contains(first.foldedName) { return }
    if let label = table.total(in: current) { return take(label, filled) }
    if RosterFooter.isFooter(footerCells(filled)) {
      note(.rowNotTaken(excerpt(filled.map { current.cells[$0] }.joined(separator: " "))))
      return
    }
    guard let name = name(filled) else { return }
    var person = RosterRow(name: name, row: number)
    person.organisation = text(.organisation)
    person.home = home()
    if person.home == nil, let parts = RosterName.withHome(name) {
      (person.name, person.home) = parts
    }
    person.property = text(.property)
    person.note = value(.note).flatMap { cleaned($0, table.column(.note)) }
    readGroups(&person)
    readStanding(&person)
    readArea(&person)
    readPhones(&person)
    checkBeyondHeadings(filled)
    notes.rows.append(person)
  }

  /// Takes the last total of the list to compare with; what isn't compared is told.
  private mutating func take(_ label: RosterTotals.Label, _ filled: [Int]) {
    let told = RosterProblem(
      .rowNotTaken(excerpt(filled.map { current.cells[$0] }.joined(separator: " "))), row: number,
      line: current.line)
    guard label == .total else { return notes.problems.append(told) }
    if let earlierTotal { notes.problems.append(earlierTotal) }
    totals = RosterTotals(current, number: number, table: table)
    earlierTotal = told
  }

  // MARK: Names

  /// The name, or nil with the reason noted when the row isn't a person.
  private mutating func name(_ filled: [Int]) -> String? {
    let column = table.column(.name)
    guard let written = value(.name) ?? value(.organisation) else {
      rememberMergedCells()
      let silent: Set<RosterField> = [.number, .estate, .building, .unit, .storey]
      let fields = Dictionary(
        table.columns.map { ($0.place, $0.field) }, uniquingKeysWith: { first, _ in first })
      let telling = filled.filter { place in fields[place].map { !silent.contains($0) } ?? true }
      if telling.isEmpty {
        // Words where the running numbers stand are no number.
        if filled.count == 1, fields[filled[0]] == .number,
          Int(current.cells[filled[0]].foldedName) == nil
        {
          note(.rowNotTaken(excerpt(current.cells[filled[0]])))
        }
        return nil
      }
      if filled.count == 1, fields[filled[0]].map({ $0 == .room || $0 == .address }) == true,
        RosterHome.isDwelling(current.cells[filled[0]])
      {
        // A dwelling of which nothing else is known is one all the same.
        note(.nameMissing, column)
      } else if filled.count == 1 {
        note(.rowNotTaken(excerpt(current.cells[filled[0]])))
      } else if table.others.allSatisfy({ !telling.contains($0.place) }) || telling.count > 1 {
        note(.nameMissing, column)
      } else {
        note(.rowNotTaken(excerpt(current.cells[telling[0]])))
      }
      return nil
    }
    if filled.count == 1, table.columns.count > 1, RosterName.isRemark(written) {
      note(.rowNotTaken(excerpt(written)))
      return nil
    }
    guard let kept = cleaned(written, column) else {
      note(.nameMissing, column)
      return nil
    }
    if let shown = RosterCell.damage(in: kept, isName: true) { note(.damagedText(shown), column) }
    if let doubt = RosterName.doubt(kept) { note(doubt, column) }
    guard let (name, companions) = RosterName.withCompanions(RosterCell.oneLine(kept)) else {
      return RosterCell.oneLine(kept)
    }
    note(.companions(companions), column)
    return name
  }

  /// Where the signature line of a list may begin: its first cell, and the one for names.
  private func footerCells(_ filled: [Int]) -> [String] {
    guard let first = filled.first, table.column(.groups)?.place != first else { return [] }
    return [current.cells[first]] + (cell(.name).map { [$0] } ?? [])
  }

  private func excerpt(_ cell: String) -> String {
    let line = RosterCell.oneLine(RosterCell.value(cell) ?? "").maskingLongNumbers
    return line.count > 30 ? line.prefix(30) + "…" : line
  }

  // MARK: Homes

  private mutating func home() -> String? {
    rememberMergedCells()
    let address = text(.address)
    if let address, let column = table.column(.address), RosterCell.isDate(address) {
      note(.roomTurnedIntoDate(address), column)
    }
    guard let home = address ?? homeFromColumns() else { return nil }
    guard severalEstates, let estate = text(.estate) else { return home }
    return "\(estate) \(home)"
  }

  private mutating func homeFromColumns() -> String? {
    let room = text(.room)
    if let room, let column = table.column(.room), RosterCell.isDate(room) {
      note(.roomTurnedIntoDate(room), column)
    }
    if let room {
      return RosterHome.shown(
        building: building, unit: unit, storey: text(.storey), room: RosterCell.oneLine(room))
    }
    guard table.column(.room) == nil else { return nil }
    let parts = [building, unit, text(.storey)].compactMap(\.self)
    guard let last = parts.last else { return nil }
    return RosterHome.shown(
      building: parts.count > 1 ? parts[0] : nil, unit: parts.count > 2 ? parts[1] : nil,
      storey: nil, room: last)
  }

  /// Takes up building and stairwell; a blank below a merged cell keeps what stood above, a sign
  /// for "none" ends it.
  private mutating func rememberMergedCells() {
    if let cell = cell(.building), !cell.isBlank {
      let new = text(.building)
      if new?.folded != building?.folded { unit = nil }
      building = new
    }
    if let cell = cell(.unit), !cell.isBlank { unit = text(.unit) }
  }

  // MARK: Groups, area, telephones

  private mutating func readGroups(_ person: inout RosterRow) {
    for column in table.columns {
      guard let written = value(at: column.place) else { continue }
      switch column.field {
      case .groups:
        guard let kept = cleaned(written, column) else { continue }
        for word in RosterCell.list(kept) { RosterName.take(group: word, into: &person) }
      case .affiliation:
        // Only membership matters here; other affiliations are nobody's business.
        for word in RosterCell.list(written) where word.hasSuffix("党员") {
          RosterName.take(group: word, into: &person)
        }
      case .standing:
        let said = RosterStanding.said(in: written)
        person.standing = said ?? person.standing
        // 参会身份: 居民代表 says whose side somebody is on, not whether they vote.
        if said == nil, column.heading.contains("身份"), table.column(.groups) == nil,
          let kept = cleaned(written, column)
        {
          for word in RosterCell.list(kept) { RosterName.take(group: word, into: &person) }
        }
        if said == nil { note(.standingUnclear(excerpt(written)), column) }
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
      note(.standingFromNote(excerpt(remark), standing), column)
    case .said, .unclear:
      if person.standing ?? .voting == .voting { note(.standingUnclear(excerpt(remark)), column) }
    }
  }

  /// The columns of areas, those first whose kind votes are counted by; of one kind the first.
  private var areaColumns: [RosterTable.Column] {
    let areas = table.columns.filter { if case .area = $0.field { true } else { false } }
    func rank(_ column: RosterTable.Column) -> Int {
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

  private mutating func readArea(_ person: inout RosterRow) {
    for column in areaColumns {
      guard case .area(let kind) = column.field, let written = value(at: column.place) else {
        continue
      }
      // A telephone number in the wrong column is no area of ten million square metres.
      guard !written.holdsPrivateNumber else {
        _ = cleaned(written, column)
        note(.areaNotANumber(written.trimmingBlanks.maskingLongNumbers), column)
        return
      }
      let read = RosterArea(written, rounding: roundingAreas)
      if let problem = read.problem { note(problem, column) }
      person.area = read.area
      person.areaKind = read.area == nil ? nil : kind
      if read.area != nil {
        if let areaKind, areaKind != kind { note(.areaKindsMixed, column) }
        areaKind = areaKind ?? kind
      }
      return
    }
  }

  private mutating func readPhones(_ person: inout RosterRow) {
    var numbers: [String] = []
    for column in table.columns where column.field == .phone {
      guard let written = value(at: column.place) else { continue }
      guard !RosterCell.isScientific(written) else {
        note(.phoneBroken, column)
        continue
      }
      // Too short for an identity number.
      if written.isPlainNumber, written.utf8.count < 15 {
        numbers.append(written)
        continue
      }
      // What is left besides whole numbers may be one without an area code.
      let parted = RosterCell.parted(written)
      if parted.identityNumbers > 0 { identityDropped(column) }
      numbers +=
        parted.identityNumbers == 0 ? [RosterCell.phone(written)].compactMap(\.self) : parted.phones
    }
    for number in strayPhones where !numbers.contains(where: { $0.contains(number) }) {
      numbers.append(number)
    }
    person.phone = numbers.isEmpty ? nil : numbers.joined(separator: " ")
  }

  // MARK: Columns

  private mutating func reportColumns() {
    for column in table.columns where column.field == .identity {
      let count = table.body.count { below in
        column.place < below.row.cells.count && !below.repeatsHeadings
          && RosterCell.value(below.row.cells[column.place]) != nil
      }
      notes.droppedIdentityNumbers += count
      if count > 0 { noteColumn(.identityColumnDropped(count: count), column) }
    }
    for column in areaColumns.dropFirst() { noteColumn(.secondAreaColumn, column) }
    var unused = table.others
    unused += table.columns.filter { $0.field == .proxy }.map { ($0.place, $0.heading) }
    if !unused.isEmpty {
      let headings = unused.map { excerpt($0.heading) }
      notes.problems.append(RosterProblem(.columnsNotTaken(headings)))
    }
  }

  private mutating func checkBeyondHeadings(_ filled: [Int]) {
    let places = table.columns.map(\.place) + table.others.map(\.place)
    guard let last = filled.last, !places.contains(last) else { return }
    notes.problems.append(
      RosterProblem(.cellBeyondHeadings, row: number, line: current.line, column: last + 1))
  }

  // MARK: Cells

  private func cell(_ field: RosterField) -> String? {
    table.column(field).flatMap {
      $0.place < current.cells.count ? current.cells[$0.place] : nil
    }
  }

  private func value(_ field: RosterField) -> String? { cell(field).flatMap(RosterCell.value) }

  private func value(at place: Int) -> String? {
    place < current.cells.count ? RosterCell.value(current.cells[place]) : nil
  }

  /// A cell of one line, without identity numbers.
  private mutating func text(_ field: RosterField) -> String? {
    guard let written = value(field) else { return nil }
    return cleaned(written, table.column(field)).map(RosterCell.oneLine)
  }

  /// The text without telephone and identity numbers, each told; telephones go beside the record.
  private mutating func cleaned(_ text: String, _ column: RosterTable.Column?) -> String? {
    if let shown = RosterCell.damage(in: text, isName: false) { note(.damagedText(shown), column) }
    if let column, column.place < current.cells.count,
      current.cells[column.place].holdsInvisible
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

  private mutating func identityDropped(_ column: RosterTable.Column?) {
    notes.droppedIdentityNumbers += 1
    note(.identityNumberDropped, column)
  }

  private mutating func note(_ kind: RosterProblem.Kind, _ column: RosterTable.Column? = nil) {
    let problem = RosterProblem(
      kind, row: number, line: current.line, column: column.map { $0.place + 1 },
      heading: column?.heading)
    // A cell read twice, as when buildings are filled down, is told once.
    if notes.problems.last != problem { notes.problems.append(problem) }
  }

  private mutating func noteColumn(_ kind: RosterProblem.Kind, _ column: RosterTable.Column) {
    notes.problems.append(
      RosterProblem(kind, column: column.place + 1, heading: column.heading))
  }
}
