import Affairs
import Deliberation
import Office
import Sentences
import Terminal
import Values

/// A form that becomes one or more commands when it is handed in.
///
/// A refusal keeps every word of it and says why; what only needs to be confirmed is asked.
struct RequestScreen: ConfirmedFormScreen {
  private let request: Request
  var page: RequestPage
  /// The last entry that was shown when the form was opened, or since, where another terminal
  /// changed the same thing.
  private var seen: Int
  /// What had been shown of the ledger then.
  private let ledgerSeen: CausalPast?
  /// What others have changed meanwhile, shown beside what is written here.
  private var overtaken: [Int] = []
  var question: (confirmation: Confirmation, commands: [Command])?
  /// Where it leads once everything stands; back, unless a page has more to do.
  var then: (Request.Asked, inout Context) -> Step = { _, _ in .pop }

  init(_ request: Request, in context: Context) {
    self.request = request
    page = RequestPage(request, in: context.language)
    seen = context.seen
    ledgerSeen = context.ledger.seen
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { request.isPrivate }
  var about: [String] { request.notes + page.form.mark }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    perform(try request.read(answers(in: context)), in: &context)
  }

  mutating func confirmed(_ commands: [Command], in context: inout Context) -> Step {
    perform(Request.Asked(commands), in: &context)
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
        let (text, others) = request.insist(refusal, answers(in: context))
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
    for (number, entry) in asked.entries.enumerated() {
      guard context.enter(entry, seen: number == 0 ? ledgerSeen : nil) else { return .stay }
    }
    return then(asked, &context)
  }

  /// What the others have written, in full; nothing of it on a page that the wall shows.
  private func meanwhile(in context: Context) -> [String] {
    guard isPrivate, let session = context.session else { return [] }
    return overtaken.filter { session.entries.indices.contains($0 &- 1) }.map { number in
      FormWording(context.language).meanwhile(
        number, session.entries[number - 1].sentence(in: context.language, of: session))
    }
  }

  func comments(in context: Context) -> [String] {
    meanwhile(in: context) + request.comment(answers(in: context))
  }
}
