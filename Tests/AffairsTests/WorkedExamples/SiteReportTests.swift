import Affairs
import Deliberation
import Testing
import Values

/// 点位、认养、问题.
@Suite struct SiteReportTests {
  /// So many places of a level, the first of them in the first batch and open.
  private func site(
    _ number: Int, _ level: String, isBatched: Bool, manager: CardID? = nil
  ) -> Card {
    var site = Site(name: "点位\(number)", kind: .garden)
    site.number = "S-\(number)"
    site.level = level
    site.owner = "产权单位甲"
    if isBatched { site.batch = "第一批" }
    if let manager { (site.manager, site.state) = (manager, .open) }
    return .site(site)
  }

  @Test func `worked example 3: a hundred places are counted by level, batch and state`() throws {
    var book = LedgerFixture()
    var number = 0
    for (level, count, batched) in [
      ("街道自管", 31, 9), ("社会单位", 27, 6), ("小区花园", 30, 5), ("自改自建", 12, 2),
    ] {
      for place in 0..<count {
        number += 1
        try book.enter(site(number, level, isBatched: place < batched), on: "2024-03-01")
      }
    }
    let report = book.casebook.sites(on: day("2024-03-02"))
    #expect(report.all.count == 100)
    #expect(report.rows.map(\.all.count) == [31, 27, 30, 12])
    #expect(report.rows.map { $0.byBatch["第一批"]?.count } == [9, 6, 5, 2])
    #expect(report.batch("第一批").count == 22)
    #expect(report.unbatched.count == 78)
    #expect(report.rows.allSatisfy { $0.byState[.surveyed]?.count == $0.all.count })
    #expect(throws: LedgerRefusal.levelUnknown("单位花园")) {
      try book.enter(site(101, "单位花园", isBatched: false), on: "2024-03-02")
    }
  }

  @Test
  func
    `worked example 3: a batch asks for level and owner, opening for a manager and a unit's word`()
    throws
  {
    var book = LedgerFixture()
    func entering(_ level: String?, owner: String?, batch: String?) -> LedgerCommand {
      var site = Site(name: "点位", kind: .garden)
      (site.level, site.owner, site.batch) = (level, owner, batch)
      return .enter(.init(card: .site(site)))
    }
    #expect(throws: LedgerRefusal.levelUnknown(nil)) {
      try book.take(entering(nil, owner: "甲单位", batch: "第一批"), on: "2024-03-01")
    }
    #expect(throws: LedgerRefusal.ownerMissing) {
      try book.take(entering("社会单位", owner: nil, batch: "第一批"), on: "2024-03-01")
    }
    let unit = try book.enter(.party(Party(name: "甲单位", kind: .unit)), on: "2024-03-01")
    let id = try book.enter(site(1, "社会单位", isBatched: true), on: "2024-03-01")
    func opening(managed: Bool) throws {
      try book.revise(id, on: "2024-03-02") { card in
        guard case .site(var site) = card else { return }
        (site.state, site.manager) = (.open, managed ? unit : nil)
        card = .site(site)
      }
    }
    #expect(throws: LedgerRefusal.managerMissing) { try opening(managed: false) }
    #expect(throws: LedgerRefusal.openingUnsigned) { try opening(managed: true) }
    var pledge = Pledge(kind: .open, by: .party(unit), on: [.card(id)])
    pledge.signed = day("2024-03-02")
    try book.enter(.pledge(pledge), on: "2024-03-02")
    try opening(managed: true)
    #expect(book.ledger.site(id)?.state == .open)
  }

  @Test
  func
    `worked example 4: eight of 22 open places are adopted and bear their plaque; a ninth waits for one`()
    throws
  {
    var book = LedgerFixture()
    let manager = try book.enter(.party(Party(name: "绿化队", kind: .unit)), on: "2024-03-01")
    let sites = try (1...22).map { number in
      try book.enter(
        site(number, "小区花园", isBatched: true, manager: manager), on: "2024-03-01")
    }
    func adopt(_ place: Int, until: String, plaque: String?) throws {
      let family = try book.enter(
        .party(Party(name: "家庭\(place)", kind: .household)), on: "2024-04-20")
      var pledge = Pledge(kind: .adopt, by: .party(family), on: [.card(sites[place])])
      (pledge.from, pledge.until) = (day("2024-05-01"), day(until))
      (pledge.signed, pledge.plaque) = (day("2024-04-25"), plaque.map { day($0) })
      try book.enter(.pledge(pledge), on: "2024-05-06")
    }
    for place in 0..<8 { try adopt(place, until: "2025-12-31", plaque: "2024-05-05") }
    var report = book.casebook.adoptions(on: day("2024-05-10"))
    #expect(report.open.count == 22)
    #expect(report.adopted.count == 8)
    #expect(report.plaques.count == 8)
    #expect(report.awaitingPlaque == [])
    #expect(report.free.count == 14)

    try adopt(8, until: "2025-04-30", plaque: nil)
    report = book.casebook.adoptions(on: day("2025-04-01"))
    #expect(report.adopted.count == 9)
    #expect(report.plaques.count == 8)
    #expect(report.awaitingPlaque.count == 1)
    #expect(report.expiring == report.awaitingPlaque)
    #expect(
      book.casebook.gaps(on: day("2025-04-01")).map(\.kind) == [
        .adoptionExpires(until: day("2025-04-30"), days: 29), .plaqueMissing,
      ])
    // 31 days before it is not told yet.
    #expect(book.casebook.adoptions(on: day("2025-03-30")).expiring == [])
  }

  @Test func `worked example 4: a second adopter joins the first, and ending early takes 30 days`()
    throws
  {
    var book = LedgerFixture()
    let garden = try book.enter(.site(Site(name: "花园", kind: .garden)), on: "2024-04-01")
    func adoption(_ name: String, isJoint: Bool) throws -> LedgerCommand {
      let family = try book.enter(.party(Party(name: name, kind: .household)), on: "2024-04-02")
      var pledge = Pledge(kind: .adopt, by: .party(family), on: [.card(garden)])
      (pledge.from, pledge.until) = (day("2024-05-01"), day("2025-04-30"))
      (pledge.signed, pledge.isJoint) = (day("2024-04-25"), isJoint)
      return .enter(.init(card: .pledge(pledge)))
    }
    let entry = try book.take(try adoption("家庭甲", isJoint: false), on: "2024-04-26")
    guard case .entered(let it)? = entry.events.first, let first = it.card.id else {
      Issue.record("nothing entered")
      return
    }
    let second = try adoption("家庭乙", isJoint: false)
    #expect(throws: LedgerRefusal.alreadyAdopted(site: garden, by: first)) {
      try book.take(second, on: "2024-04-26")
    }
    try book.take(try adoption("家庭丙", isJoint: true), on: "2024-04-26")

    func end(on date: String, reason: String?, noticed: String?) throws {
      try book.take(
        .end(
          .init(
            card: first, ending: .left, reason: reason, day: day(date),
            noticed: noticed.map { day($0) })), on: date)
    }
    #expect(throws: LedgerRefusal.reasonMissing) {
      try end(on: "2024-09-30", reason: nil, noticed: "2024-09-01")
    }
    #expect(throws: LedgerRefusal.noticeToEnd(days: 30, earliest: nil)) {
      try end(on: "2024-09-30", reason: "搬家", noticed: nil)
    }
    #expect(throws: LedgerRefusal.noticeToEnd(days: 30, earliest: day("2024-10-01"))) {
      try end(on: "2024-09-30", reason: "搬家", noticed: "2024-09-01")
    }
    try end(on: "2024-10-01", reason: "搬家", noticed: "2024-09-01")
    #expect(book.ledger[id: first]?.isLiving == false)
  }

  @Test func `worked example 20: who gives a place up leaves it to the first of those who wait`()
    throws
  {
    var book = LedgerFixture()
    let garden = try book.enter(.site(Site(name: "种子驿站", kind: .garden)), on: "2025-04-01")
    let pledges = try (1...15).map { number in
      let family = try book.enter(
        .party(Party(name: "家庭\(number)", kind: .household)), on: "2025-04-02")
      return try book.enter(
        .pledge(Pledge(kind: .adopt, by: .party(family), on: [.card(garden)])), on: "2025-04-02")
    }
    try book.take(
      .draw(.init(about: garden, seed: "20250412-3f1b", places: 12, among: pledges)),
      on: "2025-04-12")
    var reserves = try #require(book.casebook.reserves(of: garden))
    #expect(reserves.holding.count == 12)
    #expect(reserves.waiting.count == 3)
    #expect(Set(reserves.holding + reserves.waiting) == Set(pledges))
    #expect(reserves.offered == [])
    #expect(book.casebook.adoptions(on: day("2025-04-13")).waiting == reserves.waiting)

    let fifth = reserves.holding[4]
    try book.take(
      .end(.init(card: fifth, ending: .left, reason: "搬家", day: day("2025-08-01"))),
      on: "2025-08-01")
    let first = reserves.waiting[0]
    reserves = try #require(book.casebook.reserves(of: garden))
    #expect(reserves.holding.count == 11)
    #expect(reserves.offered == [first])

    try book.revise(first, on: "2025-08-03") { card in
      if case .pledge(var pledge) = card {
        pledge.place = nil
        card = .pledge(pledge)
      }
    }
    reserves = try #require(book.casebook.reserves(of: garden))
    #expect(reserves.holding.count == 12)
    #expect(reserves.offered == [])
    #expect(reserves.waiting.count == 2)
  }

  /// A problem at a place.
  private func problem(_ category: String, at site: CardID, on date: String) -> Card {
    var matter = Matter(title: "花箱\(category)", kind: .problem)
    (matter.category, matter.sites, matter.raised) = (category, [site], day(date))
    (matter.lead, matter.due) = ("绿化队", .by(.day(day(date).adding(days: 7))))
    return .matter(matter)
  }

  @Test func `worked example 7: a problem that was done in time and visited lacks nothing`() throws
  {
    var book = LedgerFixture()
    let box = try book.enter(.site(Site(name: "花箱H-07", kind: .box)), on: "2025-05-01")
    let id = try book.enter(problem("枯萎", at: box, on: "2025-07-08"), on: "2025-07-08")
    try book.note(.done, on: .card(id), "补种", day: "2025-07-12")
    #expect(
      book.casebook.gaps(on: day("2025-07-14")).map(\.kind.name) == [.notFedBack, .notVisited])
    try book.note(.visit, on: .card(id), "满意", day: "2025-07-15") {
      $0.rating = Rating(reached: true, solved: true, satisfaction: .satisfied)
    }
    try book.note(.feedback, on: .card(id), "微信告知", day: "2025-07-15")
    #expect(book.casebook.gaps(on: day("2025-07-16")) == [])
    let line = try #require(book.casebook.tasks(on: day("2025-07-16")).first)
    #expect(line.overdue == 0)
    #expect(line.task.done == day("2025-07-12"))
    #expect(line.satisfaction == .satisfied)
  }

  @Test(arguments: [("2025-05-20", 74), ("2025-05-04", 90), ("2025-05-03", nil)])
  func `worked example 7: the third time within 90 days a problem is proposed as an issue`(
    first: String, days: Int?
  ) throws {
    var book = LedgerFixture()
    let box = try book.enter(.site(Site(name: "花箱H-10", kind: .box)), on: "2025-05-01")
    let dates = [first, "2025-06-28", "2025-08-02"]
    let problems = try dates.map { date in
      try book.enter(problem("占用", at: box, on: date), on: date)
    }
    try book.enter(problem("枯萎", at: box, on: "2025-07-01"), on: "2025-08-02")
    #expect(book.casebook.alarms(on: day("2025-08-01")) == [])
    let alarms = book.casebook.alarms(on: day("2025-08-02"))
    #expect(alarms.map(\.days) == [days].compactMap(\.self))
    guard days != nil else { return }
    #expect(alarms.first?.site == box)
    #expect(alarms.first?.problems == problems)

    try book.take(.promote(.init(card: problems[2], title: "H-10周边堆物")), on: "2025-08-03")
    #expect(book.casebook.alarms(on: day("2025-08-03")) == [])
  }

  @Test func `worked example 17: of twelve items nine are claimed, and the other three are named`()
    throws
  {
    var book = LedgerFixture()
    let project = try book.enter(
      .matter(Matter(title: "热点难点问题", kind: .project)), on: "2024-03-01")
    let items = try (1...12).map { number in
      var matter = Matter(title: "问题\(number)")
      matter.within = project
      if number <= 4 { matter.lead = "领导\(number)" }
      return try book.enter(.matter(matter), on: "2024-03-01")
    }
    for id in items[4..<9] { try book.note(.claim, on: .card(id), day: "2024-03-05", by: "班子成员") }
    let claims = book.casebook.claims(on: day("2024-03-06"), within: project)
    #expect(claims.claimed.count == 9)
    #expect(Set(claims.unclaimed) == Set(items[9...]))
    let gaps = book.casebook.gaps(on: day("2024-03-06")).filter { $0.kind == .unclaimed }
    #expect(Set(gaps.map(\.title)).isSuperset(of: ["问题10", "问题11", "问题12"]))
  }
}
