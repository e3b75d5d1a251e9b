import Deliberation
import Office
import Terminal
import Text

/// Asks where the owners' register comes from.
struct RegisterSourceScreen: Screen {
  private enum Source: Hashable, Sendable { case file, paste, roster, last }
  private var menu: Menu<Source>

  init(in context: Context) {
    let words = RegisterWording(context.language)
    let hasHomes = RegisterReading.isPossible(from: context.session?.roster ?? [])
    var items: [Menu<Source>.Item] = [
      .init(.file, words.fromFile), .init(.paste, words.fromPaste),
      .init(.roster, words.fromRoster, disabled: hasHomes ? nil : words.noHomes),
    ]
    if context.session?.ownerRolls.last != nil { items.append(.init(.last, words.fromLast)) }
    menu = Menu(items)
  }

  func title(in context: Context) -> String {
    ProgramCommand.ownersRegister.name.title(in: context.language)
  }
  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch menu.handle(key, rows: 10) {
    case .chosen(.file):
      return .push(
        FilePickerScreen(
          in: context, titled: Self.fromFile,
          then: SheetPickerScreen.asking { bytes, sheet, _, context in
            Self.take(bytes, sheet: sheet, in: &context)
          }))
    case .chosen(.paste): return .push(PasteRegisterScreen(in: context))
    case .chosen(.roster):
      let roster = context.session?.roster ?? []
      return Self.take(leaving: 1, in: &context) { language throws(RegisterReading.Unfit) in
        try RegisterReading(roster: roster, in: language)
      }
    case .chosen(.last):
      return context.session?.ownerRolls.last.map {
        .replace(OwnerRegisterScreen($0, in: context))
      } ?? .stay
    case .refused(let reason):
      context.say(reason, .warning)
      return .stay
    case .moved: return .stay
    case nil: return .ignored
    }
  }

  private static let fromFile = CommandName(
    "register-from-file", title: ("从文件导入", "From a file"),
    help: ("文件可以是.xlsx、CSV或文本，U盘也可以。", "An .xlsx, CSV or text file, on a USB stick too."))

  /// Reads a list and goes on to confirm it, or says what is wrong with it.
  static func take(_ bytes: [UInt8], sheet: String? = nil, in context: inout Context) -> Step {
    // The page that asked for the list is below.
    take(leaving: 2, in: &context) { language throws(RegisterReading.Unfit) in
      try RegisterReading(bytes, sheet: sheet, in: language)
    }
  }

  private static func take(
    leaving pages: Int, in context: inout Context,
    read: (Language) throws(RegisterReading.Unfit) -> RegisterReading
  ) -> Step {
    do throws(RegisterReading.Unfit) {
      let reading = try read(context.language)
      if let note = reading.note { context.say(note, .warning) }
      return .replace(OwnerRegisterScreen(reading.roll, leaving: pages, in: context))
    } catch {
      context.say(error.sentence, .refused)
      return .stay
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = RegisterWording(context.language)
    let body = area.inset(columns: 2, rows: 1)
    canvas.put(words.from, in: body, style: .heading)
    menu.draw(on: &canvas, in: body.droppingTop(2).top(4))
    canvas.paragraph(words.columns, in: body.droppingTop(8))
  }
}

/// Takes the cells of a sheet, pasted.
struct PasteRegisterScreen: FormScreen {
  private let pasted: PastedRegister
  var page: RequestPage

  init(in context: Context) {
    pasted = PastedRegister(in: context.language)
    page = RequestPage(notes: pasted.notes, pasted.fields, in: context.language)
  }

  func title(in context: Context) -> String { RegisterWording(context.language).pasteTitle }
  var isPrivate: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    RegisterSourceScreen.take(try pasted.read(answers(in: context)), in: &context)
  }
}
