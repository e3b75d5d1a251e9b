import Deliberation
import Terminal
import Wording

/// 开会: the clock, the zone and the attendance are looked at once, then the meeting opens.
struct OpeningScreen: Screen {
  private var page: FormPage
  private let isBelowQuorum: Bool

  init(in context: Context) {
    let words = OpeningWording(context.session, at: context.now, in: context.language)
    isBelowQuorum = context.session?.failedAttendance != nil
    page = FormPage(
      notes: words.facts,
      isBelowQuorum ? [.text(.reason, words.despite, hint: words.despiteHint)] : [],
      confirm: CommandName.openMeeting.label(in: context.language), language: context.language)
  }

  func title(in context: Context) -> String {
    CommandName.openMeeting.title(in: context.language)
  }

  var isPrivate: Bool { true }
  var takesText: Bool { page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? { page.hint }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      let command = Command.openMeeting(despite: page.optional(.reason))
      if context.perform(command) { return .pop }
      return DespiteScreen(command, in: context).map { .push($0) } ?? .stay
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.draw(on: &canvas, in: area)
  }
}
