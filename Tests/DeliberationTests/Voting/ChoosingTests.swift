import Deliberation
import Testing

@Suite struct Choosing {
  func contest(
    _ votes: [(String, Int)], seats: Int = 1, abstain: Int = 0, round: Int = 1, lot: Lot? = nil
  ) -> Verdict {
    rule("plurality").verdict(
      for: Tally(
        way: .secretBallot,
        heads: Count(present: 31, abstain: abstain),
        choices: votes.map { Choice($0.0, votes: $0.1) }, seats: seats, round: round, lot: lot),
      on: someDay)
  }

  @Test func `two names tied at the top go into a second vote, and the winner of that is elected`()
  {
    let first = contest([("同心", 12), ("恒馨园", 12), ("向阳角", 5), ("睦邻里", 1)], abstain: 1)
    #expect(first.kind == .runoff)
    #expect(first.tied == ["同心", "恒馨园"])
    #expect(first.tieGoesTo == .runoff)
    let second = contest([("同心", 17), ("恒馨园", 13)], abstain: 1, round: 2)
    #expect(second.kind == .elected)
    #expect(second.elected == ["同心"])
  }

  @Test func `a second tie is drawn by lot, among those who tied`() {
    let votes = [("同心", 15), ("恒馨园", 15)]
    let tied = contest(votes, abstain: 1, round: 2)
    #expect(tied.tieGoesTo == .lot)
    let drawn = contest(votes, abstain: 1, round: 2, lot: Lot(seed: "7", order: ["恒馨园", "同心"]))
    #expect(drawn.elected == ["恒馨园"])
    let wrong = contest(votes, abstain: 1, round: 2, lot: Lot(seed: "7", order: ["向阳角", "同心"]))
    #expect(wrong.kind == .inconsistent)
  }

  @Test func `or put off where the rule says so`() {
    var rule = rule("plurality")
    rule.tie = .runoffThenDeferral
    let tally = Tally(
      way: .hands, heads: Count(present: 31),
      choices: [Choice("甲", votes: 15), Choice("乙", votes: 15)], round: 2)
    #expect(rule.verdict(for: tally, on: someDay).tieGoesTo == .deferral)
  }

  @Test func `a tie above the cut elects both`() {
    let verdict = contest([("甲", 20), ("乙", 20), ("丙", 10)], seats: 2)
    #expect(verdict.elected == ["甲", "乙"])
  }

  @Test func `a tie at the cut leaves those above it elected`() {
    let verdict = contest([("甲", 20), ("乙", 10), ("丙", 10), ("丁", 3)], seats: 2)
    #expect(verdict.kind == .runoff)
    #expect(verdict.elected == ["甲"])
    #expect(verdict.tied == ["乙", "丙"])
  }

  @Test func `nobody is elected with no vote at all`() {
    #expect(contest([("甲", 3), ("乙", 0)], seats: 2).elected == ["甲"])
    #expect(contest([("甲", 0), ("乙", 0)]).kind == .undecidable)
    #expect(contest([]).kind == .undecidable)
  }

  @Test func `the owners' committee needs both halves for each, then the most heads`() {
    func elected(_ choices: [Choice], seats: Int) -> Verdict {
      rule("owners-committee-election").verdict(
        for: Tally(
          way: .slips, heads: Count(expected: 12, participating: 10),
          area: Count(expected: area("1200.00"), participating: area("1000.00")),
          choices: choices, seats: seats), on: someDay)
    }
    let verdict = elected(
      [
        Choice("甲", votes: 9, area: area("900.00")),
        // Most heads but one, and exactly half of the area.
        Choice("乙", votes: 8, area: area("500.00")),
        Choice("丙", votes: 6, area: area("500.01")),
        Choice("丁", votes: 5, area: area("900.00")),
      ], seats: 3)
    #expect(verdict.kind == .elected)
    #expect(verdict.elected == ["甲", "丙"])
    #expect(elected([Choice("甲", votes: 5, area: area("900.00"))], seats: 1).kind == .rejected)
    #expect(elected([Choice("甲", votes: 9)], seats: 1).kind == .undecidable)
  }

  @Test func `a lot is the order of the digests`() {
    let digests: [String: [UInt8]] = ["s\n甲": [2, 0], "s\n乙": [1, 9], "s\n丙": [1, 10]]
    let lot = Lot(among: ["甲", "乙", "丙"], seed: "s") { digests[$0] ?? [] }
    #expect(lot.order == ["乙", "丙", "甲"])
  }

  @Test func `ballots are counted mark by mark`() {
    var ballots = ChoiceBallots(among: ["甲", "乙", "丙"], marks: 2)
    for marked in [["甲", "乙"], ["甲"], [], ["甲", "乙", "丙"], ["丁"]] { ballots.add(marked) }
    let tally = ballots.tally(way: .secretBallot, seats: 2)
    #expect(tally.choices.map(\.votes) == [2, 1, 0])
    #expect(tally.heads.invalid == 2)
    #expect(tally.heads.abstain == 1)
    #expect(rule("plurality").verdict(for: tally, on: someDay).elected == ["甲", "乙"])
  }
}
