import Deliberation
import Sentences
import Terminal
import Text

/// Everybody on the roster, to be looked up and changed.
struct RosterScreen: Screen {
  private var finder = PeopleFinder()

  func title(in context: Context) -> String { CommandName.roster.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { true }
  func commands(in context: Context) -> [ProgramCommand] {
    [.person, .addPerson, .importRoster, .removePerson, .expectation]
  }

  mutating func refresh(in context: inout Context) {
    finder.update(context.session?.roster ?? [])
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return change(in: &context) }
    return finder.handle(key, rows: context.size.rows - 2) ? .stay : .ignored
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    switch command.id {
    case ProgramCommand.person.id: return change(in: &context)
    case ProgramCommand.removePerson.id:
      let words = PeopleWording(context.language)
      guard let person = finder.selected else {
        context.say(words.noneChosen)
        return .stay
      }
      return .push(
        AskLineScreen(
          CommandName.removePerson, words.removeReason(person.name), in: context,
          done: words.removed(person.name)
        ) { .removeParticipant(.init(participant: person.id.text, reason: $0 ?? "")) })
    default: return nil
    }
  }

  private func change(in context: inout Context) -> Step {
    guard let person = finder.selected else {
      context.say(PeopleWording(context.language).noneChosen)
      return .stay
    }
    return .push(PersonScreen(changing: person, in: context))
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = PeopleWording(context.language)
    let body = area.inset(columns: 1)
    finder.drawField(on: &canvas, in: body.inset(columns: 1), words)
    let isWide = area.columns > 110
    finder.drawList(on: &canvas, in: body.droppingTop(2), words) { person in
      [
        Span(person.name.padded(to: isWide ? 28 : 18) + " "),
        Span(
          person.standing.name(in: context.language)
            .padded(to: context.language == .chinese ? 5 : 11)),
        Span(
          person.groups.joined(separator: context.language("、", ", "))
            .padded(to: isWide ? 36 : 22) + " "),
        Span(
          (person.details.home ?? person.details.organisation ?? "").padded(to: isWide ? 30 : 16)),
        Span(isWide ? person.details.note ?? "" : ""),
      ]
    }
  }
}

extension ProgramCommand {
  static let roster = ProgramCommand(
    name: .roster, isPrivate: true,
    disabled: { $0.meeting == nil ? ShellWording($0.language).noMeeting : nil },
    act: { _ in .push(RosterScreen()) })
  static let person = ProgramCommand(name: .person, isPrivate: true)
  static let addPerson = ProgramCommand(
    name: .addPerson, isPrivate: true,
    act: { .push(PersonScreen(adding: .onRoster, in: $0)) })
  static let removePerson = ProgramCommand(name: .removePerson, isPrivate: true)
  static let expectation = ProgramCommand(
    name: .expectation, isPrivate: true,
    disabled: { $0.meeting == nil ? ShellWording($0.language).noMeeting : nil },
    act: { .push(ExpectationScreen(in: $0)) })
}
