import Deliberation
import Office
import Terminal
import Text

/// The form for what a meeting is: place, people in charge, groups, rule, limits.
struct SettingsScreen: Screen {
  private let blanks: DetailsBlanks
  private let request: Request
  private var page: RequestPage
  private let seen: Int

  init(in context: Context) {
    blanks = DetailsOffers.blanks(at: context.desk)
    request = DetailsOffers.describing(blanks, at: context.desk)
    page = RequestPage(request, in: context.language)
    seen = context.session?.lastEntry ?? 0
  }

  func title(in context: Context) -> String { request.title }
  /// Tellers and groups are named on it.
  var isPrivate: Bool { true }
  var takesText: Bool { page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? { page.hint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    let preset = page.form.choice(blanks.preset.field.id)
    switch page.handle(key, columns: context.size.columns - 2) {
    case .submitted: return save(in: &context)
    case .cancelled: return .pop
    case .edited:
      if page.form.choice(blanks.preset.field.id) != preset,
        let chosen = page.answers(at: context.desk).soFar(blanks.preset)
      {
        page.form.set(blanks.groupsID, chosen.groups.joined(separator: "、"))
      }
      return .stay
    case .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func save(in context: inout Context) -> Step {
    let words = SettingsWording(context.language)
    do throws(Unanswered) {
      let asked = try request.read(page.answers(at: context.desk))
      for (number, command) in asked.commands.enumerated()
      where !context.perform(command, seen: seen) {
        page.goToRefused(of: request, command: number, in: &context)
        return DespiteScreen.asked(why: command, in: context)
      }
      let said = asked.commands.isEmpty ? words.nothingChanged : words.saved
      context.say(said, wall: said)
      return .pop
    } catch {
      page.refuse(error)
      return .stay
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.form.draw(on: &canvas, in: area.inset(columns: 2).left(120))
  }
}

extension ProgramCommand {
  static let settings = ProgramCommand(
    DetailsOffers.describe, act: { .push(SettingsScreen(in: $0)) })
}
