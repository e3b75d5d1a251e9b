import Deliberation
import Office
import Sentences
import Text
import Values

/// Why days and times that hardly can be, or another 应到, are meant all the same; the act goes on with
/// the reason.
struct DespiteScreen: FormScreen {
  private let request: Request
  var page: RequestPage
  private let command: Command
  private let clerk: String?
  private let pages: Int
  private let telephones: ([Event]) -> [String: String]

  /// Nil where the last refusal is about something else.
  ///
  /// - Parameters:
  ///   - clerk: whose act it is where it isn't the one's who sits here.
  ///   - pages: how many pages are left once it is done: this one, and a form below it that has been
  ///     handed in with it.
  init?(
    _ command: Command, happened: Moment? = nil, as clerk: String? = nil, leaving pages: Int = 2,
    telephones: @escaping ([Event]) -> [String: String] = { _ in [:] }, in context: Context
  ) {
    guard let refusal = context.refusal, refusal.yieldsToReason, let session = context.session
    else {
      return nil
    }
    let language = context.language
    self.command = command
    (self.clerk, self.pages) = (clerk, pages)
    self.telephones = telephones
    let reason = Question.line("reason", language("原因", "Reason"))
    request = Request(
      RequestWording(language).despite, notes: [refusal.onScreen(in: language, of: session)],
      [reason.field]
    ) { answers throws(Unanswered) in
      .init(command, happened: happened, despite: try answers.required(reason))
    }
    page = RequestPage(request, in: language)
  }

  /// The screen that asks for the reason which the act needs; stays where it was refused for something
  /// else.
  static func asked(why command: Command, in context: Context) -> Step {
    DespiteScreen(command, in: context).map { .push($0) } ?? .stay
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { true }
  var typed: [String]? { nil }
  var about: [String] { request.notes }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let asked = try request.read(answers(in: context))
    return give(asked, in: &context) ? .back(pages) : .stay
  }

  private func give(_ asked: Request.Asked, in context: inout Context) -> Bool {
    if let clerk { return context.perform(command, as: clerk, despite: asked.despite) }
    return context.perform(
      command, happened: asked.happened, despite: asked.despite, telephones: telephones)
  }
}
