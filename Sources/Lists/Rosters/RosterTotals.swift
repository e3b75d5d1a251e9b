import Text
import Values

/// The 合计 row of a list: never a person, but a check on what was read.
struct RosterTotals {
  enum Label {
    case total
    case subtotal

    private static let telling = TellingSigns(ofEach: "合总共累以小本".map(String.init))

    init?(_ cell: String) {
      // Asked of every row, and folding each name takes its time.
      guard Label.telling.mayStand(in: cell),
        let first = cell.trimmingBlanks.unicodeScalars.first,
        "合总共累以小本".unicodeScalars.contains(first)
      else { return nil }
      let word = cell.foldedName
      if ["合计", "总计", "共计", "总合计", "累计", "合共", "总共", "总人数"].contains(where: word.hasPrefix)
        || RosterTotals.isSum(word)
      {
        self = .total
      } else if word.hasPrefix("小计") || word.hasPrefix("本页") {
        self = .subtotal
      } else {
        return nil
      }
    }
  }

  private let row: Int
  private let line: Int
  /// The stated number, and whether it is said to be one of people.
  private var count: (value: Int, ofPeople: Bool)?
  private var area: Area?
  private var areaColumn: RosterTable.Column?

  init(_ cells: DelimitedRow, number: Int, table: RosterTable) {
    row = number
    line = cells.line
    for cell in cells.cells where count == nil {
      count = RosterTotals.labelledCount(cell)
    }
    let counting: [RosterField] = [.name, .room, .number, .building, .address]
    for column in table.columns where column.place < cells.cells.count {
      let cell = cells.cells[column.place]
      if count == nil, counting.contains(column.field),
        let value = RosterCell.value(cell).flatMap({ Int($0.foldedName) }),
        (0...999_999).contains(value)
      {
        count = (value, false)
      }
      if area == nil, case .area = column.field, let written = RosterCell.value(cell) {
        area = RosterArea(written, rounding: true).area
        areaColumn = column
      }
    }
  }

  /// 以上共3人, 以上人员合计三名, 共12户.
  private static func isSum(_ word: String) -> Bool {
    let bare = word.last.map { "。.;".contains($0) } == true ? String(word.dropLast()) : word
    guard bare.count <= 16, let unit = bare.last, "人名户位套".contains(unit) else { return false }
    if bare.hasPrefix("以上") { return bare.contains { "共计".contains($0) || $0.isNumber } }
    let rest = bare.drop { "共有".contains($0) }.dropLast()
    return bare.hasPrefix("共") && !rest.isEmpty && rest.allSatisfy(\.isNumber)
  }

  /// `12人`, `合计：12户`, `以上共3人。`.
  private static func labelledCount(_ cell: String) -> (value: Int, ofPeople: Bool)? {
    var word = cell.foldedName
    if let last = word.last, "。.;".contains(last) { word.removeLast() }
    guard let unit = word.last, "人名户位套".contains(unit) else { return nil }
    let digits = String(word.dropLast().reversed().prefix { $0.isNumber }.reversed())
    guard digits.utf8.count <= 6, let value = Int(digits) else { return nil }
    return (value, !"户套".contains(unit))
  }

  /// Where the stated count or area is not what was read.
  ///
  /// - Parameters:
  ///   - dwellings: how many there are, where they were told apart by more than a home.
  ///   - once: the rows with each dwelling once, whose areas a total may be of as well.
  func check(
    _ notes: RosterNotes, dwellings: Int? = nil, once: [RosterRow]? = nil
  ) -> [RosterProblem] {
    var problems: [RosterProblem] = []
    if let count {
      let people = notes.rows.count
      let homes = dwellings ?? Set(notes.rows.compactMap(\.homeKey)).count
      if count.value != people, count.ofPeople || count.value != homes {
        problems.append(
          RosterProblem(.countDiffers(stated: count.value, read: people), row: row, line: line))
      }
    }
    let unread = notes.problems.contains {
      switch $0.kind {
      case .areaNotANumber, .areaTooPrecise, .areaOutOfRange: true
      default: false
      }
    }
    if let area, !unread, let sum = sum(of: notes.rows), sum != area,
      once.flatMap({ self.sum(of: $0) }) != area
    {
      problems.append(
        RosterProblem(
          .areaDiffers(stated: area, read: sum), row: row, line: line,
          column: areaColumn.map { $0.place + 1 }, heading: areaColumn?.heading))
    }
    return problems
  }

  /// Nil if it is out of range.
  private func sum(of rows: [RosterRow]) -> Area? {
    var total: Int64 = 0
    for row in rows {
      let (sum, overflow) = total.addingReportingOverflow(row.area?.hundredths ?? 0)
      if overflow { return nil }
      total = sum
    }
    return Area(hundredths: total)
  }
}

extension RosterTable {
  /// Whether a row sums up others: 合计 in its first cell, or where the names stand.
  func total(in row: DelimitedRow) -> RosterTotals.Label? {
    guard let first = row.cells.first(where: { !$0.isBlank }) else { return nil }
    if let label = RosterTotals.Label(first) { return label }
    guard let place = column(.name)?.place, place < row.cells.count else { return nil }
    return RosterTotals.Label(row.cells[place])
  }
}
