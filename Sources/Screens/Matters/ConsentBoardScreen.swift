import Affairs
import Archives
import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 逐户意见: one stairwell's dwellings as they lie above one another, with what each answered, the tests
/// of the last round and what the gates still lack.
struct ConsentBoardScreen: Screen {
  private var matter: CardID
  /// Whether sessions are opened for it: no meeting was open when it was.
  private let opensSessions: Bool
  private var board: ConsentBoard?
  private var grid = DwellingGrid()
  /// Which of the stairwells is shown.
  private var place = 0
  /// How much stood in the ledger when it was looked at last, and whether that grew since.
  private var entered = 0
  private var wasLedger = false

  init(_ matter: CardID, opensSessions: Bool = false) {
    (self.matter, self.opensSessions) = (matter, opensSessions)
  }

  func title(in context: Context) -> String { CommandName.board.title(in: context.language) }
  func status(in context: Context) -> String {
    board.map { BoardWording(context.language).state(of: $0, on: context.now.day) } ?? ""
  }
  var isPrivate: Bool { true }
  var about: [String] { [matter.text] }
  func undo(in context: Context) -> ProgramCommand? {
    wasLedger || context.meeting == nil ? .undoEntry : .undo
  }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .dwellingDays, isPrivate: true,
        whyNot: { $0.chosen == nil ? BoardWording($1.language).noneChosen : nil },
        act: { page, _ in page.open() }),
      onChosen(BoardOffers.mediate), onChosen(BoardOffers.sign), onChosen(BoardOffers.object),
      PageCommand(
        .stairwellBefore, whyNot: { $0.whyNoStairwell(-1, $1) }, act: { $0.step(-1, in: &$1) }),
      PageCommand(
        .stairwellAfter, whyNot: { $0.whyNoStairwell(1, $1) }, act: { $0.step(1, in: &$1) }),
      PageCommand(
        .printBoard, isPrivate: true,
        act: { page, context in .push(MatterPapersScreen(of: page.matter, in: context)) }),
    ]
  }

  private func onChosen(_ offer: Offer<DwellingOnBoard>) -> PageCommand<Self> {
    PageCommand(
      offer, on: { page, _ in page.chosen }, missing: { BoardWording($0.language).noneChosen })
  }

  private var chosen: DwellingOnBoard? {
    guard let board, let room = grid.selected, let dwelling = board[room] else { return nil }
    return DwellingOnBoard(board, dwelling)
  }

  private func open() -> Step {
    chosen.map { .push(DwellingScreen($0.dwelling.room, of: matter)) } ?? .stay
  }

  // MARK: - Stairwells

  private func whyNoStairwell(_ by: Int, _ context: Context) -> String? {
    let count = board?.stairwells.count ?? 0
    return (0..<count).contains(place + by) || beside(by, context) != nil
      ? nil : context.language("没有别的单元了。", "There is no further stairwell.")
  }

  private mutating func step(_ by: Int, in context: inout Context) -> Step {
    if let board, !board.stairwells.indices.contains(place + by), let next = beside(by, context) {
      show(next, in: &context)
    } else {
      place += by
      arrange(context)
    }
    return .stay
  }

  /// The matter before or after this one in the larger one, of those that owners were asked about.
  private func beside(_ by: Int, _ context: Context) -> CardID? {
    let all = context.ledger.casebook.askedBeside(matter)
    guard let at = all.firstIndex(of: matter), all.indices.contains(at + by) else { return nil }
    return all[at + by]
  }

  /// Goes on to another matter, and to the session that asked about it.
  private mutating func show(_ next: CardID, in context: inout Context) {
    matter = next
    place = 0
    if opensSessions, let last = context.ledger.casebook.askingOwners(of: next).last,
      let path = context.ledger.file.path(of: last)
    {
      context.meeting = nil
      _ = context.open(path)
    }
    refresh(in: &context)
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    let count = context.ledger.entered.count
    wasLedger = count > entered
    entered = count
    board = context.ledger.file.board(of: matter, on: context.now.day)
    place = max(0, min(place, (board?.stairwells.count ?? 1) - 1))
    arrange(context)
  }

  private mutating func arrange(_ context: Context) {
    guard let board else { return }
    let stairwells = board.stairwells
    let shown = board.dwellings.filter {
      !stairwells.indices.contains(place) || $0.stairwell == stairwells[place]
    }
    grid.update(shown, columns: context.size.columns - 2)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.dwellingDays, in: &context) }
    return grid.handle(key, rows: gridRows(context)) ? .stay : .ignored
  }

  // MARK: - Drawing

  /// What stands below the dwellings, broken to the page's width.
  private func foot(_ context: Context) -> [(text: String, style: Style)] {
    guard let board else { return [] }
    let words = BoardWording(context.language)
    let name = context.ledger.naming(in: context.language, on: context.now.day)
    var lines: [(String, Style)] = words.tests(of: board).map {
      ($0.text, $0.holds ? .good : .warning)
    }
    let width = context.size.columns - 2
    lines += words.gates(of: board, name, width: width, most: 3).map { ($0, .strong) }
    if let rest = words.rest(of: board) { lines.append((rest, .warning)) }
    return lines
  }

  private func gridRows(_ context: Context) -> Int {
    max(3, context.size.rows - 2 - 3 - foot(context).count)
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = BoardWording(context.language)
    let inner = area.inset(columns: 1)
    guard let board else {
      canvas.put(words.notAsked, in: inner)
      return
    }
    var heading = board.title.maskingNumbers
    if board.stairwells.count > 1, board.stairwells.indices.contains(place) {
      let which = words.stairwell(board.stairwells[place])
      heading += "  \(which)  \(place + 1)/\(board.stairwells.count)"
    }
    canvas.put(heading, in: inner, style: .title)
    let foot = foot(context)
    let rows = gridRows(context)
    grid.draw(on: &canvas, in: inner.droppingTop(1).top(rows), board, words)
    let (page, pages) = grid.pageNumber(rows: rows)
    if pages > 1 {
      canvas.put(
        HomeWording(context.language).more(page, of: pages), in: inner.top(1), alignment: .trailing)
    }
    var rest = inner.bottom(foot.count + 3)
    canvas.rule(rest.top(1))
    if let chosen {
      canvas.paragraph(
        words.details(of: chosen.dwelling, on: context.now.day).maskingNumbers,
        in: rest.droppingTop(1).top(2))
    }
    rest = rest.droppingTop(3)
    for (line, (text, style)) in foot.enumerated() {
      canvas.put(text, in: rest, line: line, style: style)
    }
  }
}

