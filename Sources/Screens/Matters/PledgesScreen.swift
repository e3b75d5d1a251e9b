import Affairs
import Office
import Sentences
import Terminal
import Text
import Values

/// 协议和收支: every agreement and promise with its state and its last day; money and goods beside it.
struct PledgesScreen: Screen {
  private var pledges: [CardID: Pledge] = [:]
  private var found = FoundList<CardID>()
  private var balance: Money?

  func title(in context: Context) -> String { CommandName.pledges.title(in: context.language) }
  func status(in context: Context) -> String {
    let balance = balance.map { context.language("  结余\($0)元", "  \($0) yuan left") } ?? ""
    return context.language("\(pledges.count)项\(balance)", "\(pledges.count) in all\(balance)")
  }
  var isPrivate: Bool { true }
  var takesText: Bool { found.isNarrowed }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openPledge,
        whyNot: { page, context in
          page.found.selected == nil ? ReportWording(context.language).noneChosen : nil
        }, act: { page, context in page.open(in: context) }),
      PageCommand(PledgeOffers.enter),
      PageCommand(
        PledgeOffers.keep, on: { page, _ in page.found.selected.flatMap { page.pledges[$0] } },
        missing: { ReportWording($0.language).noneChosen }),
      PageCommand(FlowOffers.income), PageCommand(FlowOffers.expense),
      PageCommand(FlowOffers.goods), PageCommand(.accounts), PageCommand(.undoEntry),
      PageCommand(.filterPledges) { _, context in .push(PledgeFilterScreen(in: context)) },
      PageCommand(.goods), PageCommand(.importPledges), PageCommand(.importFlows),
    ]
  }

  private func open(in context: Context) -> Step {
    found.selected.map { .push(context.page(of: $0)) } ?? .stay
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    let (casebook, today) = (context.ledger.casebook, context.now.day)
    let name = context.ledger.naming(in: context.language, on: today)
    let filter = context.pledgeFilter
    let all = casebook.ledger.pledges.filter { pledge in
      if let kind = filter.kind, pledge.kind != kind { return false }
      if let state = filter.state, PledgeState(of: pledge, on: today) != state { return false }
      return true
    }.sorted { left, right in
      // What is due first, then what never is; those of a building dwelling by dwelling.
      func place(_ it: Pledge) -> (Int, Int, String, String) {
        var room = ""
        if case .dwelling(let text, _) = it.by { room = text }
        return (it.done == nil ? 0 : 1, it.until?.number ?? .max, room, it.id?.text ?? "")
      }
      return place(left) < place(right)
    }
    pledges = Dictionary(all.compactMap { pledge in pledge.id.map { ($0, pledge) } }) { first, _ in
      first
    }
    found.update(
      all.compactMap { pledge in
        pledge.id.map {
          (
            $0,
            [
              pledge.kind.name(in: context.language), pledge.what ?? "",
              name.called(pledge.by), name(pledge.on),
            ].joined(separator: " ")
          )
        }
      }, entered: context.ledger.entered.count)
    balance = casebook.accounts(from: today, to: today, on: today).balance
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.openPledge, in: &context) }
    return found.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let language = context.language
    let inner = area.inset(columns: 1)
    found.drawField(on: &canvas, in: inner, language)
    if context.pledgeFilter != PledgeFilter() {
      canvas.put(language("已筛选", "filtered"), in: inner, style: .strong, alignment: .trailing)
    }
    let table = inner.droppingTop(2)
    if found.isEmpty {
      canvas.paragraph(
        found.isNarrowed || context.pledgeFilter != PledgeFilter()
          ? ReportWording(language).nothingFound
          : language(
            "还没有协议和承诺。按 2 登记；按 4、5、6 登记收支和物资，按 7 看账。",
            "There is no agreement yet. 2 enters one; 4, 5 and 6 enter money and goods, 7 shows them."
          ),
        in: table)
      return
    }
    let width = min(inner.columns - 2, 140)
    let columns = [14, max(12, (width - 14 - 12 - 12) / 2), 0, 12, 12]
    let about = width - columns[0] - columns[1] - columns[3] - columns[4]
    func line(_ cells: [String]) -> String {
      cells[0].padded(to: columns[0] - 1) + " " + cells[1].padded(to: columns[1] - 1) + " "
        + cells[2].padded(to: about - 1) + " " + cells[3].padded(to: columns[3] - 1) + " "
        + cells[4]
    }
    canvas.put(
      "  "
        + line([
          language("类别", "Kind"), language("承诺方", "By"), language("对象", "About"),
          language("状态", "State"), language("到期", "Until"),
        ]), in: table, style: .heading)
    let rows = area.rows - 4
    let name = context.ledger.naming(in: language, on: context.now.day)
    found.list.draw(on: &canvas, in: table.droppingTop(1).top(rows)) { id in
      guard let pledge = pledges[id] else { return [] }
      let state = PledgeState(of: pledge, on: context.now.day)
      // Masked before it is cut.
      return [
        Span(
          line(
            [
              pledge.kind.name(in: language), name.called(pledge.by),
              name(pledge.on),
              // Whose turn it is next stands in the number.
              state.name(of: pledge.kind, in: language) + (pledge.place.map(String.init) ?? ""),
              pledge.until.map { "\($0)" } ?? "-",
            ].map(\.maskingNumbers)))
      ]
    }
    found.drawPages(on: &canvas, in: inner.bottom(1), rows: rows, language)
  }
}

