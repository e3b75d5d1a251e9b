import Affairs
import TestSupport
import Testing
import Values

/// Of two versions one is chosen, and then it is taken back.
@Suite struct ChosenVersionTests {
  private func together() -> SeveralComputers {
    var random = SeededGenerator(seed: 6)
    return SeveralComputers(2, by: &random)
  }

  private func exchange(_ both: inout SeveralComputers) {
    both.exchange(from: 0, to: 1)
    both.exchange(from: 1, to: 0)
  }

  private func revise(
    _ id: CardID, as title: String, in both: inout SeveralComputers, on index: Int
  ) throws {
    var matter = try #require(both.computers[index].ledger.matter(id))
    matter.title = title
    #expect(both.take(.revise(.init(card: .matter(matter))), on: index) == nil)
  }

  /// Two computers that revised one matter, each having all of the other's since.
  private func divided() throws -> (SeveralComputers, CardID) {
    var both = together()
    var matter = Matter(title: "路灯")
    // Their clocks are months apart: a day that is past by both.
    matter.raised = Day("2020-01-01")
    #expect(both.take(.enter(.init(card: .matter(matter))), on: 0) == nil)
    let id = try #require(both.computers[0].ledger.living(.matter).first?.id)
    exchange(&both)
    try revise(id, as: "路灯甲", in: &both, on: 0)
    try revise(id, as: "路灯乙", in: &both, on: 1)
    exchange(&both)
    return (both, id)
  }

  @Test func `what was chosen isn't taken back where the choice is known`() throws {
    var (both, id) = try divided()
    let mine = EntryID(chain: both.computers[0].id, n: 2)
    let theirs = EntryID(chain: both.computers[1].id, n: 1)
    #expect(both.take(.prefer(.init(entry: mine, over: theirs)), on: 0) == nil)
    let choice = EntryID(chain: both.computers[0].id, n: 3)
    #expect(
      both.take(.retract(.init(entry: mine, reason: "记错了")), on: 0)
        == .restedUpon(mine, by: [choice]))
    #expect(both.computers[0].ledger.matter(id)?.title == "路灯甲")
    try revise(id, as: "路灯丙", in: &both, on: 0)
    #expect(both.computers[0].ledger.matter(id)?.title == "路灯丙")
  }

  @Test
  func `what another computer took back isn't brought back by a choice, and the choice is told`()
    throws
  {
    var (both, id) = try divided()
    let mine = EntryID(chain: both.computers[0].id, n: 2)
    let theirs = EntryID(chain: both.computers[1].id, n: 1)
    #expect(both.take(.prefer(.init(entry: mine, over: theirs)), on: 0) == nil)
    let choice = EntryID(chain: both.computers[0].id, n: 3)
    #expect(both.take(.retract(.init(entry: mine, reason: "记错了")), on: 1) == nil)
    exchange(&both)
    for computer in both.computers {
      #expect(computer.ledger.matter(id)?.title == "路灯乙")
      #expect(computer.ledger.conflicts.map(\.entries) == [[choice]])
    }
    #expect(Told(both.computers[0].ledger) == Told(both.computers[1].ledger))
    try revise(id, as: "路灯丙", in: &both, on: 0)
    #expect(both.computers[0].ledger.conflicts.isEmpty)
  }

  @Test func `nor is a definition`() {
    var both = together()
    for (index, days) in [10, 20].enumerated() {
      #expect(both.take(.define(.init(.setting(.silenceDays, days))), on: index) == nil)
    }
    exchange(&both)
    let (mine, theirs) = (
      EntryID(chain: both.computers[0].id, n: 1), EntryID(chain: both.computers[1].id, n: 1)
    )
    #expect(both.take(.prefer(.init(entry: mine, over: theirs)), on: 0) == nil)
    #expect(both.computers[0].ledger.defined.value(.silenceDays) == 10)
    #expect(both.take(.retract(.init(entry: mine)), on: 1) == nil)
    exchange(&both)
    for computer in both.computers {
      #expect(computer.ledger.defined.value(.silenceDays) == 20)
      #expect(computer.ledger.conflicts.isEmpty)
    }
  }
}
