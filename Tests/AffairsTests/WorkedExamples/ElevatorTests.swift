import Affairs
import Deliberation
import Testing
import Values

/// 加装电梯, as worked out in example 11.
@Suite struct ElevatorTests {
  private func area(_ text: String) -> Area {
    (try? Area(text)) ?? .zero
  }

  /// The test of three quarters of those who took part, by area or by heads.
  private func test(_ actual: Quantity, of base: Quantity, needs: Quantity) -> Verdict.Test {
    let short = max(0, needs.units - actual.units)
    return Verdict.Test(
      test: .adoption, measure: actual.measure, group: nil, choice: nil, actual: actual,
      required: needs, baseName: .participating, base: base, relation: .atLeast,
      ratio: .threeQuarters, holds: short == 0, short: Quantity(short, actual.measure))
  }

  private func round(
    _ kind: Verdict.Kind, on date: String, id: Vote.ID, _ agreed: (String, Int),
    of all: (String, Int), needs: (String, Int), at entry: Int
  ) -> Extract.Vote {
    var vote = Extract.Vote.built(
      kind, by: .owners, on: date, id: id,
      counts: Counts(
        heads: Count(participating: all.1, for: agreed.1),
        area: Count(participating: area(all.0), for: area(agreed.0))),
      tests: [
        test(.area(area(agreed.0)), of: .area(area(all.0)), needs: .area(area(needs.0))),
        test(.heads(agreed.1), of: .heads(all.1), needs: .heads(needs.1)),
      ], at: entry)
    vote.delivery = .init(delivered: 12, dwellings: 12)
    return vote
  }

  private var first: Extract.Vote {
    round(
      .rejected, on: "2024-01-31", id: "v01", ("460.44", 7), of: ("628.82", 10),
      needs: ("471.62", 8), at: 30)
  }
  private var second: Extract.Vote {
    round(
      .adopted, on: "2024-03-09", id: "v02", ("575.55", 9), of: ("690.66", 11),
      needs: ("518.00", 9), at: 40)
  }

  private func session(
    _ matter: CardID, _ votes: [Extract.Vote],
    _ change: (inout Extract.Issue) -> Void = { _ in }
  ) -> Extract {
    .built(
      "20240121-9a1c", on: "2024-01-21", body: "全体业主", form: "书面",
      [
        Extract.Issue.built(matter.text, status: .discussed, votes: votes).with {
          $0.competence = .init(
            answer: .owners, items: [8], on: day("2024-01-21"), at: .built(4))
        }.with(change)
      ])
  }

