import Affairs
import Deliberation
import Testing
import Values

/// 接诉即办: what comes from 12345 and what is done about it before it comes.
@Suite struct OrderSystemsTests {
  @Test func `吹哨报到: who was called, when, who came when and took what`() throws {
    var desk = LedgerFixture()
    let order = try desk.order("GD-2417", "施工扰民", "施工扰民", on: "2024-04-02")
    try desk.take(.begin(.init(matter: order, procedure: "complaint")), on: "2024-04-02")
    try desk.note(.handover, on: .card(order), "夜间施工，请到场", day: "2024-04-02", by: "街道") {
      $0.called = ["城管队", "建委"]
    }
    // Who wasn't called hasn't come.
    #expect(throws: LedgerRefusal.notCalled("物业")) {
      try desk.note(.claim, on: .card(order), "现场制止", day: "2024-04-03") { $0.came = "物业" }
    }
    try desk.note(.claim, on: .card(order), "22时后停工，每日巡查", day: "2024-04-03", by: "城管队") {
      $0.came = "城管队"
    }
    #expect(throws: LedgerRefusal.notCalled("城管队")) {
      try desk.note(.claim, on: .card(order), "再来", day: "2024-04-04") { $0.came = "城管队" }
    }
    let whistles = desk.casebook.whistles(from: day("2024-04-01"), to: day("2024-04-30"))
    #expect(whistles.map(\.unit) == ["城管队", "建委"])
    #expect(whistles.map(\.called) == [day("2024-04-02"), day("2024-04-02")])
    #expect(whistles.map(\.came) == [day("2024-04-03"), nil])
    #expect(whistles.map(\.took) == ["22时后停工，每日巡查", nil])
    // The call is what 办理 rests on.
    try desk.pass("接单", of: order, on: "2024-04-02")
    try desk.note(.contact, on: .card(order), day: "2024-04-02")
    try desk.pass("联系", of: order, on: "2024-04-02")
    try desk.pass("办理", of: order, on: "2024-04-03")
  }

  @Test func `民生项目池 lists what came from 12345, voices and visits, with 未诉先办`() throws {
    var desk = LedgerFixture()
    // Last summer's: three problems that may come again.
    for number in 1...3 {
      var old = Matter(title: "积水\(number)", kind: .problem)
      old.raised = day("2024-07-0\(number)")
      let id = try desk.enter(.matter(old), on: "2024-07-0\(number)")
      try desk.take(.end(.init(card: id, ending: .struckOff, reason: "已疏通")), on: "2024-07-20")
    }
    let garden = try desk.site("植物角", .garden, on: "2024-09-01")
    let order = try desk.order("GD-1", "楼道堆物", on: "2025-03-01")
    let wish = try desk.hear("加一排座椅", about: garden, heads: 3, on: "2025-03-02")
    let answered = try desk.hear(
      "剪枝", about: garden, on: "2025-03-02", .init(result: .adopted, on: day("2025-03-03")))
    let lift = try desk.enter(.matter(Matter(title: "加装电梯", kind: .project)), on: "2025-03-03")
    try desk.note(.visit, on: .card(lift), day: "2025-03-04", by: "区政协") {
      $0.demands = [
        Assignment.Work(what: "差异化需求", lead: "街道", responsible: ["社区"], due: day("2025-09-30"))
      ]
    }
    let pool = desk.casebook.projectPool(on: day("2025-04-01"))
    #expect(pool.lines(from: .hotline).map(\.card) == [order])
    #expect(pool.lines(from: .voice).map(\.card) == [wish])
    #expect(!pool.lines.map(\.card).contains(answered))
    #expect(pool.lines(from: .visit).map(\.raised) == [day("2025-03-04")])
    #expect(pool.lines.map(\.raised).sorted() == pool.lines.map(\.raised))
    // What was planned came from nobody's word.
    #expect(!pool.lines.map(\.card).contains(lift))
    // Once it is made an issue, the opinion stands there as that.
    let issue = try desk.take(.promote(.init(card: wish)), on: "2025-03-05")
    let again = desk.casebook.projectPool(on: day("2025-04-01"))
    guard case .entered(let entered)? = issue.events.first else {
      Issue.record("nothing entered")
      return
    }
    #expect(again.lines(from: .voice).map(\.card) == [entered.card.id])
  }

  @Test func `未诉先办: three problems of last July stand on the list of this April`() throws {
    var desk = LedgerFixture()
    var july: [CardID] = []
    for number in 1...3 {
      var old = Matter(title: "积水\(number)", kind: .problem)
      old.raised = day("2024-07-0\(number)")
      july.append(try desk.enter(.matter(old), on: "2024-07-0\(number)"))
    }
    var before = Matter(title: "暖气", kind: .problem)
    before.raised = day("2024-03-31")
    try desk.enter(.matter(before), on: "2024-07-04")
    #expect(desk.casebook.projectPool(on: day("2025-04-01")).coming == july)
  }

  @Test func `调度会: an agenda of the month's open orders by category, the most frequent first`()
    throws
  {
    var desk = LedgerFixture()
    let fee = try desk.order("GD-3", "物业收费", "物业收费不合理", on: "2024-04-02")
    let loud = try desk.order("GD-4", "夜间施工", "施工扰民", on: "2024-04-05")
    let early = try desk.order("GD-2", "清晨施工", "施工扰民", on: "2024-04-01")
    let plain = try desk.order("GD-5", "咨询", on: "2024-04-06")
    _ = try desk.order("GD-1", "三月的", "施工扰民", on: "2024-03-31")
    let done = try desk.order("GD-6", "打隔断", "房屋打隔断", on: "2024-04-07")
    try desk.take(.end(.init(card: done, ending: .struckOff, reason: "已拆除")), on: "2024-04-20")
    let dispatch = desk.casebook.dispatch(from: day("2024-04-01"), to: day("2024-04-30"))
    #expect(dispatch.categories.map(\.name) == ["施工扰民", "物业收费不合理", nil])
    #expect(dispatch.orders == [early, loud, fee, plain])
  }

  @Test func `接诉即办: an order goes from 首接 to 回访, each in its time`() throws {
    var desk = LedgerFixture()
    let order = try desk.order("GD-9", "水管爆裂", "水电气热等", on: "2024-04-02")
    try desk.take(.begin(.init(matter: order, procedure: "complaint")), on: "2024-04-02")
    #expect(
      Procedure.builtIn("complaint")?.due
        == .byCategory([
          "突发或可能造成生命财产损失": .hours(2), "水电气热等": .hours(24), "一般": .days(7), "复杂疑难": .days(15),
        ]))
    try desk.pass("接单", of: order, on: "2024-04-02")
    try desk.note(.contact, on: .card(order), day: "2024-04-02")
    try desk.pass("联系", of: order, on: "2024-04-02")
    try desk.note(.explanation, on: .card(order), "须停水检修", day: "2024-04-02")
    try desk.pass("办理", of: order, on: "2024-04-02")
    try desk.note(.feedback, on: .card(order), day: "2024-04-03")
    try desk.pass("反馈", of: order, on: "2024-04-03")
    try desk.note(.rating, on: .card(order), day: "2024-04-10") {
      $0.rating = Rating(reached: true, solved: true, satisfaction: .satisfied)
    }
    try desk.pass("回访", of: order, on: "2024-04-10")
    let rates = try desk.casebook.rates(from: day("2024-04-01"), to: day("2024-04-30"))
    #expect(rates.lines.map(\.rate.percent) == ["100.00", "100.00", "100.00", "100.00"])
  }
}
