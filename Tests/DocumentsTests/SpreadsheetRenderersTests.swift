import Documents
import OpenXML
import Testing
import Text

/// Papers made of tables, as spreadsheets and as comma-separated text.
@Suite struct SpreadsheetRenderersTests {
  private func parts(_ document: Document) throws -> [String: String] {
    let bytes = try #require(Formats.named("xlsx")).bytes(of: document)
    return Dictionary(
      uniqueKeysWithValues: try ZipFile.parts(in: bytes).map {
        ($0.name, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  private func csv(_ document: Document) throws -> String {
    String(decoding: try #require(Formats.named("csv")).bytes(of: document), as: UTF8.self)
  }

  private func accounts() -> Document {
    Document(
      kind: .minutes, audience: .archive, title: ["植物角", "收支公开表"],
      blocks: [
        .fields([.init("范围", "全部收支"), .init("期间", "2024年")]), .blank, .line("收入"),
        .table(
          TextTable(
            columns: [.init("来源"), .init("日期"), .init("金额（元）", .trailing)],
            rows: [["=拨款", "2024年5月18日", "3000.00"]])),
        .blank, .labelled("合计：", "3000.00元"), .blank, .line("支出"),
        .table(
          TextTable(
            columns: [.init("房号"), .init("联系电话"), .init("说明")],
            rows: [["3-12", "13800138000", "说“好”,\n再见"]])),
        .blank, .signature("居委会", date: "2024年6月1日"), .small("核验码"),
      ])
  }

  @Test func `each table is a sheet that says for whom it is, under the title`() throws {
    let parts = try parts(accounts())
    let list = try #require(parts["xl/workbook.xml"])
    #expect(list.contains("<sheet name=\"收入\"") && list.contains("<sheet name=\"支出\""), "\(list)")
    let texts = try #require(parts["xl/sharedStrings.xml"])
      .matches(of: #/<t [^>]*>([^<]*)</t>/#).map { String($0.1) }
    for name in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
      let sheet = try #require(parts[name])
      let first = try #require(sheet.firstMatch(of: #/t="s"><v>(\d+)</v>/#)).1
      #expect(Int(first).map { texts[$0] } == "【内部】存档版")
    }
  }

  @Test func `what stands between tables stays with its own, and nothing is dropped`() throws {
    let parts = try parts(accounts())
    let texts = try #require(parts["xl/sharedStrings.xml"])
      .matches(of: #/<t [^>]*>([^<]*)</t>/#).map { String($0.1) }
    func shown(_ sheet: String) throws -> [String] {
      try #require(parts[sheet]).matches(of: #/t="s"><v>(\d+)</v>/#).compactMap { Int($0.1) }
        .map { texts[$0] }
    }
    #expect(
      try shown("xl/worksheets/sheet1.xml") == [
        "【内部】存档版", "植物角收支公开表", "范围：全部收支　　期间：2024年", "收入", "来源", "日期", "金额（元）",
        "=拨款", "合计：3000.00元",
      ])
    #expect(
      try shown("xl/worksheets/sheet2.xml") == [
        "【内部】存档版", "植物角收支公开表", "支出", "房号", "联系电话", "说明", "3-12", "13800138000",
        "说“好”,\n再见", "居委会", "2024年6月1日", "核验码",
      ])
    let first = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(first.contains("<v>3000.00</v>") && first.contains("<v>45430</v>"), "\(first)")
  }

  @Test func `a paper without tables is one sheet of lines`() throws {
    let document = Document(
      kind: .minutes, audience: .public, title: ["纪要"], blocks: [.item(.first, 1, "同意")])
    let parts = try parts(document)
    #expect(parts["xl/worksheets/sheet2.xml"] == nil)
    #expect(try #require(parts["xl/sharedStrings.xml"]).contains("一、同意"))
  }

  @Test func `comma-separated text has no telephones, no formulas and no room that becomes a day`()
    throws
  {
    #expect(
      try csv(accounts())
        == [
          "\u{FEFF}【内部】存档版", "植物角收支公开表", "范围：全部收支　　期间：2024年", "", "收入",
          "来源,日期,金额（元）", "'=拨款,2024年5月18日,3000.00", "", "合计：3000.00元", "", "支出", "房号,说明",
          "3号楼12室,\"说“好”,\n再见\"", "", "居委会", "2024年6月1日", "核验码", "",
        ].joined(separator: "\r\n"))
  }
}
