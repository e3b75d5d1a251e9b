import Affairs
import Deliberation
import Sentences
import Text
import Values

/// Reads one row of a table of cards.
struct CardRowReader {
  private let row: CardCells.Row
  private let today: Day
  private let clerk: String

  init(_ row: CardCells.Row, on today: Day, by clerk: String) {
    (self.row, self.today, self.clerk) = (row, today, clerk)
  }

  func commands(
    of table: CardTable, _ newNumber: (Day) -> CardID
  ) throws(CardTableProblem) -> [LedgerCommand] {
    for column in table.needed { _ = try needed(column) }
    switch table {
    case .sites: return [.enter(.init(card: .site(try site())))]
    case .orders: return try order(newNumber)
    case .pledges: return [.enter(.init(card: .pledge(try pledge())))]
    case .flows: return [.enter(.init(card: .flow(try flow())))]
    }
  }

  // MARK: - Kinds

  private func site() throws(CardTableProblem) -> Site {
    var site = Site(
      name: try needed(.name), kind: try word(.siteKind, CardWords.siteKinds) ?? .garden)
    site.number = row.cells[.number]
    site.level = row.cells[.level]
    site.community = row.cells[.community]
    site.place = row.cells[.place]
    site.area = try area()
    site.owner = row.cells[.owner]
    site.manager = card(.manager)
    site.features = row.cells[.features]
    site.uses = list(.uses)
    site.batch = row.cells[.batch]
    site.state = try word(
      .siteState, SiteState.allCases.map { ($0.rawValue, $0) })
    site.within = card(.within)
    site.point = row.cells[.point]
    return site
  }

  /// A work order, and the visit's finding where there is one.
  private func order(_ newNumber: (Day) -> CardID) throws(CardTableProblem) -> [LedgerCommand] {
    var matter = Matter(title: try needed(.title), kind: .workOrder)
    let raised = try day(.raised) ?? today
    let number = newNumber(raised)
    matter.number = number
    matter.raised = raised
    matter.source = IssueSource(
      kind: .workOrder, reference: row.cells[.orderNumber], on: raised)
    matter.category = row.cells[.category]
    matter.lead = row.cells[.lead]
    matter.due = try due()
    let rating = Rating(
      reached: try answer(.reached), solved: try answer(.solved),
      satisfaction: try word(
        .satisfaction, Rating.Satisfaction.allCases.map { ($0.rawValue, $0) }),
      excluded: row.cells[.excluded])
    let entering = LedgerCommand.enter(.init(card: .matter(matter)))
    guard rating != Rating() else { return [entering] }
    // Why it isn't counted needs no visit: whoever enters the table says so of the order as it came.
    let isVisit = try isVisited()
    var note = Note(
      on: [.card(number)], kind: .rating, day: try day(.visited) ?? raised,
      by: row.cells[.visitor] ?? clerk, text: isVisit ? "回访" : "剔除")
    note.rating = rating
    return [entering, .note(.init(note))]
  }

  /// Whether a visit found something, which needs its day and whoever went.
  private func isVisited() throws(CardTableProblem) -> Bool {
    let found = [CardColumn.reached, .solved, .satisfaction].filter { row.cells[$0] != nil }
    guard !found.isEmpty else { return false }
    let untold = [CardColumn.visited, .visitor].filter { row.cells[$0] == nil }
    guard untold.isEmpty else {
      throw .visitUntold(
        row: row.number, columns: untold.map { heading($0) }, found: found.map { heading($0) })
    }
    return true
  }

  private func pledge() throws(CardTableProblem) -> Pledge {
    let kind: PledgeKind = try word(.pledgeKind, CardWords.pledgeKinds) ?? .other
    let by: Pledge.Pledger
    if let room = row.cells[.room] {
      guard let site = card(.within) else { throw missing(.within) }
      by = .dwelling(room: room, site: site)
    } else {
      by = .party(CardID(try needed(.party)))
    }
    var pledge = Pledge(kind: kind, by: by, on: list(.about).map { Target($0) })
    pledge.what = row.cells[.what]
    pledge.ways = list(.ways)
    pledge.worth = try worth()
    pledge.from = try day(.from)
    pledge.until = try day(.until)
    pledge.signed = try day(.signed)
    pledge.plaque = try day(.plaque)
    pledge.done = try day(.done)
    pledge.agreement = row.cells[.agreement]
    return pledge
  }

