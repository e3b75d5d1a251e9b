import Deliberation
import Office
import Sentences
import Terminal
import Text

/// Asks where a roster comes from.
struct ImportSourceScreen: Screen {
  private enum Source: Hashable, Sendable { case file, paste, oneByOne }
  private var menu: Menu<Source>

  init(in language: Language) {
    let words = ImportWording(language)
    menu = Menu([
      .init(.file, words.fromFile), .init(.paste, words.fromPaste),
      .init(.oneByOne, words.oneByOne),
    ])
  }

  func title(in context: Context) -> String { CommandName.importRoster.title(in: context.language) }
  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch menu.handle(key, rows: 10) {
    case .chosen(.file): .replace(FilePickerScreen(in: context))
    case .chosen(.paste): .replace(PasteRosterScreen(in: context))
    case .chosen(.oneByOne): .replace(PersonScreen(adding: .onRoster, in: context))
    case .moved, .refused: .stay
    case nil: .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = ImportWording(context.language)
    let body = area.inset(columns: 2, rows: 1)
    canvas.put(words.from, in: body, style: .heading)
    menu.draw(on: &canvas, in: body.droppingTop(2).top(4))
    canvas.paragraph(words.workbook, in: body.droppingTop(7))
  }
}

extension CommandName {
  static let importRoster = CommandName(
    "import", title: ("导入名册", "Import a roster"), label: ("导入", "Import"),
    help: (
      "从.xlsx、CSV文件、U盘或粘贴的名单导入，先预览再确认；重复导入不会多出人来。",
      "From an .xlsx or CSV file, a USB stick or pasted lines, shown before anything is done. "
        + "Doing it twice doubles nobody."
    ))
  /// On the pages of lists, of people and of owners alike.
  static let takeList = CommandName(
    "take-list", title: ("导入这份名单", "Import this list"), label: ("导入", "Import"),
    help: (
      "把预览的名单登记到名册。名单上没有的人保留不动。", "Takes the list shown into the roster. Those not on it stay."
    ))
}

extension ProgramCommand {
  static let importRoster = ProgramCommand(opening: .importRoster, in: [.preparing, .open]) {
    ImportSourceScreen(in: $0.language)
  }
}
