import Values

/// Slips that contradict each other and are disputed (争议票) until somebody settles them.
package struct Contradiction: Hashable, Sendable {
  /// The dwellings, in the order of the register.
  package let rooms: [String]
  /// Whether they are several dwellings of one owner, each with one answer of its own.
  package let isOfOneOwner: Bool
  /// Whether several own the dwelling together.
  package let isOfCoOwners: Bool
}

extension Session {
  /// The slips of an owners' vote that contradict each other, dwelling by dwelling and then owner by
  /// owner.
  package func contradictions(in vote: Vote, on day: Day) -> [Contradiction] {
    guard vote.opening.way == .slips, let roll = owners(of: vote) else { return [] }
    let answers = answers(in: vote, on: day)
    var found = roll.dwellings.filter { answers[$0.room] == .some(.none) }.map {
      Contradiction(rooms: [$0.room], isOfOneOwner: false, isOfCoOwners: $0.owners.count > 1)
    }
    guard choiceBallots(of: vote) == nil else { return found }
    for head in roll.heads {
      let own = head.dwellings.map { roll.dwellings[$0] }.filter { dwelling in
        guard !dwelling.kind.isParking, case .some(.some(let answer)) = answers[dwelling.room]
        else {
          return false
        }
        return answer != .invalid && answer != .notReturned
      }
      if Set(own.map { answers[$0.room] }).count > 1 {
        found.append(
          Contradiction(rooms: own.map(\.room), isOfOneOwner: true, isOfCoOwners: false))
      }
    }
    return found
  }
}
