import Deliberation
import Testing
import Values

/// Numbers that each could be right and together can't.
@Suite struct ImpossibleNumbersTests {
  private let general = rule("civil-code-278-general")

  private func slips(
    _ heads: Count<Int>, _ area: Count<Area>?, _ policies: Policies = Policies()
  ) -> Tally {
    Tally(way: .slips, heads: heads, area: area, policies: policies)
  }

  private func claims(_ tally: Tally, _ rule: Rule) -> [Verdict.Inconsistency.Claim] {
    rule.verdict(for: tally, on: someDay).inconsistencies.map(\.claim)
  }

  private func deliver(_ heads: Int?, _ size: Area?, in tally: inout Tally) {
    tally.heads.delivered = heads
    tally.area?.delivered = size
  }

  @Test func `silence whose area nobody wrote down decides nothing`() {
    let silence = Policies(unreturned: Policy(.majority, clause: "视为同意多数"))
    var tally = slips(
      Count(expected: 12, for: 4, delivered: 4),
      Count(expected: area("1200"), for: area("300")), silence)
    #expect(general.kind(tally) == .undecidable)
    tally.area?.delivered = area("500")
    #expect(general.kind(tally) == .adopted)
    // The other way round, and where it is all or none of them, which is the same in both.
    deliver(nil, area("500"), in: &tally)
    #expect(general.kind(tally) == .undecidable)
    deliver(8, nil, in: &tally)
    #expect(general.kind(tally) == .adopted)
    deliver(0, nil, in: &tally)
    #expect(general.kind(tally) == .inquorate)
    // Too few heads even so: the area can't change that.
    deliver(3, nil, in: &tally)
    #expect(general.kind(tally) == .inquorate)
  }

  @Test func `one failed test of several is enough, whatever is missing`() {
    let absent = Policies(unreturned: Policy(.absent, clause: "不计入"))
    for policies in [absent, Policies()] {
      let verdict = general.verdict(
        for: slips(
          Count(expected: 950, for: 400, against: 209, returned: 616, invalid: 7),
          Count(expected: area("127378")), policies), on: someDay)
      #expect(verdict.kind == .inquorate)
      #expect(verdict.missing.isEmpty)
    }
    // Of the tests of adoption, and of the candidates of an election, alike.
    var rejected = slips(
      Count(expected: 12, participating: 12, for: 5),
      Count(expected: area("1200"), participating: area("1200")))
    #expect(general.kind(rejected) == .rejected)
    rejected.heads.for = 7
    #expect(general.kind(rejected) == .undecidable)
    rejected = slips(
      Count(expected: 12, participating: 10),
      Count(expected: area("1200"), participating: area("1000")))
    rejected.seats = 2
    rejected.choices = [Choice("甲", votes: 5), Choice("乙", votes: 9)]
    #expect(rule("owners-committee-election").kind(rejected) == .undecidable)
    rejected.choices = [Choice("甲", votes: 5), Choice("乙", votes: 9, area: area("700"))]
    let elected = rule("owners-committee-election").verdict(for: rejected, on: someDay)
    #expect(elected.elected == ["乙"])
    // Too few of the owners on a committee, the number of its members unknown.
    var committee = Tally(way: .hands, heads: Count(present: 6, for: 6))
    committee.groups = [GroupCount(group: "业主", heads: Count(expected: 5, present: 2))]
    #expect(rule("property-management-committee").kind(committee) == .inquorate)
  }

