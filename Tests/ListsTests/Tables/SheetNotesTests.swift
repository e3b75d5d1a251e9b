import Affairs
import Deliberation
import OpenXML
import Testing
import Text
import Values

@testable import Lists

/// What a sheet holds that plain text can't, and what becomes of it.
@Suite struct SheetNotesTests {
  /// The file of a sheet that another program wrote, by the cells of its rows.
  private func bytes(_ rows: [String]) throws -> [UInt8] {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func part(_ name: String, _ xml: String) -> ZipPart {
      ZipPart(name: name, bytes: Array(xml.utf8))
    }
    return try ZipFile.bytes(of: [
      part(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(relation)\"><sheets><sheet name=\"表\" r:id=\"r1\"/></sheets></workbook>"
      ),
      part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"\(relation)/worksheet\" Target=\"sheet.xml\"/>"
          + "</Relationships>"),
      part(
        "xl/sheet.xml",
        "<worksheet><sheetData>"
          + rows.map { "<row>\($0)</row>" }.joined() + "</sheetData></worksheet>"),
    ])
  }

  private func text(_ words: String...) -> String {
    words.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
  }

  private let broken = "<c t=\"e\"><f>VLOOKUP(1)</f><v>#N/A</v></c>"
  private let unstored = "<c><f>1+1</f><v></v></c>"

  @Test func `a formula that failed or stored nothing is a problem at its place`() throws {
    let reading = RosterReading(
      bytes: try bytes([
        text("姓名", "房号", "面积"), text("居民甲", "1-1-101") + broken,
        text("居民乙", "1-1-102") + unstored,
      ]))
    #expect(
      reading.problems.filter { $0.severity == .error } == [
        RosterProblem(.errorValue("#N/A"), row: 2, column: 3, heading: "面积"),
        RosterProblem(.formulaWithoutValue, row: 3, column: 3, heading: "面积"),
      ])
    #expect(reading.areas == [nil, nil])
    #expect(
      reading.problems.first?.sentence(.chinese)
        == "第2行“面积”列：公式出错（#N/A），按空白处理。请在表格里改好再导入。")
  }

  @Test func `in a column that isn't read a broken formula harms no roster`() throws {
    let reading = RosterReading(
      bytes: try bytes([text("姓名", "房号", "公式"), text("居民甲", "1-1-101") + broken]))
    #expect(!reading.hasErrors)
    #expect(reading.names == ["居民甲"])
  }

  @Test func `a vote is never taken from a formula that says nothing`() throws {
    let file = BallotFile(
      bytes: try bytes([
        text("房号", "业主", "面积", "表决"),
        text("1-1-101", "业主01") + "<c><v>50</v></c>" + unstored,
      ]))
    #expect(
      file.problems == [
        .list(RosterProblem(.formulaWithoutValue, row: 2, column: 4, heading: "表决"))
      ])
  }

  @Test func `areas are read by their digits, never as a Double gave them`() throws {
    let file = RegisterFile(
      bytes: try bytes([
        text("房号", "业主", "面积"), text("1-1-101", "业主01") + "<c><v>89.099999999999994</v></c>",
        text("1-1-102", "业主02") + "<c><v>1.2345E+2</v></c>",
      ]))
    #expect(file.problems.isEmpty)
    #expect(try file.rows.map(\.dwelling.area) == [Area("89.1"), Area("123.45")])
  }

  @Test func `a number of which the last digits are gone is told`() throws {
    let reading = RosterReading(
      bytes: try bytes([
        text("姓名", "备注"), text("居民甲") + "<c><v>6.2220212345678E+18</v></c>",
      ]))
    #expect(reading.kinds.contains(.digitsCut(["B2"])))
  }

  @Test func `rows are named as the sheet numbers them`() throws {
    let reading = RosterReading(
      bytes: try bytes(["", text("姓名", "面积"), "", text("居民甲", "很大")]))
    #expect(reading.problems.map(\.row) == [4])
  }

  @Test func `a row of cards may end where nothing more stands`() throws {
    let reading = CardTableReading(
      .sites, bytes: try bytes([text("名称", "级别", "社区"), text("植物角"), text("南园", "小区花园")]),
      on: Day("2024-05-20")!, by: "记录", newNumber: { _ in CardID("x") })
    #expect(reading.problems.isEmpty && reading.rows.map(\.number) == [2, 3])
    #expect(reading.doubts.isEmpty)
  }

  @Test func `a card isn't entered where its formula failed`() throws {
    let reading = CardTableReading(
      .sites, bytes: try bytes([text("名称", "级别"), text("植物角") + broken]),
      on: Day("2024-05-20")!, by: "记录", newNumber: { _ in CardID("x") })
    #expect(
      reading.problems == [
        .list(RosterProblem(.errorValue("#N/A"), row: 2, column: 2, heading: "级别"))
      ])
  }

  @Test func `a row has no more cells than one of CSV may have`() throws {
    let wide = (0..<1_001).map { _ in "<c><v>1</v></c>" }.joined()
    #expect(
      RosterReading(bytes: try bytes([text("姓名"), wide])).kinds == [.tooManyColumns(limit: 1000)])
  }
}
