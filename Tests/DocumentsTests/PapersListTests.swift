import Deliberation
import Documents
import Scenarios
import Testing
import Text

/// What the list of papers holds to, whichever papers stand in it.
@Suite struct PapersListTests {
  private static let meetings: [Scenario] = [
    .greenCorner, .stairwell, .representatives, .naming, .writtenRounds,
  ]

  @Test func `no two papers share a code, and none is called what another is`() {
    let kinds = DocumentKind.allCases
    let codes = kinds.map(\.code) + kinds.compactMap(\.alias?.code)
    #expect(Set(codes).count == codes.count, "\(codes)")
    for language in Language.allCases {
      let names = kinds.map { $0.name(in: language) }
      #expect(Set(names).count == names.count && !names.contains(""), "\(names)")
    }
  }

  @Test(arguments: DocumentKind.allCases)
  func `a paper is found by its code, and named in both languages`(kind: DocumentKind) {
    #expect(DocumentKind(name: kind.code) == kind)
    #expect(kind.code.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") })
    #expect(kind.name(in: .chinese) != kind.name(in: .english))
    if let alias = kind.alias {
      #expect(DocumentKind(name: alias.code) == kind)
      #expect(alias.meaning(.chinese) != alias.meaning(.english))
    }
  }

  @Test(arguments: DocumentKind.allCases)
  func `a paper of every kind is made in some whole meeting, for all it may be made for`(
    kind: DocumentKind
  ) throws {
    let counted = try Scenario.writtenRounds.played {
      if case .announce = $0 { true } else { false }
    }
    let sessions = try Self.meetings.map { try $0.played() } + [counted]
    #expect(!kind.audiences.isEmpty)
    for audience in Audience.allCases {
      let made = sessions.compactMap { try? $0.document(kind, for: audience) }
      #expect(made.isEmpty != kind.audiences.contains(audience), "\(kind) \(audience)")
      #expect(
        made.allSatisfy { $0.code == kind.code && $0.audience == audience && !$0.blocks.isEmpty })
    }
  }
}