  @Test func `a group's answer that the totals don't have`() {
    var tally = hands(present: 11, for: 6)
    tally.heads.against = nil
    tally.groups = [GroupCount(group: "居民", heads: Count(for: 5, against: 1))]
    #expect(claims(tally, rule("consensus-no-objection")) == [.groupVotesUncounted])
    tally.heads.against = 1
    #expect(rule("consensus-no-objection").kind(tally) == .noConsensus)
    tally.groups = [GroupCount(group: "居民", heads: Count(for: 5, abstain: 1))]
    tally.heads.abstain = nil
    #expect(claims(tally, rule("majority-of-present")) == [.groupVotesUncounted])
    // In area alike.
    var owned = owners(("600.00", 10), took: ("500.00", 8), for: ("500.00", 8))
    owned.heads.against = nil
    owned.area?.against = nil
    owned.groups = [
      GroupCount(group: "一层", heads: Count(for: 1), area: Count(against: area("50.00")))
    ]
    #expect(claims(owned, general).contains(.groupVotesUncounted))
  }

  @Test func `all heads have all the area, and nobody's area takes part`() {
    let settled = owners(("600.00", 10), took: ("500.00", 10), for: ("500.00", 10))
    #expect(claims(settled, general) == [.wholeInBothMeasures])
    let reverse = owners(("600.00", 10), took: ("600.00", 9), for: ("500.00", 9))
    #expect(claims(reverse, general) == [.wholeInBothMeasures])
    let counted = slips(
      Count(expected: 10, for: 8, against: 2),
      Count(expected: area("600"), for: area("400"), against: area("100")))
    #expect(claims(counted, general) == [.wholeInBothMeasures])
    let orphan = owners(
      ("600.00", 10), took: ("500.00", 8), for: ("450.00", 8), against: ("50.00", 0))
    #expect(claims(orphan, general) == [.areaWithoutHeads])
    var election = owners(("600.00", 10), took: ("500.00", 8), for: ("0", 0))
    election.choices = [Choice("甲", votes: 8, area: area("400")), Choice("乙", votes: 0)]
    #expect(claims(election, rule("owners-committee-election")) == [.wholeInBothMeasures])
    election.choices = [Choice("甲", votes: 0, area: area("400"))]
    #expect(claims(election, rule("owners-committee-election")) == [.areaWithoutHeads])
  }

  @Test func `names that differ by blanks are one name`() {
    for other in ["甲　", " 甲", "甲\u{200B}", "甲\u{3000}"] {
      let tally = Tally(
        way: .secretBallot, heads: Count(present: 7),
        choices: [Choice("甲", votes: 3), Choice(other, votes: 4)])
      #expect(claims(tally, rule("plurality")) == [.choicesDifferInBlanks])
    }
  }

  @Test func `names that differ by width, case or a bracket's form are one name`() {
    for (one, other) in [("A", "Ａ"), ("a", "A"), ("张三（1号）", "张三(1号)"), ("方案１", "方案1")] {
      let tally = Tally(
        way: .secretBallot, heads: Count(present: 7),
        choices: [Choice(one, votes: 3), Choice(other, votes: 4)])
      #expect(claims(tally, rule("plurality")) == [.choicesDifferInBlanks])
    }
    let apart = Tally(
      way: .secretBallot, heads: Count(present: 7),
      choices: [Choice("张三（1号）", votes: 3), Choice("张三（2号）", votes: 4)])
    #expect(claims(apart, rule("plurality")) == [])
  }

