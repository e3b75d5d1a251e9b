import Testing
import Text

@testable import OpenXML

/// Spreadsheets of other programs, put together by their parts.
@Suite struct ReadWorkbookTests {
  private static let relation = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  /// A workbook of one sheet, as strict as ISO 29500 has it.
  private func bytes(
    _ data: String, texts: String = "", styles: String = "", workbook: String = "",
    after: String = "", target: String = "worksheets/sheet1.xml", besides: [ZipPart] = []
  ) throws -> [UInt8] {
    func part(_ name: String, _ xml: String) -> ZipPart {
      ZipPart(name: name, bytes: Array("<?xml version=\"1.0\"?>\(xml)".utf8))
    }
    func relations(_ all: [(String, String)]) -> String {
      "<Relationships>"
        + all.enumerated().map {
          "<Relationship Id=\"r\($0)\" Type=\"\(Self.relation)/\($1.0)\" Target=\"\($1.1)\"/>"
        }.joined() + "</Relationships>"
    }
    return try ZipFile.bytes(
      of: [
        part("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
        part(
          "xl/workbook.xml",
          "<workbook xmlns:r=\"\(Self.relation)\">\(workbook)<sheets>"
            + "<sheet name=\"表\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"),
        part(
          "xl/_rels/workbook.xml.rels",
          relations([
            ("worksheet", target), ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
          ])),
        part(
          "xl/worksheets/sheet1.xml",
          "<worksheet><cols>\(after)</cols><sheetData>\(data)</sheetData></worksheet>"),
        part("xl/sharedStrings.xml", "<sst>\(texts)</sst>"),
        part("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
      ] + besides)
  }

  private func sheet(
    _ data: String, texts: String = "", styles: String = "", workbook: String = "",
    after: String = ""
  ) throws -> ReadSheet {
    let file = try bytes(data, texts: texts, styles: styles, workbook: workbook, after: after)
    return try #require(try ReadWorkbook(file).sheets.first)
  }

  private func trouble(_ data: String) throws -> WorkbookTrouble? {
    let bytes = try bytes(data)
    do throws(WorkbookTrouble) {
      _ = try ReadWorkbook(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a text is put together of its runs, without the readings above it`() throws {
    let sheet = try sheet(
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>",
      texts: "<si><r><t>居民</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 甲</t></r>"
        + "<rPh sb=\"0\" eb=\"2\"><t>jūmín</t></rPh></si><si><t>一_x000D_\n二_x005F_x0041_</t></si>")
    #expect(sheet.rows.map(\.number) == [2])
    #expect(sheet.rows[0].cells.map(\.text) == ["居民 甲", "一\n二_x0041_"])
  }

  @Test func `a cell is what its type says`() throws {
    let cells = try sheet(
      "<row><c t=\"inlineStr\"><is><t>在此</t></is></c><c t=\"str\"><f>A1</f><v>算得</v></c>"
        + "<c t=\"b\"><v>1</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
        + "<c t=\"d\"><v>2024-05-18T14:30:00</v></c><c><v> 12.5 </v></c>"
        + "<c><f>NOW()</f><v></v></c><c t=\"str\"><f>B9</f><v></v></c></row>"
    ).rows[0].cells
    #expect(
      cells == [
        ReadCell("在此", .text), ReadCell("算得", .text, isReckoned: true), ReadCell("TRUE", .truth),
        ReadCell("#DIV/0!", .error, isReckoned: true), ReadCell("2024-05-18 14:30", .time),
        ReadCell("12.5", .number),
        // Nothing was stored, which is something else than a text of no length.
        ReadCell("", .empty, isReckoned: true), ReadCell("", .text, isReckoned: true),
      ])
  }

  @Test func `styles say what is a day, a share or a mark`() throws {
    let cells = try sheet(
      "<row><c s=\"1\"><v>45430</v></c><c s=\"2\"><v>0.5</v></c><c s=\"3\"><v>7</v></c>"
        + "<c s=\"4\"><v>45430</v></c><c s=\"99\"><v>45430</v></c></row>",
      styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"000\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/>"
        + "<xf numFmtId=\"164\"/><xf numFmtId=\"49\"/></cellXfs>"
    ).rows[0].cells
    #expect(cells.map(\.text) == ["2024-05-18", "50%", "007", "45430", "45430"])
  }

  @Test func `days count from 1904 where the workbook says so`() throws {
    let sheet = try sheet(
      "<row><c s=\"0\"><v>43968</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
      workbook: "<workbookPr date1904=\"true\"/>")
    #expect(sheet.rows[0].cells.map(\.text) == ["2024-05-18"])
  }

  @Test func `rows and cells that say no place stand behind the one before`() throws {
    let sheet = try sheet(
      "<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row>"
        + "<row r=\"4\" hidden=\"1\"><c><v>4</v></c></row><row><c s=\"3\"/></row>"
        + "<row><c><v>5</v></c></row>",
      after: "<col min=\"3\" max=\"16384\" hidden=\"1\"/>")
    #expect(sheet.rows.map(\.number) == [1, 4, 6])
    #expect(sheet.rows[0].cells.map(\.text) == ["1", "", "2", "3"])
    #expect(sheet.rows.map(\.isHidden) == [false, true, false])
    #expect(sheet.hiddenColumns == [2, 3])
  }

  @Test func `sheets are found where the list of them points, from the root too`() throws {
    for target in [
      "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml",
    ] {
      let file = try bytes("<row><c><v>1</v></c></row>", target: target)
      #expect(ReadWorkbook.isOne(file))
      #expect(try ReadWorkbook(file).sheets.map(\.rows.count) == [1], "\(target)")
    }
    let lost = try bytes("", target: "worksheets/sheet2.xml")
    #expect(throws: WorkbookTrouble.missing(part: "xl/worksheets/sheet2.xml")) {
      try ReadWorkbook(lost)
    }
  }

  @Test func `what programs would read differently isn't read`() throws {
    #expect(
      try trouble("<row r=\"2\"/><row r=\"2\"/>") == .outOfOrder(sheet: "表", row: 2))
    #expect(
      try trouble("<row><c r=\"B1\"/><c r=\"A1\"/></row>") == .outOfOrder(sheet: "表", row: 1))
    #expect(
      try trouble("<row><c r=\"A2\"/></row>") == .outOfOrder(sheet: "表", row: 1))
    #expect(
      try trouble("<row><c/><c t=\"s\"><v>7</v></c></row>") == .cell(sheet: "表", place: "B1"))
    #expect(try trouble("<row><c><v>七</v></c></row>") == .cell(sheet: "表", place: "A1"))
    #expect(try trouble("<row>") == .xml(part: "xl/worksheets/sheet1.xml", .malformed(line: 1)))
    #expect(
      try trouble("<row r=\"1048577\"/>") == .outOfOrder(sheet: "表", row: 1_048_577))
  }

  @Test func `a file that was made to swell is refused before it does`() throws {
    let wide = (1...300).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(try trouble(wide) == .tooManyCells(limit: 4_000_000))
    // One far away is no trouble.
    let far = try sheet("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")
    #expect(far.rows.map(\.number) == [1_048_576])
    let entity = try bytes(
      "",
      besides: [ZipPart(name: "xl/none.xml", bytes: Array("<!DOCTYPE a [<!ENTITY b '1'>]>".utf8))])
    #expect(try ReadWorkbook(entity).sheets.count == 1)
  }

  @Test func `files of other formats say which way out there is`() throws {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 0, count: 600)
    #expect(throws: WorkbookTrouble.older) { try ReadWorkbook(old) }
    let locked = old + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(throws: WorkbookTrouble.encrypted) { try ReadWorkbook(locked) }
    #expect(throws: WorkbookTrouble.zip(.notAZip)) { try ReadWorkbook(Array("姓名".utf8)) }
    let other = try ZipFile.bytes(of: [ZipPart(name: "word/document.xml", bytes: [])])
    #expect(throws: WorkbookTrouble.notAWorkbook) { try ReadWorkbook(other) }
    #expect(!ReadWorkbook.isOne(other))
    for trouble: WorkbookTrouble in [
      .notAWorkbook, .older, .binary, .encrypted, .zip(.notAZip),
      .xml(part: "x", .malformed(line: 1)), .xml(part: "x", .definesEntities), .missing(part: "x"),
      .tooManyCells(limit: 1), .outOfOrder(sheet: "x", row: 1), .cell(sheet: "x", place: "A1"),
    ] {
      #expect(trouble.sentence(in: .chinese) != trouble.sentence(in: .english))
    }
  }
}
