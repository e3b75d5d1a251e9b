import Archives
import Deliberation
import Office
import Sentences
import Terminal
import Text

/// 隐去 asks twice: for the reason and who approved it, with all that would go, then for the word.
struct RedactionScreen: Screen {
  private let entry: Int
  private let field: String
  private let words: RedactionWording
  private let seen: Int
  private var page: FormPage
  private var confirmation: Confirmation?
  /// The words that would go, to be looked for elsewhere afterwards.
  private var struck: StruckWords?

  /// Nil where no meeting is open.
  init?(_ field: String, of entry: Entry, in context: Context) {
    guard let session = context.session else { return nil }
    self.entry = entry.number
    self.field = field
    words = RedactionWording(session, in: context.language)
    seen = context.seen
    page = FormPage(
      notes: [words.what(field, of: entry), words.note],
      [.lines(.reason, in: context.language, rows: 2), .blank(.approver, in: context.language)],
      language: context.language)
  }

  func title(in context: Context) -> String { CommandName.redactEntry.title(in: context.language) }

  var isPrivate: Bool { true }
  var takesText: Bool { confirmation != nil || page.takesText }
  func hint(in language: Language) -> String? { confirmation == nil ? page.hint : words.wordHint }

  private var command: Command {
    .redact(.init(entry: entry, fields: [field], reason: page[.reason], approved: page[.approver]))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if var question = confirmation {
      let answer = question.handle(key)
      confirmation = answer == nil ? question : nil
      guard case .confirmed = answer else {
        if answer == nil, key == .enter { context.say(words.otherWord, .warning) }
        return .stay
      }
      guard context.perform(command, seen: seen) else { return .stay }
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
      guard let session = context.session else { return .pop }
      let events: [Event]
      do throws(Refusal) {
        events = try session.decide(
          command, on: Occasion(at: context.now, by: context.meeting?.clerk ?? ""))
      } catch {
        context.say(error.sentence(in: context.language, of: session), .refused)
        return .stay
      }
      let struck = StruckWords(of: events, in: session)
      self.struck = struck
      // While the words can still be looked for: once they are gone nobody knows what to look for.
      let still = struck.places(in: session, after: events).sentence(in: context.language)
      confirmation = Confirmation(
        words.question,
        details: events.map { $0.sentence(in: context.language, of: session) }
          + [still].compactMap { $0 },
        cancel: FormWording(context.language).cancel, confirm: words.confirm, openedBy: .enter,
        typing: words.word, prompt: words.prompt)
      return .stay
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    if let confirmation {
      confirmation.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
    } else {
      page.draw(on: &canvas, in: area)
    }
  }
}
