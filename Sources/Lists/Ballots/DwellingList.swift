import Deliberation
import Text
import Values

/// A sheet of dwellings, read for a register or for a count: each row with its dwelling, and what
/// stands against taking the rows as they are.
struct DwellingList {
  struct Row {
    var person: RosterRow
    var dwelling: RegisterRow
    var cells: [String]
    /// How many headings, totals and rows of nobody stand above it.
    var block: Int
  }

  private(set) var rows: [Row] = []
  /// Any of these makes the sheet unfit.
  private(set) var problems: [BallotProblem] = []
  /// Taken, with something to look at.
  private(set) var doubts: [RosterProblem] = []
  private(set) var hasAreas = false

  private var readings: [Int: DwellingColumns.Reading] = [:]
  private var columns: DwellingColumns
  private var ownersAbove: [String] = []
  /// Rows that are no dwelling's.
  private var breaks: [Int] = []
  private var breaksPassed = 0

  /// - Parameter taken: columns that are read for something else: the vote, the delivery.
  init(_ table: RosterTable, taken: Set<Int> = [], roundingAreas: Bool) {
    columns = DwellingColumns(table, taken: taken)
    let names = Set(table.columns.filter { $0.field == .name }.map(\.place))
    var sections: [Int: SectionRow] = [:]
    for (number, row) in table.body { sections[number] = SectionRow(row, names: names) }
    var people = table
    people.body.removeAll { sections[$0.number] != nil }
    var reader = RosterTableReader(people, roundingAreas: roundingAreas)
    reader.read()
    let notes = reader.notes
    let besides = taken
    let taken = Set(notes.rows.map(\.row))
    breaks = table.body.filter { number, row in
      !row.isBlank && !table.repeatsHeadings(row) && !taken.contains(number)
    }.map(\.number)
    var cells: [Int: [String]] = [:]
    for (number, row) in table.body where !row.isBlank && !table.repeatsHeadings(row) {
      if let section = sections[number] {
        columns.begin(section)
        continue
      }
      if table.total(in: row) != nil { continue }
      cells[number] = row.cells
      readings[number] = columns.read(row)
    }
    let rooms = Set(notes.rows.compactMap { readings[$0.row]?.key })
    var seen: Set<DwellingKey> = []
    let once = notes.rows.filter { row in
      readings[row.row].map { seen.insert($0.key).inserted } ?? true
    }
    sort(
      notes.problems + (reader.totals?.check(notes, dwellings: rooms.count, once: once) ?? []),
      unnamed: Set(
        notes.rows.filter { $0.owners.isEmpty || DwellingColumns.isDitto($0.name) }.map(\.row)))
    // Every column that says what a dwelling is, not the first alone, and those that nobody reads.
    let uses = self.uses(table, besides: besides)
    hasAreas = notes.rows.contains { $0.area != nil }
    for row in notes.rows { take(row, cells[row.row] ?? [], uses) }
    compareRows()
    findTenantsAlone()
  }

  private mutating func sort(_ found: [RosterProblem], unnamed: Set<Int>) {
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
    guard let reading = readings[row.row] else { return problems.append(.noRoom(row: row.row)) }
    let said = uses.compactMap { $0.said(in: cells) }
    let words = said.filter { $0.weight != .unread }
    let isTenant = row.isTenant(words.map(\.text))
    var owners = row.owners
    if row.name.unicodeScalars.count <= 2, DwellingColumns.isDitto(row.name) {
      owners = ownersAbove
    }
    if !isTenant { ownersAbove = owners }
    if row.area == .zero, !isTenant { problems.append(.zeroArea(row: row.row)) }
    while breaksPassed < breaks.count, breaks[breaksPassed] < row.row { breaksPassed += 1 }
    let kind = isTenant ? .home : kind(words, of: row.name, reading, row: row.row)
    if !isTenant {
      ask(said.filter { $0.weight == .unread }, beside: words, kind, reading, row: row.row)
    }
    rows.append(
      Row(
        person: row,
        dwelling: RegisterRow(
          Dwelling(
            room: reading.key.text, owners: owners, area: row.area ?? .zero, kind: kind,
            groups: row.groups),
          phone: row.phone, isTenant: isTenant), cells: cells,
        block: breaksPassed))
  }

