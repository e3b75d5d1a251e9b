import Deliberation
import Lists
import Office
import Terminal
import Text

/// Asks where the owners' register comes from.
struct RegisterSourceScreen: Screen {
  private enum Source: Hashable, Sendable { case file, paste, roster, last }
  private var menu: Menu<Source>

  init(in context: Context) {
    let words = RegisterWording(context.language)
    let hasHomes = context.session?.roster.contains { $0.registerRow != nil } == true
    var items: [Menu<Source>.Item] = [
      .init(.file, words.fromFile), .init(.paste, words.fromPaste),
      .init(.roster, words.fromRoster, disabled: hasHomes ? nil : words.noHomes),
    ]
    if context.session?.ownerRolls.last != nil { items.append(.init(.last, words.fromLast)) }
    menu = Menu(items)
  }

  func title(in context: Context) -> String {
    CommandName.ownersRegister.title(in: context.language)
  }
  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch menu.handle(key, rows: 10) {
    case .chosen(.file):
      return .push(
        FilePickerScreen(
          in: context, titled: CommandName.registerFromFile,
          then: { bytes, name, context in Self.take(bytes, named: name, in: &context) }))
    case .chosen(.paste): return .push(PasteRegisterScreen(in: context))
    case .chosen(.roster):
      let rows = context.session?.roster.compactMap(\.registerRow) ?? []
      let roll = OwnerRoll(guessingFrom: rows)
      let missing = roll.missingOwners
      if let first = missing.first {
        let words = RegisterWording(context.language)
        context.say(words.unfit(words.noOwner(first), more: missing.count - 1), .refused)
        return .stay
      }
      return .replace(OwnerRegisterScreen(roll, in: context))
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

  /// Reads a list and goes on to confirm it, or says what is wrong with it.
  static func take(_ bytes: [UInt8], named name: String, in context: inout Context) -> Step {
    let file = RegisterFile(bytes: bytes)
    if let first = file.problems.first {
      context.say(
        RegisterWording(context.language).unfit(
          first.sentence(context.language), more: file.problems.count - 1), .refused)
      return .stay
    }
    if let first = file.doubts.first {
      context.say(
        RegisterWording(context.language).faults(
          first.sentence(context.language), more: file.doubts.count - 1), .warning)
    }
    return .replace(OwnerRegisterScreen(OwnerRoll(guessingFrom: file.rows), in: context))
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
struct PasteRegisterScreen: Screen {
  private var page: FormPage

  init(in context: Context) {
    page = FormPage(
      notes: [RegisterWording(context.language).columns],
      [
        .lines(
          .register, Blank.register.label(in: context.language), rows: 10,
          hint: Blank.register.hint(in: context.language), limit: 500_000)
      ], language: context.language)
  }

  func title(in context: Context) -> String { RegisterWording(context.language).pasteTitle }
  var isPrivate: Bool { true }
  var takesText: Bool { page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? { page.hint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      guard let text = page.optional(.register) else {
        page.form.refuse(.register, RegisterWording(context.language).nothingPasted)
        return .stay
      }
      return RegisterSourceScreen.take(Array(text.utf8), named: "", in: &context)
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.draw(on: &canvas, in: area)
  }
}
