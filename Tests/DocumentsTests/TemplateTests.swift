import Deliberation
import Documents
import OpenXML
import Scenarios
import TestSupport
import Testing
import Text

/// An office's own .docx frames a paper and drops nothing of it.
@Suite struct TemplateTests {
  private func minutes() throws -> Document {
    try Scenario.greenCorner.played().document(.minutes, for: .archive)
  }

  /// A paper that bears the meeting's number.
  private func opinion() throws -> Document {
    var issuing = Issuing()
    issuing.number = "某社议〔2024〕5号"
    return try Scenario.greenCorner.played().document(.opinion, for: .archive, issuing: issuing)
  }

  /// The blank one with its text changed.
  private func bytes(_ edit: (String) -> String = { $0 }) throws -> [UInt8] {
    try ZipParts(try PaperTemplate.blank(in: .office)).edited(edit)
  }

  /// A paper in a template, the minutes or another, as somebody reads it, without blanks.
  private func words(_ template: PaperTemplate, of paper: Document? = nil) throws -> String {
    let docx = try #require(Formats.named("docx"))
    let bytes = try docx.framed(by: template).bytes(of: paper ?? minutes())
    return try officeWords(bytes).filter { !$0.isWhitespace }
  }

  /// A text of one paragraph with those runs in the place of all that the blank one has.
  private func text(_ runs: String..., around body: String = "【正文】") throws -> [UInt8] {
    let inner = runs.map { "<w:p>\($0)</w:p>" }.joined()
    return try bytes { xml in
      guard let start = xml.firstRange(of: "<w:body>"), let end = xml.firstRange(of: "<w:sectPr>")
      else { return xml }
      let text = "<w:p><w:r><w:t>\(body)</w:t></w:r></w:p>"
      return "\(xml[..<start.upperBound])\(inner)\(text)\(xml[end.lowerBound...])"
    }
  }

  private func mistake(_ bytes: [UInt8], ending: String = "docx") -> TemplateMistake? {
    do throws(TemplateMistake) {
      _ = try PaperTemplate(bytes, ending: ending)
      return nil
    } catch {
      return error
    }
  }

