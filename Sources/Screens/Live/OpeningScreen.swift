import Deliberation
import Office
import Terminal
import Text

/// 开会: the clock, the zone and the attendance are looked at once, then the meeting opens.
struct OpeningScreen: Screen {
  private var page: FormPage
  private let isBelowQuorum: Bool
  /// Whether it is to be opened with nobody there, while that is asked.
  private var question: Confirmation?

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
  var takesText: Bool { question == nil && page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? { question == nil ? page.hint : nil }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if var asked = question {
      let answer = asked.handle(key)
      question = answer == nil ? asked : nil
      guard case .confirmed = answer else { return .stay }
      return open(in: &context)
    }
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      // Below a quorum the reason has been asked for.
      guard !isBelowQuorum, context.session?.roll.present == 0 else { return open(in: &context) }
      let words = OpeningWording(context.session, at: context.now, in: context.language)
      question = Confirmation(
        words.nobodyQuestion, details: words.nobodyDetails,
        cancel: FormWording(context.language).cancel,
        confirm: CommandName.openMeeting.label(in: context.language), openedBy: key)
      return .stay
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private func open(in context: inout Context) -> Step {
    let command = Command.openMeeting(.init(despite: page.optional(.reason)))
    if context.perform(command) { return .pop }
    return DespiteScreen(command, in: context).map { .push($0) } ?? .stay
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    if let question {
      question.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
      return
    }
    page.draw(on: &canvas, in: area)
  }
}
