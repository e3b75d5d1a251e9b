import Lists
import Office
import Terminal
import Text

/// Asks what each column of a list is, where its headings don't say.
struct NameColumnsScreen: Screen {
  private let columns: ColumnNaming
  private let source: ImportPreview.Source
  private let name: String
  private var form: Terminal.Form<Int>

  init(
    _ columns: ColumnNaming, of source: ImportPreview.Source, named name: String,
    in language: Language
  ) {
    self.columns = columns
    self.source = source
    self.name = name
    let words = ImportWording(language)
    let kinds = NamedColumn.allCases
    form = Terminal.Form(
      columns.columns.map { column in
        .choice(
          column.place, words.column(column.place + 1, column.heading, column.sample),
          kinds.map { words.columnKind($0.rawValue) }, kinds.firstIndex(of: column.named))
      }, confirm: words.preview, cancel: words.cancel)
  }

  func title(in context: Context) -> String { name }
  var isPrivate: Bool { true }
  var takesText: Bool { form.takesText }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch form.handle(key, columns: context.size.columns - 4) {
    case .submitted: return preview(in: &context)
    case .cancelled:
      return context.session.map {
        .replace(ImportPreviewScreen(source, named: name, into: $0))
      } ?? .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func preview(in context: inout Context) -> Step {
    guard let session = context.session else { return .pop }
    var named = columns
    for place in named.columns.indices {
      let choice = form.choice(named.columns[place].place) ?? 0
      named.columns[place].named = NamedColumn.allCases[choice]
    }
    guard named.columns.contains(where: { $0.named == .name }) else {
      form.refuse(named.columns[0].place, ImportWording(context.language).noColumnOfNames)
      return .stay
    }
    return .replace(ImportPreviewScreen(source, named: name, into: session, naming: named))
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let body = area.inset(columns: 2, rows: 1)
    canvas.put(ImportWording(context.language).columnsHelp, in: body)
    form.draw(on: &canvas, in: body.droppingTop(2))
  }
}
