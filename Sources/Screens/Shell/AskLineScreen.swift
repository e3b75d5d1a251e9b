import Deliberation
import Office
import Terminal
import Text
import Values

/// Asks for one line, such as a reason, and gives a command with it.
struct AskLineScreen: Screen {
  private enum Blank: Hashable, Sendable { case line }

  private let name: CommandName
  private let question: String
  private let done: String
  private let seen: Int
  private let command: @Sendable (String?) -> Command
  private var form: Terminal.Form<Blank>

  /// - Parameters:
  ///   - done: what is said afterwards.
  ///   - command: is given the line, nil where nothing was written.
  init(
    _ name: CommandName, _ question: String, in context: Context, done: String,
    command: @escaping @Sendable (String?) -> Command
  ) {
    self.name = name
    self.question = question
    self.done = done
    self.command = command
    seen = context.session?.lastEntry ?? 0
    let words = PeopleWording(context.language)
    form = Terminal.Form(
      [.text(.line, "")], confirm: words.save, cancel: words.cancel,
      asking: FormWording(context.language))
  }

  func title(in context: Context) -> String { name.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { form.takesText }
  var typed: [String]? { form.typed }
  var about: [String] { form.mark }
  mutating func retype(_ texts: [String]) { form.retype(texts) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch form.handle(key, columns: context.size.columns - 4) {
    case .submitted:
      let line = form[.line].trimmingBlanks
      let command = command(line.isEmpty ? nil : line)
      guard context.perform(command, seen: seen) else {
        return DespiteScreen.asked(why: command, in: context)
      }
      context.say(done)
      return .pop
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let body = area.inset(columns: 2, rows: 1).left(100)
    canvas.put(question, in: body, style: .heading)
    form.draw(on: &canvas, in: body.droppingTop(2).top(5))
  }
}
