import Affairs
import Archives
import Office
import Terminal
import Text
import Values

/// One dwelling of a matter: what it answered, what was talked of with it and what it signed, by day.
struct DwellingScreen: Screen {
  private let room: String
  private let matter: CardID
  private var board: ConsentBoard?
  private var list = List<Int>()
  private var lines: [(day: Day?, text: String)] = []

  init(_ room: String, of matter: CardID) { (self.room, self.matter) = (room, matter) }

  func title(in context: Context) -> String {
    CommandName.dwellingDays.title(in: context.language)
  }
  var isPrivate: Bool { true }
  var about: [String] { [matter.text, room] }
  func undo(in context: Context) -> ProgramCommand? {
    context.meeting == nil ? .undoEntry : .undo
  }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      onIt(BoardOffers.mediate), onIt(BoardOffers.sign), onIt(BoardOffers.object),
      onIt(BoardOffers.answer), onIt(BoardOffers.promise),
    ]
  }

  private func onIt(_ offer: Offer<DwellingOnBoard>) -> PageCommand<Self> {
    PageCommand(
      offer, on: { page, _ in page.chosen }, missing: { BoardWording($0.language).noneChosen })
  }

  private var chosen: DwellingOnBoard? {
    guard let board, let dwelling = board[room] else { return nil }
    return DwellingOnBoard(board, dwelling)
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    board = context.ledger.file.board(of: matter, on: context.now.day)
    let words = BoardWording(context.language)
    lines = chosen.map { words.days(of: $0.dwelling) } ?? []
    list.update(Array(lines.indices))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    list.handle(key, rows: context.size.rows - 6) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = BoardWording(context.language)
    let inner = area.inset(columns: 1)
    guard let chosen else {
      canvas.put(words.notAsked, in: inner)
      return
    }
    canvas.put(
      words.details(of: chosen.dwelling, on: context.now.day).maskingNumbers, in: inner,
      style: .title)
    if lines.isEmpty { canvas.put(words.nothingYet, in: inner, line: 2) }
    let width = inner.columns - 2 - 12
    list.draw(on: &canvas, in: inner.droppingTop(2).droppingBottom(4)) { place in
      [
        Span((lines[place].day?.description ?? "").padded(to: 12)),
        Span(lines[place].text.maskingNumbers.padded(to: width, mark: "..")),
      ]
    }
    if let place = list.selected, lines.indices.contains(place) {
      canvas.rule(inner.bottom(4).top(1))
      canvas.paragraph(lines[place].text.maskingNumbers, in: inner.bottom(3))
    }
  }
}
