import Deliberation
import Documents
import Scenarios
import Testing

/// What papers say of people who came to one sitting and not to the other.
@Suite struct TwoSittingsInPapersTests {
  private func twoEvenings() throws -> Meeting {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.enrol(5)
    try meeting.act(
      .signIn(.init(participants: ["居民甲", "居民乙", "居民丙"], way: nil)),
      .excuse(.init(participant: "居民丁", reason: "出差")),
      .addIssue(.init(title: "清理", source: nil, proposer: nil, summary: nil, number: nil)),
      .openMeeting(.init(despite: nil)), .adjourn(.init(reason: nil)))
    meeting.later(days: 1)
    try meeting.act(
      .reopen(.init(reason: "继续")), .signIn(.init(participants: ["居民甲", "居民丁", "居民戊"], way: nil)),
      .appointProxy(.init(participant: "居民丙", holder: "居民甲", opinion: nil)),
      .takeUp(.init(issue: "清理")),
      .propose(.init(issue: nil, text: "清理。", mover: nil, seconder: nil)))
    try meeting.hands(4, 0, 0)
    try meeting.adjourn()
    return meeting
  }

  @Test func `a proxy for the second evening is told as of that evening`() throws {
    let meeting = try twoEvenings()
    for kind in [DocumentKind.record, .minutes] {
      let paper = try meeting.flat(kind)
      #expect(paper.contains("居民丙（3月3日由居民甲代为表决）"), "\(paper)")
      #expect(paper.contains("，3月3日委托1人"), "\(paper)")
      #expect(!paper.contains("离会后由"), "\(paper)")
    }
    let sheet = try meeting.flat(.attendance)
    #expect(sheet.contains("3月3日委托1人") && sheet.contains("3月3日委托居民甲"), "\(sheet)")
  }

  @Test func `a leave of the first evening stays on the record of who came on the second`() throws {
    let meeting = try twoEvenings()
    let record = try meeting.flat(.record)
    #expect(record.contains("居民丁：3月2日请假（出差），"), "\(record)")
    #expect(record.contains("请假0人（另有3月2日请假1人）"), "\(record)")
    #expect(record.contains("居民丁（3月2日，出差）"), "\(record)")
    #expect(record.contains("居民戊：3月2日未到会，"), "\(record)")
    let sheet = try meeting.flat(.attendance)
    #expect(sheet.contains("3月2日请假"), "\(sheet)")
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("居民丁（3月2日）") && !minutes.contains("出差"), "\(minutes)")
  }

  @Test func `who left and gave a proxy did so after leaving`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 4)
    try meeting.act(
      .leave(.init(participant: "居民丁")),
      .appointProxy(.init(participant: "居民丁", holder: "居民甲", opinion: nil)))
    try meeting.hands(4, 0, 0)
    try meeting.adjourn()
    let record = try meeting.flat(.record)
    #expect(record.contains("居民丁（离会后由居民甲代为表决）"), "\(record)")
    #expect(!record.contains("日委托"), "\(record)")
  }
}
