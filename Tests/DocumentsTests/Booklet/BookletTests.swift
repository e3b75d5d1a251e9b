import Affairs
import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// 社区小册子: what everybody may know, chapter by chapter.
@Suite struct BookletTests {
  /// A ledger, and the booklet out of it.
  private struct Community {
    var book = Book()

    func page(
      without left: Set<BookletChapter> = [], on date: String = "2024-06-01",
      _ fill: (inout LedgerIssuing) -> Void = { _ in }
    ) throws -> PublicPage {
      var issuing = LedgerIssuing(on: day(date))
      fill(&issuing)
      return try book.casebook.page(.booklet, without: left, issuing: issuing)
    }

    mutating func define(_ definition: Definition) throws {
      try book.take(.define(.init(definition)), on: "2024-04-01")
    }

    func chapters(of page: PublicPage) -> [String] {
      page.html.matches(of: /<section id="([a-z]+)">/).map { String($0.1) }
    }

    mutating func fill() throws {
      try define(
        .services([LocalService(unit: "辖区银行", what: "回收旧衣物", when: "周二上午", place: "营业厅门口")]))
      try define(.pact(["不高空抛物", "文明养犬"]))
      try define(
        .works([
          ResidentWork(
            title: "春日", what: "诗", maker: "王桂芳", text: "花开了\n人来了",
            consent: .init(day: day("2024-05-01"), form: "授权书第3号"))
        ]))
      try define(
        .answers([AnswerCard(what: "开居住证明", materials: ["身份证", "房产证"], place: "居委会", when: "工作日")]))
    }
  }

  @Test func `what the office keeps for it is printed, each chapter a sheet of its own`()
    throws
  {
    var place = Community()
    try place.fill()
    let page = try place.page()
    #expect(place.chapters(of: page) == ["issues", "services", "pact", "works", "answers"])
    for said in [
      "<b>单位：</b>辖区银行", "<b>时间：</b>周二上午", "<li>文明养犬</li>", "春日（诗）", "<b>作者：</b>王桂芳",
      "花开了<br>人来了", "<b>带什么：</b>身份证、房产证", "<b>在哪里办：</b>居委会", "@page{size:A5",
      "break-before:page", "<h1>社区小册子</h1>",
    ] {
      #expect(page.html.contains(said), "\(said)\n\(page.html)")
    }
    // Where the consent lies is the office's to know.
    #expect(!page.html.contains("授权书"))
  }

