import Deliberation
import Text
import Values

/// A sheet of dwellings, read for a register or for a count: each row with its dwelling, and what
/// stands against taking the rows as they are.
struct DwellingList {
  struct Row {
    /// Its number in the spreadsheet, and whether it has an area.
    var number: Int
    var hasArea: Bool
    var dwelling: RegisterRow
    var cells: [String]
    /// How many headings, totals and rows of nobody stand above it.
    var block: Int
    /// Whether it has the same owners, and no telephone says otherwise.
    func isSameOwner(as other: Row) -> Bool {
      dwelling.dwelling.owners == other.dwelling.dwelling.owners
        && (dwelling.phone == nil || other.dwelling.phone == nil
          || dwelling.phone == other.dwelling.phone)
    }

    /// The number of its room among those of the list, in the order they first stand.
    var room: Int
  }

  private(set) var rows: [Row] = []
  /// Any of these makes the sheet unfit.
  private(set) var problems: [BallotProblem] = []
  /// Taken, with something to look at.
  private(set) var doubts: [RosterProblem] = []
  private(set) var hasAreas = false

  /// How many rows each room has.
  private(set) var rowsOfRoom: [Int] = []
  private var rooms: EqualTexts
  /// Which dwelling a row is about, by its place below the headings.
  private var readings: [DwellingColumns.Reading?]
  /// The number of the first row below the headings.
  private let firstNumber: Int
  private var columns: DwellingColumns
  private var ownersAbove: [String] = []
  /// Rows that are no dwelling's.
  private var breaks: [Int] = []
  private var breaksPassed = 0

  /// - Parameter taken: columns that are read for something else: the vote, the delivery.
  init(_ table: RosterTable, taken: Set<Int> = [], roundingAreas: Bool) {
    columns = DwellingColumns(table, taken: taken)
    firstNumber = table.body.first?.number ?? 0
    readings = Array(repeating: nil, count: table.body.count)
    rooms = EqualTexts(capacity: table.body.count)
    let names = Set(table.columns.filter { $0.field == .name }.map(\.place))
    var sections: [Int: SectionRow] = [:]
    for below in table.body where !below.isBlank {
      guard let section = SectionRow(below.row, names: names) else { continue }
      sections[below.number] = section
    }
    var people = table
    if !sections.isEmpty { people.body.removeAll { sections[$0.number] != nil } }
    var reader = RosterTableReader(people, roundingAreas: roundingAreas)
    reader.read()
    let notes = reader.notes
    // People come in the order of their rows.
    var next = 0
    for (place, below) in table.body.enumerated() where !below.isBlank && !below.repeatsHeadings {
      if next < notes.rows.count, notes.rows[next].row == below.number {
        next += 1
      } else {
        breaks.append(below.number)
      }
      if !sections.isEmpty, let section = sections[below.number] {
        columns.begin(section)
      } else if table.total(in: below.row) == nil {
        readings[place] = columns.read(below.row)
      }
    }
    sort(
      table.notes + notes.problems + (reader.totals.map { check($0, notes) } ?? []), notes.rows)
    // Every column that says what a dwelling is, not the first alone, and those that nobody reads.
    let uses = self.uses(table, besides: taken)
    hasAreas = notes.rows.contains { $0.area != nil }
    rows.reserveCapacity(notes.rows.count)
    for row in notes.rows { take(row, table.body[row.row - firstNumber].row.cells, uses) }
    compareRows()
    findTenantsAlone()
  }

  /// What a total of the list says otherwise, of which each dwelling may be a part once.
  private func check(_ totals: RosterTotals, _ notes: RosterNotes) -> [RosterProblem] {
    let rooms = Set(notes.rows.compactMap { reading(of: $0.row)?.key })
    var seen: Set<DwellingKey> = []
    let once = notes.rows.filter { row in
      reading(of: row.row).map { seen.insert($0.key).inserted } ?? true
    }
    return totals.check(notes, dwellings: rooms.count, once: once)
  }

  private func reading(of number: Int) -> DwellingColumns.Reading? {
    readings[number - firstNumber]
  }

