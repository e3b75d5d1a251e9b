import Deliberation
import Documents
import Scenarios
import Testing
import Text
import Values

/// Papers as pages for phone, screen and printer.
@Suite struct HTMLRendererTests {
  private let html = Formats.named("html")

  private func page(_ document: Document) throws -> String {
    String(decoding: try #require(html).bytes(of: document), as: UTF8.self)
  }

  /// What stands between the head and the end.
  private func body(_ document: Document) throws -> [String] {
    let lines = try page(document).split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: "<main>"))
    return lines[(start + 1)...].prefix { $0 != "</main>" }
  }

  private func paper(_ blocks: Block...) -> Document {
    Document(kind: .minutes, audience: .archive, title: ["纪要"], blocks: blocks)
  }

  @Test func `a notice and a record are as a secretary would hand them out`() throws {
    let session = try Scenario.greenCorner.played()
    var issuing = GreenCornerPapersTests.issuing
    try expect(
      page(session.document(.record, for: .archive, issuing: issuing)),
      isExpected: "record.archive.html")
    issuing.on = Day("2024-05-20")
    issuing.address = WebAddress("https://www.example.org/gongshi")
    try expect(
      page(session.document(.notice, for: .public, issuing: issuing)),
      isExpected: "notice.public.html")
  }

  @Test func `every block of a paper has its place`() throws {
    var document = Document(
      kind: .minutes, audience: .archive, title: ["关于养鸟区的", "纪要"], number: "议〔2024〕5号",
      caption: "（2024年5月18日通过）",
      blocks: [
        .fields([.init("时间", "14:30"), .init("地点", "")]), .blank, .paragraph("纪要如下：\n第二段。"),
        .item(.first, 1, "议题来源"), .item(.second, 2, "试行。"), .item(.second, 3, "试行，到期评议。"),
        .item(.third, 1, "轮值。\n清扫。"), .line("各位代表："), .moment("14:31", "开会。"),
        .labelled("事项：", "清扫"),
        .table(
          TextTable(
            columns: [.init("姓名"), .init("票数", .trailing), .init("签名", least: 6)],
            rows: [["居民甲", "3"]])),
        .signature("居委会", date: "2024年5月18日"), .small("核验码"),
      ])
    (document.state, document.warning) = ("未定稿", "不得公开")
    #expect(
      try body(document) == [
        "<p class=\"warning\">不得公开</p>", "<p class=\"copy\">【内部】存档版　未定稿</p>",
        "<h1><span>关于养鸟区的纪要</span></h1>", "<p class=\"caption\">（2024年5月18日通过）</p>",
        "<p class=\"number\">议〔2024〕5号</p>", "<div class=\"fields\">", "<p>时间：14:30</p>",
        "<p>地点：</p>",
        "</div>", "<div class=\"blank\"></div>", "<p>纪要如下：</p>", "<p>第二段。</p>", "<h2>一、议题来源</h2>",
        "<h3>（二）试行。</h3>", "<p>（三）试行，到期评议。</p>", "<p>1.轮值。</p>", "<p>清扫。</p>",
        "<p class=\"line\">各位代表：</p>", "<div class=\"moment\"><b>14:31</b><span>开会。</span></div>",
        "<div class=\"labelled\"><b>事项：</b><span>清扫</span></div>", "<table>",
        "<thead><tr><th>姓名</th><th>票数</th><th style=\"min-width:3em\">签名</th></tr></thead>",
        "<tbody>",
        "<tr><td data-name=\"姓名\">居民甲</td><td data-name=\"票数\" class=\"trailing\">3</td>"
          + "<td data-name=\"签名\"></td></tr>",
        "</tbody>", "</table>",
        "<div class=\"signature longer\"><p>居委会</p><p>2024年5月18日</p></div>",
        "<p class=\"small\">核验码</p>",
      ])
  }

  @Test func `a title breaks where the text's does, by the characters of its own size`() throws {
    let title = ["关于24号楼植物角设养鸟区和楼道堆物清理的", "居民议事会纪要"]
    let document = Document(kind: .minutes, audience: .archive, title: title, blocks: [])
    #expect(
      try body(document).contains("<h1><span>\(title[0])</span><span>\(title[1])</span></h1>"))
  }

  @Test func `what would be taken for markup is written by its name, wherever it stands`() throws {
    let bad = "<script>alert('1')</script>&amp;\"x\" onload=\"y"
    var document = Document(
      kind: .minutes, audience: .archive, title: [bad], number: bad, caption: bad,
      blocks: [
        .paragraph(bad), .item(.first, 1, bad), .line(bad), .moment(bad, bad), .labelled(bad, bad),
        .fields([.init(bad, bad)]),
        .table(TextTable(columns: [.init(bad), .init("到会")], rows: [[bad, "3"]], drawn: [1])),
        .signature(bad, date: bad), .small(bad),
      ])
    (document.state, document.warning) = (bad, bad)
    let page = try page(document)
    let escaped =
      "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;&quot;x&quot; onload=&quot;y"
    #expect(page.ranges(of: escaped).count > 18)
    #expect(!page.contains("<script") && !page.contains("onload=\""))
  }

  @Test func `nothing gets through that nobody sees or that turns the text around`() throws {
    let text =
      "一\u{0}\u{1}\u{1B}[31m\u{7F}\u{85}\u{9B}\u{200B}\u{202E}\u{2066}\u{FEFF}\u{E0041}二\r\n三\t四"
    var document = paper(
      .paragraph(text), .line(text), .fields([.init(text, text)]),
      .table(TextTable(columns: [.init(text)], rows: [[text]])))
    document.warning = text
    for scalar in try page(document).unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      #expect(!isControl && !scalar.isInvisible, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: DocumentKind.ofEveryMeeting)
  func `no page runs anything or asks for anything elsewhere`(kind: DocumentKind) throws {
    let session = try Scenario.greenCorner.played()
    for audience in kind.audiences {
      let page = try page(session.document(kind, for: audience))
      #expect(page.contains("<html lang=\"zh-CN\">") && page.contains("line-break:strict"))
      #expect(page.contains("@page{size:A4") && page.contains("margin:37mm 26mm 35mm 28mm"))
      for word in [
        "<script", "<link", "<img", "<iframe", "src=", "href=", "url(", "@import", "http:",
        "https:", "//",
      ] {
        #expect(!page.contains(word), "\(kind): \(word)")
      }
    }
  }

  @Test func `a wide paper lies across the sheet`() throws {
    var document = paper(.paragraph("签到"))
    #expect(try page(document).contains("@page{size:A4;"))
    document.page = .wide
    #expect(try page(document).contains("@page{size:A4 landscape;"))
  }
}
