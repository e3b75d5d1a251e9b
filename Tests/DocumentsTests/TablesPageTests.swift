import Documents
import Testing
import Values

/// A report as a page in HTML.
@Suite struct TablesPageTests {
  private let page = TablesPage(
    marked: "【内部】", title: "出席", head: ["2024年"],
    tables: [
      .init(
        title: "按身份", columns: [.init("名称", isNumber: false), .init("实到", isNumber: true)],
        rows: [.init(["<党员>", "3"], Portion(3, of: 4)), .init(["单位", "0"], nil)], none: "没有"),
      .init(title: "按人", columns: [.init("姓名", isNumber: false)], rows: [], none: "没有"),
    ])

  @Test func `what was typed is text, and a bar is drawn beside its numbers`() {
    let html = page.html
    #expect(html.contains("&lt;党员&gt;") && !html.contains("<党员>"))
    #expect(html.contains("<svg") && html.contains("width=\"150\""))
    #expect(html.contains("aria-label=\"3/4\""))
    #expect(html.contains("【内部】"))
  }

  @Test func `nothing in it runs or is fetched, and a table without a row says so`() {
    let html = page.html
    #expect(!html.contains("<script") && !html.contains("http"))
    #expect(html.contains("<h2>按人</h2><p>没有</p>"))
  }

  @Test func `a bar is never empty for some, nor full for less than all`() {
    #expect(Portion(1, of: 1000)?.bar(10) == "█░░░░░░░░░")
    #expect(Portion(999, of: 1000)?.bar(10) == "█████████░")
    #expect(Portion(4, of: 4)?.bar(10) == "██████████")
    #expect(Portion(0, of: 4)?.bar(10) == "░░░░░░░░░░")
    #expect(Portion(1, of: 0) == nil)
  }
}
