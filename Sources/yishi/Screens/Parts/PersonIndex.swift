import Deliberation
import Wording

/// The people of a meeting, found by what is typed: room digits, pinyin, a part of the name.
struct PersonIndex: Sendable {
  let people: [Participant]
  private let search: NameSearch

  init(_ people: [Participant]) {
    self.people = people
    search = NameSearch(
      people.map { person in
        let known = person.details.search
        return known.folded.isEmpty
          ? SearchKeys(name: person.name, home: person.details.home)
          : SearchKeys(
            folded: known.folded, pinyin: known.pinyin, initials: known.initials,
            home: person.details.home)
      })
  }

  /// Those who match, best first; everybody where nothing is typed.
  func find(_ typed: String, limit: Int = .max) -> [Participant] {
    search.find(typed, limit: limit).map { people[$0] }
  }
}
