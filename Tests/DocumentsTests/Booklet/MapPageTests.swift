import Affairs
import Documents
import Testing
import Values

/// 小地图: where the places are that everybody may find.
@Suite struct MapPageTests {
  /// A ledger of places, and the map of them.
  private struct Street {
    var book = Book()

    mutating func enter(
      _ name: String, _ kind: Site.Kind = .garden, point: String? = nil,
      _ fill: (inout Site) -> Void = { _ in }
    ) throws -> CardID {
      var site = Site(name: name, kind: kind)
      site.point = point
      fill(&site)
      return try book.enter(.site(site), on: "2024-04-01")
    }

    func page(on date: String = "2024-06-01") throws -> PublicPage {
      try book.casebook.page(.map, issuing: LedgerIssuing(on: day(date)))
    }
  }

  @Test func `places are numbered from north to south, with what their plaques say`()
    throws
  {
    var street = Street()
    let south = try street.enter("南门花园", point: "39.9700,116.4310")
    let north = try street.enter("同心花园", point: "39.9720,116.4300") {
      ($0.number, $0.features) = ("H-07", "四季有花")
    }
    let plain = try street.enter("楼前花箱", .box)
    let party = try street.book.enter("丙花店", .unit, on: "2024-04-02")
    try street.book.pledge(.adopt, by: .party(party), on: north, day: "2024-04-25") {
      ($0.from, $0.until) = (day("2024-05-01"), day("2025-04-30"))
      $0.ways = ["人力"]
    }
    let html = try street.page().html
    #expect(street.book.casebook.placesOfMap(on: day("2024-06-01")).placed == [north, south])
    #expect(street.book.casebook.placesOfMap(on: day("2024-06-01")).others == [plain])
    #expect(html.contains("<span class=\"number\">1</span>同心花园（H-07）"))
    #expect(html.contains("<b>特色：</b>四季有花"))
    #expect(html.contains("<b>共建单位：</b>丙花店"))
    #expect(html.contains("<b>认养期限：</b>2024年5月1日至2025年4月30日"))
    #expect(html.contains("图上没有位置的"))
    #expect(html.contains("截至2024年6月1日。"))
    // The adoption is over.
    #expect(!(try street.page(on: "2025-05-01").html.contains("丙花店")))
  }

  @Test func `nothing in it is fetched and nothing runs`() throws {
    var street = Street()
    _ = try street.enter("<b onclick=x>花园</b>", point: "39.9720,116.4300")
    let html = try street.page().html
    for word in ["http", "<script", "<link", "<img", "url(", "@import", "<b onclick"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func `houses never stand on it, nor what names somebody or a home`() throws {
    var street = Street()
    _ = try street.book.enter("李小明", .household, on: "2024-04-01")
    _ = try street.enter("3号楼", .building, point: "39.9730,116.4300")
    _ = try street.enter("3号楼2单元", .stairwell, point: "39.9731,116.4300")
    let named = try street.enter("李小明家花箱", .box, point: "39.9732,116.4300")
    let home = try street.enter("花箱", .box, point: "39.9733,116.4300") { $0.place = "2单元501门口" }
    let closed = try street.enter("旧花园", point: "39.9734,116.4300")
    var site = Site(id: closed, name: "旧花园", kind: .garden)
    (site.point, site.state) = ("39.9734,116.4300", .closed)
    try street.book.take(.revise(.init(card: .site(site))), on: "2024-04-02")
    #expect(throws: PublicPageRefusal.noPoints) { try street.page() }
    let garden = try street.enter("同心花园", point: "39.9720,116.4300")
    let places = street.book.casebook.placesOfMap(on: day("2024-06-01"))
    #expect(places.placed == [garden])
    #expect(Set(places.others) == [named, home])
    let page = try street.page()
    #expect(!page.html.contains("李小明") && !page.html.contains("501"))
    #expect(page.sentences.map(\.text).contains("居民A家花箱"))
  }

  @Test func `it bears the name of the community where there is but one`() throws {
    var street = Street()
    _ = try street.enter("同心花园", point: "39.9720,116.4300")
    #expect(try street.page().title == "小地图")
    try street.book.take(.define(.init(.community(name: "某社区", code: "MSQ"))), on: "2024-04-01")
    #expect(try street.page().title == "某社区小地图")
    try street.book.take(.define(.init(.community(name: "乙社区", code: "YSQ"))), on: "2024-04-01")
    #expect(try street.page().title == "小地图")
  }
}
