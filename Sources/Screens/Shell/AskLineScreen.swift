import Deliberation
import Office
import Terminal

/// Asks for one line, such as a reason, and gives a command with it.
struct AskLineScreen: FormScreen {
  private let request: Request
  private let done: String
  private let seen: Int
  var page: RequestPage

  /// - Parameters:
  ///   - request: asks for one line, by its first note.
  ///   - done: what is said afterwards.
  init(_ request: Request, in context: Context, done: String) {
    self.request = request
    self.done = done
    seen = context.session?.lastEntry ?? 0
    page = RequestPage(request, in: context.language)
  }

  /// - Parameter command: is given the line, nil where nothing was written.
  init(
    _ name: CommandName, _ question: String, in context: Context, done: String,
    command: @escaping @Sendable (String?) -> Command
  ) {
    let line = Question.line("line", "", limit: 200)
    self.init(
      Request(
        name.title(in: context.language), notes: [question], [line.field],
        confirm: PeopleWording(context.language).save
      ) { answers in .init(command(answers.optional(line))) }, in: context, done: done)
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { true }
  var isBare: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let asked = try request.read(answers(in: context))
    if let step = give(asked.commands, of: request, seen: seen, in: &context) { return step }
    context.say(done)
    return .pop
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let body = area.inset(columns: 2, rows: 1).left(100)
    canvas.put(request.notes.first ?? "", in: body, style: .heading)
    page.form.draw(on: &canvas, in: body.droppingTop(2).top(5))
  }
}
