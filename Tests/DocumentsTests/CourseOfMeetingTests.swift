import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// Who was in the room, and when the meeting ended as it was put right.
@Suite struct CourseOfMeetingTests {
  @Test func `a seconder who wasn't there and who takes part in writing are told as such`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 4, of: 6)
    try meeting.act(
      .signIn(.init(participants: ["居民戊"], way: .written)),
      .propose(.init(issue: nil, text: "加5盏灯。", mover: "居民戊", seconder: "居民己")),
      .raiseConcern(.init(issue: nil, by: "居民戊", text: "刺眼")))
    try meeting.act(.adjourn(.init(reason: nil)))
    let record = try meeting.flat(.record)
    #expect(record.contains("（书面参加）提出方案") && record.contains("居民己（未到会）附议"), "\(record)")
    #expect(record.contains("（书面参加）提出不同意见：刺眼"), "\(record)")
  }

  @Test func `a corrected end stands in the heading and the course`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 3)
    try meeting.hands(3, 0, 0)
    try meeting.adjourn()
    let entry = try #require(meeting.session.entries.last)
    let right = entry.happened.adding(seconds: -30)
    meeting.later(days: 1)
    try meeting.act(
      .correct(
        .init(
          entry: entry.number, field: "happened", old: entry.happened.description,
          new: right.description, reason: "钟快", approved: "书记甲")))
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.minutes, .archive), (.minutes, .public),
    ] {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("—\(right.clock)"), "\(kind) \(audience): \(paper)")
    }
    #expect(try meeting.flat(.record).contains("\(right.clock)散会。"))
    let outside = try meeting.flat(.minutes, .public)
    #expect(outside.contains("散会时间原为“2024年3月2日\(entry.happened.clock)”"), "\(outside)")
    #expect(!outside.contains("起止"), "\(outside)")
  }
}