  private func flow() throws(CardTableProblem) -> Flow {
    let way: Flow.Way? = try word(.way, [("收入", .in), ("支出", .out), ("收", .in), ("支", .out)])
    let (worth, day) = (try worth(), try day(.on))
    guard let way, let worth, let day else { throw missing(.way) }
    let usual: CardWords.FlowKind = if case .money = worth { .money } else { .goods }
    let kind: Flow.Kind =
      switch try word(.flowKind, CardWords.flowKinds) ?? usual {
      case .money: .money(source: row.cells[.source])
      case .goods: .goods
      case .labour: .labour
      }
    if let source = row.cells[.source] {
      guard way == .in, case .money = kind else {
        throw .sourceUnfit(
          row: row.number, column: heading(.source), text: source, party: heading(.party))
      }
    }
    var flow = Flow(way: way, kind: kind, item: try needed(.item), worth: worth, on: day)
    flow.voucher = row.cells[.voucher]
    flow.party = card(.party)
    flow.receivedBy = row.cells[.receivedBy]
    flow.about = list(.about).map { Target($0) }
    return flow
  }

  // MARK: - Cells

  private func heading(_ column: CardColumn) -> String {
    row.headings[column] ?? column.headings[0]
  }

  private func missing(_ column: CardColumn) -> CardTableProblem {
    .missing(row: row.number, column: heading(column))
  }

  private func wrong(_ column: CardColumn, _ known: [String] = []) -> CardTableProblem {
    .cell(
      row: row.number, column: heading(column), text: row.cells[column] ?? "", known: known)
  }

  private func needed(_ column: CardColumn) throws(CardTableProblem) -> String {
    guard let text = row.cells[column] else { throw missing(column) }
    return text
  }

  private func card(_ column: CardColumn) -> CardID? { row.cells[column].map { CardID($0) } }

  private func list(_ column: CardColumn) -> [String] {
    (row.cells[column] ?? "").split { "、，,;；\n".contains($0) }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  private func word<Word>(
    _ column: CardColumn, _ words: [(String, Word)]
  ) throws(CardTableProblem) -> Word? {
    guard let text = row.cells[column] else { return nil }
    guard let found = words.first(where: { $0.0 == text })?.1 else {
      throw wrong(column, words.map(\.0))
    }
    return found
  }

  private func answer(_ column: CardColumn) throws(CardTableProblem) -> Bool? {
    try word(column, [("是", true), ("否", false), ("√", true), ("×", false)])
  }

  private func day(_ column: CardColumn) throws(CardTableProblem) -> Day? {
    guard let text = row.cells[column] else { return nil }
    // Of a moment only the day counts.
    let first = text.split { $0 == " " || $0 == "T" }.first.map(String.init) ?? text
    guard let day = Text.day(written: first, in: today.year) else { throw wrong(column) }
    return day
  }

  private func due() throws(CardTableProblem) -> Deadline? {
    guard let text = row.cells[.due] else { return nil }
    if let limit = TimeLimit(text) { return .within(limit) }
    return try day(.due).map { .by(.day($0)) }
  }

  private func area() throws(CardTableProblem) -> Area? {
    guard var text = row.cells[.area]?.halfWidth else { return nil }
    for unit in ["平方米", "㎡", "m²", "m2"] where text.hasSuffix(unit) {
      text.removeLast(unit.count)
    }
    guard let area = try? Area(text.trimmed) else { throw wrong(.area) }
    return area
  }

  /// Money where the column is one of money or nothing but a number stands there, else a measure.
  private func worth() throws(CardTableProblem) -> Worth? {
    guard let text = row.cells[.worth]?.halfWidth.filter({ $0 != "," }) else { return nil }
    let bare = text.hasSuffix("元") ? String(text.dropLast()) : text
    if let money = try? Money(bare.trimmed) { return .money(money) }
    guard let measure = try? Affairs.Measure(text) else { throw wrong(.worth) }
    return .measure(measure)
  }
}

/// The words of an office for what a card says in a word of the program's.
enum CardWords {
  enum FlowKind { case money, goods, labour }

  static let flowKinds: [(String, FlowKind)] = [
    ("资金", .money), ("物资", .goods), ("人力", .labour),
  ]

  static let siteKinds: [(String, Site.Kind)] = [
    ("花园", .garden), ("绿地", .garden), ("花园、绿地", .garden), ("花箱", .box), ("植株", .plant),
    ("楼", .building), ("单元", .stairwell), ("场所", .venue), ("其他", .other), ("其他点位", .other),
  ]

  static let pledgeKinds: [(String, PledgeKind)] =
    PledgeKind.allCases.map {
      ($0.name(in: .chinese), $0)
    } + [("支持", .support), ("申请", .apply), ("拆违", .demolish), ("其他", .other)]
}
