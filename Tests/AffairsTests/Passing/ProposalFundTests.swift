import Affairs
import Deliberation
import Testing
import Values

/// 创想资金 and 承诺: examples 5 and 16.
@Suite struct ProposalFundTests {
  @Test func `a proposal is assessed once its five texts are there`() throws {
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

  @Test func `no more is paid out than was granted`() throws {
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
    try desk.enter(.flow(paid(38_650_50)), on: "2024-04-01")
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

  @Test func `commitments are kept once every one is done`() throws {
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
