import Deliberation
import Documents
import Scenarios
import Sentences
import Testing
import Text

/// Two people of one name are told from each other wherever one is named.
@Suite struct NamesakesTests {
  private func opened() throws -> Meeting {
    var meeting = try Meeting()
    try meeting.act(
      .importRoster(
        .init(
          source: "名册",
          people: [
            PersonDetails(name: "王芳", groups: ["居民"]),
            PersonDetails(name: "王芳", groups: ["居民"], home: "24-1-501"),
            PersonDetails(name: "居民丙", groups: ["居民"], home: "24-1-102"),
          ], changes: nil)),
      .signIn(.init(participants: ["p01", "p02", "p03"], way: nil)),
      .addIssue(.init(title: "停车", source: nil, proposer: "p01", summary: nil, number: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "停车")),
      .raiseConcern(.init(issue: nil, by: "p01", text: "太吵")),
      .raiseConcern(.init(issue: nil, by: "p02", text: "太挤")), .adjourn(.init(reason: nil)))
    return meeting
  }

  @Test
  func `whoever has no home is told by their number on the roster, never by one of the program`()
    throws
  {
    let session = try opened().session
    for kind in [DocumentKind.record, .attendance] {
      let paper = try session.document(kind, for: .archive).flat
      #expect(paper.contains("名册第1号") && paper.contains("24-1-501"), "\(kind): \(paper)")
      #expect(!paper.contains("p01") && !paper.contains("p02"), "\(kind): \(paper)")
    }
    let record = try session.document(.record, for: .archive).flat
    #expect(record.contains("王芳（名册第1号）提出"), "whoever was named by number: \(record)")
    #expect(!record.contains("居民丙（名册"), "nobody else bears that name")
  }

  @Test func `the timeline tells who said what`() throws {
    let session = try opened().session
    let told = session.entries.map { $0.sentence(in: .chinese, of: session) }.joined(
      separator: "\n")
    #expect(told.contains("王芳（名册第1号）：太吵"), "\(told)")
    #expect(told.contains("王芳（24-1-501）：太挤"), "\(told)")
    #expect(told.contains("签到：王芳（名册第1号）、王芳（24-1-501）、居民丙"), "\(told)")
  }
}
