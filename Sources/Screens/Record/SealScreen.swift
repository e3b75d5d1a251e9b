import Archives
import Deliberation
import Office
import Terminal

/// 封存 asks twice: for what is missing and the document's number, then for the word itself.
struct SealScreen: ConfirmedFormScreen {
  private let request: Request
  var page: RequestPage
  /// What was asked for, while the word is waited for.
  var question: (confirmation: Confirmation, commands: [Command])?
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
  var wordHint: String? { words.wordHint }
  var otherWord: String? { words.otherWord }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let asked = try request.read(answers(in: context))
    question = (
      Confirmation(
        words.sealQuestion, cancel: FormWording(context.language).cancel, confirm: words.seal,
        openedBy: .enter, typing: words.sealWord, prompt: words.sealPrompt), asked.commands
    )
    return .stay
  }

  mutating func confirmed(_ commands: [Command], in context: inout Context) -> Step {
    for (number, command) in commands.enumerated() where !context.perform(command, seen: seen) {
      page.goToRefused(of: request, command: number, in: &context)
      return .stay
    }
    let code = (try? context.meeting?.codes.last) ?? ""
    context.say(words.sealed(code), wall: words.sealed(""))
    return .pop
  }
}
