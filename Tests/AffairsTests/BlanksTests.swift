import Affairs
import Deliberation
import Testing
import Values

/// What can't stand in a blank is refused as what it is.
@Suite struct BlanksTests {
  private func money(_ fen: Int64) -> Worth { .money(Money(fen: fen)) }

  @Test func `less than something is refused by its amount, of money, goods, promises and needs`()
    throws
  {
    var desk = LedgerFixture()
    let unit = try desk.enter(.party(Party(name: "物业", kind: .unit)), on: "2024-05-01")
    func refused(_ card: Card, _ field: LedgerField, _ text: String) {
      #expect(throws: LedgerRefusal.notPositive(field, text)) {
        try desk.take(.enter(.init(card: card)), on: "2024-05-02")
      }
    }
    func flow(_ kind: Flow.Kind, _ worth: Worth) -> Card {
      .flow(Flow(way: .in, kind: kind, item: "花苗", worth: worth, on: day("2024-05-01")))
    }
    refused(flow(.money(source: nil), money(0)), .worth, "0.00")
    refused(flow(.money(source: nil), money(-500)), .worth, "-5.00")
    refused(flow(.goods, .measure(Affairs.Measure(0, "株"))), .worth, "0株")
    var pledge = Pledge(kind: .grant, by: .party(unit))
    pledge.worth = money(-1)
    refused(.pledge(pledge), .worth, "-0.01")
    var matter = Matter(title: "补种")
    matter.wants = [Want(what: "花苗", worth: .measure(Affairs.Measure(0, "株")))]
    refused(.matter(matter), .worth, "0株")
    matter.wants = []
    matter.budget = Money(fen: -1)
    refused(.matter(matter), .budget, "-0.01")
    // A ground floor may bear no share of the cost, and be down with it.
    pledge.kind = .share
    pledge.worth = money(0)
    try desk.enter(.pledge(pledge), on: "2024-05-02")
  }

  @Test func `goods counted in yuan, and money in pieces, are of the wrong unit`() throws {
    var desk = LedgerFixture()
    let wrong: [(Flow.Kind, Worth)] = [
      (.goods, money(100)), (.money(source: nil), .measure(Affairs.Measure(3, "株"))),
    ]
    for (kind, worth) in wrong {
      let flow = Flow(way: .in, kind: kind, item: "花苗", worth: worth, on: day("2024-05-01"))
      let refusal = #expect(throws: LedgerRefusal.self) {
        try desk.take(.enter(.init(card: .flow(flow))), on: "2024-05-02")
      }
      #expect(refusal?.code == "unitsDiffer")
    }
  }

  @Test func `a notice hangs for a day or more, and comes down after it was posted`() throws {
    var desk = LedgerFixture()
    let matter = try desk.enter(.matter(Matter(title: "公示")), on: "2024-05-01")
    func post(_ notice: Notice) throws {
      try desk.note(.notice, on: .card(matter), day: "2024-05-08") { $0.notice = notice }
    }
    #expect(throws: LedgerRefusal.outOfRange(.days, 0)) {
      try post(Notice(posted: day("2024-05-01"), days: 0))
    }
    var notice = Notice(posted: day("2024-05-05"), days: 7)
    notice.takenDown = day("2024-05-04")
    #expect(
      throws: LedgerRefusal.datesReversed(from: day("2024-05-05"), until: day("2024-05-04"))
    ) { try post(notice) }
  }

  @Test func `a matter is begun once, by the same procedure or another`() throws {
    var desk = LedgerFixture()
    let matter = try desk.begin("seven-steps", "充电桩", on: "2024-05-01")
    #expect(
      throws: LedgerRefusal.alreadyBegun(
        matter: matter, procedure: "议事协商七步", on: day("2024-05-01"))
    ) { try desk.take(.begin(.init(matter: matter, procedure: "seven-steps")), on: "2024-05-02") }
    #expect(throws: LedgerRefusal.secondProcedure(matter: matter, begun: "议事协商七步")) {
      try desk.take(.begin(.init(matter: matter, procedure: "five-people")), on: "2024-05-02")
    }
  }

  @Test func `what is revised has to be named`() throws {
    var desk = LedgerFixture()
    let voice = Voice(about: .card(CardID("H-07")), text: "太吵", on: day("2024-05-01"))
    #expect(throws: LedgerRefusal.cardUnnamed) {
      try desk.take(.revise(.init(card: .voice(voice))), on: "2024-05-02")
    }
  }

  @Test(arguments: ["39.9712,116.4301", "-1,0", "0.5,-179.99"])
  func `a point on the earth is latitude and longitude`(point: String) throws {
    var desk = LedgerFixture()
    var site = Site(name: "植物角", kind: .garden)
    site.point = " \(point)"
    let id = try desk.enter(.site(site), on: "2024-05-01")
    #expect(desk.ledger.site(id)?.point == point)
  }

  @Test(arguments: [
    "116.4301,39.9712", "39.9712，116.4301", "39.9712", "39.9712,116.4301,5", "北纬39,东经116",
    "39.,116", "91,0", "0,181", "39.9712, 116.4301", "3e1,116",
  ])
  func `anything else is no point`(point: String) throws {
    var desk = LedgerFixture()
    var site = Site(name: "植物角", kind: .garden)
    site.point = point
    #expect(throws: LedgerRefusal.pointUnreadable(point)) {
      try desk.take(.enter(.init(card: .site(site))), on: "2024-05-01")
    }
  }

  @Test(arguments: [
    (
      Definition.setting(.silenceDays, -3), DefinitionKey(.setting, "silence-days"),
      Definition.Mistake([], .notPositive(-3))
    ),
    (
      .list(.siteLevels, ["甲", "甲"]), DefinitionKey(.list, "site-levels"),
      .init([.item(1)], .twice("甲"))
    ),
    (.group(NamedGroup("四方", [])), DefinitionKey(.group, "四方"), .init([], .empty)),
    (
      .rates(Rates(formulas: [], excluded: [])), DefinitionKey(.rates, ""),
      .init([.member("formulas")], .empty)
    ),
    (
      .community(name: "胜古北社区", code: " "), DefinitionKey(.community, "胜古北社区"),
      .init([], .empty)
    ),
  ])
  func `whatever a place defines is looked through, from a file or a line`(
    _ definition: Definition, _ key: DefinitionKey, _ mistake: Definition.Mistake
  ) throws {
    var desk = LedgerFixture()
    #expect(throws: LedgerRefusal.definitionMistaken(key, mistake)) {
      try desk.take(.define(.init(definition)), on: "2024-05-01")
    }
  }

  @Test func `an order is left out of the rates for a reason of their list`() throws {
    var desk = LedgerFixture()
    let order = try desk.enter(
      .matter(Matter(title: "噪声", kind: .workOrder)), on: "2024-05-01")
    let known = Rates.builtIn.excluded
    #expect(throws: LedgerRefusal.notExcluded("太远", known: known)) {
      try desk.note(.rating, on: .card(order), day: "2024-05-02") {
        $0.rating = Rating(excluded: "太远")
      }
    }
    try desk.note(.rating, on: .card(order), day: "2024-05-02") {
      $0.rating = Rating(excluded: "不属实")
    }
  }

  @Test func `a body is found by either of its names`() throws {
    var desk = LedgerFixture()
    var party = Party(name: "某社区居民代表会议", kind: .body)
    party.constitution = Constitution(name: "某社区居民代表会议", shortName: "代表会")
    let body = try desk.enter(.party(party), on: "2024-05-01")
    for name in ["某社区居民代表会议", "代表会"] {
      #expect(desk.ledger.cards(called: name) == [body])
    }
  }
}
