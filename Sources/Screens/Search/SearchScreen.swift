import Affairs
import Archives
import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 查找: meetings and cards of the ledger, found by what is typed, with what came of them.
struct SearchScreen: Screen {
  private var field: TextField
  fileprivate var rows: [Row] = []
  private var list = List<Int>()
  private var isMore = false
  /// Files that can't be searched.
  private var unreadable = 0
  /// What was looked for last, and how often the archive had been taken in then.
  private var asked: Asked?

  private struct Asked: Hashable {
    let sought: Sought
    let reading: ObjectIdentifier?
  }

  /// A line of the list, and what it opens.
  fileprivate struct Row {
    let line: HitWording.Line
    let target: Target

    enum Target: Hashable {
      case meeting(String)
      case card(CardID)
      case tasks
    }

    var isHead: Bool { line.kind == .head }
  }

  /// - Parameter typed: what begins the search.
  init(typed: String = "") { field = TextField(typed, limit: 60) }

  func title(in context: Context) -> String { CommandName.search.title(in: context.language) }
  var isPrivate: Bool { true }
  /// Digits are text here: the footer's are reached by Tab.
  var takesText: Bool { true }
  func ticks(in context: Context) -> Bool { context.searchReading?.progress != nil }
  func undo(in context: Context) -> ProgramCommand? { nil }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openFound,
        whyNot: { $0.chosen == nil ? SearchWording($1.language).chooseFirst : nil },
        act: { $0.open(in: &$1) }),
      PageCommand(
        .filterSearch, act: { _, context in .push(SearchFilterScreen(in: context)) }),
      PageCommand(.tasksOnHand), PageCommand(.matters),
    ]
  }

  private var chosen: Row? { list.selected.map { rows[$0] } }

  private func open(in context: inout Context) -> Step {
    switch chosen?.target {
    case nil: return .stay
    case .tasks: return .push(TasksScreen())
    case .meeting(let path):
      return context.open(path) ? .open(MeetingScreen(), under: context.toBeEntered) : .stay
    case .card(let id):
      guard context.ledger.ledger.matter(id) == nil, !id.isOfMeeting else {
        return .push(MatterScreen(id))
      }
      return .push(CardScreen(id))
    }
  }

  // MARK: - Finding

  mutating func refresh(in context: inout Context) {
    if context.searchReading?.progress == nil {
      context.searchReading = SearchReading(SearchIndex(context.archive))
    }
    find(in: context)
  }

  mutating func takeAwaited(in context: inout Context) { find(in: context) }

  /// Looks for what is typed, once everything is taken in.
  mutating func find(in context: Context) {
    var sought = context.searchFilter
    sought.words = SoughtWord.words(in: field.text)
    let ready = context.searchReading?.ready
    let asked = Asked(sought: sought, reading: ready.map { ObjectIdentifier($0) })
    guard asked != self.asked else { return }
    self.asked = asked
    guard let ready else { return }
    let today = context.now.day
    let found = ready.find(sought, on: today, limit: SearchScreen.limit)
    (isMore, unreadable) = (found.isMore, ready.unreadable.count)
    let words = HitWording(sought, in: context.language, on: today)
    rows = found.hits.flatMap { hit in
      words.lines(of: hit).map { Row(line: $0, target: Row.Target(hit)) }
    }
    if SearchWording.asksForTasks(field.text) {
      let line = SearchWording(context.language).tasks
      rows.insert(Row(line: line, target: .tasks), at: 0)
    }
    list = List(Array(rows.indices))
  }

  /// How many are found at most: whoever looks for more types more, or narrows the days.
  private static let limit = 50

  // MARK: - Keys

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if [.up, .down, .pageUp, .pageDown].contains(key) {
      _ = list.handle(key, rows: SearchScreen.height(context.size.rows))
      goToHead(back: key == .up || key == .pageUp)
      return .stay
    }
    switch key {
    case .enter: return take(.openFound, in: &context)
    case .escape where !field.isEmpty: field.text = ""
    default:
      guard field.handle(key, columns: SearchScreen.columns) else { return .ignored }
    }
    find(in: context)
    return .stay
  }

  /// What is chosen is a meeting or a card, never a line below it.
  private mutating func goToHead(back: Bool) {
    guard let place = list.selected, !rows[place].isHead else { return }
    let before = rows[..<place].lastIndex(where: \.isHead)
    let after = rows[place...].firstIndex(where: \.isHead)
    if let head = back ? before ?? after : after ?? before { list.select(head) }
  }

  // MARK: - Drawing

  private static let columns = 40
  private static func height(_ rows: Int) -> Int { max(1, rows - 3) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = SearchWording(context.language)
    let inner = area.inset(columns: 1)
    let room = Text.cells(of: words.find)
    canvas.put(words.find, in: inner)
    field.draw(
      on: &canvas, in: inner.droppingLeft(room).left(SearchScreen.columns), isFocused: true,
      hint: words.hint)
    let beside = inner.top(1).droppingLeft(room + SearchScreen.columns + 2)
    canvas.put(
      words.filtered(by: context.searchFilter), in: beside, style: .strong, alignment: .trailing)
    let rest = inner.droppingTop(2)
    if let progress = context.searchReading?.progress {
      canvas.put(words.reading(progress.done, of: progress.all), in: rest)
      return
    }
    let unsearched = unreadable > 0 ? words.unreadable(unreadable) + "  " : ""
    canvas.put(unsearched, in: inner.top(2).bottom(1), style: .warning)
    guard !rows.isEmpty else {
      canvas.paragraph(asked?.sought.isEmpty == false ? words.nothing : words.how, in: rest)
      return
    }
    let count = SearchScreen.height(area.rows)
    list.draw(on: &canvas, in: rest.top(count)) { spans(rows[$0].line, rest.columns - 2) }
    let (page, pages) = list.pageNumber(rows: count)
    let more = isMore ? words.more(SearchScreen.limit) + "  " : ""
    let paging = pages > 1 ? HomeWording(context.language).more(page, of: pages) : ""
    canvas.put(
      more + paging, in: inner.top(2).bottom(1).droppingLeft(Text.cells(of: unsearched)),
      alignment: .trailing)
  }

  private func spans(_ line: HitWording.Line, _ width: Int) -> [Span] {
    switch line.kind {
    case .head:
      let marks = line.marks.joined(separator: " ")
      // The title gives way: what is told of the record is told whole.
      let room = max(10, width - Text.cells(of: marks) - 2)
      return [Span(line.text.padded(to: room, mark: ".."), .strong), Span("  " + marks, .warning)]
    case .result: return [Span("  " + line.text.padded(to: width - 2, mark: ".."))]
    case .became: return [Span("    " + line.text.padded(to: width - 4, mark: ".."))]
    case .place: return [Span("    " + line.text.padded(to: width - 4, mark: ".."), .quiet)]
    }
  }
}