/// Which agreements the list is to hold.
struct PledgeFilterScreen: FormScreen {
  var page: RequestPage
  private let kind: Question<PledgeKind??>
  private let state: Question<PledgeState??>

  init(in context: Context) {
    let (language, now) = (context.language, context.pledgeFilter)
    let all = language("全部", "all")
    let kinds = [PledgeKind?.none] + PledgeKind.allCases.map(Optional.some)
    kind = Question<PledgeKind??>.choice(
      "kind", language("类别", "Kind"), kinds, kinds.firstIndex(of: now.kind) ?? 0
    ) { $0?.name(in: language) ?? all }
    let states = [PledgeState?.none] + PledgeState.allCases.map(Optional.some)
    state = Question<PledgeState??>.choice(
      "state", language("状态", "State"), states, states.firstIndex(of: now.state) ?? 0
    ) { $0?.name(in: language) ?? all }
    page = RequestPage(notes: [], [kind.field, state.field], in: language)
  }

  func title(in context: Context) -> String {
    CommandName.filterPledges.title(in: context.language)
  }
  var isPrivate: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let answers = answers(in: context)
    var filter = PledgeFilter()
    filter.kind = try answers[kind] ?? nil
    filter.state = try answers[state] ?? nil
    context.pledgeFilter = filter
    return .pop
  }
}

extension CommandName {
  static let pledges = CommandName(
    "pledges", title: ("协议和收支", "Agreements and accounts"),
    label: ("协议和收支", "Pledges"),
    help: (
      "认养、开放、签约、分摊、拨款和承诺，各到哪一步、哪天到期；收入、支出和物资。",
      "Agreements and promises with their states and last days; money and goods."
    ))
  static let openPledge = CommandName(
    "open-pledge", title: ("打开这份协议", "Open the agreement"), label: ("打开", "Open"),
    help: ("打开光标所在的协议或承诺，回车相同。", "Opens the one under the cursor, as Enter does."))
  static let filterPledges = CommandName(
    "filter-pledges", title: ("筛选协议", "Filter the agreements"), label: ("筛选", "Filter"),
    help: ("只列某一类、某种状态的。", "Lists those of one kind or state."))
  static let accounts = CommandName(
    "accounts", title: ("收支账", "Accounts"),
    help: (
      "收入按来源、支出按用途、结余、没公布的季度；不写人，可以给大家看。",
      "Money by source and purpose, what is left, quarters nobody published; it names nobody."
    ))
  static let goods = CommandName(
    "goods", title: ("物资账", "Goods"),
    help: ("按品名和来源，还缺多少。", "Goods by item and giver, and what is short."))
}

extension ProgramCommand {
  static let pledges = ProgramCommand(
    name: .pledges, isPrivate: true, act: { _ in .push(PledgesScreen()) })
  static let accounts = ProgramCommand(
    name: .accounts, isPrivate: true, act: { _ in .push(ReportScreen(.accounts)) })
  static let goods = ProgramCommand(
    name: .goods, isPrivate: true, act: { _ in .push(ReportScreen(.goods)) })
}
