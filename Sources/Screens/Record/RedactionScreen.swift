import Archives
import Deliberation
import Office
import Sentences
import Terminal
import Text

/// 隐去 asks twice: for the reason and who approved it, with all that would go, then for the word.
struct RedactionScreen: Screen {
  private let request: Request
  private let words: RedactionWording
  private let seen: Int
  private var page: RequestPage
  /// What was asked for, while the word is waited for.
  private var question: (confirmation: Confirmation, command: Command)?
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
  var takesText: Bool { question != nil || page.takesText }
  func hint(in language: Language) -> String? { question == nil ? page.hint : words.wordHint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if case (var confirmation, let command)? = question {
      let answer = confirmation.handle(key)
      question = answer == nil ? (confirmation, command) : nil
      guard case .confirmed = answer else {
        if answer == nil, key == .enter { context.say(words.otherWord, .warning) }
        return .stay
      }
      guard context.perform(command, seen: seen) else {
        page.goToRefused(of: request, in: &context)
        return .stay
      }
      let files = context.meeting.flatMap { meeting in
        struck.map { $0.files(besides: meeting.path) }
      }
      let places = context.session.flatMap { session in struck?.places(in: session) }
      context.say(
        words.done(stillIn: files ?? [], places: places ?? StillSaid()),
        wall: words.done(stillIn: [], places: StillSaid()))
      return .pop
    }
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      do throws(Unanswered) {
        for command in try request.read(page.answers(at: context.desk)).commands {
          ask(whether: command, in: &context)
        }
      } catch {
        page.refuse(error)
      }
      return .stay
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
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
        typing: words.word, prompt: words.prompt), command
    )
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    if let confirmation = question?.confirmation {
      confirmation.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
    } else {
      page.draw(on: &canvas, in: area)
    }
  }
}