  /// A stairwell whose first household has applied.
  private func started() throws -> (LedgerFixture, CardID, CardID) {
    var desk = LedgerFixture()
    let stairwell = try desk.enter(
      .site(Site(name: "3号楼2单元", kind: .stairwell)), on: "2024-01-06")
    let matter = try desk.begin(
      "elevator-stairwell", "二期 3号楼2单元 加装电梯", on: "2024-01-06"
    ) {
      $0.kind = .stairwell
      $0.sites = [stairwell]
      $0.budget = Money(fen: 600_000_00)
    }
    try desk.skip("可行性", of: matter, on: "2024-01-06", reason: "街道已统一评估")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("启动", of: matter, on: "2024-01-06")
    }
    #expect(missing(refusal) == [.pledges(0, of: 1, open: [], by: [])])
    try desk.enter(
      .pledge(
        Pledge(
          kind: .apply, by: .dwelling(room: "501", site: stairwell), on: [.card(matter)])),
      on: "2024-01-06")
    try desk.pass("启动", of: matter, on: "2024-01-06")
    return (desk, matter, stairwell)
  }

  /// Nine households registered to sign, the plan posted, an objection of 102 open.
  private func posted() throws -> (LedgerFixture, CardID, [CardID]) {
    var (desk, matter, stairwell) = try started()
    desk.meet(session(matter, [first, second]))
    try desk.pass("征询", of: matter, on: "2024-03-09")
    try desk.pass("确认", of: matter, on: "2024-03-09", evidence: ["20240121-9a1c/v02"])
    for paper in ["设计方案", "资金方案", "补偿预案"] {
      try desk.note(.paper, on: .card(matter), paper, day: "2024-03-10")
    }
    try desk.post(matter, for: 10, on: "2024-03-10")
    var signatures: [CardID] = []
    for number in 1...9 {
      let pledge = Pledge(
        kind: .sign, by: .dwelling(room: "\(number)01", site: stairwell), on: [.card(matter)])
      signatures.append(try desk.enter(.pledge(pledge), on: "2024-03-11"))
    }
    desk.restate(
      session(matter, [first, second]) {
        $0.objections = [
          .init(
            number: 1, on: day("2024-03-12"), inWriting: true, answered: nil, settled: nil,
            at: .built(50))
        ]
        $0.consents = [
          .init(party: "产权单位", answer: .pending, on: nil, due: nil, at: .built(6))
        ]
      })
    return (desk, matter, signatures)
  }

  @Test func `worked example 11: the first round is 11.18 square metres and one owner short`()
    throws
  {
    var (desk, matter, _) = try started()
    desk.meet(session(matter, [first]))
    try desk.pass("征询", of: matter, on: "2024-02-01")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("确认", of: matter, on: "2024-02-01")
    }
    guard case .verdict(.rejected, "20240121-9a1c", "v01", let failing)? = missing(refusal).first
    else {
      Issue.record("\(missing(refusal))")
      return
    }
    #expect(failing.map(\.short) == [.area(area("11.18")), .heads(1)])
  }

  @Test func `worked example 11: the second round confirms it with its numbers`() throws {
    var (desk, matter, _) = try started()
    desk.meet(session(matter, [first, second]))
    try desk.pass("征询", of: matter, on: "2024-03-09")
    try desk.pass("确认", of: matter, on: "2024-03-09", evidence: ["20240121-9a1c/v02"])
    let step = try #require(try desk.standing(of: matter, on: "2024-03-09")["确认"])
    let vote = try #require(step.met.first { $0.need == "meeting" }?.evidence.first)
    #expect(vote.n == 42)
    #expect(vote.verdict == "adopted")
    #expect(vote.numbers["for"] == "9")
    #expect(vote.numbers["area.for"] == "575.55")
    #expect(vote.numbers["area.participating"] == "690.66")
  }

  @Test
  func
    `worked example 11: the start of works is refused while an objection, a consent and signatures are out`()
    throws
  {
    var (desk, matter, signatures) = try posted()
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("开工", of: matter, on: "2024-03-21")
    }
    let rooms = try signatures.sorted().map { id -> Pledge.Pledger in
      try #require(desk.ledger.pledge(id)).by
    }
    #expect(
      missing(refusal) == [
        .objections(
          [.meeting(session: "20240121-9a1c", issue: matter.text, number: 1)], of: 1, .none),
        .pledges(0, of: 9, open: signatures.sorted(), by: rooms),
        .consent(unit: "产权单位", .pending), .papers(["加装确认书", "使用维护预案"]),
        .money(Money(fen: 600_000_00)), .note(.milestone),
      ])
  }

  @Test func `no reason passes the 公示 of a lift while an objection is open`() throws {
    var (desk, matter, _) = try posted()
    #expect(throws: LedgerRefusal.objectionOpen(count: 1)) {
      try desk.pass("公示", of: matter, on: "2024-03-21")
    }
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("公示", of: matter, on: "2024-03-21", despite: "工期紧")
    }
    guard case .mayNotPassLacking(step: "公示", _)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test func `worked example 11: with everybody's consent and the papers the works begin`() throws {
    var (desk, matter, signatures) = try posted()
    let third = round(
      .adopted, on: "2024-04-10", id: "v03", ("690.66", 11), of: ("690.66", 11),
      needs: ("518.00", 9), at: 60)
    desk.restate(
      session(matter, [first, second, third]) {
        $0.objections = [
          .init(
            number: 1, on: day("2024-03-12"), inWriting: true, answered: .built(70),
            settled: day("2024-04-10"), at: .built(50))
        ]
        $0.consents = [
          .init(
            party: "产权单位", answer: .agreed, on: day("2024-04-12"), due: nil, at: .built(71))
        ]
      })
    try desk.pass("公示", of: matter, on: "2024-04-11")
    for id in signatures {
      try desk.revise(id, on: "2024-04-12") { card in
        if case .pledge(var it) = card {
          it.signed = day("2024-04-12")
          card = .pledge(it)
        }
      }
    }
    for paper in ["加装确认书", "使用维护预案"] {
      try desk.note(.paper, on: .card(matter), paper, day: "2024-04-13")
    }
    let unit = try desk.enter(.party(Party(name: "街道", kind: .unit)), on: "2024-04-13")
    var grant = Pledge(kind: .grant, by: .party(unit), on: [.card(matter)])
    grant.worth = .money(Money(fen: 240_000_00))
    try desk.enter(.pledge(grant), on: "2024-04-13")
    #expect(
      try desk.lacks(of: "签约", in: matter, on: "2024-04-13") == [
        .money(Money(fen: 360_000_00))
      ])
    var shares = Flow(
      way: .in, kind: .money(source: "居民自筹"), item: "分摊",
      worth: .money(Money(fen: 360_000_00)), on: day("2024-04-14"))
    shares.about = [.card(matter)]
    try desk.enter(.flow(shares), on: "2024-04-14")
    try desk.pass("签约", of: matter, on: "2024-04-15")
    try desk.note(.milestone, on: .card(matter), "开工", day: "2024-04-16")
    try desk.pass("开工", of: matter, on: "2024-04-16")
    let standing = try desk.standing(of: matter, on: "2024-04-16")
    #expect(standing["开工"]?.state.on == day("2024-04-16"))
    #expect(desk.casebook.changedBases(of: matter).isEmpty)
  }

  @Test func `where there is no such unit, who says so takes the place of its consent`() throws {
    var (desk, matter, _) = try posted()
    desk.restate(session(matter, [first, second]))
    #expect(
      try desk.lacks(of: "签约", in: matter, on: "2024-03-21").contains(
        .consent(unit: "产权单位", nil)))
    try desk.note(
      .explanation, on: .card(matter), "无此单位", day: "2024-03-21", by: "房管所"
    ) { $0.noSuchUnit = .init(unit: "产权单位", source: .landRegistry) }
    #expect(
      !(try desk.lacks(of: "签约", in: matter, on: "2024-03-21")).contains(
        .consent(unit: "产权单位", nil)))
  }
}