  @Test func `a chapter is left out where it isn't wanted, with all that it would ask`()
    throws
  {
    var place = Community()
    try place.fill()
    let page = try place.page(without: [.works, .issues])
    #expect(place.chapters(of: page) == ["services", "pact", "answers"])
    #expect(!page.html.contains("春日") && !page.html.contains("#works"))
    #expect(!page.sentences.map(\.text).contains("春日"))
    #expect(throws: PublicPageRefusal.noChapters) {
      try place.page(without: Set(BookletChapter.allCases))
    }
  }

  @Test func `a work is shown from the day of its maker's consent on`() throws {
    var place = Community()
    try place.fill()
    #expect(!(try place.page(on: "2024-04-30").html.contains("王桂芳")))
    #expect(try place.page(on: "2024-05-01").html.contains("王桂芳"))
    try place.define(.works([]))
    #expect(!(try place.page().html.contains("王桂芳")))
  }

  @Test func `whoever made a work is nobody anywhere else`() throws {
    var place = Community()
    try place.fill()
    try place.book.enter(.matter(Matter(title: "王桂芳家门口堆物")), on: "2024-05-02")
    let page = try place.page(without: [.works])
    #expect(!page.html.contains("王桂芳"))
    #expect(page.html.contains("居民A家门口堆物"))
  }

  @Test
  func `every sentence that somebody typed is one to confirm, and is printed as rewritten`()
    throws
  {
    var place = Community()
    try place.fill()
    let sentences = try place.page().sentences.map(\.text)
    for text in ["回收旧衣物", "周二上午", "文明养犬", "春日", "花开了", "人来了", "开居住证明"] {
      #expect(sentences.contains(text), "\(text)")
    }
    let html = try place.page { $0.rewritings["文明养犬"] = "养犬要拴绳" }.html
    #expect(html.contains("养犬要拴绳") && !html.contains("文明养犬"))
  }

  @Test func `an office's telephone is printed, a person's never`() throws {
    var place = Community()
    try place.define(
      .answers([AnswerCard(what: "问居住证明，电话010-64200000", place: "或打13911004242")]))
    let html = try place.page().html
    #expect(html.contains("010-64200000"))
    #expect(!html.contains("13911004242"))
  }

  @Test func `what happened is told by matter, verdicts and milestones alone`() throws {
    var place = Community()
    let number = try place.book.enter(.matter(Matter(title: "修花园")), on: "2024-04-01")
    try place.book.note(.milestone, on: .card(number), "花园开放", day: "2024-05-10")
    try place.book.note(.progress, on: .card(number), "买了花铲", day: "2024-05-08")
    try place.book.enter(.matter(Matter(title: "楼道堆物", kind: .problem)), on: "2024-04-02")
    let html = try place.page().html
    #expect(html.contains("<h3>修花园</h3><p><b>2024年5月10日　</b>花园开放。</p>"))
    #expect(!html.contains("买了花铲"))
    #expect(html.contains("<li>修花园"))
    #expect(!html.contains("楼道堆物"))
    #expect(html.contains("另有居民反映的问题1件在办。"))
  }

  @Test func `how much stands in each chapter is counted without a word of it`() throws {
    var place = Community()
    try place.fill()
    let number = try place.book.enter(.matter(Matter(title: "修花园")), on: "2024-04-01")
    try place.book.note(.milestone, on: .card(number), "花园开放", day: "2024-05-10")
    let counts = place.book.casebook.chaptersOfBooklet(on: day("2024-06-01"))
    #expect(counts.map(\.chapter) == BookletChapter.allCases)
    #expect(counts.map(\.count) == [1, 1, 0, 0, 1, 2, 1, 1])
    // Before the milestone, and before the maker agreed.
    let before = place.book.casebook.chaptersOfBooklet(on: day("2024-04-30"))
    #expect(before.map(\.count) == [0, 1, 0, 0, 1, 2, 0, 1])
  }

  @Test func `what a meeting settled is told by its sentence`() throws {
    var place = Community()
    place.book = Book([try Scenario.greenCorner.played()])
    #expect(place.chapters(of: try place.page(on: "2024-09-30")).first == "history")
    for name in ["居民甲", "居民丁", "骨干甲"] {
      #expect(!(try place.page(on: "2024-09-30").html.contains(name)))
    }
  }

  @Test
  func `adoptions, free places and teams stand in it, a household by its consent alone`()
    throws
  {
    var place = Community()
    var site = Site(name: "同心花园", kind: .garden)
    let firm = try place.book.enter("甲物业公司", .unit, on: "2024-04-01") {
      $0.telephone = "010-64200000"
    }
    (site.state, site.manager) = (.open, firm)
    let adopted = try place.book.enter(.site(site), on: "2024-04-01")
    site.name = "南门花园"
    try place.book.enter(.site(site), on: "2024-04-01")
    let family = try place.book.enter("李小明", .household, on: "2024-04-02")
    _ = try place.book.enter("绿荫志愿服务队", .team, on: "2024-04-02") {
      ($0.leader, $0.functions) = ("王桂芳", ["护绿"])
    }
    try place.book.pledge(.adopt, by: .party(family), on: adopted, day: "2024-04-25") {
      ($0.from, $0.until) = (day("2024-05-01"), day("2025-04-30"))
      $0.ways = ["人力"]
    }
    let html = try place.page().html
    #expect(html.contains("<td>同心花园</td><td>居民家庭</td><td>2024年5月1日至2025年4月30日</td>"))
    #expect(html.contains("<h3>等您认养</h3><ul><li>南门花园</li></ul>"))
    #expect(html.contains("<li>绿荫志愿服务队（护绿）</li>"))
    #expect(html.contains("<b>甲物业公司：</b>010-64200000"))
    #expect(!html.contains("李小明") && !html.contains("王桂芳"))
  }

  @Test func `nothing in it is fetched and nothing runs`() throws {
    var place = Community()
    try place.fill()
    try place.define(.pact(["<script>x</script>", "<img src=http://x>"]))
    let html = try place.page().html
    for word in ["<script", "<link", "<img", "url(", "@import", "src=\"", "href=\"http"] {
      #expect(!html.contains(word), "\(word)")
    }
  }
}
