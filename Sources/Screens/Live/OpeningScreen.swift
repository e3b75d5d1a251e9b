import Deliberation
import Office
import Terminal

/// 开会: the clock, the zone and the attendance are looked at once, then the meeting opens.
struct OpeningScreen: ConfirmedFormScreen {
  private let request: Request
  var page: RequestPage
  /// Whether it is to be opened with nobody there, while that is asked.
  var question: (confirmation: Confirmation, commands: [Command])?

  init(in context: Context) {
    request = OpeningOffers.request(at: context.desk)
    page = RequestPage(request, in: context.language)
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let commands = try request.read(answers(in: context)).commands
    guard let nobody = OpeningOffers.nobody(at: context.desk, then: commands) else {
      return confirmed(commands, in: &context)
    }
    question = (
      Confirmation(
        nobody.question, details: nobody.details, cancel: FormWording(context.language).cancel,
        confirm: nobody.confirm, openedBy: .enter), nobody.commands
    )
    return .stay
  }

  mutating func confirmed(_ commands: [Command], in context: inout Context) -> Step {
    give(commands, of: request, in: &context) ?? .pop
  }
}
