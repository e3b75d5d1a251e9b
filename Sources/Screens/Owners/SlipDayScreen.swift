import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// On which day slips came in that are entered when the last day is past, or why they count though
/// nobody knows.
struct SlipDayScreen: Screen {
  private var page: FormPage
  private let vote: String?
  private let ballots: [Ballot]
  private let clerk: String
  private let pages: Int

  /// Nil where the last refusal is about something else.
  ///
  /// - Parameter pages: how many pages are left once it is done: this one, and a form below it that
  ///   has been handed in with it.
  init?(_ command: Command, as clerk: String, leaving pages: Int, in context: Context) {
    guard case .unreasoned(.slipDayUnknown)? = context.refusal,
      case .enterSlips(let slips) = command, let session = context.session
    else { return nil }
    (vote, ballots, self.clerk, self.pages) = (slips.vote, slips.ballots, clerk, pages)
    let language = context.language
    // What came in on one day is entered one after the other.
    let last = session.entries.reversed().lazy.flatMap(\.events).compactMap { event -> Day? in
      guard case .slipsEntered(let slips) = event, slips.clerk == clerk else { return nil }
      return slips.receivedOn
    }.first
    page = FormPage(
      notes: [context.refusal?.sentence(in: language, of: session) ?? ""],
      [.day(.receivedOn, in: language, last), .blank(.reason, in: language)], language: language)
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

  func title(in context: Context) -> String { SlipsWording(context.language).receivedLate }
  var isPrivate: Bool { true }
  var takesText: Bool { page.takesText }
  func hint(in language: Language) -> String? { page.hint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      let (day, reason) = (page.day(.receivedOn, in: context), page.optional(.reason))
      if case .problem(let blank, let text)? = day.problem {
        page.form.refuse(blank, text)
        return .stay
      }
      guard day.value != nil || reason != nil else {
        page.form.refuse(.receivedOn, FormWording(context.language).required)
        return .stay
      }
      let command = Command.enterSlips(.init(vote: vote, ballots: ballots, receivedOn: day.value))
      return context.perform(command, as: clerk, despite: reason) ? .back(pages) : .stay
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.draw(on: &canvas, in: area)
  }
}
