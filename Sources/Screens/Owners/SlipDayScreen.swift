import Deliberation
import Office

/// On which day slips came in that are entered when the last day is past, or why they count though
/// nobody knows.
struct SlipDayScreen: FormScreen {
  private let request: Request
  var page: RequestPage
  private let clerk: String
  private let pages: Int

  /// Nil where the last refusal is about something else.
  ///
  /// - Parameter pages: how many pages are left once it is done: this one, and a form below it that
  ///   has been handed in with it.
  init?(_ command: Command, as clerk: String, leaving pages: Int, in context: Context) {
    guard
      let request = SlipRequests.late(
        command, refused: context.refusal, by: clerk, at: context.desk)
    else { return nil }
    (self.request, self.clerk, self.pages) = (request, clerk, pages)
    page = RequestPage(request, in: context.language)
  }

  /// The page that asks what a slip entered so late needs.
  static func asked(
    of command: Command, as clerk: String, leaving pages: Int, in context: Context
  ) -> Step {
    if let day = SlipDayScreen(command, as: clerk, leaving: pages, in: context) {
      return .push(day)
    }
    return DespiteScreen(command, as: clerk, leaving: pages, in: context).map { .push($0) } ?? .stay
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { true }
  var typed: [String]? { nil }
  var about: [String] { request.notes }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let asked = try request.read(answers(in: context))
    for command in asked.commands
    where !context.perform(command, as: clerk, despite: asked.despite) {
      return .stay
    }
    return .back(pages)
  }
}
