import Affairs
import Deliberation
import Testing
import Values

/// 收支、物资、协议和承诺、三率.
@Suite struct MoneyReportTests {
  private func money(
    _ way: Flow.Way, _ amount: String, _ item: String, source: String? = nil, on date: String,
    voucher: String? = "凭证", about: CardID? = nil
  ) throws -> Card {
    var flow = Flow(
      way: way, kind: .money(source: source), item: item, worth: .money(try Money(amount)),
      on: day(date))
    flow.voucher = voucher
    flow.about = about.map { [.card($0)] } ?? []
    return .flow(flow)
  }

  @Test
  func
    `worked example 21: what came in and went out leaves the balance, and a quarter waits to be published`()
    throws
  {
    var book = LedgerFixture()
    let garden = try book.enter(.site(Site(name: "同心党建微花园", kind: .garden)), on: "2025-01-10")
    for (amount, source, date) in [
      ("30000", "拨款", "2025-02-01"), ("1286.50", "义卖", "2025-03-01"), ("2640", "捐款", "2025-03-20"),
    ] {
      try book.enter(
        money(.in, amount, "建设", source: source, on: date, about: garden), on: "2025-03-31")
    }
    try book.enter(money(.out, "31200", "苗木", on: "2025-03-25", about: garden), on: "2025-03-31")
    func accounts(_ date: String) -> Accounts {
      book.casebook.accounts(
        from: day("2025-01-01"), to: day("2025-03-31"), about: garden, on: day(date))
    }
    #expect(accounts("2025-03-31").incomeSum.description == "33926.50")
    #expect(accounts("2025-03-31").spendingSum.description == "31200.00")
    #expect(accounts("2025-03-31").balance.description == "2726.50")
    #expect(accounts("2025-03-31").income.map(\.name) == ["拨款", "捐款", "义卖"])
    #expect(accounts("2025-03-31").unpublished == [])
    let first = Quarter(year: 2025, 1)
    #expect(accounts("2025-04-01").unpublished == [first])
    #expect(
      book.casebook.gaps(on: day("2025-04-01")).map(\.kind) == [.accountsUnpublished(first)])

