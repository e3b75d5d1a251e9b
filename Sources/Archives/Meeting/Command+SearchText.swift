import Deliberation
import Text
import Values

extension Command {
  /// The command with what a search compares worked out for everyone who enters by it.
  ///
  /// The core transliterates nothing, and a file that is opened shouldn't have to.
  package var withSearchText: Command {
    if case .addParticipant(var adding) = self {
      adding.person = adding.person.withSearchText
      return .addParticipant(adding)
    }
    if case .walkIn(let coming) = self {
      return .walkIn(.init(person: Newcomer(coming.person.person.withSearchText)))
    }
    if case .changeParticipant(var change) = self {
      change.person = change.person.withSearchText
      return .changeParticipant(change)
    }
    if case .constitute(var body) = self {
      body.members = body.members?.map(\.withSearchText)
      return .constitute(body)
    }
    if case .importRoster(var roster) = self {
      roster.people = roster.people.map(\.withSearchText)
      roster.changes = roster.changes?.map {
        RosterChange(participant: $0.participant, person: $0.person.withSearchText)
      }
      return .importRoster(roster)
    }
    return self
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
