import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

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

/// Takes pasted lines: cells of a spreadsheet, a WeChat 接龙, a name a line.
struct PasteRosterScreen: Screen {
  private enum Blank: Hashable, Sendable { case list }
  private var form: Terminal.Form<Blank>

  init(in context: Context) {
    let words = ImportWording(context.language)
    form = Terminal.Form(
      [.lines(.list, words.pasteLabel, rows: 12, hint: words.pasteHint, limit: 200_000)],
      confirm: words.preview, cancel: words.cancel, asking: FormWording(context.language))
  }

  func title(in context: Context) -> String { CommandName.importRoster.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { form.takesText }
  var typed: [String]? { form.typed }
  var about: [String] { form.mark }
  mutating func retype(_ texts: [String]) { form.retype(texts) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch form.handle(key, columns: context.size.columns - 4) {
    case .submitted:
      let words = ImportWording(context.language)
      guard let session = context.session, !form[.list].trimmingBlanks.isEmpty else {
        form.refuse(.list, words.nothingPasted)
        return .stay
      }
      return .push(
        ImportPreviewScreen(.pasted(form[.list]), named: words.pasteSource, into: session))
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    form.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
  }
}

extension ProgramCommand {
  static let importRoster = ProgramCommand(
    name: .importRoster, isPrivate: true, disabled: { $0.whyRosterIsClosed },
    act: { .push(ImportSourceScreen(in: $0.language)) })
  static let takeList = ProgramCommand(name: .takeList)
  static let listProblems = ProgramCommand(name: .listProblems)
  static let nameColumns = ProgramCommand(name: .nameColumns)
  static let roundAreas = ProgramCommand(name: .roundAreas)
  static let allFiles = ProgramCommand(name: .allFiles)
}

extension Context {
  /// Why people can't be added or signed in now; nil where they can.
  var whyRosterIsClosed: String? {
    guard let session else { return RequestWording(language).noMeeting }
    switch session.phase {
    case .preparing, .open: return nil
    case let phase: return Refusal.course(.notInPhase(phase)).sentence(in: language, of: session)
    }
  }
}
