extension OwnerRoll {
  /// Which register of a meeting it is: its place among those confirmed, from 1. An opening that votes
  /// by it says the place, and nothing more is written.
  package struct ID: Hashable, Sendable {
    /// Counted from 1.
    package let place: Int

    package init(_ place: Int) { self.place = place }
  }
}

extension VoteOpening {
  /// The register it counts by; nil where nobody votes by dwelling.
  package var register: OwnerRoll.ID? { ownerRoll.map { OwnerRoll.ID($0) } }
}

extension Session {
  /// The register of that place; nil where so many weren't confirmed.
  package func ownerRoll(_ id: OwnerRoll.ID?) -> OwnerRoll? {
    guard let id, ownerRolls.indices.contains(id.place &- 1) else { return nil }
    return ownerRolls[id.place - 1]
  }
}
