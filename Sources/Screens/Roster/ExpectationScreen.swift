import Deliberation
import Office
import Terminal
import Text
import Values

/// How 应到 is known: by roster, not at all, or typed in.
struct ExpectationScreen: Screen {
  private enum Blank: Hashable, Sendable { case mode, count }
  private var form: Terminal.Form<Blank>
  private let seen: Int

  init(in context: Context) {
    let words = PeopleWording(context.language)
    seen = context.session?.lastEntry ?? 0
    let now = context.session?.details.expectation ?? .roster
    let (mode, count): (Int, Int?) =
      switch now {
      case .roster: (0, nil)
      case .voluntary: (1, nil)
      case .typed(let count): (2, count)
      }
    form = Terminal.Form(
      [
        .choice(.mode, words.expectation, [words.byRoster, words.voluntary, words.typed], mode),
        .number(.count, words.count, count),
      ], confirm: words.save, cancel: words.cancel, asking: FormWording(context.language))
  }

  func title(in context: Context) -> String { CommandName.expectation.title(in: context.language) }
  var takesText: Bool { form.takesText }
  var typed: [String]? { form.typed }
  var about: [String] { form.mark }
  mutating func retype(_ texts: [String]) { form.retype(texts) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch form.handle(key, columns: context.size.columns - 4) {
    case .submitted: save(in: &context)
    case .cancelled: .pop
    case .edited, .moved: .stay
    case .ignored: .ignored
    }
  }

  private mutating func save(in context: inout Context) -> Step {
    let words = PeopleWording(context.language)
    var changes = MeetingChanges()
    switch form.choice(.mode) {
    case 0: changes.expectation = .roster
    case 1: changes.expectation = .voluntary
    default:
      guard let count = form.number(.count), !form[.count].trimmingBlanks.isEmpty else {
        form.refuse(.count, words.notANumber)
        return .stay
      }
      changes.expectation = .typed(count: count)
    }
    let command = Command.describeMeeting(.init(changes: changes))
    guard context.perform(command, seen: seen) else {
      return DespiteScreen.asked(why: command, in: context)
    }
    context.say(words.expectationSaved)
    return .pop
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    form.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
  }
}
