import Affairs
import Archives
import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// The cards and meetings behind a number, each to be opened.
struct ThingsScreen: Screen {
  private let heading: String
  private let things: [ReportSheet.Thing]
  private var found = FoundList<ReportSheet.Thing>()
  private var labels: [ReportSheet.Thing: String] = [:]
  /// Whether a meeting was opened from here.
  private var hasOpened = false

  init(_ heading: String, _ things: [ReportSheet.Thing]) {
    self.heading = heading
    var seen: Set<ReportSheet.Thing> = []
    self.things = things.filter { seen.insert($0).inserted }
  }

  func title(in context: Context) -> String { heading }
  func status(in context: Context) -> String {
    context.language("\(things.count)项  ", "\(things.count) in all  ") + context.now.clock
  }
  var isPrivate: Bool { true }
  var about: [String] { [heading] }
  var takesText: Bool { found.isNarrowed }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openThing,
        whyNot: { page, context in
          page.found.selected == nil ? ReportWording(context.language).noneChosen : nil
        }, act: { page, context in page.open(in: &context) })
    ]
  }

  mutating func refresh(in context: inout Context) {
    if hasOpened { context.meeting = nil }
    hasOpened = false
    context.ledger.refresh()
    let casebook = context.ledger.casebook
    let name = context.ledger.naming(in: context.language, on: context.now.day)
    labels = [:]
    for thing in things {
      switch thing {
      case .card(let id):
        let kind = casebook.ledger[id: id]?.card?.kind ?? .matter
        labels[thing] =
          kind.name(in: context.language).padded(to: 14) + name.called(id)
      case .meeting(let mark):
        let meeting = casebook.meetings.meetings(mark).last
        labels[thing] =
          (meeting.map { "\($0.header.date)" } ?? mark).padded(to: 14)
          + (meeting?.header.title ?? "")
      }
    }
    found.update(things.map { ($0, labels[$0] ?? "") })
  }

  private mutating func open(in context: inout Context) -> Step {
    switch found.selected {
    case .card(let id): return .push(context.page(of: id))
    case .meeting(let mark):
      guard let path = context.ledger.file.path(of: mark) else {
        context.say(
          context.language("这次会议的文件不在这里。", "That meeting's file isn't here."), .warning)
        return .stay
      }
      guard context.meeting == nil else {
        context.say(
          context.language("先离开打开着的会议。", "Leave the meeting that is open first."), .warning)
        return .stay
      }
      guard context.open(path) else { return .stay }
      hasOpened = true
      return .push(TimelineScreen())
    case nil: return .stay
    }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.openThing, in: &context) }
    return found.handle(key, rows: context.size.rows - 3) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let inner = area.inset(columns: 1)
    let rows = area.rows - 3
    found.drawField(on: &canvas, in: inner, context.language)
    let table = inner.droppingTop(2).top(rows)
    if found.isEmpty {
      canvas.put(ReportWording(context.language).nothingFound, in: table)
    }
    found.list.draw(on: &canvas, in: table) { thing in
      // Masked before it is cut.
      [Span((labels[thing] ?? "").maskingNumbers)]
    }
    found.drawPages(on: &canvas, in: inner.bottom(1), rows: rows, context.language)
  }
}

extension Context {
  /// Opens what is behind a number: one card at once, several as a list.
  func open(_ things: [ReportSheet.Thing], titled heading: String) -> Step {
    if things.count == 1, case .card(let id) = things[0] { return .push(page(of: id)) }
    return .push(ThingsScreen(heading, things))
  }
}

extension CommandName {
  static let openThing = CommandName(
    "open-thing", title: ("打开这一项", "Open it"), label: ("打开", "Open"),
    help: ("打开光标所在的一项，回车相同。", "Opens the one under the cursor, as Enter does."))
}
