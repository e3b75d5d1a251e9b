import Affairs
import Deliberation
import Testing
import Values

/// Gardens: surveyed, deliberated on, adopted, paid for and looked after.
@Suite struct GardenSystemsTests {
  @Test func `议事协商+共享共治+赋能提升: three stages in any order, each with its evidence`() throws {
    var desk = LedgerFixture()
    let garden = try desk.site("议事园", .garden, on: "2024-04-01") { $0.uses = ["居民议事点"] }
    let matter = try desk.begin("three-stages", on: "2024-04-01") { $0.sites = [garden] }
    desk.agree(on: matter, "20240501-a001", date: "2024-05-01")
    desk.agree(on: matter, "20240601-a001", date: "2024-06-01")
    var team = Party(name: "护绿队", kind: .team)
    team.sites = [garden]
    try desk.enter(.party(team), on: "2024-06-02")
    let standing = try desk.standing(of: matter, on: "2024-06-03")
    #expect(standing.evident.map(\.step.id) == ["议事协商", "共享共治", "赋能提升"])
    #expect(standing["议事协商"]?.met.first?.evidence.count == 2)
  }

  @Test func `四共一治: a facet without evidence is shown empty`() throws {
    var desk = LedgerFixture()
    let garden = try desk.site("同心花园", .garden, on: "2024-04-01")
    let matter = try desk.begin("four-together", on: "2024-04-01") { $0.sites = [garden] }
    desk.agree(on: matter, "20240501-a001", date: "2024-05-01")
    try desk.note(.activity, on: .card(matter), "涂鸦", day: "2024-05-02")
    var team = Party(name: "自治小组", kind: .team)
    team.sites = [garden]
    try desk.enter(.party(team), on: "2024-05-03")
    let standing = try desk.standing(of: matter, on: "2024-06-03")
    #expect(standing.evident.map(\.step.id) == ["共商", "共建", "共管"])
    guard
      case .facets(let empty, of: 5)? = desk.casebook.matters(on: day("2024-06-03")).first?.lacking
    else {
      Issue.record("nothing lacking")
      return
    }
    #expect(empty.map(\.id) == ["法治", "共享"])
  }

