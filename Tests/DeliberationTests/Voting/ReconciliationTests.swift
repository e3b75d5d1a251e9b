import Deliberation
import Testing
import Values

/// Nothing that doesn't add up becomes a verdict.
@Suite struct Reconciliation {
  func findings(_ tally: Tally, under id: String) -> [Verdict.Inconsistency] {
    let verdict = rule(id).verdict(for: tally, on: someDay)
    #expect((verdict.kind == .inconsistent) == !verdict.inconsistencies.isEmpty)
    return verdict.inconsistencies
  }

  @Test func `seven hands of two people contradict themselves by five`() throws {
    let found = findings(hands(present: 2, for: 2, against: 4, abstain: 1), under: "nantang")
    let first = try #require(found.first)
    #expect(first.claim == .votesWithinPresent)
    #expect(first.left == .heads(7))
    #expect(first.right == .heads(2))
    #expect(first.difference == .heads(5))
  }

  @Test func `seven votes on two valid ballots contradict themselves`() {
    let tally = Tally(
      way: .secretBallot, heads: Count(for: 2, against: 4, abstain: 1, returned: 2))
    #expect(findings(tally, under: "nantang").map(\.claim) == [.votesMatchReturned])
  }

  @Test func `ballots returned that nobody accounts for are found`() {
    let tally = Tally(
      way: .secretBallot, heads: Count(present: 12, for: 6, against: 3, returned: 10, invalid: 0))
    #expect(findings(tally, under: "majority-of-present").map(\.claim) == [.votesMatchReturned])
  }

  @Test func `fewer hands than people are no contradiction`() {
    let verdict = rule("majority-of-present").verdict(
      for: hands(present: 11, for: 6, against: 3), on: someDay)
    #expect(verdict.kind == .adopted)
    #expect(verdict.undeclared == 2)
    #expect(verdict.warnings.contains(.undeclared(heads: 2)))
  }

  @Test func `those who say nothing don't agree`() {
    #expect(rule("consensus-unanimous").kind(hands(present: 11, for: 10)) == .noConsensus)
  }

  @Test func `more present than expected, more returned than handed out`() {
    #expect(
      findings(hands(expected: 10, present: 11, for: 6), under: "majority-of-present")
        .map(\.claim) == [.presentWithinExpected])
    let tally = Tally(
      way: .slips, heads: Count(for: 300, issued: 299, returned: 300, invalid: 0))
    #expect(findings(tally, under: "solicitation").map(\.claim) == [.returnedWithinIssued])
  }

  @Test func `agreeing area above the area that took part`() {
    let tally = owners(("690.66", 12), took: ("460.44", 8), for: ("460.45", 8))
    let found = findings(tally, under: "civil-code-278-general")
    #expect(found.map(\.claim) == [.votesWithinParticipating])
    #expect(found.first?.difference == .area(area("0.01")))
  }

  @Test func `a negative number and a slip of the finger`() {
    #expect(
      findings(hands(present: 5, for: -1), under: "nantang").map(\.claim) == [.notNegative])
    #expect(
      findings(hands(present: .max, for: .max), under: "nantang").contains {
        $0.claim == .notTooLarge
      })
  }

  @Test func `rows of groups that together miss somebody`() {
    var tally = hands(present: 31, for: 24, against: 5, abstain: 2)
    tally.groups = [
      GroupCount(group: "党员", heads: Count(for: 9, against: 1)),
      GroupCount(group: "居民", heads: Count(for: 14, against: 4)),
    ]
    #expect(rule("nantang").kind(tally) == .adopted)
    tally.groupsCoverAll = true
    #expect(findings(tally, under: "nantang").map(\.claim) == [.groupsCoverTotal])
    tally.groups[1].heads.for = 15
    #expect(rule("nantang").kind(tally) == .adopted)
  }

  @Test func `a group larger than everybody`() {
    var tally = hands(present: 10, for: 6)
    tally.groups = [GroupCount(group: "党员", heads: Count(present: 11))]
    #expect(findings(tally, under: "nantang").map(\.claim) == [.groupWithinTotal])
  }

  @Test func `votes for names above the ballots`() {
    let tally = Tally(
      way: .secretBallot, heads: Count(returned: 30), choices: [Choice("甲", votes: 31)])
    #expect(findings(tally, under: "plurality").contains { $0.claim == .choiceWithinBallots })
    let missing = Tally(
      way: .secretBallot, heads: Count(abstain: 1, returned: 31),
      choices: [Choice("甲", votes: 17), Choice("乙", votes: 12)])
    #expect(findings(missing, under: "plurality").map(\.claim) == [.choicesMatchBallots])
  }

  @Test func `more ballots than people in the room`() {
    let tally = Tally(way: .secretBallot, heads: Count(present: 6, for: 7, returned: 7))
    #expect(
      findings(tally, under: "consensus-unanimous").contains {
        $0.claim == .votesWithinPresent
      })
  }

  @Test func `what a group answered and nobody wrote down is missing, and isn't none`() {
    let rule = Rule(
      id: "grp", title: Bilingual("本会规则", "ours"), source: Bilingual("公约", "covenant"),
      decides: .consultation,
      adoption: [
        .init(.adoption, of: .present, .moreThan, .half),
        .init(.adoption, group: "业主", of: .present, .moreThan, .half),
      ])
    func verdict(_ yes: Int, _ no: Int, _ group: Count<Int>) -> Verdict {
      rule.verdict(
        for: Tally(
          way: .hands, heads: Count(expected: 10, present: yes + no, for: yes, against: no),
          groups: [GroupCount(group: "业主", heads: group)]),
        on: Day("2024-05-18")!)
    }
    for group in [Count<Int>(expected: 5, present: 5), Count(expected: 5, present: 5, against: 1)] {
      let open = verdict(5, 3, group)
      #expect(open.kind == .undecidable)
      #expect(open.missing == [.votes(test: .adoption, measure: .heads, group: "业主")])
    }
    #expect(verdict(5, 3, Count(expected: 5, present: 5, for: 4, against: 1)).kind == .adopted)
    // The whole fails whatever the group said, and where nobody agreed the group didn't.
    #expect(verdict(4, 4, Count(expected: 5, present: 5)).kind == .rejected)
    #expect(verdict(0, 8, Count(expected: 5, present: 5)).kind == .rejected)
  }
}
