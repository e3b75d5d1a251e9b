import Affairs
import Office
import Sentences
import Terminal
import Text
import Values

/// 件件有落实: who does what by when over all matters, and what is lacking of it.
struct TasksScreen: Screen {
  private var lacking: Lacking?
  private var lines: [String: TaskLine] = [:]
  private var order: [String] = []
  private var search = NameSearch([])
  private var field = TextField(limit: 40)
  private var list = List<String>()
  private var isByOwner = false

  func title(in context: Context) -> String { CommandName.tasksOnHand.title(in: context.language) }
  func status(in context: Context) -> String {
    lacking.map { TasksWording(context.language).totals($0) } ?? ""
  }
  var isPrivate: Bool { true }
  var takesText: Bool { !field.isEmpty }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openTask, isPrivate: true,
        whyNot: { $0.chosen == nil ? TasksWording($1.language).noneChosen : nil },
        act: { $0.open(in: $1) }),
      onChosen(TaskNoteOffers.progress), onChosen(TaskNoteOffers.done),
      onChosen(TaskNoteOffers.feedback), onChosen(TaskNoteOffers.visit),
      PageCommand(
        .tasksByOwner,
        act: { screen, context in
          screen.isByOwner.toggle()
          screen.arrange()
          context.say(TasksWording(context.language).byOwner(screen.isByOwner))
          return .stay
        }),
      onChosen(TaskNoteOffers.explanation), PageCommand(.fillInLists),
    ]
  }

  private func onChosen(_ offer: Offer<TaskLine>) -> PageCommand<Self> {
    PageCommand(
      offer, on: { screen, _ in screen.chosen },
      missing: { TasksWording($0.language).noneChosen })
  }

  private var chosen: TaskLine? { list.selected.flatMap { lines[$0] } }

  private func open(in context: Context) -> Step {
    guard let line = chosen else { return .stay }
    let notes = line.target.map { context.ledger.casebook.notes(on: $0).map(\.note) } ?? []
    let text = TasksWording(context.language).record(of: line, notes, in: context.now.day.year)
    return .push(
      PaperScreen(
        CommandName.openTask.title(in: context.language), text.joined(separator: "\n"),
        isWrapped: true))
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    let today = context.now.day
    let lacking = context.ledger.casebook.lacking(on: today)
    self.lacking = lacking
    let all = TaskLine.lines(
      of: lacking, context.ledger.naming(in: context.language, on: today))
    lines = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<String> = []
    order = all.map(\.id).filter { seen.insert($0).inserted }
    arrange()
  }

  /// Puts the lines in order, and finds among them.
  private mutating func arrange() {
    if isByOwner {
      // Whoever is named comes before nobody.
      let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
      func key(_ id: String) -> (Int, String, Int) {
        let whose = lines[id]?.whose ?? ""
        return (whose.isEmpty ? 1 : 0, whose, places[id] ?? 0)
      }
      show(order.sorted { key($0) < key($1) })
    } else {
      show(order)
    }
  }

  private mutating func show(_ ids: [String]) {
    search = NameSearch(ids.map { SearchText(name: lines[$0]?.text ?? "", home: nil) })
    let sought = field.sought
    list.update(sought.isEmpty ? ids : search.find(sought).map { ids[$0] })
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if list.handle(key, rows: context.size.rows - 4) { return .stay }
    switch key {
    case .enter: return take(.openTask, in: &context)
    case .escape where !field.isEmpty: field.text = ""
    // Digits ask for what the footer offers.
    case .character(let character) where field.isEmpty && character.isNumber: return .ignored
    default:
      guard field.handle(key, columns: 40) else { return .ignored }
    }
    arrange()
    return .stay
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = TasksWording(context.language)
    let body = area.inset(columns: 1)
    if let lacking { canvas.put(words.rates(lacking), in: body, style: .strong) }
    let room = Text.cells(of: words.find)
    let row = body.droppingTop(1).top(1)
    canvas.put(words.find, in: row)
    field.draw(
      on: &canvas, in: row.droppingLeft(room).left(36), isFocused: true, hint: words.findHint)
    let rest = body.droppingTop(3)
    if list.ids.isEmpty {
      canvas.paragraph(lines.isEmpty ? words.nothing : words.nothingFound, in: rest)
      return
    }
    let width = min(rest.columns, 140) - 2
    list.draw(on: &canvas, in: rest) { id in lines[id].map { spans($0, width, context) } ?? [] }
  }

  private func spans(_ line: TaskLine, _ width: Int, _ context: Context) -> [Span] {
    let isWide = width > 100
    let (label, whose, days) = (12, isWide ? 30 : 14, isWide ? 16 : 15)
    let what = max(10, width - label - whose - days - 2)
    return [
      Span(line.label.padded(to: label), line.isGap ? .warning : .normal),
      Span(line.what.padded(to: what) + " "),
      Span(line.whose.padded(to: whose) + " "),
      Span(line.days),
    ]
  }
}

extension CommandName {
  static let tasksOnHand = CommandName(
    "tasks", title: ("件件有落实", "Tasks and what is lacking"), label: ("待办", "Tasks"),
    help: (
      "所有事项的任务：谁在什么时候前做什么，哪些过了时限、没反馈、没回访。",
      "The tasks of all matters: who does what by when, what is late, untold or unvisited."
    ))
  static let openTask = CommandName(
    "open-task", title: ("办理记录", "What was noted"), label: ("打开", "Open"),
    help: ("选中这一行的办理记录，回车相同。", "What was noted of the chosen line; Enter does the same."))
  static let tasksByOwner = CommandName(
    "by-owner", title: ("按人分", "By who answers"), label: ("按人分", "By owner"),
    help: ("按责任人排列；再按一次按缺口排列。", "Orders by who answers for it, and again by what is lacking."))
}

extension ProgramCommand {
  static let tasksOnHand = ProgramCommand(
    name: .tasksOnHand, isPrivate: true, act: { _ in .push(TasksScreen()) })
}
