import Deliberation
import Office
import Sentences
import Terminal
import Text

/// Everybody on the roster, to be looked up and changed.
struct RosterScreen: Screen {
  private var finder = PeopleFinder()

  func title(in context: Context) -> String { CommandName.roster.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { true }
  func table(in context: Context) -> [PageCommand<Self>] {
    [
      onChosen(PersonOffers.change.name) { $0.change($1, in: $2) },
      PageCommand(.addPerson), PageCommand(.importRoster),
      onChosen(
        PersonOffers.remove.name, whyNot: { PersonOffers.remove.whyNot($0, $1.desk) }
      ) { $0.remove($1, in: $2) },
      PageCommand(.expectation),
    ]
  }

  /// A page about whoever is chosen.
  private func onChosen(
    _ name: CommandName,
    whyNot: @escaping (Participant, Context) -> String? = { _, _ in nil },
    _ page: @escaping (Self, Participant, Context) -> Step
  ) -> PageCommand<Self> {
    PageCommand(
      name, isPrivate: true,
      whyNot: { screen, context in
        guard let person = screen.finder.selected else {
          return PeopleWording(context.language).noneChosen
        }
        return whyNot(person, context)
      },
      act: { screen, context in
        screen.finder.selected.map { page(screen, $0, context) } ?? .stay
      })
  }

  mutating func refresh(in context: inout Context) {
    finder.update(context.session?.roster ?? [])
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard key == .enter else {
      return finder.handle(key, rows: context.size.rows - 2) ? .stay : .ignored
    }
    guard let person = finder.selected else {
      context.say(PeopleWording(context.language).noneChosen)
      return .stay
    }
    return change(person, in: context)
  }

  private func change(_ person: Participant, in context: Context) -> Step {
    .push(PersonScreen(changing: person, in: context))
  }

  private func remove(_ person: Participant, in context: Context) -> Step {
    .push(
      AskLineScreen(
        PersonOffers.removing(person, at: context.desk), in: context,
        done: PeopleWording(context.language).removed(person.name)))
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = PeopleWording(context.language)
    let body = area.inset(columns: 1)
    finder.drawField(on: &canvas, in: body.inset(columns: 1), words)
    let isWide = area.columns > 110
    finder.drawList(
      on: &canvas, in: body.droppingTop(2), words,
      adding: digit(of: ProgramCommand.addPerson.name, in: context)
    ) { person in
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

extension CommandName {
  static let roster = CommandName(
    "roster", title: ("名册", "Roster"), label: ("名册", "Roster"),
    help: ("查看和修改名册上的人。", "Shows and changes who is on the roster."))
}

extension ProgramCommand {
  static let roster = ProgramCommand(opening: .roster) { _ in RosterScreen() }
  static let person = ProgramCommand(name: .person, isPrivate: true)
  static let addPerson = ProgramCommand(
    PersonOffers.add, act: { .push(PersonScreen(adding: .onRoster, in: $0)) })
  static let expectation = ProgramCommand(
    ExpectationOffers.expect, act: { .push(ExpectationScreen(in: $0)) })
}
