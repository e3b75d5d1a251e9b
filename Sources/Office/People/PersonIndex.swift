import Deliberation
import Text
import Values

/// The people of a meeting, found by what is typed: room digits, pinyin, a part of the name.
package struct PersonIndex: Sendable {
  package let people: [Participant]
  package let ids: [Participant.ID]
  private let search: NameSearch

  package init(_ people: [Participant]) {
    self.people = people
    ids = people.map(\.id)
    search = NameSearch(
      people.map { person in
        person.details.search.folded.isEmpty
          ? SearchText(name: person.name, home: person.details.home) : person.details.search
      })
  }

  /// Those who match, best first; everybody where nothing is typed.
  package func find(_ typed: String, limit: Int = .max) -> [Participant] {
    search.find(typed, limit: limit).map { people[$0] }
  }

  /// The ids of those who match, best first.
  package func findIDs(_ typed: String) -> [Participant.ID] { search.find(typed).map { ids[$0] } }

  /// Those who match as well as the best does.
  package func best(_ typed: String) -> [Participant] { search.best(typed).map { people[$0] } }
}
