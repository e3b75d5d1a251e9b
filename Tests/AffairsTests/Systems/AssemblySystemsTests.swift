import Affairs
import Deliberation
import Scenarios
import Testing
import Values

/// Assemblies, councils and what they resolve on.
@Suite struct AssemblySystemsTests {
  @Test func `议事协商会: the bird-keeping zone from the meeting to its trial's appraisal`() throws {
    let session = try Scenario.greenCorner.played()
    var desk = LedgerFixture([Extract(of: session)])
    let number = CardID("20240518-7f3a-1")
    try desk.note(.progress, on: .card(number), "试行", day: "2024-06-01")
    func lacks(_ on: String) -> WhatIsLacking? {
      desk.casebook.matters(on: day(on), filter: MatterFilter(isWhole: true))
        .first { $0.number == number }?.lacking
    }
    func gaps(_ on: String) -> [LedgerGap.Name] {
      desk.casebook.gaps(on: day(on)).filter { $0.about == number }.map(\.kind.name)
    }
    #expect(!gaps("2024-08-31").contains(.trialOver))
    #expect(gaps("2024-09-01").contains(.trialOver))
    #expect(lacks("2024-09-01") != nil)
  }

  @Test func `滚动议题: one number in two meetings is one matter with the later status`() throws {
    var desk = LedgerFixture()
    let matter = try desk.enter(.matter(Matter(title: "停车")), on: "2024-05-01")
    desk.meet(
      .built("20240518-a001", on: "2024-05-18", [.built(matter.text, status: .notAgreed)]))
    desk.agree(on: matter, "20240831-a001", date: "2024-08-31")
    let matters = desk.casebook.matters(on: day("2024-09-01"), filter: MatterFilter(isWhole: true))
    #expect(matters.map(\.number) == [matter])
    #expect(matters.first?.status == .agreed)
    #expect(desk.casebook.dealings(with: matter).count == 2)
  }

