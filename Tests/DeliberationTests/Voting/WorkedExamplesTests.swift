import Deliberation
import Testing

/// Worked examples with known results. Each is here because some program in use gets it wrong.
@Suite struct `Worked examples` {
  let special = rule("civil-code-278-special")
  let general = rule("civil-code-278-general")

  @Test func `W01 exactly two thirds and exactly three quarters pass all four tests`() {
    let verdict = special.verdict(
      for: owners(("690.66", 12), took: ("460.44", 8), for: ("345.33", 6)), on: someDay)
    #expect(verdict.kind == .adopted)
    #expect(verdict.tests.count == 4)
    #expect(verdict.test(.participation, .area)?.required == .area(area("460.44")))
    #expect(verdict.test(.participation)?.required == .heads(8))
    #expect(verdict.test(.adoption, .area)?.required == .area(area("345.33")))
    #expect(verdict.test(.adoption)?.required == .heads(6))
  }

  @Test
  func `W02 one hundredth of a square metre short of two thirds is inquorate at 66_67 percent`() {
    let verdict = special.verdict(
      for: owners(("690.66", 12), took: ("460.43", 8), for: ("345.33", 6)), on: someDay)
    #expect(verdict.kind == .inquorate)
    #expect(verdict.test(.participation, .area)?.short == .area(area("0.01")))
    #expect(verdict.percent(.participating, of: .all, .area) == "66.67")
  }

  @Test func `W03 exactly half isn't more than half`() {
    let verdict = general.verdict(
      for: owners(("690.66", 12), took: ("460.44", 8), for: ("230.22", 4)), on: someDay)
    #expect(verdict.kind == .rejected)
    #expect(verdict.test(.adoption, .area)?.required == .area(area("230.23")))
    #expect(verdict.test(.adoption)?.required == .heads(5))
  }