  @Test func `the blank one has every place, and a paper in it leaves none of them`() throws {
    let template = try PaperTemplate(try PaperTemplate.blank(in: .office))
    #expect(template.fields == TemplateField.allCases)
    let words = try words(template)
    for field in TemplateField.allCases { #expect(!words.contains(field.placeholder), "\(field)") }
  }

  @Test func `whatever a template has no place for is printed in the text`() throws {
    let words = try words(try PaperTemplate(try text()))
    let paper = try minutes()
    for text in paper.title + paper.blocks.flatMap(\.texts) + [paper.copyLine] {
      let sought = text.filter { !$0.isWhitespace }
      #expect(words.contains(sought), "\(sought)\n\(words)")
    }
  }

  @Test
  func `a placeholder is found across runs, and its value is printed like its first character`()
    throws
  {
    let template = try PaperTemplate(
      try text(
        "<w:r><w:rPr><w:b/></w:rPr><w:t>红头【标</w:t></w:r><w:r><w:t>题</w:t></w:r><w:r><w:t>】完</w:t></w:r>"
      ))
    #expect(template.fields == [.title, .body])
    let docx = try #require(Formats.named("docx"))
    let paper = try minutes()
    let parts = try ZipFile.parts(in: docx.framed(by: template).bytes(of: paper))
    let xml = try #require(parts.first { $0.name == "word/document.xml" })
    let whole = String(decoding: xml.bytes, as: UTF8.self)
    let first = paper.title.joined().prefix(4)
    #expect(whole.contains("<w:rPr><w:b/></w:rPr><w:t>红头\(first)"), "\(whole.prefix(600))")
    #expect(whole.contains("<w:t>完</w:t>"))
    // The title stands there and nowhere else.
    #expect(!whole.contains("GWTitle"))
  }

  @Test func `a bookmark of the name is a place as well, with or without text in it`() throws {
    let mark = "<w:bookmarkStart w:id=\"1\" w:name=\"文号\"/>"
    let end = "<w:bookmarkEnd w:id=\"1\"/>"
    for inside in ["", "<w:r><w:t>填这里</w:t></w:r>"] {
      let template = try PaperTemplate(try text(mark + inside + end))
      #expect(template.fields == [.number, .body])
      let paper = try opinion()
      let words = try words(template, of: paper)
      let number = try #require(paper.number)
      #expect(words.contains(number.filter { !$0.isWhitespace }) && !words.contains("填这里"))
    }
  }

  @Test func `the styles are the template's own where it has them`() throws {
    let own = try bytes {
      $0.replacing("w:styleId=\"GWBody\"", with: "w:styleId=\"a5\"")
        .replacing("<w:basedOn w:val=\"GWBody\"/>", with: "<w:basedOn w:val=\"a5\"/>")
    }
    let docx = try #require(Formats.named("docx"))
    let parts = try ZipFile.parts(
      in: docx.framed(by: PaperTemplate(own)).bytes(of: minutes()))
    let xml = String(
      decoding: try #require(parts.first { $0.name == "word/document.xml" }).bytes, as: UTF8.self)
    #expect(
      xml.contains("<w:pStyle w:val=\"a5\"/>") && !xml.contains("<w:pStyle w:val=\"GWBody\"/>"))
  }

  @Test func `what is no template is told in a sentence that names the place`() throws {
    #expect(mistake([0xD0, 0xCF, 0x11, 0xE0, 1]) == .otherFormat(".doc"))
    #expect(mistake(try text(), ending: "wps") == .otherFormat(".wps"))
    #expect(mistake(try text(), ending: "docm") == .macros)
    #expect(mistake(Array("不是".utf8)) == .damaged)
    #expect(
      mistake(try text("<w:r><w:t>【标体】</w:t></w:r>")) == .unknown("标体", nearest: .title))
    #expect(mistake(try text(around: "没有")) == .bodyMissing)
    #expect(mistake(try text(around: "如下：【正文】")) == .bodyNotAlone)
    #expect(mistake(try text("<w:r><w:t>【正文】</w:t></w:r>")) == .bodyTwice)
    let field = "<w:r><w:instrText> INCLUDETEXT \"c:\\\\a.docx\" </w:instrText></w:r>"
    #expect(mistake(try text(field)) == .external("INCLUDETEXT"))
    #expect(mistake(try text("<w:ins><w:r><w:t>好</w:t></w:r></w:ins>")) == .underReview)
    for mistake in [
      TemplateMistake.damaged, .macros, .underReview, .bodyMissing, .bodyTwice, .bodyNotAlone,
      .bodyInMargin, .external("x"), .otherFormat(".doc"), .unknown("标体", nearest: .title),
    ] {
      #expect(mistake.sentence(in: .chinese) != mistake.sentence(in: .english))
    }
  }

  @Test func `programs and what is fetched from elsewhere are refused wherever they stand`() throws
  {
    let parts = try ZipFile.parts(in: PaperTemplate.blank(in: .office))
    let macros = try ZipFile.bytes(of: parts + [ZipPart(name: "word/vbaProject.bin", bytes: [1])])
    #expect(mistake(macros) == .macros)
    let link =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"rId9\" Type=\"x\" Target=\"http://example.org/a.dotx\""
      + " TargetMode=\"External\"/></Relationships>"
    let external = try ZipFile.bytes(
      of: parts + [ZipPart(name: "word/_rels/settings.xml.rels", bytes: Array(link.utf8))])
    #expect(mistake(external) == .external("http://example.org/a.dotx"))
    let header = try ZipFile.bytes(
      of: parts.map { part in
        guard part.name == "word/header1.xml" else { return part }
        let text = String(decoding: part.bytes, as: UTF8.self)
          .replacing(
            "</w:hdr>", with: "<w:p><w:r><w:t>【正文】</w:t></w:r></w:p></w:hdr>")
        return ZipPart(name: part.name, bytes: Array(text.utf8))
      })
    #expect(mistake(header) == .bodyInMargin)
  }
}