  @Test func `whoever isn't of a group is one of the others`() {
    let committee = rule("property-management-committee")
    func claimed(_ total: Count<Int>, _ group: Count<Int>) -> [Verdict.Inconsistency.Claim] {
      var tally = Tally(way: .hands, heads: total)
      tally.groups = [GroupCount(group: "业主", heads: group)]
      return claims(tally, committee)
    }
    // All nine are here, so all five owners are.
    #expect(
      claimed(Count(expected: 9, present: 9, for: 9), Count(expected: 5, present: 3))
        == [.othersBeyondTotals])
    // There are four others, and five came.
    #expect(
      claimed(Count(expected: 9, present: 8, for: 8), Count(expected: 5, present: 3))
        == [.othersBeyondTotals])
    #expect(claimed(Count(expected: 9, present: 7, for: 7), Count(expected: 5, present: 3)) == [])
    #expect(claimed(Count(expected: 9, present: 7, for: 7), Count(expected: 9, present: 7)) == [])
    // Two others are here, and three said yes.
    #expect(
      claimed(
        Count(expected: 9, present: 7, for: 6, against: 1),
        Count(expected: 5, present: 5, for: 3, against: 1))
        == [.othersBeyondTotals])
    #expect(
      claimed(
        Count(expected: 9, present: 7, for: 5, against: 2),
        Count(expected: 5, present: 5, for: 3, against: 2))
        == [])
    // In area alike; an owner of flats in two groups stands in both rows.
    var owned = owners(("600.00", 10), took: ("500.00", 8), for: ("500.00", 8))
    owned.groups = [
      GroupCount(
        group: "一层", heads: Count(expected: 10, participating: 2),
        area: Count(expected: area("400.00"), participating: area("250.00")))
    ]
    #expect(claims(owned, general) == [.othersBeyondTotals])
    owned.groups[0].area?.participating = area("300.00")
    #expect(claims(owned, general) == [])
    #expect(Verdict.Inconsistency.Claim.othersBeyondTotals.isLater)
  }

  @Test func `a clause on silence counts under a rule over all owners, and only a clause`() {
    var own = general
    (own.id, own.quorum) = ("all-base", [])
    own.adoption = [
      .init(.adoption, .area, of: .all, .moreThan, .half),
      .init(.adoption, of: .all, .moreThan, .half),
    ]
    var tally = slips(
      Count(expected: 4, for: 2, against: 1, delivered: 1),
      Count(
        expected: area("200"), for: area("100"), against: area("50"), delivered: area("50")))
    #expect(own.kind(tally) == .rejected)
    tally.policies.unreturned = Policy(.majority, clause: "视为同意多数")
    let verdict = own.verdict(for: tally, on: someDay)
    #expect(verdict.kind == .adopted)
    #expect(verdict.withoutSilence == .rejected)
    own.policies = tally.policies
    tally.policies = Policies()
    #expect(own.kind(tally) == .adopted)
    deliver(nil, nil, in: &tally)
    #expect(own.verdict(for: tally, on: someDay).missing == [.deliveryRegister])
  }

  @Test func `a slip in dispute may be an objection`() {
    var own = general
    (own.id, own.quorum) = ("no-objectors", [])
    own.adoption = [
      .init(.objection, .area, of: .all, .atMost, Ratio(1, 3)!),
      .init(.objection, of: .all, .atMost, Ratio(1, 3)!),
    ]
    func tally(against: Int, disputed: Int) -> Tally {
      func size(_ count: Int) -> Area { Area(hundredths: Int64(count) * 5000) }
      return slips(
        Count(
          expected: 9, against: against, disputed: disputed, delivered: 9 - against - disputed),
        Count(
          expected: size(9), against: size(against), disputed: size(disputed),
          delivered: size(9 - against - disputed)))
    }
    #expect(own.kind(tally(against: 3, disputed: 0)) == .adopted)
    let open = own.verdict(for: tally(against: 3, disputed: 1), on: someDay)
    #expect(open.kind == .undecidable)
    #expect(open.missing == [.clause(policy: .disputed)])
    #expect(open.readings.map(\.disputed) == [.absent, .against])
    #expect(own.kind(tally(against: 1, disputed: 1)) == .adopted)
    own.policies.disputed = Policy(.against, clause: "意见不一的计为反对")
    #expect(own.kind(tally(against: 3, disputed: 1)) == .rejected)
  }

  @Test func `an illegal ballot of a legal voter is a vote cast under Robert's rules`() {
    func ballots(_ yes: Int, _ no: Int, invalid: Int) -> Tally {
      Tally(
        way: .secretBallot,
        heads: Count(
          present: 20, for: yes, against: no, returned: yes + no + invalid, invalid: invalid))
    }
    let majority = rule("robert-majority")
    #expect(majority.kind(ballots(10, 9, invalid: 0)) == .adopted)
    #expect(majority.kind(ballots(10, 9, invalid: 1)) == .rejected)
    #expect(rule("robert-two-thirds").kind(ballots(12, 6, invalid: 0)) == .adopted)
    #expect(rule("robert-two-thirds").kind(ballots(12, 6, invalid: 1)) == .rejected)
    // The Nantang rules compare those for and those against, and nothing else.
    #expect(rule("nantang").kind(ballots(10, 9, invalid: 1)) == .adopted)
  }

  @Test func `a verdict that its day reckoned otherwise is known by that reckoning`() {
    let tally = slips(
      Count(expected: 950, for: 400, against: 209, returned: 616, invalid: 7),
      Count(expected: area("127378")))
    #expect(general.verdict(for: tally, on: someDay, by: .first).kind == .undecidable)
    let whole = owners(("600.00", 10), took: ("500.00", 10), for: ("500.00", 10))
    #expect(general.verdict(for: whole, on: someDay, by: .first).kind == .adopted)
  }

  @Test func `nobody hands in two ballots, and nobody who isn't there answers`() {
    var village = Tally(
      way: .secretBallot, heads: Count(expected: 900, returned: 901, invalid: 4),
      choices: [Choice("甲", votes: 497), Choice("乙", votes: 390)])
    #expect(claims(village, rule("village-committee-election")) == [.ballotsBeyondVoters])
    village.heads.returned = 900
    #expect(claims(village, rule("village-committee-election")) == [])
    var answers = Tally(way: .secretBallot, heads: Count(present: 3))
    answers.appraisal = Appraisal(satisfied: 5, mostly: 0, dissatisfied: 0, unaware: 0)
    #expect(claims(answers, rule("appraisal")) == [.ballotsBeyondVoters])
    answers.heads.present = 5
    #expect(claims(answers, rule("appraisal")) == [])
    // Slips come from those who aren't there, too; never from more than were asked.
    answers.way = .slips
    answers.heads = Count(expected: 4, present: 3)
    #expect(claims(answers, rule("appraisal")) == [.ballotsBeyondVoters])
    answers.heads = Count(expected: 5, present: 3)
    #expect(claims(answers, rule("appraisal")) == [])
    #expect(Verdict.Inconsistency.Claim.ballotsBeyondVoters.isLater)
  }

  @Test func `everybody of a part has all of its area, and somebody has some`() {
    func vote(_ heads: Count<Int>, _ area: Count<Area>) -> [Verdict.Inconsistency.Claim] {
      claims(
        Tally(
          way: .slips, heads: heads, area: area,
          policies: Policies(unreturned: Policy(.majority, clause: "第一条"))),
        rule("civil-code-278-general"))
    }
    func size(_ metres: Int) -> Area { Area(hundredths: Int64(metres) * 100) }
    #expect(
      vote(
        Count(expected: 12, for: 4, delivered: 8),
        Count(expected: size(1200), for: size(300), delivered: size(500)))
        == [.wholeInBothMeasures])
    #expect(
      vote(
        Count(expected: 12, participating: 10, for: 10),
        Count(expected: size(1200), participating: size(1000), for: size(900)))
        == [.wholeInBothMeasures])
    #expect(
      vote(
        Count(expected: 12, participating: 10, for: 7, against: 3),
        Count(expected: size(1200), participating: size(1000), for: size(1000), against: .zero)
      )
      .contains(.headsWithoutArea))
    #expect(
      vote(
        Count(expected: 12, participating: 10, for: 7, against: 1, abstain: 0),
        Count(expected: size(1200), participating: size(1000), for: size(700), against: size(300)))
        == [.wholeInBothMeasures])
    #expect(
      vote(
        Count(expected: 12, participating: 10, for: 7, against: 3),
        Count(expected: size(1200), participating: size(1000), for: size(700), against: size(300)))
        == [])
  }
}
