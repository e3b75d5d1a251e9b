import Deliberation
import Testing
import Values

/// What turns a result has no silent default.
@Suite struct `Open policies` {
  let general = rule("civil-code-278-general")

  /// Twelve owners of 50 ㎡ each.
  func ballots(
    for yes: Int, against: Int = 0, abstain: Int = 0, following: Int = 0, invalid: Int = 0,
    disputed: Int = 0, delivered: Int? = nil, policies: Policies = Policies()
  ) -> Tally {
    func size(_ count: Int) -> Area { Area(hundredths: Int64(count) * 5000) }
    let back = yes + against + abstain + following + invalid + disputed
    return Tally(
      way: .slips,
      heads: Count(
        expected: 12, for: yes, against: against, abstain: abstain, fromMajority: following,
        returned: back, invalid: invalid, disputed: disputed, delivered: delivered),
      area: Count(
        expected: size(12), for: size(yes), against: size(against), abstain: size(abstain),
        fromMajority: size(following), returned: size(back), invalid: size(invalid),
        disputed: size(disputed), delivered: delivered.map(size)),
      policies: policies)
  }

  @Test func `unreturned ballots that would turn the result leave it undecidable`() {
    let verdict = general.verdict(for: ballots(for: 6, against: 1), on: someDay)
    #expect(verdict.kind == .undecidable)
    #expect(verdict.missing == [.clause(policy: .unreturned)])
    #expect(verdict.policies.map(\.heads) == [5])
    #expect(verdict.policies.map(\.decides) == [true])
    #expect(Set(verdict.readings.map(\.kind)) == [.inquorate, .rejected, .adopted])
  }

  @Test func `where every reading says the same, it is said`() {
    let verdict = general.verdict(for: ballots(for: 9, against: 1), on: someDay)
    #expect(verdict.kind == .adopted)
    #expect(verdict.policies.map(\.policy) == [.unreturned])
    #expect(verdict.policies.map(\.decides) == [false])
    #expect(verdict.readings.isEmpty)
  }

  @Test func `a clause settles it`() {
    let absent = Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与"))
    #expect(general.kind(ballots(for: 6, against: 1, policies: absent)) == .inquorate)
    var settled = general
    settled.policies = absent
    #expect(settled.kind(ballots(for: 6, against: 1)) == .inquorate)
  }

  @Test func `silence as consent needs the register of delivery`() {
    let silence = Policies(unreturned: Policy(.majority, clause: "未投票的视为同意多数意见"))
    let unregistered = general.verdict(
      for: ballots(for: 6, against: 1, policies: silence), on: someDay)
    #expect(unregistered.kind == .undecidable)
    #expect(unregistered.missing == [.deliveryRegister])
    let registered = general.verdict(
      for: ballots(for: 6, against: 1, delivered: 5, policies: silence), on: someDay)
    #expect(registered.kind == .adopted)
    #expect(registered.withoutSilence == .inquorate)
    #expect(
      registered.followers == [
        .init(reason: .silence, side: .for, heads: 5, area: area("250.00"))
      ])
  }

  @Test func `only silence that was delivered counts`() {
    let silence = Policies(unreturned: Policy(.majority, clause: "未投票的视为同意多数意见"))
    let verdict = general.verdict(
      for: ballots(for: 6, against: 1, delivered: 0, policies: silence), on: someDay)
    #expect(verdict.kind == .inquorate)
    #expect(verdict.warnings.contains(.undelivered(heads: 5)))
  }

  @Test func `void ballots that take part bring the quorum and not the majority`() {
    let absent = Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与"))
    let open = general.verdict(
      for: ballots(for: 4, against: 3, invalid: 1, policies: absent), on: someDay)
    #expect(open.kind == .undecidable)
    #expect(open.missing == [.clause(policy: .invalid)])
    #expect(open.readings.map(\.kind) == [.inquorate, .rejected])
  }

  @Test func `whoever ticks 从多 goes with the majority of the others`() {
    let absent = Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与"))
    let verdict = general.verdict(
      for: ballots(for: 4, against: 3, following: 2, policies: absent), on: someDay)
    #expect(verdict.kind == .adopted)
    #expect(verdict.test(.adoption)?.actual == .heads(6))
    #expect(verdict.counts.heads.for == 4)
  }

  @Test func `where area and heads lead to different sides, 从多 abstains and is flagged`() {
    var tally = owners(
      ("600.00", 10), took: ("600.00", 10), for: ("400.00", 4), against: ("150.00", 5))
    tally.heads.fromMajority = 1
    tally.area?.fromMajority = area("50.00")
    let verdict = general.verdict(for: tally, on: someDay)
    #expect(verdict.kind == .rejected)
    #expect(verdict.followers.map(\.side) == [.abstain])
    #expect(verdict.warnings.contains(.majoritiesDiffer))
  }

  @Test func `parking spaces that would turn the result leave it undecidable`() {
    var tally = owners(("600.00", 10), took: ("400.00", 7), for: ("400.00", 7))
    tally.withParking = Counts(
      heads: tally.heads,
      area: Count(expected: area("700.00"), participating: area("400.00"), for: area("400.00")))
    let verdict = general.verdict(for: tally, on: someDay)
    #expect(verdict.kind == .undecidable)
    #expect(verdict.missing == [.clause(policy: .parking)])
    tally.policies.parking = Policy(.excluded, clause: "车位不计入")
    #expect(general.kind(tally) == .adopted)
  }

  @Test func `who settled who took part has settled the rest`() {
    var tally = owners(("600.00", 10), took: ("400.00", 7), for: ("400.00", 7))
    tally.heads.invalid = 1
    let verdict = general.verdict(for: tally, on: someDay)
    #expect(verdict.kind == .adopted || verdict.kind == .undecidable)
    tally.area?.invalid = area("0.00")
    #expect(general.verdict(for: tally, on: someDay).policies.isEmpty)
  }
}
