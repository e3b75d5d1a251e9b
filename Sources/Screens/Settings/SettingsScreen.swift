import Deliberation
import Office
import Terminal
import Text

/// The form for what a meeting is: place, people in charge, groups, rule, limits.
struct SettingsScreen: FormScreen {
  private let blanks: DetailsBlanks
  private let request: Request
  var page: RequestPage
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
  var isBare: Bool { true }
  func hint(in language: Language) -> String? { page.hint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    let preset = page.form.choice(blanks.preset.field.id)
    let step = fill(key, in: &context)
    // Chosen, a kind of meeting brings its groups along.
    if page.form.choice(blanks.preset.field.id) != preset,
      let chosen = answers(in: context).soFar(blanks.preset)
    {
      page.form.set(blanks.groupsID, chosen.groups.joined(separator: "、"))
    }
    return step
  }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let words = SettingsWording(context.language)
    let asked = try request.read(answers(in: context))
    if let step = give(asked.commands, of: request, seen: seen, in: &context) { return step }
    let said = asked.commands.isEmpty ? words.nothingChanged : words.saved
    context.say(said, wall: said)
    return .pop
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.form.draw(on: &canvas, in: area.inset(columns: 2).left(120))
  }
}

extension ProgramCommand {
  static let settings = ProgramCommand(
    DetailsOffers.describe, act: { .push(SettingsScreen(in: $0)) })
}
