import Values

/// Everyone on the roster in its order, found by what they are called.
package struct Roster: Hashable, Sendable {
  package private(set) var people: [Participant] = []
  /// Those of them who may vote.
  private(set) var voting: Set<Participant.ID> = []
  /// Who is called so: by the name as written, without blanks, or as a search compares it.
  private var called: [String: [Participant.ID]] = [:]

  package init() {}

  // Whom a name means, and who may vote, follow from who is on it.
  package static func == (left: Roster, right: Roster) -> Bool { left.people == right.people }
  package func hash(into hasher: inout Hasher) { hasher.combine(people) }

  mutating func enter(_ person: Participant) {
    people.insert(person, at: place(of: person))
    if person.standing == .voting { voting.insert(person.id) }
    for name in Roster.names(of: person) { called[name, default: []].append(person.id) }
  }

  mutating func remove(_ person: Participant) {
    let place = place(of: person)
    guard people.indices.contains(place), people[place].id == person.id else { return }
    people.remove(at: place)
    voting.remove(person.id)
    for name in Roster.names(of: person) {
      called[name]?.removeAll { $0 == person.id }
      if called[name]?.isEmpty == true { called[name] = nil }
    }
  }

  /// Those whom a name means, in the order of the roster.
  func namesakes(_ name: String, among participants: Table<Participant>) -> [Participant] {
    let key = name.withoutBlanks
    let ids = Set((called[name] ?? []) + (called[key] ?? []))
    return ids.compactMap { participants[$0] }.filter { person in
      let folded = person.details.search.folded
      return person.name == name || person.name.withoutBlanks == key
        || (!folded.isEmpty && folded == key)
    }.sorted(by: Roster.stands)
  }

  /// Those among whom all are who bear that name: others are only compared by it.
  func mayBeCalled(_ name: String) -> [Participant.ID] { called[name] ?? [] }

  private static func names(of person: Participant) -> Set<String> {
    let folded = person.details.search.folded
    let names: Set = [person.name, person.name.withoutBlanks]
    return folded.isEmpty ? names : names.union([folded])
  }

  /// Where somebody stands, or would.
  private func place(of person: Participant) -> Int {
    // Nearly everybody is put behind those who are there.
    guard let last = people.last, !Roster.stands(last, before: person) else { return people.count }
    var (low, high) = (0, people.count)
    while low < high {
      let middle = (low + high) / 2
      if Roster.stands(people[middle], before: person) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func stands(_ one: Participant, before other: Participant) -> Bool {
    (one.details.order, one.id) < (other.details.order, other.id)
  }
}
