import Archives
import Deliberation
import Office
import Sentences
import Terminal

/// 隐去 asks twice: for the reason and who approved it, with all that would go, then for the word.
struct RedactionScreen: ConfirmedFormScreen {
  private let request: Request
  private let words: RedactionWording
  private let seen: Int
  var page: RequestPage
  /// What was asked for, while the word is waited for.
  var question: (confirmation: Confirmation, commands: [Command])?
  /// The words that would go, to be looked for elsewhere afterwards.
  private var struck: StruckWords?

  /// Nil where no meeting is open.
  init?(_ field: String, of entry: Entry, in context: Context) {
    guard let session = context.session else { return nil }
    words = RedactionWording(session, in: context.language)
    seen = context.seen
    request = RecordOffers.redacting(EntryField(entry, field), in: session, context.language)
    page = RequestPage(request, in: context.language)
  }

  func title(in context: Context) -> String { request.title }

  var isPrivate: Bool { true }
  var typed: [String]? { nil }
  var about: [String] { [] }
  var wordHint: String? { words.wordHint }
  var otherWord: String? { words.otherWord }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    for command in try request.read(answers(in: context)).commands {
      ask(whether: command, in: &context)
    }
    return .stay
  }

  /// Asks for the word, with all that would go; says why where it can't.
  private mutating func ask(whether command: Command, in context: inout Context) {
    guard let session = context.session else { return }
    let events: [Event]
    do throws(Refusal) {
      events = try context.desk.trial(command)
    } catch {
      context.say(error.onScreen(in: context.language, of: session), .refused)
      return
    }
    let struck = StruckWords(of: events, in: session)
    self.struck = struck
    // While the words can still be looked for: once they are gone nobody knows what to look for.
    let still = struck.places(in: session, after: events).sentence(in: context.language)
    question = (
      Confirmation(
        words.question,
        details: events.map { $0.sentence(in: context.language, of: session) }
          + [still].compactMap { $0 },
        cancel: FormWording(context.language).cancel, confirm: words.confirm, openedBy: .enter,
        typing: words.word, prompt: words.prompt), [command]
    )
  }

  mutating func confirmed(_ commands: [Command], in context: inout Context) -> Step {
    for command in commands where !context.perform(command, seen: seen) {
      page.goToRefused(of: request, in: &context)
      return .stay
    }
    let files = context.meeting.flatMap { meeting in
      struck.map { $0.files(besides: meeting.path) }
    }
    let places = context.session.flatMap { session in struck?.places(in: session) }
    context.say(
      words.done(
        stillIn: files ?? [], places: places ?? StillSaid(),
        issued: context.session?.outdatedIssued ?? []),
      wall: words.done(stillIn: [], places: StillSaid()))
    return .pop
  }
}
