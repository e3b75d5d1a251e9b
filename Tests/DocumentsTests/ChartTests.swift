import Deliberation
import Documents
import Scenarios
import Testing

/// Numbers drawn as bars: those that the paper prints, and no others.
@Suite struct ChartTests {
  /// What each picture says to whoever can't see it.
  private func drawn(_ document: Document) throws -> [String] {
    let page = String(
      decoding: try #require(Formats.named("html")).bytes(of: document), as: UTF8.self)
    return page.matches(of: #/<svg class="chart"[^>]*aria-label="([^"]*)"/#).map { String($0.1) }
  }

  @Test func `the vote that settled an issue is drawn beside its words, who came beside the table`()
    throws
  {
    let session = try Scenario.greenCorner.played()
    let vote = "赞成11人，反对0人，弃权0人"
    for (kind, audience) in [
      (DocumentKind.minutes, Audience.archive), (.minutes, .public), (.notice, .public),
    ] {
      #expect(try drawn(session.document(kind, for: audience)) == [vote], "\(kind) \(audience)")
    }
    let record = try drawn(session.document(.record, for: .archive))
    #expect(record.count == 2 && record.last == vote)
    #expect(record.first?.hasPrefix("党员应到3人，党员实到3人，") == true, "\(record)")
    #expect(try drawn(session.document(.agenda, for: .archive)).isEmpty)
    #expect(try drawn(session.document(.tasks, for: .archive)).isEmpty)
  }

  @Test func `every number drawn stands in the words, in every paper of a meeting`() throws {
    let session = try Scenario.greenCorner.played()
    for kind in DocumentKind.ofEveryMeeting {
      for audience in kind.audiences {
        let document = try session.document(kind, for: audience)
        let printed = document.flat
        // Those of a table stand in its cells.
        for said in try drawn(document) where said.hasPrefix("赞成") {
          #expect(printed.contains(said), "\(kind): \(said)")
        }
        if audience == .public {
          #expect(try drawn(document).allSatisfy { !$0.contains("应到") }, "\(kind)")
        }
      }
    }
  }

  @Test func `among a handful the public copy draws nothing`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 4)
    try meeting.hands(3, 1, 0)
    try meeting.adjourn()
    #expect(try drawn(meeting.session.document(.notice, for: .public)).isEmpty)
    #expect(
      try drawn(meeting.session.document(.minutes, for: .archive)) == ["赞成3人，反对1人，弃权0人"])
  }

  @Test func `a vote that doesn't count has no picture`() throws {
    var meeting = try Meeting(on: "2026-03-02") {
      $0.rule = Rule.builtIn("residents-meeting")
      $0.body = "居民会议"
      $0.expectation = .typed(count: 20)
    }
    try meeting.enrol(6)
    let people = meeting.session.roster.map(\.id.text)
    try meeting.act(
      .signIn(.init(participants: people, way: nil)),
      .addIssue(.init(title: "自治公约", source: nil, proposer: nil, summary: nil, number: nil)),
      .openMeeting(.init(despite: "先听情况")), .takeUp(.init(issue: "自治公约")),
      .propose(.init(issue: nil, text: "通过自治公约。", mover: nil, seconder: nil)))
    try meeting.hands(6, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    let minutes = try meeting.session.document(.minutes, for: .archive)
    #expect(minutes.flat.contains("表决不成立"), "\(minutes.flat)")
    #expect(try drawn(minutes).isEmpty)
  }

  @Test func `a corrected count is drawn as it stands now`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 11)
    try meeting.hands(6, 5, 0)
    try meeting.adjourn()
    try meeting.act(
      .correctCount(
        .init(
          vote: nil, count: CountEntry(for: 7, against: 4, abstain: 0), reason: "写错",
          approved: "书记甲")))
    #expect(
      try drawn(meeting.session.document(.minutes, for: .archive)) == ["赞成7人，反对4人，弃权0人"])
  }
}