extension SearchScreen.Row.Target {
  fileprivate init(_ hit: Hit) {
    switch hit.about {
    case .meeting(let meeting): self = .meeting(meeting.path)
    case .card(let facts):
      switch facts.kind {
      // What these say is seen best where their matter is.
      case .task, .voice, .flow: self = .card(facts.matter ?? facts.id)
      case .matter, .site, .party, .pledge: self = .card(facts.id)
      }
    }
  }
}

extension CommandName {
  static let search = CommandName(
    "search", title: ("查找", "Find"),
    help: (
      "查找历年会议和台账。在首页直接打字也会打开。",
      "Finds meetings and the ledger, all years. Typing on the first page opens it too."
    ))
  static let openFound = CommandName(
    "open-found", title: ("打开找到的", "Open what was found"), label: ("打开", "Open"),
    help: (
      "打开光标所在的会议、事项或卡片，回车相同。",
      "Opens the meeting, matter or card under the cursor, as Enter does."
    ))
  static let filterSearch = CommandName(
    "filter-search", title: ("筛选", "Filter"),
    help: (
      "只找某段日期、去年、某个机构、某种结果、任务状态、地点或类别的。",
      "Of certain days, last year, one body, result, state of tasks, place or kind alone."
    ))
}

extension ProgramCommand {
  static let search = ProgramCommand(
    name: .search, isPrivate: true, act: { _ in .push(SearchScreen()) })
}
