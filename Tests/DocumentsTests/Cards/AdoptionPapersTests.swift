import Affairs
import Documents
import Testing
import Values

/// 认养牌、成长身份证、认养协议.
@Suite struct AdoptionPapersTests {
  private struct Garden {
    var book = Book()
    let site: CardID
    let keeper: CardID

    init() throws {
      keeper = try book.enter("甲物业公司", .unit, on: "2024-04-01") { $0.telephone = "010-64200000" }
      var site = Site(name: "同心花园", kind: .garden)
      (site.number, site.features, site.place) = ("H-07", "四季有花", "24号楼东侧")
      (site.level, site.owner, site.manager) = ("小区花园", "乙产权公司", keeper)
      (site.area, site.state) = (try Area("126.5"), .surveyed)
      self.site = try book.enter(.site(site), on: "2024-04-01")
    }

    mutating func adopted(
      by name: String, _ kind: PartyKind, shownAs: String? = nil, consent: Day? = nil
    ) throws -> CardID {
      let party = try book.enter(name, kind, on: "2024-04-20") {
        ($0.shownAs, $0.mayBeNamed) = (shownAs, consent)
      }
      return try book.pledge(.adopt, by: .party(party), on: site, day: "2024-04-25") {
        ($0.from, $0.until) = (day("2024-05-01"), day("2025-04-30"))
        ($0.ways, $0.isJoint) = (["人力"], true)
      }
    }
  }

  @Test
  func `the plaque names the place, what is special, who looks after it, the term and a telephone`()
    throws
  {
    var garden = try Garden()
    let pledge = try garden.adopted(by: "丙花店", .unit)
    let expected = [
      "名称：同心花园", "特色：四季有花", "共建单位：丙花店", "认养期限：2024年5月1日至2025年4月30日",
      "监督电话：010-64200000",
    ]
    #expect(try garden.book.paper("plaque", of: .card(pledge), on: "2024-06-01").labels == expected)
    #expect(
      try garden.book.paper("plaque", of: .card(garden.site), on: "2024-06-01").labels == expected)
    // Nobody looks after it any more.
    #expect(throws: LedgerPaperRefusal.self) {
      try garden.book.paper("plaque", of: .card(garden.site), on: "2025-05-01")
    }
  }

  @Test func `what stands in the garden has the office's address, the agreement hasn't`() throws {
    var garden = try Garden()
    let pledge = try garden.adopted(by: "丙花店", .unit)
    let address = WebAddress("https://www.example.org/garden")
    for (name, has) in [("plaque", true), ("plant-card", true), ("adoption-agreement", false)] {
      let paper = try garden.book.paper(name, of: .card(pledge), on: "2024-06-01") {
        $0.address = address
      }
      #expect(paper.address == (has ? address : nil), "\(name)")
      #expect(paper.printed.contains("网址：https://www.example.org/garden") == has, "\(name)")
    }
  }

  @Test(
    arguments: [
      ("李小明", "小满一家", nil, "小满一家"), ("李小明", nil, nil, "居民家庭"),
      // A nickname with a name in it needs the consent that a name needs.
      ("李小明", "李小明一家", nil, "居民家庭"), ("李小明", "李小明一家", "2024-05-02", "李小明一家"),
      ("李小明", nil, "2024-05-02", "李小明"), ("李小明", nil, "2024-07-01", "居民家庭"),
      ("李小明", "老李家", nil, "居民家庭"),
    ] as [(String, String?, String?, String)])
  func `a household is shown by what it calls itself, by name with its consent alone`(
    name: String, shownAs: String?, consent: String?, shown: String
  ) throws {
    var garden = try Garden()
    let pledge = try garden.adopted(
      by: name, .household, shownAs: shownAs, consent: consent.map(day))
    let plaque = try garden.book.paper("plaque", of: .card(pledge), on: "2024-06-01")
    #expect(plaque.labels[2] == "共建单位：\(shown)")
  }

  @Test func `worked example 20: the plaque of twelve boxes shows nicknames or 居民家庭 in public`()
    throws
  {
    var book = Book()
    let station = try book.enter(.site(Site(name: "种子驿站", kind: .garden)), on: "2025-04-01")
    let pledges = try (1...15).map { number in
      let family = try book.enter("李小\(number)", .household, on: "2025-04-02") {
        if number % 5 == 0 { $0.shownAs = "小满一家" }
      }
      return try book.pledge(.adopt, by: .party(family), on: station, day: "2025-04-02") {
        ($0.from, $0.until) = (day("2025-04-12"), day("2025-10-31"))
        $0.isJoint = true
      }
    }
    try book.take(
      .draw(.init(about: station, seed: "20250412-3f1b", places: 12, among: pledges)),
      on: "2025-04-12")
    func shown(_ date: String) throws -> [String] {
      let labels = try book.paper("plaque", of: .card(station), on: date).labels
      #expect(labels[0] == "名称：种子驿站" && labels[3] == "认养期限：2025年4月12日至2025年10月31日")
      return labels[2].dropFirst("共建单位：".count).split(separator: "、").map(String.init)
    }
    let before = try shown("2025-05-01")
    #expect(before.count == 12 && Set(before).isSubset(of: ["小满一家", "居民家庭"]), "\(before)")
    let reserves = try #require(book.casebook.reserves(of: station))
    #expect(reserves.waiting.count == 3)
    // H-05 gives its place up, and the first who waits is offered it.
    try book.take(
      .end(
        .init(card: reserves.holding[4], ending: .left, reason: "搬家", day: day("2025-08-01"))),
      on: "2025-08-01")
    #expect(try shown("2025-08-02").count == 11)
    #expect(book.casebook.reserves(of: station)?.offered == [reserves.waiting[0]])
  }

  @Test func `the card of a plant leaves what nobody knows to be written`() throws {
    var garden = try Garden()
    var box = Site(name: "向日葵3号", kind: .plant)
    (box.number, box.within) = ("H-07-3", garden.site)
    let plant = try garden.book.enter(.site(box), on: "2024-04-02")
    try garden.book.note(.milestone, on: .card(plant), "种植", day: "2024-04-12")
    let card = try garden.book.paper("plant-card", of: .card(plant), on: "2024-06-01")
    #expect(
      card.labels == [
        "编号：H-07-3", "植物名称：向日葵3号", "认养人（昵称）：", "种植日期：2024年4月12日", "生长习性：",
        "养护要点：", "我的寄语：",
      ])
  }

  @Test func `the agreement has its parties, place, way and term, and thirty days of notice`()
    throws
  {
    var garden = try Garden()
    let pledge = try garden.adopted(by: "丙花店", .unit)
    let paper = try garden.book.paper("adoption-agreement", of: .card(pledge), on: "2024-04-26")
    #expect(
      paper.labels == [
        "甲方（管护单位）：甲物业公司", "乙方（认养方）：丙花店", "名称：同心花园（编号H-07）", "范围：24号楼东侧",
        "面积：126.50平方米", "方式：人力", "内容：", "期限：2024年5月1日至2025年4月30日", "标准：",
      ])
    #expect(paper.paragraphs.first?.contains("《北京市绿化条例》第三十七条") == true)
    #expect(paper.flat.contains("应当提前30日书面通知对方"))
    #expect(paper.flat.contains("不得硬化"))
    try expect(paper.printed, isExpected: "ledger/adoption-agreement.txt")
  }
}
