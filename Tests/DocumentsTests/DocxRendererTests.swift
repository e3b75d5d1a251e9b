import Archives
import Deliberation
import Documents
import Foundation
import OpenXML
import Scenarios
import Testing
import Text

/// Papers as Word and WPS take them.
@Suite struct DocxRendererTests {
  private static func minutes(_ blocks: [Block], title: [String] = ["关于养鸟区的", "纪要"]) -> Document {
    Document(kind: .minutes, audience: .archive, title: title, blocks: blocks)
  }

  @Test(arguments: DocumentKind.ofEveryMeeting)
  func `every paper is a whole .docx, the same to the byte each time`(kind: DocumentKind) throws {
    let session = try Scenario.greenCorner.played()
    let format = try #require(Formats.named("docx"))
    for audience in kind.audiences {
      let document = try session.document(kind, for: audience)
      let bytes = try format.bytes(of: document)
      #expect(try format.bytes(of: document) == bytes)
      let parts = try ZipFile.parts(in: bytes)
      #expect(parts.first?.name == "[Content_Types].xml")
      #expect(
        Set(parts.map(\.name)) == [
          "[Content_Types].xml", "_rels/.rels", "word/document.xml",
          "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml",
          "word/fontTable.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml",
          "word/footer2.xml",
        ])
      for part in parts {
        let text = String(decoding: part.bytes, as: UTF8.self)
        #expect(isWellFormed(text), "\(kind) \(part.name)")
        #expect(!text.lowercased().contains("theme"))
        // Each run names its typefaces, the Chinese one for all but Latin letters.
        for run in text.split(separator: "<w:r>").dropFirst() {
          #expect(
            run.hasPrefix(
              "<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"Times New Roman\" w:eastAsia=\""))
          #expect(run.contains("w:cs=\"Times New Roman\"/>"))
        }
      }
    }
  }

  @Test(arguments: [DocumentKind.minutes, .notice, .signInSheet])
  func `the text of a paper is laid out as it always was`(kind: DocumentKind) throws {
    let session =
      try kind.isBefore
      ? Scenario.greenCorner.played { if case .signIn = $0 { true } else { false } }
      : Scenario.greenCorner.played()
    let issuing = GreenCornerPapersTests.issuing
    let document = try session.document(kind, for: kind.audiences[0], issuing: issuing)
    // A line a paragraph, row or cell, so that a difference is found.
    var text = try part("word/document.xml", of: document)
    for end in ["</w:p>", "</w:tr>", "</w:tblPr>", "</w:tblGrid>", "<w:body>"] {
      text = text.replacing(end, with: end + "\n")
    }
    try expect(
      text + "\n", isExpected: "docx/\(kind.code).\(kind.audiences[0].rawValue).xml")
  }

  @Test func `the page is that of GB/T 9704, upright and turned`() throws {
    var document = Self.minutes([.paragraph("文")])
    let upright = try part("word/document.xml", of: document)
    #expect(upright.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
    #expect(
      upright.contains(
        "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\""
          + " w:footer=\"1425\" w:gutter=\"0\"/>"))
    let styles = try part("word/styles.xml", of: document)
    #expect(
      styles.contains("<w:spacing w:line=\"579\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/>"))
    #expect(styles.contains("<w:spacing w:val=\"-5\"/>"))
    #expect(styles.contains("<w:ind w:firstLineChars=\"200\" w:firstLine=\"630\"/>"))
    #expect(styles.contains("<w:spacing w:line=\"640\" w:lineRule=\"exact\"/>"))
    #expect(styles.contains("<w:name w:val=\"二级标题\"/>"))
    for level in 0...3 { #expect(styles.contains("<w:outlineLvl w:val=\"\(level)\"/>")) }
    document.page = .wide
    #expect(
      try part("word/document.xml", of: document).contains(
        "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"))
  }

  @Test func `the page number is a field, at the outer edge of odd and even pages`() throws {
    let document = Self.minutes([.paragraph("文")])
    for (name, edge) in [
      ("footer1", "<w:ind w:right=\"280\"/></w:pPr>"),
      ("footer2", "<w:ind w:left=\"280\" w:hanging=\"0\"/><w:jc w:val=\"left\"/>"),
    ] {
      let footer = try part("word/\(name).xml", of: document)
      #expect(footer.contains(edge), "\(footer)")
      #expect(footer.contains("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>"))
      for kind in ["begin", "separate", "end"] {
        #expect(footer.contains("<w:fldChar w:fldCharType=\"\(kind)\"/>"))
      }
      #expect(words(footer) == "— 1 —")
    }
    #expect(try part("word/settings.xml", of: document).contains("<w:evenAndOddHeaders/>"))
  }

  @Test func `a table has the width of the text, headings on each page and no row cut in two`()
    throws
  {
    let table = TextTable(
      columns: [.init("序号", .trailing), .init("姓名"), .init("签字", least: 12)],
      rows: [["1", "居民甲", ""], ["2", "居民乙"]])
    let text = try part("word/document.xml", of: Self.minutes([.table(table), .table(table)]))
    #expect(text.contains("<w:tblW w:w=\"8844\" w:type=\"dxa\"/>"))
    #expect(text.contains("<w:tblLayout w:type=\"fixed\"/>"))
    let grid = try #require(text.firstMatch(of: /<w:tblGrid>(.*?)<\/w:tblGrid>/)).1
    let widths = grid.matches(of: /w:w="(\d+)"/).compactMap { Int($0.1) }
    #expect(widths.count == 3 && widths.reduce(0, +) == 8844 && widths[2] > widths[0])
    #expect(text.matches(of: /<w:tblHeader\/>/).count == 2)
    #expect(text.matches(of: /<w:cantSplit\/>/).count == 6)
    #expect(text.matches(of: /<w:tc>/).count == 18)
    // Two that touch would become one, and the last paragraph of a page is never a table.
    #expect(!text.contains("</w:tbl><w:tbl>") && !text.contains("</w:tbl><w:sectPr>"))
  }

  @Test func `levels have their typefaces up to the first stop, and labels hang`() throws {
    let text = try part(
      "word/document.xml",
      of: Self.minutes([
        .item(.first, 1, "协商情况"), .item(.second, 2, "赞成意见。在植物角挂笼。"), .item(.third, 3, "附议。"),
        .labelled("出席：", "居民甲"), .line("各位代表："),
      ]))
    #expect(faces(of: "一、协商情况", in: text) == ["黑体"])
    #expect(faces(of: "（二）赞成意见。", in: text) == ["楷体_GB2312"])
    #expect(faces(of: "在植物角挂笼。", in: text) == ["仿宋_GB2312"])
    #expect(faces(of: "出席：", in: text) == ["黑体"])
    #expect(
      text.contains("<w:pStyle w:val=\"GWFlush\"/><w:ind w:left=\"1575\" w:hanging=\"945\"/>"))
    #expect(words(text).hasSuffix("3.附议。出席：居民甲各位代表："))
  }

  @Test func `a signature stays with what is signed, its date two characters further in`() throws {
    let text = try part(
      "word/document.xml",
      of: Self.minutes([
        .paragraph("文。"), .signature("某社区居民委员会", date: "2024年5月18日"),
        .signature("居委会", date: "2024年5月18日"),
      ]))
    #expect(text.matches(of: /<w:keepNext\/>/).count == 5)
    // 16 cells of name: two characters free beside it; 13 of date, which begins two further in.
    let rooms = text.matches(
      of: /<w:pStyle w:val="GWSignature"\/>(?:<w:keepNext\/>)?<w:ind w:right="(\d+)"\/>/
    )
    .compactMap { Int($0.1) }
    #expect(rooms == [4, 16 - 13, 8 + 13 - 6, 4].map { $0 * 315 / 2 })
  }

  @Test func `rare characters have typefaces that hold them, and what nobody has is told`() throws {
    let document = Self.minutes([.paragraph("居民嫚㛃𠮷一\u{E123}\u{FFFD}“—…·□”2024")])
    let text = try part("word/document.xml", of: document)
    #expect(faces(of: "居民", in: text) == ["仿宋_GB2312"])
    #expect(faces(of: "嫚", in: text) == ["仿宋"])
    #expect(faces(of: "㛃", in: text) == ["宋体"])
    #expect(faces(of: "𠮷", in: text) == ["宋体-ExtB"])
    #expect(faces(of: "一〓〓“—…·□”2024", in: text) == ["仿宋_GB2312"])
    let format = try #require(Formats.named("docx"))
    #expect(format.missingCharacters(in: document) == 2)
    #expect(format.missingCharacters(in: Self.minutes([.paragraph("居民嫚㛃𠮷")])) == 0)
    let table = try part("word/fontTable.xml", of: document)
    #expect(table.contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/>"))
  }

  @Test
  func `an office without bought typefaces prints in those of Windows, if its settings say so`()
    throws
  {
    #expect(Settings.typefaceWords == TypefaceSet.allCases.map(\.rawValue))
    let format = try #require(Formats.named("docx"))
    let document = Self.minutes([.item(.second, 1, "来源"), .paragraph("文")])
    let windows = try ZipFile.parts(in: format.set(in: .windows).bytes(of: document))
    let all = windows.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(all.contains("w:eastAsia=\"仿宋\"") && all.contains("w:eastAsia=\"楷体\""))
    #expect(!all.contains("GB2312") && !all.contains("小标宋"))
    #expect(try format.set(in: .office).bytes(of: document) == format.bytes(of: document))
  }

  @Test func `an annex begins a page of its own`() throws {
    let text = try part(
      "word/document.xml",
      of: Self.minutes([.paragraph("方案全文见附件1。"), .blank, .annex(1), .line("方案全文（第2稿）")]))
    #expect(faces(of: "附件1", in: text) == ["黑体"])
    #expect(
      try part("word/styles.xml", of: Self.minutes([])).contains(
        "<w:name w:val=\"公文附件\"/><w:basedOn w:val=\"GWFlush\"/><w:qFormat/><w:pPr><w:keepNext/>"
          + "<w:pageBreakBefore/></w:pPr>"))
    #expect(text.matches(of: /<w:p><w:pPr><w:pStyle w:val="GWFlush"\/><\/w:pPr><\/w:p>/).count == 1)
  }

  @Test func `controls and what turns the text around it stay out of a .docx`() throws {
    let text = try part(
      "word/document.xml", of: Self.minutes([.paragraph("甲\u{202E}\u{7}乙\u{FFFE}\u{200B}<丙>&")]))
    #expect(words(text).hasSuffix("甲乙&lt;丙&gt;&amp;"))
  }

  @Test
  func `each page says for whom the copy is, and before it what stands against its going out`()
    throws
  {
    var document = Document(
      kind: .notice, audience: .public, title: ["公示"], blocks: [.paragraph("文")])
    document.state = "未定稿"
    for header in ["header1", "header2"] {
      #expect(words(try part("word/\(header).xml", of: document)) == document.copyLine)
    }
    document.warning = "【未经确认，不得公开】"
    #expect(
      words(try part("word/header1.xml", of: document)) == "【未经确认，不得公开】" + document.copyLine)
  }

  @Test func `a long title is broken between its pieces`() throws {
    let document = Self.minutes(
      [], title: ["关于在24号楼植物角东侧设立养鸟区及轮值清扫事项的", "居民议事会纪要"])
    let text = try part("word/document.xml", of: document)
    let lines = text.split(separator: "<w:br/>").map { words(String($0)) }
    #expect(lines.count >= 2 && lines.joined() == document.title.joined())
    #expect(lines.allSatisfy { cells(of: $0) <= 40 })
  }

  // MARK: - What stands in a part

  private func part(_ name: String, of document: Document) throws -> String {
    let bytes = try #require(Formats.named("docx")).bytes(of: document)
    let part = try #require(try ZipFile.parts(in: bytes).first { $0.name == name })
    return String(decoding: part.bytes, as: UTF8.self)
  }

  /// What is read of it, in one piece.
  private func words(_ xml: String) -> String {
    xml.matches(of: /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/).map { String($0.1) }.joined()
  }

  /// The typefaces of the runs that hold exactly that text.
  private func faces(of text: String, in xml: String) -> [String] {
    xml.matches(of: /w:eastAsia="([^"]*)"[^>]*\/><\/w:rPr><w:t(?: [^>]*)?>([^<]*)<\/w:t>/)
      .filter { $0.2 == text }.map { String($0.1) }
  }

  /// Whether each element that is opened is closed, in its order.
  private func isWellFormed(_ xml: String) -> Bool {
    var open: [Substring] = []
    for match in xml.matches(of: /<(\/?)([\w:]+)([^>]*?)(\/?)>/) where match.2 != "xml" {
      if match.1 == "/" {
        guard open.popLast() == match.2 else { return false }
      } else if match.4.isEmpty {
        open.append(match.2)
      }
    }
    return open.isEmpty
  }
}
