import Deliberation
import Documents
import Scenarios
import Testing
import Text
import Values

/// What the list of papers holds to, whichever papers stand in it.
@Suite struct PapersListTests {
  private static let meetings: [Scenario] = [
    .greenCorner, .stairwell, .representatives, .naming, .writtenRounds,
  ]

  @Test func `no two papers share a code, and none is called what another is`() {
    let kinds = DocumentKind.allCases
    let codes = kinds.map(\.code)
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
  }

  @Test(arguments: DocumentKind.allCases)
  func `a paper of every kind is made in some whole meeting, for all it may be made for`(
    kind: DocumentKind
  ) throws {
    let counted = try Scenario.writtenRounds.played {
      if case .announce = $0 { true } else { false }
    }
    let running = try Scenario.writtenRounds.played {
      if case .closeRound = $0 { true } else { false }
    }
    var resolved = try Meeting {
      $0.body = "居民代表会议"
      $0.rule = Rule.builtIn("residents-representatives")
    }
    try resolved.open(residents: 5)
    try resolved.hands(5, 0, 0)
    var decided = try StairwellVote()
    try decided.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套住宅"))))
    try decided.read(
      Scenario.stairwellRegister.dwellings.map { Ballot(room: $0.room, answer: .for) })
    try decided.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try decided.act(.checkCount(.init(vote: nil, by: "监票甲")))
    try decided.act(.announce(.init(vote: nil)))
    let sessions =
      try Self.meetings.map { try $0.played() }
      + [
        counted, running, resolved.session, decided.session, .neverHeld(), .withPicture(),
      ]
    var issuing = Issuing()
    if kind.takesPosting { (issuing.on, issuing.today) = (Day("2024-06-01"), Day("2024-07-01")) }
    #expect(!kind.audiences.isEmpty)
    for audience in Audience.allCases {
      let made = sessions.compactMap {
        try? $0.document(kind, for: audience, issuing: issuing)
      }
      #expect(made.isEmpty != kind.audiences.contains(audience), "\(kind) \(audience)")
      #expect(
        made.allSatisfy { $0.code == kind.code && $0.audience == audience && !$0.blocks.isEmpty })
    }
  }
}
