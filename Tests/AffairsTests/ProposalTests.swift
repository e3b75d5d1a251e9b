import Affairs
import Deliberation
import Scenarios
import Testing
import Values

@Suite struct ProposalTests {
  /// The bird corner's meeting, and a ledger that knows 植物角.
  private func fixture() throws -> (book: LedgerFixture, corner: CardID) {
    let session = try Scenario.greenCorner.played()
    var book = LedgerFixture([Extract(of: session)])
    var corner = Site(name: "植物角", kind: .garden)
    corner.place = "24号楼"
    let id = try book.enter(.site(corner), on: "2024-01-10")
    return (book, id)
  }

  private let number = CardID("20240518-7f3a-1")

  @Test func `the bird corner's outcome calls for a site and a team, and for nothing else`() throws
  {
    let (book, corner) = try fixture()
    let proposals = book.casebook.proposals(of: number, digest: LedgerFixture.digest)
    try #require(proposals.count == 2)

    guard case .site(let site) = proposals[0].card else {
      Issue.record("no site")
      return
    }
    #expect(site.name == "养鸟区")
    #expect(site.area == Area(hundredths: 600))
    #expect(site.within == corner)
    #expect(
      proposals[0].origin
        == .meeting(session: "20240518-7f3a", issue: "20240518-7f3a-1", point: 1))

    guard case .party(let team) = proposals[1].card else {
      Issue.record("no team")
      return
    }
    #expect(team.name == "爱绿护绿志愿服务队")
    #expect(team.kind == .team)
    #expect(team.origin == proposals[1].origin)
    #expect(
      proposals[1].origin
        == .meeting(session: "20240518-7f3a", issue: "20240518-7f3a-1", point: 4))
  }

  @Test func `taking both writes two entries, and there is nothing to take again`() throws {
    var (book, _) = try fixture()
    let proposals = book.casebook.proposals(of: number, digest: LedgerFixture.digest)
    let before = book.ledger.entries.count
    for proposal in proposals {
      let id = try #require(proposal.card.id)
      try book.take(.adopt(.init(matter: number, proposal: id)), on: "2024-05-19")
      #expect(book.ledger[id: id]?.isLiving == true)
    }
    #expect(book.ledger.entries.count == before + 2)
    #expect(book.casebook.proposals(of: number, digest: LedgerFixture.digest) == [])
    let first = try #require(proposals.first?.card.id)
    #expect(throws: LedgerRefusal.unknownCard(first)) {
      try book.take(.adopt(.init(matter: number, proposal: first)), on: "2024-05-19")
    }
  }

  @Test func `two computers that take the same make the same card`() throws {
    let (book, _) = try fixture()
    var other = book
    other.chain = "m2c9d0x4"
    let ids = book.casebook.proposals(of: number, digest: LedgerFixture.digest).map(\.card.id)
    let others = other.casebook.proposals(of: number, digest: LedgerFixture.digest).map(\.card.id)
    #expect(ids == others)
    #expect(Set(ids).count == 2)
    #expect(ids.allSatisfy { $0?.text.count == 7 })
  }

  @Test func `what a known party binds itself to is proposed as its pledge`() throws {
    var extract = Extract(of: try Scenario.greenCorner.played())
    extract.issues[0].outcome = Outcome(points: [
      .init(text: "××物业公司认养植物角，期限一年", place: "植物角"),
      .init(text: "开放时间为每日7:00—20:00"),
      .init(text: "某银行认养植物角东侧花箱"),
      .init(text: "成立一支护绿巡查队，每周巡查"),
      .init(text: "各队长轮值，排队有序"),
    ])
    var book = LedgerFixture([extract])
    let corner = try book.enter(.site(Site(name: "植物角", kind: .garden)), on: "2024-01-10")
    let firm = try book.enter(.party(Party(name: "××物业公司", kind: .unit)), on: "2024-01-10")
    let cards = book.casebook.proposals(of: number, digest: LedgerFixture.digest).map(\.card)
    try #require(cards.count == 2)
    guard case .pledge(let pledge) = cards[0] else {
      Issue.record("no pledge")
      return
    }
    #expect(pledge.kind == .adopt)
    #expect(pledge.by == .party(firm))
    #expect(pledge.on == [.card(corner)])
    #expect(cards[1].name == "护绿巡查队")
  }

  @Test func `one unsettled concern is one explanation owed, until it is given`() throws {
    var extract = Extract(of: try Scenario.greenCorner.played())
    #expect(LedgerFixture([extract]).casebook.explanationsOwed(of: number) == [])
    extract.issues[0].concerns = [
      .init(
        id: "c01", text: "早晚鸟声影响一层住户休息", isAnswered: false,
        at: .init(entry: 20, sum: nil))
    ]
    var book = LedgerFixture([extract])
    let owed = book.casebook.explanationsOwed(of: number)
    #expect(owed.map(\.concern.text) == ["早晚鸟声影响一层住户休息"])
    #expect(owed.first?.since == day("2024-05-18"))
    try book.note(.explanation, on: .card(number), "限时开放的理由", day: "2024-05-20")
    #expect(book.casebook.explanationsOwed(of: number) == [])
  }
}