  /// What a dwelling is, by the words of the row and by what it is called.
  private mutating func kind(
    _ words: [UseColumn.Word], of name: String,
    _ reading: DwellingColumns.Reading, row: Int
  ) -> Dwelling.Kind {
    if ["未售", "未出售", "待售", "建设单位", "开发商", "开发企业", "开发单位"].contains(name.foldedName),
      !words.contains(where: { $0.use == .known(.parking) })
    {
      return .unsold
    }
    let said = words.map(\.use).reduce(DwellingUse.silent) { $0.joined(with: $1) }
    // 地下车库 above the room says what is below it.
    let called = reading.whole.compactMap { part -> DwellingUse? in
      guard case .use(let use, _)? = DwellingUse.named(in: part) else { return nil }
      return use
    }.reduce(DwellingUse(room: reading.written)) { $0.joined(with: $1) }
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
    let width = table.body.map(\.row.cells.count).max() ?? 0
    let columns =
      headings.filter { !taken.contains($0.place) }
      .compactMap { UseColumn($0.heading, place: $0.place) }
      + (0..<width).filter { !headed.contains($0) }.map { UseColumn(unheaded: $0) }
    return columns.filter { column in
      guard column.weight == .unread else { return true }
      let values = Set(
        table.body.compactMap { _, row in
          column.place < row.cells.count ? row.cells[column.place] : nil
        })
      return values.contains { DwellingUse.named(in: $0) != nil }
    }
  }

  // MARK: Rows of one dwelling

  /// Rows of one dwelling are its co-owners only if nothing in them speaks of another dwelling.
  private mutating func compareRows() {
    var members: [String: [Int]] = [:]
    var order: [String] = []
    for (index, row) in rows.enumerated() {
      let room = row.dwelling.dwelling.room
      if members[room] == nil { order.append(room) }
      members[room, default: []].append(index)
    }
    for room in order {
      guard let own = members[room], own.count > 1 else { continue }
      let numbers = own.map { rows[$0].person.row }
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
          problems.append(.ownerTwice(room: room, row: row.person.row))
        }
      }
    }
  }

  /// What in rows of one dwelling says that they may be several: whatever they write otherwise than by
  /// width, blanks and a 室 at the end.
  private func difference(of own: [Int], room: String) -> BallotProblem? {
    let numbers = own.map { rows[$0].person.row }
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
    let readings = own.compactMap { self.readings[rows[$0].person.row] }
    // 101室 and 101 are one room; 101号 may be a house.
    let compared = readings.map { reading in
      reading.whole.map { $0.hasSuffix("室") ? String($0.dropLast()) : $0 }
    }
    guard Set(compared).count > 1 else { return nil }
    let written = readings.map { $0.whole.filter { !$0.isEmpty }.joined(separator: " ") }
    return .writtenDifferently(written, rows: numbers)
  }

  /// A dwelling whose only row is a tenant's has an owner who isn't named, and belongs to the base.
  private mutating func findTenantsAlone() {
    let owned = Set(rows.filter { !$0.dwelling.isTenant }.map(\.dwelling.dwelling.room))
    for row in rows where row.dwelling.isTenant {
      let room = row.dwelling.dwelling.room
      if !owned.contains(room) { problems.append(.onlyTenant(room: room, row: row.person.row)) }
    }
  }
}

extension RosterRow {
  private static let tenants = [
    "租户", "租客", "承租人", "承租户", "租住户", "租赁户", "租住人", "承租", "tenant",
  ]

  /// Whether a word says that a tenant stands in the row.
  static func isTenant(_ text: String) -> Bool {
    let word = text.foldedName
    return tenants.contains(word)
      || tenants.dropLast(2).contains { word.hasPrefix($0) && !word.hasPrefix("租户使用") }
  }

  /// Whoever rents lives there and doesn't own it.
  fileprivate func isTenant(_ uses: [String]) -> Bool {
    let words = RosterRow.tenants
    if (groups + uses).contains(where: RosterRow.isTenant) { return true }
    if let note, words.contains(note.foldedName) { return true }
    let name = name.foldedName
    return (words + ["租"]).contains { name.hasSuffix("(\($0))") }
  }

  /// The owners in one cell: `张三、李四`, and one where a name is padded, `张　三`. Nobody where the cell
  /// says that nobody knows.
  var owners: [String] {
    let signs: Set<Character> = [
      "、", "/", "／", ",", "，", ";", "；", "+", "＋", "|", "&", "\n", "\r\n",
    ]
    let unknown: Set<String> = [
      "不详", "未知", "不明", "待查", "未登记", "未提供", "查无此人", "无业主", "空置", "空", "空房", "业主不详", "?",
    ]
    return name.split(whereSeparator: signs.contains).flatMap { part in
      let words = part.split(whereSeparator: \.isWhitespace)
      return words.allSatisfy { $0.count > 1 } ? words.map(\.foldedName) : [part.foldedName]
    }.filter { !unknown.contains($0) }
  }
}
