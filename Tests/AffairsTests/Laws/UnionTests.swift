import Affairs
import TestSupport
import Testing
import Values

/// The union of chains: whoever copies what when, all come to one state.
@Suite struct UnionTests {
  @Test
  func `all computers come to one state once each has all chains, in whatever order they came`() {
    SeveralComputers.histories { history, random in
      var history = history
      let whole = Told(Ledger(entries: history.entries(history.all)))
      for index in history.computers.indices {
        // Bit by bit, in any order of chains.
        while history.computers[index].have != history.all {
          let chain = history.all.keys.sorted().randomElement(using: &random)!
          let have = history.computers[index].have[chain] ?? 0
          let n = Int.random(in: have...history.all[chain]!, using: &random)
          history.copy(chain, to: n, on: index)
        }
        #expect(Told(history.computers[index].ledger) == whole)
      }
    }
  }

  @Test func `what a computer folded as it wrote and read is what its files come to`() {
    SeveralComputers.histories { history, _ in
      for computer in history.computers {
        #expect(Told(computer.ledger) == Told(Ledger(entries: history.entries(computer.have))))
      }
    }
  }

  @Test
  func
    `no conflict is lost: of two entries that say differently what a thing is one holds, and both are shown`()
  {
    var found = 0
    SeveralComputers.histories { history, _ in
      let ledger = Ledger(entries: history.entries(history.all))
      let living = ledger.entries.filter { ledger.retractedBy[$0.id] == nil }
      for (place, one) in living.enumerated() {
        for other in living[(place + 1)...] where !other.past.holds(one.id) {
          let things = Set(one.things).intersection(other.things)
          for thing in things {
            // Whatever was read with both of them may have settled it.
            let settled = living.contains { later in
              later.past.holds(one.id) && later.past.holds(other.id)
                && (later.things.contains(thing) || later.isChoice)
            }
            guard !settled, one.said(of: thing) != other.said(of: thing) else { continue }
            // One that somebody revised knowing of it, or chose another over, says nothing any more.
            let isRevised = living.contains { later in
              (later.things.contains(thing) || later.isChoice)
                && (later.past.holds(one.id) || later.past.holds(other.id))
            }
            guard !isRevised else { continue }
            let shown = Set(ledger.conflicts.flatMap(\.entries))
            #expect(shown.contains(one.id), "\(thing) \(one.id) \(other.id)")
            #expect(shown.contains(other.id), "\(thing) \(one.id) \(other.id)")
            found += 1
          }
        }
      }
    }
    #expect(found > 0, "some history had a conflict")
  }

  @Test func `retracting an entry restores what was there before it`() {
    var tried = 0
    SeveralComputers.histories { history, random in
      var history = history
      let before = Told(history.computers[0].ledger)
      let command = RandomCommands(ledger: history.computers[0].ledger).next(by: &random)
      if case .retract = command { return }
      guard history.take(command, on: 0) == nil else { return }
      let entry = history.computers[0].ledger.entries.last!
      guard history.take(.retract(.init(entry: entry.id)), on: 0) == nil else { return }
      let after = Told(history.computers[0].ledger)
      #expect(after.cards == before.cards)
      #expect(after.definitions == before.definitions)
      #expect(after.conflicts == before.conflicts)
      tried += 1
    }
    // Of twenty histories most end in something that can be taken back.
    #expect(tried > 3)
  }
}

extension LedgerEntry {
  fileprivate var things: [LedgerThing] {
    events.flatMap(\.touches).filter { $0.kind == .makes || $0.kind == .changes }.map(\.thing)
  }

  fileprivate var isChoice: Bool {
    events.contains { if case .preferred = $0 { true } else { false } }
  }

  fileprivate func said(of thing: LedgerThing) -> [LedgerEvent] {
    events.filter { event in event.touches.contains { $0.thing == thing } }
  }
}
