import Affairs
import Office
import Sentences
import Terminal
import Text
import Values

/// 事项: every matter with the step it is at and what it lacks, found by what is typed.
struct MattersScreen: Screen {
  private var index = MatterIndex([])
  private var places: [CardID: Int] = [:]
  private var counts: MatterCounts?
  private var hidesDone = true
  private var field = TextField(limit: 40)
  private var list = List<CardID>()
  private var fresh = JustEntered<CardID>()

  func title(in context: Context) -> String { CommandName.matters.title(in: context.language) }

  func status(in context: Context) -> String {
    counts.map { MattersWording(context.language).counts($0) + "  " + context.now.clock }
      ?? context.now.clock
  }

  var isPrivate: Bool { true }
  /// Digits are commands until something is typed.
  var takesText: Bool { !field.isEmpty }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openMatter,
        whyNot: { page, context in
          page.list.selected == nil ? MattersWording(context.language).chooseMatter : nil
        }, act: { page, _ in page.open() }),
      PageCommand(MatterOffers.new), PageCommand(MatterOffers.problem), PageCommand(.sites),
      PageCommand(.tasksOnHand), PageCommand(.pledges), PageCommand(.reports),
      PageCommand(.undoEntry),
      PageCommand(.filterMatters, act: { _, context in .push(MatterFilterScreen(in: context)) }),
      PageCommand(.gaps), PageCommand(.parties), PageCommand(.procedures),
      PageCommand(.conflicts), PageCommand(.importOrders),
    ]
  }

  private func open() -> Step { list.selected.map { .push(MatterScreen($0)) } ?? .stay }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    let (casebook, today) = (context.ledger.casebook, context.now.day)
    counts = MatterCounts(casebook, on: today)
    var filter = context.matterFilter
    hidesDone = !filter.isWhole && filter.missing == nil
    filter.isWhole = true
    let matters = casebook.matters(on: today, filter: filter)
    let entered = fresh.row(
      of: matters.map(\.number), entered: context.ledger.entered.count)
    if matters != index.matters {
      index = MatterIndex(matters)
      places = Dictionary(uniqueKeysWithValues: matters.enumerated().map { ($1.number, $0) })
    }
    list.update(found)
    if let entered { list.select(entered) }
  }

  /// What is typed finds those that are done too, after the others; without it they aren't listed unless
  /// the filter asks for them.
  private var found: [CardID] {
    let all = index.find(field.sought)
    func isDone(_ id: CardID) -> Bool {
      places[id].map { index.matters[$0].lacking == nil } ?? true
    }
    let open = all.filter { !isDone($0) }
    return field.sought.isEmpty && hidesDone ? open : open + all.filter(isDone)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if list.handle(key, rows: rows(context.size.rows)) { return .stay }
    switch key {
    case .enter: return list.selected == nil ? .ignored : open()
    case .escape where !field.isEmpty: field.text = ""
    case .character(let character) where field.isEmpty && !begins(character): return .ignored
    default:
      guard field.handle(key, columns: 40) else { return .ignored }
    }
    list.update(found)
    if let best = list.ids.first { list.select(best) }
    return .stay
  }

  /// Whether a character begins to find something: digits are the footer's, and a clicker's keys cover.
  private func begins(_ character: Character) -> Bool {
    !character.isNumber && !" .".contains(character)
  }

  // MARK: - Drawing

  private func rows(_ height: Int) -> Int { max(1, height - 7) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = MattersWording(context.language)
    let name = context.ledger.naming(in: context.language, on: context.now.day)
    let inner = area.inset(columns: 1)
    let room = Text.cells(of: words.find)
    canvas.put(words.find, in: inner)
    field.draw(
      on: &canvas, in: inner.droppingLeft(room).left(32), isFocused: true, hint: words.findHint)
    if let filter = words.filtered(by: context.matterFilter, name) {
      canvas.put(
        filter, in: inner.droppingLeft(room + 34), style: .strong, alignment: .trailing)
    }
    let table = inner.droppingTop(2)
    if list.ids.isEmpty {
      let isNarrowed = !field.isEmpty || context.matterFilter != MatterFilter()
      canvas.paragraph(isNarrowed ? words.noneFound : words.none, in: table)
      return
    }
    let columns = columns(inner.columns)
    canvas.put(
      "     " + words.matter.padded(to: columns.title) + "  "
        + words.step.padded(to: columns.step) + "  "
        + words.lacking, in: table, style: .heading)
    let count = rows(area.rows)
    list.draw(on: &canvas, in: table.droppingTop(1).top(count)) { id in
      places[id].map { row(index.matters[$0], words, name, columns, context) } ?? []
    }
    drawChosen(on: &canvas, in: inner.bottom(2), words, name, context)
  }

  /// How wide the titles and the steps are: the sentence on what is lacking takes the rest.
  private func columns(_ width: Int) -> (title: Int, step: Int, lacking: Int) {
    let step = width < 100 ? 14 : 20
    let title = max(20, min(60, (width - step - 9) * 11 / 20))
    return (title, step, max(10, width - title - step - 9))
  }

  private func row(
    _ matter: MatterSummary, _ words: MattersWording, _ name: CardNaming,
    _ columns: (title: Int, step: Int, lacking: Int), _ context: Context
  ) -> [Span] {
    let today = context.now.day
    let isLate = matter.isLate(on: today)
    var rests = false
    if case .rests? = matter.lacking { rests = true }
    let mark =
      rests
      ? Span("-- ")
      : isLate ? Span("!!", .warning) : matter.lacking == nil ? Span("  ", .good) : Span("[]")
    return [
      mark, Span(rests ? "" : " "),
      // Masked before it is cut.
      Span(
        index.title(of: matter, name).maskingNumbers.padded(to: columns.title, mark: "..") + "  "),
      Span(words.step(of: matter, on: today).padded(to: columns.step, mark: "..") + "  "),
      Span(words.lacking(of: matter, name).padded(to: columns.lacking, mark: "..")),
    ]
  }

  /// The chosen matter's sentence in full, and what tells it apart.
  private func drawChosen(
    on canvas: inout Canvas, in area: Area, _ words: MattersWording, _ name: CardNaming,
    _ context: Context
  ) {
    guard let place = list.selected.flatMap({ places[$0] }) else { return }
    let matter = index.matters[place]
    canvas.put(
      matter.lacking.map { words.lackingOnTheWhole($0.words(name)) } ?? words.isOver, in: area)
    let rows = max(1, context.size.rows - 7)
    let (page, pages) = list.pageNumber(rows: rows)
    let more = pages > 1 ? HomeWording(context.language).more(page, of: pages) : ""
    canvas.put(
      words.details(of: matter, context.now.day),
      in: area.bottom(1).droppingRight(more.isEmpty ? 0 : Text.cells(of: more) + 2))
    canvas.put(more, in: area.bottom(1), alignment: .trailing)
  }
}

extension CommandName {
  static let matters = CommandName(
    "matters", title: ("事项", "Matters"),
    help: (
      "每件事走到哪一步、还差什么；打两个字或拼音首字母就能找到。",
      "Where every matter stands and what it lacks; two characters or initials find one."
    ))
  static let openMatter = CommandName(
    "open-matter", title: ("打开事项", "Open the matter"), label: ("打开", "Open"),
    help: ("打开光标所在的事项，回车相同。", "Opens the matter under the cursor, as Enter does."))
  static let filterMatters = CommandName(
    "filter-matters", title: ("筛选事项", "Filter the matters"), label: ("筛选", "Filter"),
    help: (
      "只列某一类、某个流程、某人牵头、某个点位或缺某一样的事项。",
      "Lists those of one kind, procedure, lead or place, or that lack one thing."
    ))
}

extension ProgramCommand {
  static let matters = ProgramCommand(
    name: .matters, isPrivate: true, act: { _ in .push(MattersScreen()) })
}
