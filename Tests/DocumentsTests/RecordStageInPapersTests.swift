import Deliberation
import Documents
import Testing
import Values

/// How far the record has come, as it prints it itself.
@Suite struct RecordStageInPapersTests {
  private func adjourned() throws -> Meeting {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")]))),
      .adjourn(.init(reason: nil)))
    return meeting
  }

  @Test func `a record that nobody reviewed says that it is a draft`() throws {
    #expect(try adjourned().flat(.record).contains("本记录为草稿，尚未审阅。"))
  }

  @Test func `it says by whom and when it was reviewed and confirmed, until it changes`() throws {
    var meeting = try adjourned()
    let day = try #require(meeting.session.adjournment?.at.day)
    try meeting.act(
      .reviewRecord(.init(by: "主持人甲", on: day)), .confirmRecord(.init(by: "居民议事会", on: day)))
    let on = "\(day.year)年\(day.month)月\(day.day)日"
    let record = try meeting.flat(.record)
    #expect(record.contains("本记录由主持人甲于\(on)审阅，由居民议事会于\(on)确认。"), "\(record)")
    try meeting.act(.remark(.init(issue: nil, by: nil, text: "补充一句")))
    let changed = try meeting.flat(.record)
    #expect(changed.contains("本记录审阅以后又有改动，现为草稿，尚未重新审阅。"), "\(changed)")
    #expect(!changed.contains("主持人甲于"), "\(changed)")
  }

  @Test func `a record sealed without a review says nothing of one`() throws {
    var meeting = try adjourned()
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    #expect(try !meeting.flat(.record).contains("审阅"))
  }

  @Test
  func `the earlier record that was confirmed is told in the course, with what was put right`()
    throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    let before = meeting.session.identity.date.adding(days: -28)
    try meeting.act(
      .confirmLastRecord(.init(meeting: "第三次会议", on: before, text: "第二项改为“清理”")),
      .adjourn(.init(reason: nil)))
    let record = try meeting.flat(.record)
    let on = "\(before.year)年\(before.month)月\(before.day)日"
    #expect(record.contains("确认上次会议（\(on)“第三次会议”）的记录：第二项改为“清理”。"), "\(record)")
  }
}