  private mutating func sort(_ found: [RosterProblem], _ people: [RosterRow]) {
    let odd = Set(found.lazy.filter { $0.kind == .oddName }.compactMap(\.row))
    let unnamed = Set(
      people.lazy.filter { odd.contains($0.row) }
        .filter { $0.owners.isEmpty || DwellingColumns.isDitto($0.name) }.map(\.row))
    for problem in found {
      switch problem.kind {
      // By an area nobody measured no vote is weighed.
      case .areaApproximate(let text):
        problems.append(.approximateArea(text, row: problem.row ?? 0))
        continue
      // 同上 and 不详 are read, and told where they leave a dwelling without an owner.
      case .oddName where problem.row.map(unnamed.contains) == true: continue
      // What isn't read here is said below, and co-owners in one cell are no doubt.
      case .columnsNotTaken, .severalNames: continue
      default: break
      }
      // Areas of two kinds don't add up to a base.
      if problem.severity == .error || problem.kind.isTotal || problem.kind == .areaKindsMixed {
        problems.append(.list(problem))
      } else {
        doubts.append(problem)
      }
    }
  }

  private mutating func take(
    _ row: RosterRow, _ cells: [String], _ uses: [UseColumn]
  ) {
    guard let reading = reading(of: row.row) else { return problems.append(.noRoom(row: row.row)) }
    let said = uses.compactMap { $0.said(in: cells) }
    let words = said.filter { $0.weight != .unread }
    let isTenant = row.isTenant(words.map(\.text))
    var owners = row.owners
    if row.name.utf8.count <= 8, row.name.unicodeScalars.count <= 2,
      DwellingColumns.isDitto(row.name)
    {
      owners = ownersAbove
    }
    if !isTenant { ownersAbove = owners }
    if row.area == .zero, !isTenant { problems.append(.zeroArea(row: row.row)) }
    while breaksPassed < breaks.count, breaks[breaksPassed] < row.row { breaksPassed += 1 }
    let kind = isTenant ? .home : kind(words, of: row.name, reading, row: row.row)
    if !isTenant {
      ask(said.filter { $0.weight == .unread }, beside: words, kind, reading, row: row.row)
    }
    let text = reading.key.text
    let (room, isNew) = rooms.number(text)
    if isNew { rowsOfRoom.append(1) } else { rowsOfRoom[room] += 1 }
    rows.append(
      Row(
        number: row.row,
        hasArea: row.area != nil,
        dwelling: RegisterRow(
          Dwelling(
            room: text, owners: owners, area: row.area ?? .zero, kind: kind,
            groups: row.groups),
          phone: row.phone, isTenant: isTenant), cells: cells,
        block: breaksPassed, room: room))
  }

  /// What a dwelling is, by the words of the row and by what it is called.
  private mutating func kind(
    _ words: [UseColumn.Word], of name: String,
    _ reading: DwellingColumns.Reading, row: Int
  ) -> Dwelling.Kind {
    if DwellingList.unsold.mayStand(in: name),
      ["未售", "未出售", "待售", "建设单位", "开发商", "开发企业", "开发单位"].contains(name.foldedName),
      !words.contains(where: { $0.use == .known(.parking) })
    {
      return .unsold
    }
    let said = words.map(\.use).reduce(DwellingUse.silent) { $0.joined(with: $1) }
    // 地下车库 above the room says what is below it.
    var called = DwellingUse(room: reading.written)
    for part in reading.above { called = called.joined(withPlace: part) }
    for part in reading.own { called = called.joined(withPlace: part) }
    let use: DwellingUse
    switch (said, called) {
    // Whoever wrote 住宅 or 车位 beside 储藏室3 has answered.
    case (.home, _), (.known(.parking), _): use = said
    case (.known, .asked): use = said
    default: use = said.joined(with: called)
    }
    switch use {
    case .known(let kind): return kind
    case .home, .silent: return .home
    case .asked:
      let word = said == .asked ? words.map(\.text).joined(separator: "、") : reading.written
      problems.append(.unclearKind(word.maskingLongNumbers, room: reading.key.text, row: row))
      return .home
    }
  }

  private static let unsold = TellingSigns(ofEach: ["未", "待", "建", "开"])

  /// Refuses a word of a known kind in a column that nobody reads, unless what is read says so too or
  /// has answered it: 住宅 beside 车位.
  private mutating func ask(
    _ unread: [UseColumn.Word], beside words: [UseColumn.Word], _ kind: Dwelling.Kind,
    _ reading: DwellingColumns.Reading, row: Int
  ) {
    let said = words.map(\.use).reduce(DwellingUse.silent) { $0.joined(with: $1) }
    for word in unread {
      guard let named = DwellingUse.named(in: word.text) else { continue }
      if case .use(let use, _) = named {
        if use == .known(kind) { continue }
        let isAnswered = said == .home || said == .known(.parking)
        if isAnswered, use == .asked || use == .known(.parking) || said == .known(.parking) {
          continue
        }
      }
      problems.append(
        .unreadKind(
          named.word.maskingLongNumbers, word.heading.maskingLongNumbers, room: reading.key.text,
          row: row))
      return
    }
  }

