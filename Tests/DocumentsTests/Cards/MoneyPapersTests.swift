import Affairs
import Documents
import Testing
import Values

/// 费用分摊表、收支公开表、物资登记表、承诺表: numbers worked out by hand.
@Suite struct MoneyPapersTests {
  /// 360,000 yuan of a lift over two flats a floor, by weight.
  private func elevator() throws -> (Book, CardID) {
    var book = Book()
    var matter = Matter(title: "3号楼2单元加装电梯", kind: .stairwell)
    matter.budget = try Money("600000")
    let number = try book.enter(.matter(matter), on: "2024-01-06")
    let stairwell = try book.enter(.site(Site(name: "3号楼2单元", kind: .stairwell)), on: "2024-01-06")
    let district = try book.enter("区住房城乡建设委", .unit, on: "2024-01-06")
    try book.pledge(.grant, by: .party(district), on: number, day: "2024-01-10") {
      $0.worth = .money(Money(fen: 24_000_000))
    }
    for (floor, weight) in [(6, 11), (2, 3), (3, 5), (4, 7), (5, 9)] {
      for room in ["\(floor)01", "\(floor)02"] {
        try book.pledge(
          .share, by: .dwelling(room: room, site: stairwell), on: number, day: "2024-03-01"
        ) { $0.worth = .measure(Measure(weight, "份")) }
      }
    }
    return (book, number)
  }

