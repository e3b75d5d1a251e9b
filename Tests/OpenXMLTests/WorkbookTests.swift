import Testing
import Text
import Values

@testable import OpenXML

/// Spreadsheets as their parts.
@Suite struct WorkbookTests {
  private func parts(_ workbook: Workbook) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: workbook.parts.map {
        ($0.name, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  private func sheet(_ sheet: Workbook.Sheet) throws -> String {
    try #require(parts(Workbook([sheet]))["xl/worksheets/sheet1.xml"])
  }

  /// The texts of the workbook, in the order in which they are first used.
  private func texts(_ workbook: Workbook) throws -> [String] {
    try #require(parts(workbook)["xl/sharedStrings.xml"]).matches(of: #/<t [^>]*>([^<]*)</t>/#)
      .map { String($0.1) }
  }

  /// The style of a cell, as the styles have it.
  private func style(of cell: String, in workbook: Workbook) throws -> String {
    let all = parts(workbook)
    let sheet = try #require(all["xl/worksheets/sheet1.xml"])
    let number = try #require(
      try Regex("<c r=\"\(cell)\" s=\"(\\d+)\"", as: (Substring, Substring).self)
        .firstMatch(in: sheet).flatMap { Int($0.1) })
    let styles = try #require(all["xl/styles.xml"])
    let cells = try #require(styles.firstMatch(of: #/<cellXfs[^>]*>(.*)</cellXfs>/#)).1
    return String(cells.matches(of: #/<xf .*?</xf>/#)[number].output)
  }

  private let accounts = Workbook.Sheet(
    name: "收支", columns: [.init("日期"), .init("面积", .trailing), .init("户数", .trailing)],
    rows: [
      [.day(Day(year: 2024, month: 5, day: 18)!), .decimal("575.55"), .number(12)]
    ])

  @Test func `the types come first, and the same workbook is the same bytes`() throws {
    let workbook = Workbook([accounts, accounts])
    #expect(workbook.parts.first?.name == "[Content_Types].xml")
    #expect(try workbook.bytes() == Workbook([accounts, accounts]).bytes())
    #expect(workbook.sheets.map(\.name) == ["收支", "收支 2"])
  }

  @Test func `days are days, areas and counts are numbers, and each is shown as it was written`()
    throws
  {
    let sheet = try sheet(accounts)
    #expect(sheet.contains("<v>45430</v>"), "\(sheet)")
    #expect(sheet.contains("<v>575.55</v>") && sheet.contains("<v>12</v>"))
    let workbook = Workbook([accounts])
    #expect(try style(of: "A2", in: workbook).contains("numFmtId=\"164\""))
    #expect(try style(of: "B2", in: workbook).contains("numFmtId=\"2\""))
    #expect(try style(of: "C2", in: workbook).contains("numFmtId=\"1\""))
    #expect(
      try #require(parts(workbook)["xl/styles.xml"])
        .contains("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"))
  }

  @Test(arguments: ["=1+1", "+86", "-甲", "@SUM(1)", "＝1"])
  func `text that begins as a formula does stays text, whoever edits it`(text: String) throws {
    let workbook = Workbook([
      .init(name: "表", columns: [.init("说明")], rows: [[.text(text)], [.text("甲")]])
    ])
    #expect(try style(of: "A2", in: workbook).contains("quotePrefix=\"1\""))
    #expect(try style(of: "A2", in: workbook).contains("numFmtId=\"49\""))
    #expect(try !style(of: "A3", in: workbook).contains("quotePrefix"))
    #expect(try texts(workbook) == ["说明", text, "甲"])
    for part in parts(workbook).values { #expect(!part.contains("<f>")) }
  }

  @Test func `rooms and numbers of slips stay as typed`() throws {
    #expect(Workbook.Cell("3-12", isNumber: false) == .text("3-12"))
    #expect(Workbook.Cell("0012", isNumber: true) == .text("0012"))
    #expect(Workbook.Cell("101", isNumber: false) == .text("101"))
    #expect(Workbook.Cell("12", isNumber: true) == .number(12))
    #expect(Workbook.Cell("-0.50", isNumber: true) == .decimal("-0.50"))
    #expect(Workbook.Cell("80.00%", isNumber: true) == .text("80.00%"))
    #expect(Workbook.Cell("1234567890123456", isNumber: true) == .text("1234567890123456"))
    #expect(Workbook.Cell("", isNumber: true) == .blank)
    let day = try #require(Day(year: 2024, month: 2, day: 29))
    #expect(Workbook.Cell("2024-02-29", isNumber: false) == .day(day))
    #expect(Workbook.Cell("2024年2月29日", isNumber: false) == .day(day))
    #expect(Workbook.Cell("2023年2月29日", isNumber: false) == .text("2023年2月29日"))
    #expect(Workbook.Cell("2月29日", isNumber: false) == .text("2月29日"))
  }

  @Test func `data is headed in row 1, frozen and filtered, and nothing in it is merged`() throws {
    let workbook = Workbook([accounts])
    let sheet = try sheet(accounts)
    #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
    #expect(sheet.contains("<autoFilter ref=\"A1:C2\"/>"))
    #expect(!sheet.contains("mergeCell"))
    #expect(sheet.contains("<ignoredError sqref=\"A1:C2\" numberStoredAsText=\"1\"/>"))
    let list = try #require(parts(workbook)["xl/workbook.xml"])
    #expect(
      list.contains(
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'收支'!$1:$1</definedName>"))
  }

  @Test func `a form has its title above, repeats its headings and is printed across`() throws {
    var form = accounts
    form.above = [.text("【内部】存档版"), .title("收支公开表"), .blank]
    form.below = [.trailing("居委会")]
    let sheet = try sheet(form)
    #expect(
      sheet.contains("<mergeCell ref=\"A2:C2\"/>") && sheet.contains("<mergeCell ref=\"A6:C6\"/>"))
    #expect(!sheet.contains("autoFilter") && !sheet.contains("<pane"))
    #expect(
      sheet.contains("paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"")
    )
    #expect(sheet.contains("<oddFooter>&amp;C第&amp;P页 共&amp;N页</oddFooter>"))
    #expect(try #require(parts(Workbook([form]))["xl/workbook.xml"]).contains("'收支'!$4:$4"))
  }

  @Test func `columns are as wide as their cells, full-width characters twice, and break above 40`()
    throws
  {
    let long = String(repeating: "长", count: 30)
    let workbook = Workbook([
      .init(
        name: "表", columns: [.init("姓名"), .init("说明")],
        rows: [[.text("居民甲和乙"), .text(long)]])
    ])
    let sheet = try #require(parts(workbook)["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<col min=\"1\" max=\"1\" width=\"12\" customWidth=\"1\"/>"), "\(sheet)")
    #expect(sheet.contains("<col min=\"2\" max=\"2\" width=\"42\" customWidth=\"1\"/>"))
    #expect(try style(of: "B2", in: workbook).contains("wrapText=\"1\""))
    #expect(try !style(of: "A2", in: workbook).contains("wrapText"))
  }

  @Test(arguments: [
    ("甲/乙[1]:*?", "甲 乙 1"), ("", "表"), ("'引'", "引"),
    (String(repeating: "长", count: 40), String(repeating: "长", count: 31)),
  ])
  func `no sheet bears a name that a spreadsheet refuses`(name: String, free: String) {
    let sheets = Workbook([.init(name: name, columns: [], rows: [])]).sheets
    #expect(sheets.map(\.name) == [free])
  }

  @Test func `names that are cut alike or differ by case alone are numbered within their length`() {
    let long = String(repeating: "长", count: 31)
    let names = [long + "一", long + "二", "Abc", "aBC"]
    let sheets = Workbook(names.map { .init(name: $0, columns: [], rows: []) }).sheets
    #expect(
      sheets.map(\.name) == [long, String(repeating: "长", count: 29) + " 2", "Abc", "aBC 2"])
  }

  @Test func `signs of XML, controls and what nobody sees break no part`() throws {
    let workbook = Workbook([
      .init(
        name: "A&B", columns: [.init("<说明>")],
        rows: [[.text("甲\u{1}&\u{202E}乙\r\n\"丙\" _x0041_")]])
    ])
    #expect(
      try texts(workbook) == ["&lt;说明&gt;", "甲&amp;乙\n&quot;丙&quot; _x005F_x0041_"])
    #expect(try #require(parts(workbook)["xl/workbook.xml"]).contains("name=\"A&amp;B\""))
  }

  @Test func `a text longer than a cell says so, and a day before spreadsheets count is a text`()
    throws
  {
    let old = try #require(Day(year: 1899, month: 1, day: 1))
    let texts = try texts(
      Workbook([
        .init(
          name: "表", columns: [.init("说明")],
          rows: [[.text(String(repeating: "长", count: 40_000))], [.day(old)]])
      ]))
    #expect(texts[1].utf16.count == 32_767 && texts[1].hasSuffix("…"))
    #expect(texts[2] == "1899年1月1日")
  }

  @Test func `a text higher than a row can be goes on in the next`() throws {
    let long = (1...100).map { "第\($0)行" }.joined(separator: "\n")
    let workbook = Workbook([
      .init(name: "表", above: [.text(long)], columns: [.init("说明")], rows: [[.text("甲")]])
    ])
    let texts = try texts(workbook)
    #expect(texts.count == 7 && texts.prefix(5).joined() == long, "\(texts)")
    let list = try #require(parts(workbook)["xl/workbook.xml"])
    #expect(list.contains("'表'!$6:$6"))
  }

  @Test func `columns go on after Z`() {
    #expect(
      [1, 26, 27, 52, 53, 702, 703].map(SheetPage.letters) == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
      ])
  }
}