  /// Columns that say what a dwelling is, and those that nobody reads; those in which nobody wrote
  /// such a word are left out.
  private func uses(_ table: RosterTable, besides taken: Set<Int>) -> [UseColumn] {
    let headings = table.headings
    let headed = Set(headings.map(\.place))
    let columns =
      headings.filter { !taken.contains($0.place) }
      .compactMap { UseColumn($0.heading, place: $0.place) }
      + (0..<table.width).filter { !headed.contains($0) }.map { UseColumn(unheaded: $0) }
    return columns.filter { column in
      guard column.weight == .unread else { return true }
      return table.body.contains { below in
        column.place < below.row.cells.count
          && DwellingUse.named(in: below.row.cells[column.place]) != nil
      }
    }
  }

  // MARK: Rows of one dwelling

  /// Rows of one dwelling are its co-owners only if nothing in them speaks of another dwelling.
  private mutating func compareRows() {
    var members: [Int: [Int]] = [:]
    var order: [Int] = []
    for (index, row) in rows.enumerated() where rowsOfRoom[row.room] > 1 {
      if members[row.room] == nil { order.append(row.room) }
      members[row.room, default: []].append(index)
    }
    for number in order {
      guard let own = members[number] else { continue }
      let room = rows[own[0]].dwelling.dwelling.room
      let numbers = own.map { rows[$0].number }
      if let problem = difference(of: own, room: room) {
        problems.append(problem)
        continue
      }
      if zip(own, own.dropFirst()).contains(where: {
        $1 != $0 + 1 || rows[$1].block != rows[$0].block
      }) {
        problems.append(.rowsApart(room: room, rows: numbers))
        continue
      }
      var seen: Set<String> = []
      for index in own where !rows[index].dwelling.isTenant {
        let row = rows[index]
        for owner in row.dwelling.dwelling.owners where !seen.insert(owner).inserted {
          problems.append(.ownerTwice(room: room, row: row.number))
        }
      }
    }
  }

  /// What in rows of one dwelling says that they may be several: whatever they write otherwise than by
  /// width, blanks and a 室 at the end.
  private func difference(of own: [Int], room: String) -> BallotProblem? {
    let numbers = own.map { rows[$0].number }
    for column in columns.unread {
      let values = Set(
        own.compactMap { index -> String? in
          let cells = rows[index].cells
          return column.place < cells.count ? RosterCell.value(cells[column.place])?.folded : nil
        })
      if values.count > 1 {
        return .columnTellsApart(column.heading.maskingLongNumbers, room: room, rows: numbers)
      }
    }
    let kinds = Set(
      own.filter { !rows[$0].dwelling.isTenant }.map { rows[$0].dwelling.dwelling.kind })
    if kinds.count > 1, let heading = columns.use {
      return .columnTellsApart(heading.maskingLongNumbers, room: room, rows: numbers)
    }
    let readings = own.compactMap { reading(of: rows[$0].number) }
    // 101室 and 101 are one room; 101号 may be a house.
    let compared = readings.map { reading in
      reading.whole.map { $0.hasSuffix("室") ? String($0.dropLast()) : $0 }
    }
    guard Set(compared).count > 1 else { return nil }
    let written = readings.map { $0.whole.filter { !$0.isEmpty }.joined(separator: " ") }
    return .writtenDifferently(written, rows: numbers)
  }

  /// Rooms whose rows give different areas.
  var differingAreas: [BallotProblem] {
    // Of rooms with one row there is nothing to compare.
    let several = rows.filter { rowsOfRoom[$0.room] > 1 }.map(\.dwelling)
    return OwnerRoll(guessingFrom: several).faults.compactMap { fault in
      guard case .areasDiffer(let room, let first, let second) = fault else { return nil }
      return .areasDiffer(room: room, first: first, second: second)
    }
  }

  /// A dwelling whose only row is a tenant's has an owner who isn't named, and belongs to the base.
  private mutating func findTenantsAlone() {
    guard rows.contains(where: \.dwelling.isTenant) else { return }
    let owned = Set(rows.filter { !$0.dwelling.isTenant }.map(\.room))
    for row in rows where row.dwelling.isTenant && !owned.contains(row.room) {
      problems.append(.onlyTenant(room: row.dwelling.dwelling.room, row: row.number))
    }
  }
}

extension DwellingUse {
  /// With what a part of an address says of everything in it.
  fileprivate func joined(withPlace part: String) -> DwellingUse {
    guard DwellingUse.telling.mayStand(in: part),
      case .use(let use, _)? = DwellingUse.named(in: part.narrowed)
    else { return self }
    return joined(with: use)
  }
}
