import Archives
import Deliberation
import Office
import Terminal
import Text

/// 封存 asks twice: for what is missing and the document's number, then for the word itself.
struct SealScreen: Screen {
  private let request: Request
  private var page: RequestPage
  /// What was asked for, while the word is waited for.
  private var question: (confirmation: Confirmation, commands: [Command])?
  /// The last entry that was shown when the page was opened: whoever seals has seen all of it.
  private let seen: Int
  /// Why it was refused, where others changed the record meanwhile.
  private let words: ClosingWording

  init(_ session: Session, in context: Context) {
    words = ClosingWording(session, in: context.language)
    seen = context.seen
    request = ClosingOffers.sealing(session, at: context.desk)
    page = RequestPage(request, in: context.language)
  }

  func title(in context: Context) -> String { request.title }

  var isPrivate: Bool { true }
  var takesText: Bool { question != nil || page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? {
    question == nil ? page.hint : words.wordHint
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if case (var confirmation, let commands)? = question {
      let answer = confirmation.handle(key)
      question = answer == nil ? (confirmation, commands) : nil
      if answer == nil, key == .enter { context.say(words.otherWord, .warning) }
      guard case .confirmed = answer else { return .stay }
      for (number, command) in commands.enumerated()
      where !context.perform(command, seen: seen) {
        page.goToRefused(of: request, command: number, in: &context)
        return .stay
      }
      let code = (try? context.meeting?.codes.last) ?? ""
      context.say(words.sealed(code), wall: words.sealed(""))
      return .pop
    }
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      do throws(Unanswered) {
        let asked = try request.read(page.answers(at: context.desk))
        question = (
          Confirmation(
            words.sealQuestion, cancel: FormWording(context.language).cancel, confirm: words.seal,
            openedBy: .enter, typing: words.sealWord, prompt: words.sealPrompt), asked.commands
        )
      } catch {
        page.refuse(error)
      }
      return .stay
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    if let confirmation = question?.confirmation {
      confirmation.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
    } else {
      page.draw(on: &canvas, in: area)
    }
  }
}
