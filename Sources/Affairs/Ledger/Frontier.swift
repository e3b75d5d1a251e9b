/// Who says last what a thing is: several where they know nothing of one another.
extension [LedgerThing: [EntryID]] {
  /// Has an entry say what those things are, in place of all that it knew of.
  mutating func take(_ entry: LedgerEntry, _ things: [LedgerThing]) {
    for thing in things {
      self[thing] =
        (self[thing] ?? []).filter { !entry.past.holds($0) && $0 != entry.id }
        + [entry.id]
    }
  }

  /// Has an entry that chose between two of several stand in the place of both.
  mutating func settle(_ thing: LedgerThing, _ choice: LedgerEvent.Preferred, by entry: EntryID) {
    self[thing] =
      (self[thing] ?? []).filter { $0 != choice.entry && $0 != choice.over && $0 != entry } + [
        entry
      ]
  }

  /// Those of which several say what they are.
  var disputed: [(LedgerThing, [EntryID])] { filter { $0.value.count > 1 }.map { ($0, $1) } }
}

extension [LedgerEvent] {
  /// The things of that card or definition that they say anew.
  func contested(under root: LedgerThing) -> [LedgerThing] {
    flatMap(\.contested).filter { $0.root == root }
  }
}
