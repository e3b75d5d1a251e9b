import Deliberation
import Office
import Terminal
import Text

/// 开会: the clock, the zone and the attendance are looked at once, then the meeting opens.
struct OpeningScreen: Screen {
  private let request: Request
  private var page: RequestPage
  /// Whether it is to be opened with nobody there, while that is asked.
  private var question: (Confirmation, [Command])?

  init(in context: Context) {
    request = OpeningOffers.request(at: context.desk)
    page = RequestPage(request, in: context.language)
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { true }
  var takesText: Bool { question == nil && page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? { question == nil ? page.hint : nil }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if case (var asked, let commands)? = question {
      let answer = asked.handle(key)
      question = answer == nil ? (asked, commands) : nil
      guard case .confirmed = answer else { return .stay }
      return open(by: commands, in: &context)
    }
    switch page.handle(key, columns: context.size.columns) {
    case .submitted: return submit(key, in: &context)
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func submit(_ key: Key, in context: inout Context) -> Step {
    do throws(Unanswered) {
      let commands = try request.read(page.answers(at: context.desk)).commands
      guard let nobody = OpeningOffers.nobody(at: context.desk, then: commands) else {
        return open(by: commands, in: &context)
      }
      question = (
        Confirmation(
          nobody.question, details: nobody.details, cancel: FormWording(context.language).cancel,
          confirm: nobody.confirm, openedBy: key), nobody.commands
      )
    } catch {
      page.refuse(error)
    }
    return .stay
  }

  private mutating func open(by commands: [Command], in context: inout Context) -> Step {
    for (number, command) in commands.enumerated() where !context.perform(command) {
      page.goToRefused(of: request, command: number, in: &context)
      return DespiteScreen.asked(why: command, in: context)
    }
    return .pop
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    if let (question, _) = question {
      question.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
      return
    }
    page.draw(on: &canvas, in: area)
  }
}
