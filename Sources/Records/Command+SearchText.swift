import Deliberation
import Wording

extension Command {
  /// The command with what a search compares worked out for everyone who enters by it.
  ///
  /// The core transliterates nothing, and a file that is opened shouldn't have to.
  package var withSearchText: Command {
    switch self {
    case .addParticipant(let person): .addParticipant(person: person.withSearchText)
    case .walkIn(let newcomer): .walkIn(person: Newcomer(newcomer.person.withSearchText))
    case .changeParticipant(let participant, let person):
      .changeParticipant(participant: participant, person: person.withSearchText)
    case .importRoster(let source, let people, let changes):
      .importRoster(
        source: source, people: people.map(\.withSearchText),
        changes: changes?.map {
          RosterChange(participant: $0.participant, person: $0.person.withSearchText)
        })
    default: self
    }
  }
}

extension PersonDetails {
  /// Left as it is where it belongs to the name and the home already.
  fileprivate var withSearchText: PersonDetails {
    let isFresh =
      search.folded == name.foldedName && search.room == (home.map { HomeKey($0).text } ?? "")
    guard !isFresh else { return self }
    var person = self
    person.search = SearchText(name: name, home: home)
    return person
  }
}
