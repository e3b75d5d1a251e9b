import Deliberation
import Testing
import Values

@Suite struct Concurrences {
  func consensus(_ concurrences: [Concurrence], for yes: Int = 11) -> Verdict {
    rule("consensus-no-objection").verdict(
      for: hands(expected: 12, present: 11, for: yes, concurrences: concurrences), on: someDay)
  }

  @Test func `given by word, the verdict stands and the paper is outstanding`() {
    let due = Day("2024-05-24")
    let verdict = consensus([Concurrence(party: "产权单位", state: .word, due: due)])
    #expect(verdict.kind == .consensus)
    #expect(verdict.outstanding == [.init(party: "产权单位", due: due, byWord: true)])
  }

  @Test func `not given at all, it is pending`() {
    let verdict = consensus([
      Concurrence(party: "产权单位", state: .pending), Concurrence(party: "一层住户", state: .agreed),
    ])
    #expect(verdict.kind == .pending)
    #expect(verdict.outstanding.map(\.party) == ["产权单位"])
  }

  @Test func `refused, it is refused whatever else is missing`() {
    let verdict = consensus([
      Concurrence(party: "产权单位", state: .refused), Concurrence(party: "物业", state: .pending),
    ])
    #expect(verdict.kind == .refused)
    #expect(verdict.refusals == ["产权单位"])
  }

  @Test func `nothing that failed waits for anybody`() {
    let verdict = consensus([Concurrence(party: "产权单位", state: .pending)], for: 5)
    #expect(verdict.kind == .noConsensus)
    #expect(verdict.outstanding.isEmpty)
  }

  @Test func `a group's own votes may be its consent`() {
    var tally = hands(
      present: 20, for: 15, against: 5,
      concurrences: [Concurrence(party: "一层住户", state: .counted)])
    tally.groups = [GroupCount(group: "一层住户", heads: Count(for: 3, against: 2))]
    #expect(rule("nantang").kind(tally) == .adopted)
    tally.groups[0].heads.against = 3
    #expect(rule("nantang").kind(tally) == .refused)
    tally.groups = []
    #expect(rule("nantang").kind(tally) == .pending)
  }

  @Test func `an open objection never changes adoption`() {
    var tally = hands(present: 11, for: 11)
    tally.openObjections = 3
    let verdict = rule("consensus-unanimous").verdict(for: tally, on: someDay)
    #expect(verdict.kind == .consensus)
    #expect(verdict.openObjections == 3)
  }

  @Test func `an absent group warns, and makes the vote inquorate only where the rule says so`() {
    var tally = hands(present: 11, for: 11)
    tally.absentGroups = ["产权单位"]
    var consensus = rule("consensus-unanimous")
    let verdict = consensus.verdict(for: tally, on: someDay)
    #expect(verdict.kind == .consensus)
    #expect(verdict.warnings == [.absentGroup(group: "产权单位")])
    consensus.absentGroup = .inquorate
    #expect(consensus.kind(tally) == .inquorate)
  }

  @Test func `objectors may stop what passes unless they are too many`() {
    let objection = Rule(
      id: "own", title: Bilingual("异议表决", "objections"), source: Bilingual("本会", "own"),
      decides: .owners,
      adoption: [
        Rule.Test(.objection, .area, of: .all, .atMost, Ratio(1, 3)!),
        Rule.Test(.objection, of: .all, .atMost, Ratio(1, 3)!),
      ], ways: [.slips])
    func objectors(_ size: String, _ heads: Int) -> Verdict.Kind {
      objection.kind(
        Tally(
          way: .slips, heads: Count(expected: 9, against: heads, delivered: 9 - heads),
          area: Count(
            expected: area("900.00"), against: area(size),
            delivered: Area(hundredths: 90_000 - area(size).hundredths))))
    }
    #expect(objectors("300.00", 3) == .adopted)
    #expect(objectors("300.01", 3) == .rejected)
    #expect(objectors("50.00", 4) == .rejected)
    #expect(objectors("0.00", 0) == .adopted)
  }
}
