import Documents
import Scenarios
import Testing
import Text

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
        let text = String(decoding: format.bytes(of: document), as: UTF8.self)
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
      case .blank: []
      }
    }
  }
}
