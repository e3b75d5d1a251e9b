extension Ledger {
  /// 两台电脑都改过, in the order of what they are about.
  package var conflicts: [Conflict] {
    var all: [Conflict] = []
    for record in cards.values {
      all += conflicts(among: record.disputed)
      all += record.setAside.map {
        Conflict(about: .card(record.id), entries: [$0], holding: nil)
      }
    }
    for record in definitions.values { all += conflicts(among: record.disputed) }
    return all.sorted {
      ($0.entries[0], $0.entries.count) < ($1.entries[0], $1.entries.count)
    }
  }

  /// Whether two entries say differently what one thing is, neither knowing of the other.
  func differ(_ entry: EntryID, _ other: EntryID) -> Bool {
    roots(of: entry).contains { root in
      let disputed =
        switch root {
        case .card(let id): cards[id]?.disputed ?? []
        case .definition(let key): definitions[key]?.disputed ?? []
        case .course, .step, .assignment, .seal, .entry: [] as [(LedgerThing, [EntryID])]
        }
      return conflicts(among: disputed).contains {
        $0.entries.contains(entry) && $0.entries.contains(other)
      }
    }
  }

  private func conflicts(among disputed: [(LedgerThing, [EntryID])]) -> [Conflict] {
    disputed.compactMap { thing, ids in
      // A choice whose entry isn't here says nothing that another could differ from.
      let here = ids.filter { !self.said(by: $0).isEmpty }
      let said = Set(here.map { id in self.said(by: id).flatMap { $0.words(on: thing) } })
      return said.count > 1 ? Conflict(about: thing, entries: here, holding: here.last) : nil
    }
  }

  /// The entries of that number; of one that prefers another, that other.
  func said(by id: EntryID) -> [LedgerEntry] {
    entries(of: id).flatMap { entry -> [LedgerEntry] in
      for case .preferred(let it) in entry.events { return said(by: it.entry) }
      return [entry]
    }
  }
}

extension LedgerEntry {
  /// What it says of that thing.
  func words(on thing: LedgerThing) -> [LedgerEvent] {
    events.filter { $0.touches.contains { $0.thing == thing && $0.kind != .reads } }
  }
}
