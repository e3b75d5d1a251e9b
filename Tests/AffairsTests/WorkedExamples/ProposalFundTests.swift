import Affairs
import Deliberation
import Scenarios
import Testing
import Values

/// 创想资金 and 承诺: examples 5 and 16.
@Suite struct ProposalFundTests {
  @Test func `worked example 5: a proposal is assessed once its five texts are there`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("idea-fund", on: "2024-03-01") {
      $0.kind = .proposal
      $0.parts = ["目标": "花园", "办法": "共建", "步骤": "三步", "计划": " "]
    }
    try desk.enter(
      .voice(Voice(about: .card(matter), text: "金点子", on: day("2024-03-01"))),
      on: "2024-03-01")
    try desk.pass("征集", of: matter, on: "2024-03-02")
    let refusal = #expect(throws: LedgerRefusal.self) {
      try desk.pass("优化", of: matter, on: "2024-03-03")
    }
    #expect(missing(refusal) == [.papers(["计划", "保障"])])
    try desk.revise(matter, on: "2024-03-04") { card in
      if case .matter(var it) = card {
        it.parts["计划"] = "四月开工"
        card = .matter(it)
      }
    }
    try desk.note(.paper, on: .card(matter), "保障", day: "2024-03-04")
    try desk.pass("优化", of: matter, on: "2024-03-05")
  }

  @Test func `worked example 5: no more is paid out than was granted`() throws {
    var desk = LedgerFixture()
    let unit = try desk.enter(.party(Party(name: "街道", kind: .unit)), on: "2024-03-01")
    let matter = try desk.begin("idea-fund", on: "2024-03-01") {
      $0.budget = Money(fen: 50_000_00)
    }
    var grant = Pledge(kind: .grant, by: .party(unit), on: [.card(matter)])
    grant.worth = .money(Money(fen: 42_000_00))
    grant.signed = day("2024-03-01")
    let granted = try desk.enter(.pledge(grant), on: "2024-03-01")
    func paid(_ fen: Int64) -> Flow {
      var flow = Flow(
        way: .out, kind: .money(source: nil), item: "苗木", worth: .money(Money(fen: fen)),
        on: day("2024-04-01"))
      flow.about = [.card(matter)]
      flow.fulfils = granted
      return flow
    }
    var handed = Flow(
      way: .in, kind: .money(source: "拨款"), item: "创想资金", worth: .money(Money(fen: 42_000_00)),
      on: day("2024-03-20"))
    (handed.about, handed.fulfils) = ([.card(matter)], granted)
    try desk.enter(.flow(handed), on: "2024-04-01")
    try desk.enter(.flow(paid(38_650_50)), on: "2024-04-01")
    let accounts = desk.casebook.accounts(
      from: day("2024-01-01"), to: day("2024-06-30"), about: matter, on: day("2024-04-01"))
    #expect(accounts.balance.description == "3349.50")
    // It ends with its accounts in public.
    let last = try #require(Procedure.builtIn.first { $0.id == "idea-fund" }?.steps.last)
    #expect(last.id == "结项")
    #expect(last.needs.contains(.paper(["收支公开表", "结项报告"])))
    #expect(throws: LedgerRefusal.beyondGrant(over: Money(fen: 1_650_50))) {
      try desk.take(.enter(.init(card: .flow(paid(5_000_00)))), on: "2024-04-02")
    }
    var reasoned = paid(5_000_00)
    reasoned.despite = "街道同意追加"
    try desk.enter(.flow(reasoned), on: "2024-04-02")
    // What the grant doesn't reach is missing before the money is there.
    #expect(
      try desk.lacks(of: "立项", in: matter, on: "2024-04-02") == [
        .money(Money(fen: 8_000_00))
      ])
  }

  @Test func `what is paid for a matter counts against its grant without saying so`() throws {
    var desk = LedgerFixture()
    let unit = try desk.enter(.party(Party(name: "街道", kind: .unit)), on: "2024-03-01")
    let matter = try desk.begin("idea-fund", on: "2024-03-01")
    var grant = Pledge(kind: .grant, by: .party(unit), on: [.card(matter)])
    grant.worth = .money(Money(fen: 42_000_00))
    try desk.enter(.pledge(grant), on: "2024-03-01")
    func moved(_ way: Flow.Way, _ fen: Int64, _ source: String? = nil) -> Card {
      var flow = Flow(
        way: way, kind: .money(source: source), item: "花园", worth: .money(Money(fen: fen)),
        on: day("2024-04-01"))
      flow.about = [.card(matter)]
      return .flow(flow)
    }
    try desk.enter(moved(.in, 42_000_00, "创想计划资金"), on: "2024-04-01")
    try desk.enter(moved(.out, 38_650_50), on: "2024-04-01")
    let accounts = desk.casebook.accounts(
      from: day("2024-01-01"), to: day("2024-12-31"), about: matter, on: day("2024-05-01"))
    #expect(accounts.balance == Money(fen: 3_349_50))
    #expect(throws: LedgerRefusal.beyondGrant(over: Money(fen: 1_650_50))) {
      try desk.take(.enter(.init(card: moved(.out, 5_000_00))), on: "2024-04-02")
    }
    // What a sale brought in besides may be spent as well.
    try desk.enter(moved(.in, 2_000_00, "义卖"), on: "2024-04-02")
    try desk.enter(moved(.out, 5_000_00), on: "2024-04-02")
  }

  @Test
  func
    `worked example 16: 38 of 45 came, 36 agreed, and the resolution says the totals of the list`()
    throws
  {
    var desk = LedgerFixture()
    let estate = try desk.enter(.site(Site(name: "北区", kind: .building)), on: "2024-02-01")
    let matter = try desk.begin("commitments", on: "2024-02-01")
    for (kind, count) in [(PledgeKind.apply, 186), (.demolish, 23), (.support, 186)] {
      for number in 1...count {
        var pledge = Pledge(
          kind: kind, by: .dwelling(room: "\(number)", site: estate), on: [.card(matter)])
        pledge.signed = day("2024-02-20")
        try desk.enter(.pledge(pledge), on: "2024-02-20")
      }
    }
    try desk.pass("承诺", of: matter, on: "2024-02-21")
    let attendance = try resolution(of: matter, saying: 24).1
    #expect(attendance.expected == 45)
    #expect(attendance.present == 38)
    desk.meet(try resolution(of: matter, saying: 24).0)
    #expect(throws: LedgerRefusal.totalsDiffer(said: "承诺拆违24户", counted: "承诺拆违23户")) {
      try desk.pass("决议", of: matter, on: "2024-03-02")
    }
    desk.restate(try resolution(of: matter, saying: 23).0)
    try desk.pass("决议", of: matter, on: "2024-03-02")
    let vote = try #require(
      try desk.standing(of: matter, on: "2024-03-02")["决议"]?.met.last?.evidence.first)
    #expect(vote.verdict == "adopted")
    #expect(vote.numbers["for"] == "36")
    #expect(vote.numbers["against"] == "0")
    #expect(vote.numbers["abstain"] == "2")
    let lines = desk.casebook.pledges(on: day("2024-03-02"), about: matter).lines
    #expect(lines.map(\.signed.count) == [186, 23, 186])
  }

  /// 45 representatives are expected, 38 come, 36 agree and two abstain.
  private func resolution(
    of matter: CardID, saying count: Int
  ) throws -> (Extract, Extract.Attendance) {
    var session = Session(
      identity: .init(id: "20240302-d001", date: day("2024-03-02"), title: "社区代表大会"))
    let names = (1...45).map { "代表\($0 < 10 ? "0" : "")\($0)" }
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("residents-representatives")
    changes.body = "社区代表大会"
    let text = "自愿申请的有186户，承诺拆违 \(count)户，主动支持：186 户"
    let commands: [Command] = [
      .describeMeeting(.init(changes: changes)),
      .importRoster(
        .init(source: "名册", people: names.map { PersonDetails(name: $0) }, changes: nil)),
      .addIssue(
        .init(title: "整治", source: nil, proposer: nil, summary: nil, number: matter.text)),
      .recordNotice(
        .init(issue: nil, notified: Notified(on: day("2024-02-24"), channels: ["公告栏"]))),
      .judgeCompetence(
        .init(issue: nil, competence: Competence(answer: .ours, by: "社区党委"))),
      .signIn(.init(participants: Array(names.prefix(38)), way: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "整治")),
      .propose(.init(issue: nil, text: text, mover: nil, seconder: nil)),
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 36, against: 0, abstain: 2), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "监票人甲")), .announce(.init(vote: nil)),
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: text)]))),
    ]
    for (minute, command) in commands.enumerated() {
      try session.play(command, at: beijing("2024-03-02", 9, minute))
    }
    // Two thirds of 45 are 30.
    let needed = session.votes.values.last?.verdict?.tests.first { $0.test == .attendance }
    #expect(needed?.required == .heads(30))
    let extract = Extract(of: session)
    return (extract, extract.attendance)
  }

  @Test func `worked example 16: commitments are kept once every one is done`() throws {
    var desk = LedgerFixture()
    let building = try desk.enter(
      .site(Site(name: "3号楼", kind: .building)), on: "2024-03-01")
    let matter = try desk.begin("commitments", on: "2024-03-01")
    var pledges: [CardID] = []
    for room in 101...123 {
      var pledge = Pledge(
        kind: .demolish, by: .dwelling(room: "\(room)", site: building), on: [.card(matter)])
      pledge.signed = day("2024-03-02")
      pledges.append(try desk.enter(.pledge(pledge), on: "2024-03-02"))
    }
    try desk.pass("承诺", of: matter, on: "2024-03-03")
    for id in pledges.prefix(20) {
      try desk.revise(id, on: "2024-04-01") { card in
        if case .pledge(var it) = card {
          it.done = day("2024-04-01")
          card = .pledge(it)
        }
      }
    }
    let lacks = try desk.lacks(of: "兑现", in: matter, on: "2024-04-02")
    guard case .pledges(20, of: 23, let open, let by)? = lacks.first else {
      Issue.record("\(lacks)")
      return
    }
    #expect(Set(open) == Set(pledges.suffix(3)))
    let rooms = ["121", "122", "123"].map { Pledge.Pledger.dwelling(room: $0, site: building) }
    #expect(Set(by) == Set(rooms))
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
            ])
        ]))
    try desk.pass("决议", of: matter, on: "2024-03-10")
    let vote = try #require(
      try desk.standing(of: matter, on: "2024-03-11")["决议"]?.met.last?.evidence.first)
    #expect(vote.numbers["expected"] == "45")
    #expect(vote.numbers["for"] == "36")
    #expect(vote.numbers["abstain"] == "2")
  }
}