extension CommandName {
  static let board = CommandName(
    "board", title: ("逐户意见", "Every dwelling"), label: ("逐户意见", "Dwellings"),
    help: (
      "每户历次的意见、协调、签约和异议，各关还差什么。",
      "What every dwelling answered, signed and objects to, and what the gates lack."
    ))
  static let dwellingDays = CommandName(
    "dwelling-days", title: ("这户的意见变化", "One dwelling's days"), label: ("意见变化", "Days"),
    help: (
      "这一户从第一轮起的意见、协调、异议和签约，按日期。回车相同。",
      "All that this dwelling answered, was told and signed, by day; so does Enter."
    ))
  static let stairwellBefore = CommandName(
    "stairwell-before", title: ("上一单元", "The stairwell before"), label: ("上一单元", "Before"),
    help: ("看前一个单元。", "Shows the stairwell before."))
  static let stairwellAfter = CommandName(
    "stairwell-after", title: ("下一单元", "The next stairwell"), label: ("下一单元", "Next"),
    help: ("看后一个单元。", "Shows the next stairwell."))
  static let printBoard = CommandName(
    "print-board", title: ("打印", "Print"), label: ("打印", "Print"),
    help: (
      "这件事的文书，条件审核表在内；从那里也能出这次征询的逐户统计表。",
      "The papers of the matter, its condition sheet among them, and from there the tally by dwelling."
    ))
}
