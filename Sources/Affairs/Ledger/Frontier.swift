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

  /// Has one of several hold.
  mutating func settle(_ thing: LedgerThing, by entry: EntryID) {
    if self[thing] != nil { self[thing] = [entry] }
  }

  /// Those of which several say what they are.
  var disputed: [(LedgerThing, [EntryID])] { filter { $0.value.count > 1 }.map { ($0, $1) } }
}

extension [LedgerEvent] {
  /// The things of that card or definition that they say anew.
  func contested(under root: LedgerThing) -> [LedgerThing] {
    flatMap(\.touches).filter {
      ($0.kind == .makes || $0.kind == .changes) && $0.thing.root == root
    }.map(\.thing)
  }
}