  @Test func `W04 half and one unit more is adopted`() {
    #expect(
      general.kind(owners(("690.66", 12), took: ("460.44", 8), for: ("230.23", 5))) == .adopted)
  }

  @Test func `W07 nobody took part, which divides by nothing`() {
    let verdict = special.verdict(
      for: owners(("690.66", 12), took: ("0", 0), for: ("0", 0)), on: someDay)
    #expect(verdict.kind == .inquorate)
    #expect(verdict.test(.participation, .area)?.short == .area(area("460.44")))
    #expect(verdict.test(.adoption, .area)?.holds == false)
    #expect(verdict.percent(.for, of: .participating, .area) == nil)
    #expect(verdict.percent(.participating, of: .all, .area) == "0.00")
  }

  @Test func `W08 seventy percent of the area is four owners of seven`() {
    let verdict = special.verdict(
      for: owners(("600.00", 7), took: ("420.00", 4), for: ("420.00", 4)), on: someDay)
    #expect(verdict.kind == .inquorate)
    #expect(verdict.test(.participation)?.short == .heads(1))
    #expect(verdict.test(.participation, .area)?.holds == true)
    #expect(verdict.percent(.participating, of: .all) == "57.14")
  }

  @Test func `W09 the fifth owner makes it count`() {
    #expect(
      special.kind(owners(("600.00", 7), took: ("480.00", 5), for: ("480.00", 5))) == .adopted)
  }

  @Test func `W10 one owner with two fifths of the area blocks four of five people`() {
    let tally = owners(
      ("600.00", 7), took: ("480.00", 5), for: ("240.00", 4), against: ("240.00", 1))
    #expect(special.kind(tally) == .rejected)
    let verdict = general.verdict(for: tally, on: someDay)
    #expect(verdict.kind == .rejected)
    #expect(verdict.test(.adoption, .area)?.required == .area(area("240.01")))
    #expect(verdict.test(.adoption)?.holds == true)
  }

  @Test func `W12 abstentions sink eight to one`() {
    let verdict = special.verdict(
      for: owners(
        ("690.66", 12), took: ("690.66", 12), for: ("460.44", 8), against: ("53.27", 1),
        abstain: ("176.95", 3)), on: someDay)
    #expect(verdict.kind == .rejected)
    #expect(verdict.test(.adoption, .area)?.required == .area(area("518.00")))
    #expect(verdict.test(.adoption)?.required == .heads(9))
    #expect(verdict.percent(.for, of: .participating, .area) == "66.67")
  }

  @Test func `W14 eight of twelve equal dwellings are two thirds`() {
    #expect(
      general.kind(owners(("480.48", 12), took: ("320.32", 8), for: ("320.32", 8))) == .adopted)
  }

  @Test func `W15 six of eight equal dwellings are three quarters`() {
    #expect(
      special.kind(owners(("341.84", 8), took: ("341.84", 8), for: ("256.38", 6))) == .adopted)
  }

  @Test func `W17 two thirds of an area that three doesn't divide rounds the need up`() {
    let short = owners(("1000.00", 15), took: ("666.66", 10), for: ("666.66", 10))
    #expect(general.kind(short) == .inquorate)
    let enough = owners(("1000.00", 15), took: ("666.67", 10), for: ("666.67", 10))
    #expect(general.kind(enough) == .adopted)
  }

  @Test func `W20 half of those expected can't hold a residents' meeting`() {
    let verdict = rule("residents-meeting").verdict(
      for: hands(expected: 44, present: 22, for: 22), on: someDay)
    #expect(verdict.kind == .inquorate)
    #expect(verdict.test(.attendance)?.required == .heads(23))
    #expect(verdict.test(.attendance)?.short == .heads(1))
  }

  @Test func `W21 two thirds of the representatives are enough, half of those present aren't`() {
    let meeting = rule("residents-representatives")
    #expect(meeting.kind(hands(expected: 45, present: 30, for: 15, against: 15)) == .rejected)
    #expect(meeting.kind(hands(expected: 45, present: 30, for: 16, against: 14)) == .adopted)
    #expect(meeting.kind(hands(expected: 45, present: 29, for: 29)) == .inquorate)
  }

  @Test func `W22 half of the members expected is enough, seventy percent of those present isn't`()
  {
    let meeting = rule("party-members-meeting")
    #expect(meeting.kind(hands(expected: 30, present: 20, for: 15, against: 5)) == .adopted)
    #expect(meeting.kind(hands(expected: 30, present: 20, for: 14, against: 6)) == .rejected)
  }

  @Test func `W25 a tie fails under Nantang rules and abstentions are ignored`() {
    #expect(rule("nantang").kind(hands(for: 7, against: 7, abstain: 3)) == .rejected)
    #expect(rule("nantang").kind(hands(for: 3, against: 2, abstain: 12)) == .adopted)
  }

  @Test func `W26 one abstention is consensus without objection and not unanimity`() {
    let tally = hands(expected: 11, present: 11, for: 10, abstain: 1)
    #expect(rule("consensus-unanimous").kind(tally) == .noConsensus)
    #expect(rule("consensus-no-objection").kind(tally) == .consensus)
  }

  @Test func `a slip in dispute may be an objection, and then there is no consensus`() {
    let consensus = rule("consensus-no-objection")
    var tally = Tally(
      way: .slips, heads: Count(expected: 4, present: 4, for: 3, against: 0, disputed: 1))
    #expect(consensus.kind(tally) == .undecidable)
    #expect(consensus.verdict(for: tally, on: someDay, by: .disputeUnheard).kind == .consensus)
    tally.policies = Policies(disputed: Policy(.against, clause: "争议票计为反对"))
    #expect(consensus.kind(tally) == .noConsensus)
    tally.policies = Policies(disputed: Policy(.absent, clause: "争议票不计"))
    #expect(consensus.kind(tally) == .consensus)
  }

  @Test func `more than half of those expected agree, however few of them came`() {
    let whole = rule("majority-of-expected")
    let enough = whole.verdict(
      for: hands(expected: 20, present: 12, for: 11, against: 1), on: someDay)
    #expect(enough.kind == .adopted)
    #expect(enough.test(.adoption)?.required == .heads(11))
    #expect(whole.kind(hands(expected: 20, present: 12, for: 10, abstain: 2)) == .rejected)
    #expect(whole.kind(hands(expected: 21, present: 11, for: 11)) == .adopted)
    #expect(whole.kind(hands(present: 9, for: 9)) == .undecidable)
  }

  @Test func `W27 all agree and the property unit's consent is still to come`() {
    var consensus = rule("consensus-unanimous")
    consensus.concurrences = ["产权单位"]
    let verdict = consensus.verdict(for: hands(expected: 12, present: 11, for: 11), on: someDay)
    #expect(verdict.kind == .pending)
    #expect(verdict.outstanding.map(\.party) == ["产权单位"])
  }

  @Test func `W28 silence isn't consent, and twenty-three of twenty-four is worthless`() {
    let verdict = rule("civil-code-279").verdict(
      for: Tally(way: .slips, heads: Count(expected: 24, for: 23)), on: someDay)
    #expect(verdict.kind == .inquorate)
    #expect(verdict.test(.adoption)?.short == .heads(1))
    let refused = Tally(way: .slips, heads: Count(expected: 24, for: 22, against: 1))
    #expect(rule("civil-code-279").kind(refused) == .rejected)
    let all = Tally(way: .slips, heads: Count(expected: 24, for: 24))
    #expect(rule("civil-code-279").kind(all) == .adopted)
  }

  @Test func `W30 an appraisal publishes two shares and adopts nothing`() {
    let verdict = rule("appraisal").verdict(
      for: Tally(
        way: .secretBallot,
        appraisal: Appraisal(satisfied: 18, mostly: 9, dissatisfied: 3, unaware: 2)), on: someDay)
    #expect(verdict.kind == .measured)
    #expect(verdict.percent(.satisfied, of: .valid) == "56.25")
    #expect(verdict.percent(.satisfiedOrMostly, of: .valid) == "84.38")
  }

  @Test func `W32 a survey has three honest percentages`() {
    let verdict = rule("solicitation").verdict(
      for: Tally(
        way: .slips,
        heads: Count(
          for: 330, against: 18, abstain: 9, issued: 420, returned: 361, invalid: 4)),
      on: someDay)
    #expect(verdict.kind == .measured)
    #expect(verdict.percent(.returned, of: .issued) == "85.95")
    #expect(verdict.percent(.for, of: .valid) == "92.44")
    #expect(verdict.percent(.for, of: .issued) == "78.57")
  }
}
