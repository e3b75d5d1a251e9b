import Documents
import Scenarios
import TestSupport
import Testing
import Text
import Values

/// What every format holds to.
@Suite struct FormatsTests {
  @Test func `no two formats share a name or the ending of their files`() {
    let formats = Formats.all
    #expect(Formats.usual.name == "text" && Formats.usual.fileExtension == "txt")
    #expect(Set(formats.map(\.name)).count == formats.count)
    #expect(Set(formats.map(\.fileExtension)).count == formats.count)
    for format in formats {
      #expect(Formats.named(format.name)?.fileExtension == format.fileExtension)
      #expect(format.summary(in: .chinese) != format.summary(in: .english))
    }
    #expect(Formats.named("无") == nil)
  }

  @Test(arguments: DocumentKind.ofEveryMeeting)
  func `every format says for whom a copy is, and all that the paper says`(kind: DocumentKind)
    throws
  {
    let session = try Scenario.greenCorner.played()
    for audience in kind.audiences {
      var document = try session.document(kind, for: audience)
      document.warning = "不得公开"
      for format in Formats.all {
        let bytes = try format.bytes(of: document)
        let text =
          try (format.isText ? String(decoding: bytes, as: UTF8.self) : officeWords(bytes))
          .filter { !$0.isWhitespace }
        for said in [document.copyLine, "不得公开"] + document.title + document.texts
        where !said.isEmpty {
          #expect(
            text.contains(said.filter { !$0.isWhitespace }), "\(format.name) \(kind): \(said)")
        }
      }
    }
  }
}

/// Which formats a paper has.
@Suite struct PaperFormatsTests {
  /// A format that no paper has.
  private struct Nowhere: Renderer {
    let name = "wps"
    let fileExtension = "wps"
    func summary(in language: Language) -> String { "" }
    func bytes(of document: Document) -> [UInt8] { [] }
  }

  @Test(arguments: DocumentKind.allCases)
  func `every paper of a meeting is text, JSON and .docx, each named once; a message is text alone`(
    kind: DocumentKind
  ) throws {
    let names = kind.formats.map(\.name)
    let least = ["text", "json"] + (kind == .wechat ? [] : ["docx"])
    #expect(Set(names).count == names.count && Set(names).isSuperset(of: least))
    for format in kind.formats { try kind.check(format) }
    #expect(throws: DocumentRefusal.notAs(kind, format: "wps")) { try kind.check(Nowhere()) }
    for language in Language.allCases {
      let said = DocumentRefusal.notAs(kind, format: "wps").sentence(in: language)
      #expect(said.contains("wps") && names.allSatisfy(said.contains), "\(said)")
    }
  }

  @Test(arguments: LedgerPaperKind.allCases)
  func `so is every paper of the ledger`(kind: LedgerPaperKind) throws {
    let names = kind.formats.map(\.name)
    #expect(Set(names).count == names.count && Set(names).isSuperset(of: ["text", "json", "docx"]))
    for format in kind.formats { try kind.check(format) }
    #expect(throws: LedgerPaperRefusal.notAs(kind, format: "wps")) { try kind.check(Nowhere()) }
    for language in Language.allCases {
      let said = LedgerPaperRefusal.notAs(kind, format: "wps").sentence(in: language)
      #expect(said.contains("wps") && names.allSatisfy(said.contains), "\(said)")
    }
  }

  @Test func `what a paper is chiefly made as comes first`() {
    #expect(DocumentKind.minutes.formats.map(\.name).starts(with: ["text", "docx"]))
    #expect(LedgerPaperKind(name: "dossier")?.formats.first?.name == "docx")
  }
}

extension FormatsTests {
  @Test func `what hangs in public has the office's address in every format, and nothing else has`()
    throws
  {
    let session = try Scenario.greenCorner.played()
    var issuing = Issuing()
    let address = "https://www.example.org/gongshi"
    issuing.address = WebAddress(address)
    for kind in DocumentKind.ofEveryMeeting {
      for audience in kind.audiences {
        let document = try session.document(kind, for: audience, issuing: issuing)
        for format in Formats.all {
          let text =
            try format.isText
            ? String(decoding: format.bytes(of: document), as: UTF8.self)
            : officeWords(format.bytes(of: document))
          #expect(text.contains(address) == (kind == .notice), "\(format.name) \(kind)")
        }
      }
    }
  }
}

extension Document {
  /// Texts that stand in one piece in every format: cells of tables are broken side by side.
  fileprivate var texts: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text), .item(_, _, let text): text.split(separator: "\n").map(String.init)
      case .line(let text), .small(let text), .moment(_, let text), .labelled(_, let text): [text]
      case .signature(let name, let date): [name, date]
      case .fields(let fields): fields.map(\.text)
      case .table(let table): table.columns.map(\.title)
      case .annex(let number): ["附件\(number)"]
      case .blank: []
      }
    }
  }
}
