import Values

/// How one register of owners differs from another, by dwelling.
package struct RegisterChange: Sendable {
  /// The vote that went by the older one.
  package let since: Vote.ID
  /// Dwellings that aren't on the new one.
  package private(set) var removed: [String] = []
  /// Dwellings that are new on it.
  package private(set) var added: [String] = []
  /// Dwellings with other owners.
  package private(set) var sold: [String] = []
  /// Dwellings of another area.
  package private(set) var areas: [(room: String, old: Area, new: Area)] = []
  /// Whether the same dwellings make other owners: who is one person is grouped otherwise.
  package private(set) var isRegrouped = false

  init(from old: OwnerRoll, to new: OwnerRoll, since: Vote.ID) {
    self.since = since
    let (then, now) = (RegisterChange.dwellings(old), RegisterChange.dwellings(new))
    for dwelling in old.dwellings {
      guard let same = now[dwelling.room] else {
        removed.append(dwelling.room)
        continue
      }
      if Set(same.owners) != Set(dwelling.owners) { sold.append(dwelling.room) }
      if same.area != dwelling.area { areas.append((dwelling.room, dwelling.area, same.area)) }
    }
    added = new.dwellings.map(\.room).filter { then[$0] == nil }
    func groups(_ roll: OwnerRoll) -> Set<Set<String>> {
      Set(roll.heads.map { Set($0.dwellings.map { roll.dwellings[$0].room }) })
    }
    isRegrouped =
      removed.isEmpty && added.isEmpty && sold.isEmpty && groups(old) != groups(new)
  }

  var isNothing: Bool {
    removed.isEmpty && added.isEmpty && sold.isEmpty && areas.isEmpty && !isRegrouped
  }

  private static func dwellings(_ roll: OwnerRoll) -> [String: Dwelling] {
    Dictionary(roll.dwellings.map { ($0.room, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Session {
  /// What the register of a vote says otherwise than that of the vote it takes again; nil where
  /// nothing, or no owners voted.
  package func registerChange(before vote: Vote) -> RegisterChange? {
    guard let before = vote.opening.previous.flatMap({ votes[$0] }),
      before.opening.ownerRoll != vote.opening.ownerRoll,
      let (old, new) = owners(of: before).flatMap({ old in owners(of: vote).map { (old, $0) } })
    else { return nil }
    let change = RegisterChange(from: old, to: new, since: before.id)
    return change.isNothing ? nil : change
  }
}