  @Test func `落点建账: four levels, a batch asks for an owner, an opening for who manages`() throws {
    var desk = LedgerFixture()
    #expect(desk.ledger.defined.names(.siteLevels) == ["街道自管", "社会单位", "小区花园", "自改自建"])
    var site = Site(name: "南园", kind: .garden)
    (site.batch, site.level) = ("第一批", "社会单位")
    #expect(throws: LedgerRefusal.ownerMissing) {
      try desk.take(.enter(.init(card: .site(site))), on: "2024-03-01")
    }
    site.owner = "研究院"
    let id = try desk.enter(.site(site), on: "2024-03-01")
    func open(_ manager: CardID?) throws {
      try desk.revise(id, on: "2024-04-02") { card in
        if case .site(var it) = card {
          (it.state, it.manager) = (.open, manager)
          card = .site(it)
        }
      }
    }
    #expect(throws: LedgerRefusal.managerMissing) { try open(nil) }
    let unit = try desk.unit("研究院", on: "2024-03-01")
    #expect(throws: LedgerRefusal.openingUnsigned) { try open(unit) }
    var opening = Pledge(kind: .open, by: .party(unit), on: [.card(id)])
    opening.signed = day("2024-04-01")
    try desk.enter(.pledge(opening), on: "2024-04-01")
    try open(unit)
  }

  @Test func `花园认养: one adopter a term, a plaque, and thirty days' notice to leave`() throws {
    var desk = LedgerFixture()
    let box = try desk.site("花箱3号", .box, on: "2024-04-01")
    let family = try desk.enter(.party(Party(name: "小家庭", kind: .household)), on: "2024-04-01")
    var pledge = Pledge(kind: .adopt, by: .party(family), on: [.card(box)])
    #expect(throws: LedgerRefusal.notInList("物资", list: .adoptionWays)) {
      pledge.ways = ["物资"]
      try desk.take(.enter(.init(card: .pledge(pledge))), on: "2024-04-10")
    }
    pledge.ways = ["人力", "物力"]
    (pledge.from, pledge.until) = (day("2024-05-01"), day("2025-04-30"))
    (pledge.signed, pledge.plaque) = (day("2024-04-25"), day("2024-05-05"))
    let first = try desk.enter(.pledge(pledge), on: "2024-05-05")
    pledge.plaque = nil
    #expect(throws: LedgerRefusal.alreadyAdopted(site: box, by: first)) {
      try desk.take(.enter(.init(card: .pledge(pledge))), on: "2024-05-06")
    }
    #expect(throws: LedgerRefusal.noticeToEnd(days: 30, earliest: day("2024-07-31"))) {
      try desk.take(
        .end(
          .init(
            card: first, ending: .left, reason: "搬家", day: day("2024-07-30"),
            noticed: day("2024-07-01"))), on: "2024-07-30")
    }
  }

  @Test func `种子驿站: fifteen households draw for twelve boxes, and a free one is offered on`() throws
  {
    var desk = LedgerFixture()
    let station = try desk.site("种子驿站", .venue, on: "2025-04-01")
    let boxes = try (1...12).map { number in
      try desk.site("H-\(number)", .box, within: station, on: "2025-04-01")
    }
    let pledges = try (1...15).map { number in
      let family = try desk.enter(
        .party(Party(name: "家庭\(number)", kind: .household)), on: "2025-04-02")
      return try desk.enter(
        .pledge(Pledge(kind: .adopt, by: .party(family), on: [.card(boxes[0])])), on: "2025-04-02")
    }
    try desk.take(
      .draw(.init(about: station, seed: "20250410", places: 12, among: pledges, witness: "居民甲")),
      on: "2025-04-10")
    let reserves = try #require(desk.casebook.reserves(of: station))
    #expect(reserves.holding.count == 12)
    #expect(reserves.waiting.count == 3)
    #expect(reserves.offered == [])
    try desk.take(
      .end(.init(card: reserves.holding[4], ending: .left, reason: "退出")), on: "2025-08-01")
    #expect(desk.casebook.reserves(of: station)?.offered == [reserves.waiting[0]])
  }

  @Test func `成长身份证: a plant of its own bears who adopted it by a name of their choice`() throws {
    var desk = LedgerFixture()
    let plant = try desk.site("月季", .plant, on: "2025-04-01") {
      $0.number = "Z-01"
      $0.features = "喜光"
    }
    var family = Party(name: "居民甲家", kind: .household)
    family.shownAs = "向日葵一家"
    let id = try desk.enter(.party(family), on: "2025-04-02")
    var pledge = Pledge(kind: .adopt, by: .party(id), on: [.card(plant)])
    (pledge.what, pledge.from, pledge.until) = ("我的寄语：慢慢长", day("2025-04-05"), day("2026-04-04"))
    try desk.enter(.pledge(pledge), on: "2025-04-05")
    #expect(desk.casebook.adoptions(on: day("2025-05-01")).adopted == [plant])
    #expect(desk.ledger.party(id)?.shownAs == "向日葵一家")
  }

  @Test func `创想计划资金: five texts, a vote, a grant and its accounts`() throws {
    var desk = LedgerFixture()
    let street = try desk.unit("街道", on: "2024-03-01")
    let matter = try desk.begin("idea-fund", on: "2024-03-01") {
      ($0.kind, $0.budget) = (.proposal, Money(fen: 42_000_00))
      $0.parts = ["目标": "甲", "办法": "乙", "步骤": "丙", "计划": "丁", "保障": "戊"]
    }
    try desk.hear("金点子", about: matter, on: "2024-03-02")
    try desk.pass("征集", of: matter, on: "2024-03-02")
    try desk.pass("优化", of: matter, on: "2024-03-03")
    desk.meet(
      .built(
        "20240310-a001", on: "2024-03-10", kind: "提案评选",
        [
          .built(
            matter.text, votes: [.built(.elected, by: .consultation, on: "2024-03-10")])
        ]))
    try desk.pass("评选", of: matter, on: "2024-03-10")
    #expect(try desk.lacks(of: "立项", in: matter, on: "2024-03-11").count == 2)
    var grant = Pledge(kind: .grant, by: .party(street), on: [.card(matter)])
    (grant.worth, grant.signed) = (.money(Money(fen: 42_000_00)), day("2024-03-12"))
    let granted = try desk.enter(.pledge(grant), on: "2024-03-12")
    try desk.pass("立项", of: matter, on: "2024-03-12")
    try desk.move(
      .in, 42_000_00, "拨付", source: "创想计划资金", about: matter, fulfils: granted, on: "2024-03-20")
    try desk.move(.out, 38_650_50, "花架", voucher: "2024-7", about: matter, on: "2024-04-20")
    let accounts = desk.casebook.accounts(
      from: day("2024-01-01"), to: day("2024-06-30"), about: matter, on: day("2024-06-30"))
    #expect(accounts.balance.description == "3349.50")
    #expect(accounts.income.map(\.name) == ["创想计划资金"])
  }

  @Test func `拨款, 义卖, 捐款: three sources, what is left, and what lacks its voucher`() throws {
    var desk = LedgerFixture()
    let garden = try desk.site("同心花园", .garden, on: "2024-01-01")
    try desk.move(.in, 30_000_00, "街道拨款", source: "拨款", about: garden, on: "2024-01-10")
    try desk.move(.in, 1_286_50, "义卖所得", source: "义卖", about: garden, on: "2024-02-10")
    try desk.move(.in, 2_640_00, "居民捐款", source: "捐款", about: garden, on: "2024-03-10")
    let paid = try desk.move(.out, 31_200_00, "花箱", about: garden, on: "2024-03-20")
    #expect(throws: LedgerRefusal.notInList("彩票", list: .incomeSources)) {
      try desk.move(.in, 100, "别的", source: "彩票", about: garden, on: "2024-03-21")
    }
    let accounts = desk.casebook.accounts(
      from: day("2024-01-01"), to: day("2024-03-31"), about: garden, on: day("2024-04-20"))
    #expect(accounts.income.map(\.name) == ["拨款", "捐款", "义卖"])
    #expect(accounts.incomeSum.description == "33926.50")
    #expect(accounts.balance.description == "2726.50")
    #expect(accounts.unproven == [paid])
  }

  @Test func `问题反馈: the third of its kind at a place in ninety days is an issue to be`() throws {
    var desk = LedgerFixture()
    let garden = try desk.site("H-10", .garden, on: "2025-01-01")
    func report(_ on: String) throws {
      var problem = Matter(title: "占用", kind: .problem)
      (problem.category, problem.sites, problem.raised) = ("占用", [garden], day(on))
      let id = try desk.enter(.matter(problem), on: "2025-08-02")
      try desk.take(.begin(.init(matter: id, procedure: "problem")), on: "2025-08-02")
    }
    try report("2025-05-20")
    try report("2025-06-28")
    #expect(desk.casebook.alarms(on: day("2025-08-02")).isEmpty)
    try report("2025-08-02")
    #expect(desk.casebook.alarms(on: day("2025-08-02")).count == 1)
    var wrong = Matter(title: "噪声", kind: .problem)
    wrong.category = "噪声"
    #expect(throws: LedgerRefusal.notInList("噪声", list: .problemCategories)) {
      try desk.take(.enter(.init(card: .matter(wrong))), on: "2025-08-02")
    }
  }
}