  @Test func `一征三议两公开: 二议 may be merged with 一议 for a reason, 一公开 waits for answers`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("solicit-three-two", on: "2024-02-01") { $0.households = 186 }
    let steps = Procedure.builtIn("solicit-three-two")?.steps.map(\.id)
    #expect(steps == ["征", "一议", "二议", "三议", "一公开", "实施", "二公开"])
    #expect(throws: LedgerRefusal.stepBefore(step: "二议", first: "征")) {
      try desk.skip("二议", of: matter, on: "2024-02-02", reason: "合并")
    }
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("征", of: matter, on: "2024-02-02")
    }
    #expect(refusal?.code == "stepLacks")
  }

  @Test func `社区代表大会: 自愿申请, 承诺拆违 and 主动支持 are registered, resolved on and kept`() throws {
    var desk = LedgerFixture()
    let building = try desk.site("3号楼", on: "2024-03-01")
    let matter = try desk.begin("commitments", on: "2024-03-01")
    for (kind, count) in [(PledgeKind.apply, 3), (.demolish, 2), (.support, 3)] {
      for number in 1...count {
        var pledge = Pledge(
          kind: kind, by: .dwelling(room: "\(number)", site: building), on: [.card(matter)])
        pledge.signed = day("2024-03-02")
        try desk.enter(.pledge(pledge), on: "2024-03-02")
      }
    }
    try desk.pass("承诺", of: matter, on: "2024-03-03")
    let pledges = desk.casebook.pledges(on: day("2024-03-03"), about: matter)
    #expect(pledges.lines.map(\.signed.count).reduce(0, +) == 8)
    desk.meet(
      .built(
        "20240310-d001", on: "2024-03-10", body: "社区代表大会",
        [
          .built(
            matter.text,
            votes: [
              .built(
                .adopted, by: .residents, on: "2024-03-10",
                counts: Counts(
                  heads: Count(expected: 45, present: 38, for: 36, against: 0, abstain: 2)))
            ]
          ).with {
            $0.outcome = Outcome(points: [.init(text: "自愿申请3户，承诺拆违2户，主动支持3户。")])
            $0.settled = .built(40)
          }
        ]))
    try desk.pass("决议", of: matter, on: "2024-03-10")
    let lacks = try desk.lacks(of: "兑现", in: matter, on: "2024-03-11")
    guard case .pledges(0, of: 2, _, _)? = lacks.first else {
      Issue.record("\(lacks)")
      return
    }
  }

  @Test func `逐项认领: twelve items, nine claimed, and three that wait are named`() throws {
    var desk = LedgerFixture()
    let plan = try desk.enter(
      .matter(Matter(title: "整改清单", kind: .project)), on: "2024-05-01")
    let items = try (1...12).map { number in
      var item = Matter(title: "第\(number)项")
      item.within = plan
      // Leaders take eight on by name, one later.
      if number <= 8 { item.lead = "班子成员\(number)" }
      return try desk.enter(.matter(item), on: "2024-05-01")
    }
    try desk.note(.claim, on: .card(items[8]), "我来", day: "2024-05-02", by: "班子成员9")
    let claims = desk.casebook.claims(on: day("2024-05-03"), within: plan)
    #expect(claims.claimed.count == 9)
    #expect(claims.unclaimed == items[9...].sorted())
  }

  @Test func `居民公约: drafted, asked about, adopted by the residents and published`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("covenant", "居民公约", on: "2025-09-01")
    try desk.note(.paper, on: .card(matter), "公约草案", day: "2025-09-01")
    try desk.pass("起草", of: matter, on: "2025-09-01")
    try desk.hear(
      "晾晒怎么办", about: matter, on: "2025-09-02", .init(result: .adopted, on: day("2025-09-05")))
    try desk.pass("征求意见", of: matter, on: "2025-09-05")
    func meet(_ decides: Rule.Decider, _ id: String) {
      desk.meet(
        .built(
          id, on: "2025-09-10", body: "居民会议",
          [
            .built(
              matter.text, votes: [.built(.adopted, by: decides, on: "2025-09-10")]
            ).with {
              $0.outcome = Outcome(points: [.init(text: "通过《居民公约》，公布后施行。")])
              $0.settled = .built(40)
            }
          ]))
    }
    // A council's word is none of the residents'.
    meet(.consultation, "20250910-a001")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("通过", of: matter, on: "2025-09-10")
    }
    #expect(refusal?.code == "stepLacks")
    meet(.residents, "20250910-a002")
    try desk.pass("通过", of: matter, on: "2025-09-10")
    try desk.post(matter, for: nil, on: "2025-09-11")
    try desk.pass("公布", of: matter, on: "2025-09-11")
    #expect(desk.casebook.matters(on: day("2025-09-12")).isEmpty)
  }

  @Test func `征询单: slips out, in, valid and agreeing, in both readings`() throws {
    var desk = LedgerFixture()
    let matter = try desk.enter(.matter(Matter(title: "充电桩")), on: "2024-03-01")
    desk.meet(
      .built(
        "20240310-a001", on: "2024-03-10",
        [
          .built(matter.text).with {
            $0.opinionRounds = [
              .init(
                id: .init("r01"), issued: 420, returned: 361, valid: 357, agreeing: 330,
                on: day("2024-03-09"), at: .built(9))
            ]
          }
        ]))
    let round = try #require(
      desk.casebook.dealings(with: matter).first?.issue.opinionRounds.first)
    #expect(Rate(Fraction(round.returned), of: Fraction(round.issued)).percent == "85.95")
    #expect(Rate(Fraction(round.agreeing), of: Fraction(round.valid)).percent == "92.44")
    #expect(Rate(Fraction(round.agreeing), of: Fraction(round.issued)).percent == "78.57")
  }

  @Test func `座谈会/征名: a forum votes on nothing; 23 names, four shortlisted, one chosen`() throws {
    var desk = LedgerFixture()
    #expect(desk.ledger.defined.names(.meetingKinds).contains("党员群众座谈会"))
    let matter = try desk.begin("call", "微花园征名", on: "2024-03-01") { $0.kind = .call }
    try desk.post(matter, for: nil, on: "2024-03-01")
    try desk.pass("发布", of: matter, on: "2024-03-01")
    let on = day("2024-03-20")
    var names: [CardID] = []
    for number in 1...23 {
      names.append(try desk.hear("名称\(number)", about: matter, on: "2024-03-10"))
    }
    try desk.pass("收件", of: matter, on: "2024-03-15")
    desk.meet(
      .built(
        "20240320-a001", on: "2024-03-20", kind: "党员群众座谈会",
        [.built(matter.text, votes: [.built(.elected, by: .consultation, on: "2024-03-20")])]))
    try desk.pass("评选", of: matter, on: "2024-03-20")
    for (place, name) in names.enumerated() {
      try desk.revise(name, on: "2024-03-20") { card in
        if case .voice(var it) = card {
          it.answer = .init(
            result: place == 0 ? .chosen : place < 4 ? .shortlisted : .notChosen, on: on)
          card = .voice(it)
        }
      }
    }
    let report = desk.casebook.voices(on: day("2024-03-21"), about: matter)
    #expect(report.answered.mapValues(\.count) == [.chosen: 1, .shortlisted: 3, .notChosen: 19])
    try desk.post(matter, for: nil, on: "2024-03-21")
    try desk.pass("公布", of: matter, on: "2024-03-21")
  }

  @Test func `回访督查: a year later each demand is a task with who and when, or refused`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("follow-up-visit", "加装电梯回访", on: "2024-04-17")
    try desk.pass("选题", of: matter, on: "2024-04-17")
    func visit(_ demands: [Assignment.Work]) throws {
      try desk.note(.visit, on: .card(matter), "肯定成效", day: "2024-04-17", by: "区政协") {
        $0.demands = demands
      }
    }
    #expect(throws: LedgerRefusal.demandWithoutOwner(what: "差异化需求")) {
      try visit([Assignment.Work(what: "差异化需求", responsible: ["社区"])])
    }
    try visit(
      ["差异化需求", "使用维护预案", "二期动员"].map {
        Assignment.Work(what: $0, lead: "街道", responsible: ["社区"], due: day("2024-09-30"))
      })
    #expect(
      Set(desk.casebook.tasks(of: matter).map(\.work.what)) == ["差异化需求", "使用维护预案", "二期动员"])
    try desk.pass("察看", of: matter, on: "2024-04-17")
    try desk.skip("座谈", of: matter, on: "2024-04-17", reason: "已在现场座谈")
    try desk.pass("要求", of: matter, on: "2024-04-17")
  }

  @Test func `全体同意、自愿筹资: one application, everybody's signature, shares by floor`() throws {
    var desk = LedgerFixture()
    let stairwell = try desk.site("2单元", .stairwell, on: "2024-01-02")
    let matter = try desk.begin("elevator-unanimous", on: "2024-01-06") {
      ($0.sites, $0.households, $0.budget) = ([stairwell], 4, Money(fen: 100_000_00))
    }
    func pledge(_ kind: PledgeKind, _ room: String, _ fen: Int64? = nil) throws -> CardID {
      var pledge = Pledge(
        kind: kind, by: .dwelling(room: room, site: stairwell), on: [.card(matter)])
      pledge.signed = day("2024-02-01")
      pledge.worth = fen.map { .money(Money(fen: $0)) }
      return try desk.enter(.pledge(pledge), on: "2024-02-01")
    }
    _ = try pledge(.apply, "401")
    try desk.pass("申请", of: matter, on: "2024-02-01")
    desk.meet(
      .built(
        "20240131-a001", on: "2024-01-31", form: "书面",
        [
          .built(matter.text).with {
            $0.opinionRounds = [
              .init(
                id: .init("r01"), issued: 4, returned: 4, valid: 4, agreeing: 4,
                on: day("2024-01-31"), at: .built(9))
            ]
          }
        ]))
    try desk.pass("征询", of: matter, on: "2024-02-01")
    for room in ["201", "301", "401", "101"] { _ = try pledge(.sign, room) }
    try desk.pass("全体同意", of: matter, on: "2024-02-01")
    let shares = try CostShares(
      of: Money(fen: 100_000_00),
      over: [
        .init(room: "101", owner: "业主01", weight: .zero),
        .init(room: "201", owner: "业主02", weight: Fraction(2)),
        .init(room: "301", owner: "业主03", weight: Fraction(3)),
        .init(room: "401", owner: "业主04", weight: Fraction(5)),
      ])
    let amounts = shares.shares.map(\.money)
    #expect(amounts.map(\.description) == ["0.00", "20000.00", "30000.00", "50000.00"])
    for (room, amount) in zip(["101", "201", "301", "401"], amounts) {
      _ = try pledge(.share, room, amount.fen)
    }
    try desk.pass("筹资", of: matter, on: "2024-02-02")
  }
}