    try book.note(.notice, on: .card(garden), "第一季度收支公布", day: "2025-04-05") {
      $0.notice = Notice(channels: ["居务公开栏"], posted: day("2025-04-05"))
    }
    #expect(book.casebook.gaps(on: day("2025-04-06")) == [])
    // What was left is brought forward.
    let second = book.casebook.accounts(
      from: day("2025-04-01"), to: day("2025-06-30"), about: garden, on: day("2025-04-06"))
    #expect(second.brought.description == "2726.50")
    #expect(second.balance.description == "2726.50")
  }

  @Test func `money that went out without a voucher is a gap`() throws {
    var book = LedgerFixture()
    try book.enter(money(.out, "100", "水管", on: "2025-03-25", voucher: nil), on: "2025-03-25")
    #expect(
      book.casebook.gaps(on: day("2025-03-26")).map(\.kind) == [
        .voucherMissing(item: "水管", .money(try Money("100")))
      ])
  }

  @Test
  func
    `worked example 10: goods of several givers sum up with their marks, and leave what is short`()
    throws
  {
    var book = LedgerFixture()
    var matter = Matter(title: "补种")
    matter.lead = "绿化队"
    matter.wants = [Want(what: "牡丹", worth: .measure(Measure(1200, "株")))]
    let id = try book.enter(.matter(matter), on: "2024-03-01")
    for (item, count, mark) in [
      ("牡丹", 1000, Measure.Mark.over), ("紫荆", 200, .over), ("月季", 400, .exact),
    ] {
      var flow = Flow(
        way: .in, kind: .goods, item: item, worth: .measure(Measure(count, mark, "株")),
        on: day("2024-03-10"))
      flow.about = [.card(id)]
      try book.enter(.flow(flow), on: "2024-03-10")
    }
    func goods() -> Goods {
      book.casebook.goods(from: day("2024-01-01"), to: day("2024-12-31"), about: id)
    }
    #expect(goods().totals.map(\.text) == ["1600余株"])
    #expect(goods().lines.count == 3)
    #expect(goods().wanted.map(\.shortfall) == [.missing(Measure(200, .under, "株"))])

    var more = Flow(
      way: .in, kind: .goods, item: "花苗", worth: .measure(Measure(14000, .over, "株")),
      on: day("2024-04-10"))
    more.about = [.card(id)]
    try book.enter(.flow(more), on: "2024-04-10")
    #expect(goods().totals.map(\.text) == ["15600余株"])
  }

  @Test func `worked example 16: of 23 who promised to take down 20 did`() throws {
    var book = LedgerFixture()
    let building = try book.enter(.site(Site(name: "3号楼", kind: .building)), on: "2024-03-01")
    let matter = try book.enter(.matter(Matter(title: "拆违")), on: "2024-03-01")
    for number in 1...23 {
      var pledge = Pledge(
        kind: .demolish, by: .dwelling(room: "3-1-\(100 + number)", site: building),
        on: [.card(matter)])
      (pledge.signed, pledge.until) = (day("2024-03-02"), day("2024-06-30"))
      if number <= 20 { pledge.done = day("2024-05-01") }
      try book.enter(.pledge(pledge), on: "2024-05-02")
    }
    let line = try #require(
      book.casebook.pledges(on: day("2024-06-01"), about: matter).lines.first)
    #expect(line.kind == .demolish)
    #expect(line.signed.count == 23)
    #expect(line.done.count == 20)
    #expect(line.open.count == 3)
    #expect(
      book.casebook.gaps(on: day("2024-06-30")).filter { $0.kind.name == .pledgeUnkept } == [])
    #expect(
      book.casebook.gaps(on: day("2024-07-01")).filter { $0.kind.name == .pledgeUnkept }
        .flatMap(\.whose).sorted() == ["3-1-121", "3-1-122", "3-1-123"])
  }

  // MARK: - 三率

  /// 34 work orders of April, four of them excluded and 30 visited.
  private func visited(_ book: inout LedgerFixture) throws {
    for number in 1...34 {
      var matter = Matter(title: "工单\(number)", kind: .workOrder)
      (matter.raised, matter.lead) = (day("2024-04-10"), "物业")
      let id = try book.enter(.matter(matter), on: "2024-04-10")
      let rating: Rating =
        switch number {
        case 31, 32: Rating(reached: false, excluded: "回访未接通")
        case 33: Rating(excluded: "非本单位职责")
        case 34: Rating(excluded: "不属实")
        default:
          Rating(
            reached: number != 30, solved: number <= 24,
            satisfaction: number <= 18 ? .satisfied : number <= 27 ? .fairly : .dissatisfied)
        }
      try book.note(.rating, on: .card(id), "回访", day: "2024-04-20") { $0.rating = rating }
    }
  }

  @Test
  func
    `worked example 14: the rates of 30 visits are exact, and what is excluded is counted and listed`()
    throws
  {
    var book = LedgerFixture()
    try visited(&book)
    let report = try book.casebook.rates(from: day("2024-04-01"), to: day("2024-04-30"))
    #expect(report.orders.count == 34)
    #expect(report.visited.count == 30)
    #expect(report.lines.map(\.rate.description) == ["29/30", "24/30", "27/30", "26.1/30"])
    #expect(report.lines.map(\.rate.percent) == ["96.67", "80.00", "90.00", "87.00"])
    #expect(report.lines.map(\.counted.count) == [29, 24, 27, 27])
    #expect(report.excluded.map(\.why) == ["回访未接通", "不属实", "非本单位职责"])
    #expect(report.excluded.map(\.orders.count) == [2, 1, 1])
    #expect(report.overall == nil)
  }

  @Test func `worked example 14: there is one rate of all only where weights are defined`() throws {
    var book = LedgerFixture()
    try visited(&book)
    var rates = Rates.builtIn
    rates.overall = .init(
      title: "综合",
      weights: [
        "response": try #require(Fraction(1, 10)), "solving": try #require(Fraction(1, 2)),
        "satisfaction-90": try #require(Fraction(2, 5)),
      ])
    try book.take(.define(.init(.rates(rates))), on: "2024-05-01")
    let overall = try #require(
      try book.casebook.rates(from: day("2024-04-01"), to: day("2024-04-30")).overall)
    #expect(overall.rate.description == "25.34/30")
    #expect(overall.rate.percent == "84.47")
  }
}
