import Deliberation
import Office
import Terminal
import Text
import Values

/// How 应到 is known: by roster, not at all, or typed in.
struct ExpectationScreen: Screen {
  private let request: Request
  private var page: RequestPage
  private let seen: Int

  init(in context: Context) {
    request = ExpectationOffers.expecting(at: context.desk)
    page = RequestPage(request, in: context.language)
    seen = context.session?.lastEntry ?? 0
  }

  func title(in context: Context) -> String { request.title }
  var takesText: Bool { page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch page.handle(key, columns: context.size.columns - 2) {
    case .submitted:
      do throws(Unanswered) {
        return save(try request.read(page.answers(at: context.desk)), in: &context)
      } catch {
        page.refuse(error)
        return .stay
      }
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func save(_ asked: Request.Asked, in context: inout Context) -> Step {
    for (number, command) in asked.commands.enumerated()
    where !context.perform(command, seen: seen) {
      page.goToRefused(of: request, command: number, in: &context)
      return DespiteScreen.asked(why: command, in: context)
    }
    context.say(PeopleWording(context.language).expectationSaved)
    return .pop
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.form.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
  }
}
