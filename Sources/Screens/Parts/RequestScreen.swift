import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// A form that becomes one or more commands when it is handed in.
///
/// A refusal keeps every word of it and says why; what only needs to be confirmed is asked.
struct RequestScreen: Screen {
  private let request: Request
  private var page: RequestPage
  /// The last entry that was shown when the form was opened, or since, where another terminal
  /// changed the same thing.
  private var seen: Int
  /// What others have changed meanwhile, shown beside what is written here.
  private var overtaken: [Int] = []
  private var question: (Confirmation, [Command])?

  init(_ request: Request, in context: Context) {
    self.request = request
    page = RequestPage(request, in: context.language)
    seen = context.seen
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { request.isPrivate }
  var takesText: Bool { question == nil && page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { request.notes + page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? {
    question == nil ? page.hint : nil
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if case (var confirmation, let commands)? = question {
      let answer = confirmation.handle(key)
      question = answer == nil ? (confirmation, commands) : nil
      guard case .confirmed = answer else { return .stay }
      return perform(Request.Asked(commands), in: &context)
    }
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      do throws(Unanswered) {
        return perform(try request.read(page.answers(at: context.desk)), in: &context)
      } catch {
        page.refuse(error)
        return .stay
      }
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func perform(_ asked: Request.Asked, in context: inout Context) -> Step {
    for (number, command) in asked.commands.enumerated() {
      if context.perform(
        command, happened: asked.happened, despite: asked.despite, seen: number == 0 ? seen : nil)
      {
        continue
      }
      if case .record(.overtaken(_, let by))? = context.refusal,
        let last = context.session?.lastEntry
      {
        // Their wording stands on the page from now on; handed in once more, this one is meant.
        overtaken = by
        seen = last
        return .stay
      }
      if let refusal = context.refusal,
        let (text, others) = request.insist(refusal, page.answers(at: context.desk))
      {
        context.message = nil
        let words = FormWording(context.language)
        question = (
          Confirmation(
            text, cancel: words.cancel, confirm: RequestWording(context.language).goOn,
            openedBy: .enter), others
        )
      } else if let reason = DespiteScreen(command, happened: asked.happened, in: context) {
        return .push(reason)
      } else {
        page.goToRefused(of: request, command: number, in: &context)
      }
      return .stay
    }
    return .pop
  }

  /// What the others have written, in full; nothing of it on a page that the wall shows.
  private func meanwhile(in context: Context) -> [String] {
    guard isPrivate, let session = context.session else { return [] }
    return overtaken.filter { session.entries.indices.contains($0 &- 1) }.map { number in
      FormWording(context.language).meanwhile(
        number, session.entries[number - 1].sentence(in: context.language, of: session))
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    if let (confirmation, _) = question {
      confirmation.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
      return
    }
    page.draw(
      on: &canvas, in: area,
      comments: meanwhile(in: context) + request.comment(page.answers(at: context.desk)))
  }
}
