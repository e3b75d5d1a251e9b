import Deliberation
import Office

/// How 应到 is known: by roster, not at all, or typed in.
struct ExpectationScreen: FormScreen {
  private let request: Request
  var page: RequestPage
  private let seen: Int

  init(in context: Context) {
    request = ExpectationOffers.expecting(at: context.desk)
    page = RequestPage(request, in: context.language)
    seen = context.session?.lastEntry ?? 0
  }

  func title(in context: Context) -> String { request.title }
  var isBare: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let asked = try request.read(answers(in: context))
    if let step = give(asked.commands, of: request, seen: seen, in: &context) { return step }
    context.say(PeopleWording(context.language).expectationSaved)
    return .pop
  }
}
