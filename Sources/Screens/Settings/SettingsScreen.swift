import Deliberation
import Office
import Terminal
import Text
import Values

/// The form for what a meeting is: place, people in charge, groups, rule, limits.
struct SettingsScreen: Screen {
  private var form: Terminal.Form<SettingsBlank>
  private let rules: [Rule]
  private let seen: Int

  init(in context: Context) {
    let details = context.session?.details ?? MeetingDetails()
    seen = context.session?.lastEntry ?? 0
    var rules = Rule.offered
    if !rules.contains(where: { $0.id == details.rule.id }) { rules.append(details.rule) }
    self.rules = rules
    let words = SettingsWording(context.language)
    form = Terminal.Form(
      SettingsBlank.fields(of: details, rules: rules, in: context.language), confirm: words.save,
      cancel: words.cancel, asking: FormWording(context.language))
  }

  func title(in context: Context) -> String { CommandName.settings.title(in: context.language) }
  /// Tellers and groups are named on it.
  var isPrivate: Bool { true }
  var takesText: Bool { form.takesText }
  var typed: [String]? { form.typed }
  var about: [String] { form.mark }
  mutating func retype(_ texts: [String]) { form.retype(texts) }
  func hint(in language: Language) -> String? {
    let words = FormWording(language)
    if form.isAsking { return nil }
    return form.focused == nil ? words.onButton : words.oneLine(form.confirm)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    let preset = form.choice(.preset)
    switch form.handle(key, columns: context.size.columns - 4) {
    case .submitted: return save(in: &context)
    case .cancelled: return .pop
    case .edited:
      if let chosen = form.choice(.preset), chosen != preset {
        form.set(.groups, GroupPreset.allCases[chosen].groups.joined(separator: "、"))
      }
      return .stay
    case .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func save(in context: inout Context) -> Step {
    let words = SettingsWording(context.language)
    guard let session = context.session else { return .pop }
    let changes: MeetingChanges
    do throws(SettingsBlank.Mistake) {
      changes = try SettingsBlank.changes(
        in: form, of: session, rules: rules, offset: context.now.offset, words)
    } catch {
      form.refuse(error.blank, error.sentence)
      return .stay
    }
    guard changes != MeetingChanges() else {
      context.say(words.nothingChanged, wall: words.nothingChanged)
      return .pop
    }
    let command = Command.describeMeeting(.init(changes: changes))
    guard context.perform(command, seen: seen) else {
      return DespiteScreen.asked(why: command, in: context)
    }
    context.say(words.saved, wall: words.saved)
    return .pop
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    form.draw(on: &canvas, in: area.inset(columns: 2).left(120))
  }
}

extension ProgramCommand {
  static let settings = ProgramCommand(
    name: .settings, isPrivate: true,
    disabled: { $0.meeting == nil ? RequestWording($0.language).noMeeting : nil },
    act: { .push(SettingsScreen(in: $0)) })
}

extension Rule {
  /// The rules a meeting can be set to on the form.
  static var offered: [Rule] {
    [
      "consensus-no-objection", "consensus-unanimous", "majority-of-present",
      "two-thirds-of-present", "nantang", "residents-meeting", "residents-representatives",
    ].compactMap(Rule.builtIn)
  }
}