  @Test func `360000 yuan over two flats a floor are shared by weight, and make the sum`() throws {
    let (book, number) = try elevator()
    let owners = ["2-601": "业主09", "2-602": "业主09", "2-201": "业主01"]
    let paper = try book.paper("cost-shares", of: .card(number), on: "2024-04-01") {
      $0.owners = owners
    }
    #expect(
      Array(paper.rows.prefix(5)) == [
        ["2层", "3", "2", "15428.57"], ["3层", "5", "2", "25714.29"], ["4层", "7", "2", "36000.00"],
        ["5层", "9", "2", "46285.71"], ["6层", "11", "2", "56571.43"],
      ])
    #expect(paper.rows[5] == ["1", "3号楼2单元201", "业主01", "3", "15428.57", ""])
    #expect(paper.rows.last == ["", "合计", "", "", "360000.00", ""])
    #expect(
      paper.paragraphs == ["业主09（601、602）：113142.86元。", "各户分摊合计360000.00元，与应分摊金额相等。"])
    #expect(
      paper.blocks.contains(
        .fields([.init("总额", "600000.00元"), .init("补助", "240000.00元"), .init("应分摊", "360000.00元")]))
    )
  }

  @Test func `to everybody the shares go by floor, without a room or an owner`() throws {
    let (book, number) = try elevator()
    let paper = try book.paper("cost-shares", of: .card(number), for: .public, on: "2024-04-01") {
      $0.owners = ["601": "业主09"]
    }
    #expect(paper.rows.count == 5)
    #expect(paper.rows[4] == ["6层", "11", "2", "56571.43"])
    #expect(!paper.flat.contains("601") && !paper.flat.contains("业主09"))
    #expect(paper.paragraphs.contains("各户分摊合计360000.00元，与应分摊金额相等。"))
  }

  @Test func `shares that were agreed as money are what they are, and what is short is said`()
    throws
  {
    var book = Book()
    var matter = Matter(title: "换水管")
    matter.budget = try Money("1000")
    let number = try book.enter(.matter(matter), on: "2024-01-06")
    let building = try book.enter(.site(Site(name: "5号楼", kind: .building)), on: "2024-01-06")
    for (room, fen) in [("101", 40_000), ("201", 50_000)] {
      try book.pledge(
        .share, by: .dwelling(room: room, site: building), on: number, day: "2024-03-01"
      ) { $0.worth = .money(Money(fen: Int64(fen))) }
    }
    let paper = try book.paper("cost-shares", of: .card(number), on: "2024-04-01")
    #expect(
      paper.paragraphs == ["各户分摊合计900.00元，比应分摊金额少100.00元。", "权重按登记的各户金额折算。"])
    #expect(
      Array(paper.rows.prefix(2)) == [["1层", "4", "1", "400.00"], ["2层", "5", "1", "500.00"]])
  }

  private func money(
    _ way: Flow.Way, _ amount: String, _ item: String, source: String? = nil, on date: String,
    voucher: String? = nil, party: CardID? = nil, about: CardID
  ) throws -> Card {
    var flow = Flow(
      way: way, kind: .money(source: source), item: item, worth: .money(try Money(amount)),
      on: day(date))
    (flow.voucher, flow.party, flow.about) = (voucher, party, [.card(about)])
    return .flow(flow)
  }

  @Test func `what came in by source, what went out for what, and what is left`() throws {
    var book = Book()
    let garden = try book.enter(.site(Site(name: "同心党建微花园", kind: .garden)), on: "2025-01-10")
    let giver = try book.enter("小满一家", .household, on: "2025-01-10")
    for (amount, source, date) in [
      ("30000", "拨款", "2025-02-01"), ("1286.50", "义卖", "2025-03-01"), ("2640", "捐款", "2025-03-20"),
    ] {
      try book.enter(
        money(
          .in, amount, "建设", source: source, on: date, party: source == "捐款" ? giver : nil,
          about: garden), on: "2025-03-31")
    }
    try book.enter(
      money(.out, "31200", "苗木", on: "2025-03-25", voucher: "025", about: garden), on: "2025-03-31")
    try book.note(.notice, on: .card(garden), "第一季度收支公布", day: "2025-04-05") {
      $0.notice = Notice(channels: ["居务公开栏"], posted: day("2025-04-05"))
    }
    let paper = try book.paper(
      "accounts", of: .card(garden), on: "2025-04-06", from: "2025-01-01", to: "2025-03-31")
    #expect(
      paper.rows == [
        ["拨款", "", "2025年2月1日", "30000.00"], ["捐款", "小满一家", "2025年3月20日", "2640.00"],
        ["义卖", "", "2025年3月1日", "1286.50"], ["合计", "", "", "33926.50"],
        ["苗木", "2025年3月25日", "025", "31200.00"], ["合计", "", "", "31200.00"],
      ])
    #expect(
      paper.labels == ["结余：33926.50－31200.00＝2726.50元", "公布日期：2025年4月5日", "公布地点：居务公开栏"])

    let known = try book.paper(
      "accounts", of: .card(garden), for: .public, on: "2025-04-06", from: "2025-01-01",
      to: "2025-03-31")
    #expect(known.rows[1] == ["捐款", "1笔", "2640.00"])
    #expect(!known.flat.contains("小满"))

    // What was left is brought forward, and nothing is posted yet.
    let next = try book.paper("accounts", of: .card(garden), on: "2025-06-30", from: "2025-04-01")
    #expect(
      next.labels == [
        "上期结余：2726.50元", "结余：2726.50＋0.00－0.00＝2726.50元", "公布日期：", "公布地点：",
      ])
  }

  @Test func `a posting that covers every sum stands on the accounts without a span too`() throws {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "加装电梯")), on: "2024-01-06")
    try book.enter(
      money(.in, "600000", "分摊", source: "居民自筹", on: "2024-08-30", about: number),
      on: "2024-08-30")
    try book.note(.notice, on: .card(number), "八月收支公布", day: "2024-09-02") {
      $0.notice = Notice(channels: ["微信群"], posted: day("2024-09-02"))
    }
    func posted(on date: String) throws -> [String] {
      try book.paper("accounts", of: .card(number), on: date).labels.filter {
        $0.hasPrefix("公布")
      }
    }
    // Accounts are published once their quarter is over.
    #expect(try posted(on: "2024-09-03") == ["公布日期：", "公布地点："])
    try book.note(.notice, on: .card(number), "第三季度收支公布", day: "2024-10-08") {
      $0.notice = Notice(channels: ["居务公开栏"], posted: day("2024-10-08"))
    }
    #expect(try posted(on: "2024-12-01") == ["公布日期：2024年10月8日", "公布地点：居务公开栏"])
    // What came in since isn't covered.
    try book.enter(
      money(.in, "50", "利息", source: "其他", on: "2024-11-20", about: number), on: "2024-11-20")
    #expect(try posted(on: "2024-12-01") == ["公布日期：", "公布地点："])
  }

  @Test func `goods sum up with their marks, and what is short is said`() throws {
    var book = Book()
    var matter = Matter(title: "补种")
    matter.wants = [Want(what: "花苗", worth: .measure(Measure(1200, "株")))]
    let number = try book.enter(.matter(matter), on: "2024-03-01")
    let nursery = try book.enter("区苗圃", .unit, on: "2024-03-01")
    for (item, count, mark) in [
      ("花苗", 1000, Measure.Mark.over), ("紫荆", 200, .over), ("月季", 400, .over),
    ] {
      var flow = Flow(
        way: .in, kind: .goods, item: item, worth: .measure(Measure(count, mark, "株")),
        on: day("2024-03-10"))
      (flow.about, flow.party, flow.receivedBy) = ([.card(number)], nursery, "居民甲")
      try book.enter(.flow(flow), on: "2024-03-10")
    }
    let paper = try book.paper("goods", of: .card(number), on: "2024-04-01")
    #expect(paper.rows[0] == ["1", "2024年3月10日", "花苗", "区苗圃", "1000余株", "居民甲"])
    #expect(paper.labels == ["合计：1600余株", "所需：花苗1200株，已有1000余株，尚缺不到200株"])
    let known = try book.paper("goods", of: .card(number), for: .public, on: "2024-04-01")
    #expect(known.rows.contains(["花苗", "区苗圃", "1000余株"]))
    #expect(!known.flat.contains("居民甲"))
  }

  @Test func `what was handed out has lines and a sum of its own, to everybody without who got it`()
    throws
  {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "补种")), on: "2026-03-01")
    let nursery = try book.enter("区苗圃", .unit, on: "2026-03-01")
    let family = try book.enter("赵敏家", .household, on: "2026-03-01")
    for (way, count, party, receiver, date) in [
      (Flow.Way.in, 200, nursery, "居民甲", "2026-03-20"), (.out, 30, family, "赵敏", "2026-03-25"),
    ] {
      var flow = Flow(
        way: way, kind: .goods, item: "月季苗", worth: .measure(Measure(count, "株")), on: day(date))
      (flow.about, flow.party, flow.receivedBy) = ([.card(number)], party, receiver)
      try book.enter(.flow(flow), on: date)
    }
    let paper = try book.paper("goods", of: .card(number), on: "2026-04-01")
    #expect(
      paper.rows == [
        ["1", "2026年3月20日", "月季苗", "区苗圃", "200株", "居民甲"],
        ["1", "2026年3月25日", "月季苗", "赵敏家", "30株", "赵敏"],
      ])
    #expect(paper.labels == ["合计：200株", "发出合计：30株"])
    let known = try book.paper("goods", of: .card(number), for: .public, on: "2026-04-01")
    #expect(known.rows == [["月季苗", "区苗圃", "200株"], ["月季苗", "30株"]])
    #expect(!known.flat.contains("赵敏") && !known.flat.contains("居民甲"))
  }

  @Test func `of 23 who promised to take down 20 did; who they are stands in the archive alone`()
    throws
  {
    var book = Book()
    let building = try book.enter(.site(Site(name: "3号楼", kind: .building)), on: "2024-03-01")
    let number = try book.enter(.matter(Matter(title: "拆违")), on: "2024-03-01")
    for (kind, count) in [(PledgeKind.apply, 186), (.demolish, 23), (.support, 186)] {
      for place in 1...count {
        try book.pledge(
          kind, by: .dwelling(room: "3-1-\(100 + place)", site: building), on: number,
          day: "2024-03-03"
        ) {
          $0.signed = day("2024-03-02")
          if kind == .demolish {
            $0.until = day("2024-06-30")
            if place <= 20 { $0.done = day("2024-05-01") }
          }
        }
      }
    }
    let paper = try book.paper("commitments", of: .card(number), on: "2024-06-01")
    let totals = [
      ["自愿申请", "186户", "186户", "—", "—"], ["承诺拆违", "23户", "23户", "20户", "3户"],
      ["主动支持", "186户", "186户", "—", "—"],
    ]
    #expect(Array(paper.rows.suffix(3)) == totals)
    #expect(paper.rows.count == 186 + 23 + 186 + 3)
    #expect(
      paper.rows[186] == [
        "187", "3号楼3-1-101", "承诺拆违", "", "2024年3月2日", "2024年6月30日", "2024年5月1日",
      ])
    let known = try book.paper("commitments", of: .card(number), for: .public, on: "2024-06-01")
    #expect(known.rows == totals)
    #expect(!known.flat.contains("3-1-1"))
  }
}
