import Office
import Terminal
import Text
import Values

/// 全部功能: every command, found by typing a part of its name.
struct PaletteScreen: Screen {
  private let commands: [ProgramCommand]
  private let keys: [String: String]
  /// Why each can't be done now.
  private let reasons: [String: String]
  private let search: NameSearch
  private var field = TextField(limit: 40)
  private var list: List<Int>

  init(of shell: Shell) {
    let context = shell.context
    var seen: Set<String> = [ProgramCommand.palette.id]
    let own = shell.listed.map(\.command)
    commands = (own + ProgramCommand.everywhere).filter { seen.insert($0.id).inserted }
    var keys: [String: String] = [:]
    for (digit, command) in shell.offered { keys[command.id] = String(digit) }
    for command in commands where keys[command.id] == nil {
      keys[command.id] = command.keys.first
    }
    self.keys = keys
    var reasons: [String: String] = [:]
    for command in commands { reasons[command.id] = command.disabled(context) }
    self.reasons = reasons
    search = NameSearch(
      commands.map { SearchText(name: $0.name.title(in: context.language), home: nil) })
    list = List(Array(commands.indices))
  }

  var holdsNothing: Bool { true }

  func title(in context: Context) -> String {
    ProgramCommand.palette.name.title(in: context.language)
  }

  var takesText: Bool { true }

  func hint(in language: Language) -> String? { ShellWording(language).asking(takesText: false) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if list.handle(key, rows: context.size.rows - 5) { return .stay }
    switch key {
    case .enter:
      guard let place = list.selected else { return .stay }
      let command = commands[place]
      if let reason = reasons[command.id] {
        context.say(reason, .warning)
        return .stay
      }
      return .popAndRun(command)
    case .escape where !field.isEmpty:
      field.text = ""
    default:
      guard field.handle(key, columns: 40) else { return .ignored }
    }
    list.update(field.isEmpty ? Array(commands.indices) : search.find(field.text))
    if let best = list.ids.first { list.select(best) }
    return .stay
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = PaletteWording(context.language)
    let row = area.top(1).inset(columns: 2)
    let room = Text.cells(of: words.find)
    canvas.put(words.find, in: row)
    field.draw(
      on: &canvas, in: row.droppingLeft(room).left(40), isFocused: true, hint: words.hint)
    let body = area.droppingTop(2).droppingBottom(3)
    let width = commands.reduce(0) {
      max($0, Text.cells(of: $1.name.title(in: context.language)))
    }
    let keyWidth = keys.values.reduce(0) { max($0, Text.cells(of: $1)) }
    list.draw(on: &canvas, in: body) { place in
      let command = commands[place]
      let reason = reasons[command.id].map { words.notNow($0) }
      return [
        Span((keys[command.id] ?? "").padded(to: keyWidth), .key), Span("  "),
        Span(
          command.name.title(in: context.language).padded(to: width),
          reason == nil ? .normal : .disabled), Span("  "),
        Span(reason ?? (command.isPrivate ? words.personal : "")),
      ]
    }
    guard let place = list.selected else {
      canvas.put(words.nothing, in: body.inset(columns: 2))
      return
    }
    canvas.paragraph(
      commands[place].name.help(in: context.language), in: area.bottom(2).inset(columns: 2))
  }
}
