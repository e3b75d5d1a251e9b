import Affairs
import Office
import Terminal
import Text
import Values

/// The procedures that a matter may begin by, found by what is typed, with their steps.
struct ProcedurePickerScreen: Screen {
  private let matter: MatterInFull
  private let procedures: [Procedure]
  private let search: NameSearch
  private var field = TextField(limit: 40)
  private var list: List<Int>

  init(for matter: MatterInFull, in context: Context) {
    self.matter = matter
    procedures = CourseOffers.procedures(for: matter, at: context.desk)
    search = NameSearch(procedures.map { SearchText(name: $0.title, home: nil) })
    list = List(Array(procedures.indices))
  }

  func title(in context: Context) -> String {
    CourseOffers.begin.name.title(in: context.language)
  }
  var isPrivate: Bool { true }
  var takesText: Bool { true }
  func hint(in language: Language) -> String? { ShellWording(language).asking(takesText: false) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if list.handle(key, rows: rows(context.size.rows)) { return .stay }
    switch key {
    case .enter:
      guard let place = list.selected else { return .stay }
      return CourseOffers.begin.act((matter, procedures[place]), context.desk)
        .step(in: &context, leaves: true)
    case .escape where !field.isEmpty: field.text = ""
    default:
      guard field.handle(key, columns: 40) else { return .ignored }
    }
    list.update(field.isEmpty ? Array(procedures.indices) : search.find(field.text))
    if let best = list.ids.first { list.select(best) }
    return .stay
  }

  private func rows(_ height: Int) -> Int { max(1, height - 7) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = MattersWording(context.language)
    let inner = area.inset(columns: 1)
    let room = Text.cells(of: words.find)
    canvas.put(words.find, in: inner)
    field.draw(
      on: &canvas, in: inner.droppingLeft(room).left(32), isFocused: true,
      hint: words.findProcedure)
    let table = inner.droppingTop(2)
    if list.ids.isEmpty { canvas.put(words.noProcedure, in: table) }
    list.draw(on: &canvas, in: table.top(rows(area.rows))) { [Span(procedures[$0].title)] }
    if let place = list.selected {
      canvas.paragraphs(
        [words.details(of: procedures[place])], in: inner.bottom(4), context.language)
    }
  }
}
