import Deliberation
import Documents
import Foundation
import Scenarios
import Testing

/// What is said otherwise after the meeting stands in every paper in both readings.
@Suite struct BothReadingsTests {
  private static let results: [(DocumentKind, Audience)] = [
    (.minutes, .archive), (.minutes, .public), (.opinion, .archive), (.opinion, .public),
    (.notice, .public), (.record, .archive),
  ]

  private func adjourned(text: String = "楼道装充电庄两台，每月清理。") throws -> Meeting {
    var meeting = try Meeting()
    try meeting.open(residents: 5, text: text)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [.init(text: "每月清理")], conditions: ["先通知住户"]))))
    try meeting.adjourn()
    return meeting
  }

  @Test(arguments: [0, 900])
  func `an erratum stands beside the text that was voted on, in every paper that prints it`(
    more: Int
  ) throws {
    var meeting = try adjourned(
      text: "楼道装充电庄两台，每月清理。" + String(repeating: "再", count: more))
    try meeting.act(
      .noteErratum(
        .init(
          motion: nil, version: nil, old: "充电庄", new: "充电桩", reason: "手误", by: "记录人甲",
          approved: "主任")))
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      let hands = audience == .public ? "" : "，更正人记录人甲，审核人主任"
      let sentence =
        "方案全文中的“充电庄”应为“充电桩”（2024年3月2日更正\(hands)；系笔误，表决的文字和结果不变）。"
      #expect(paper.contains(sentence), "\(kind) \(audience): \(paper)")
      #expect(paper.contains("楼道装充电庄两台"), "\(kind) \(audience)")
      #expect(paper.contains("第1次更正"), "\(kind) \(audience)")
      let end = more == 0 ? "每月清理。" : "再"
      #expect(paper.contains(end + sentence), "\(kind) \(audience): not beside the text")
    }
  }

  @Test
  func `what a reopened meeting or an earlier program settled otherwise is told in both readings`()
    throws
  {
    var meeting = try adjourned()
    try meeting.act(
      .reopen(.init(reason: "再议")),
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [.init(text: "每周清理")], conditions: ["先通知住户"]))),
      .changeIssue(.init(issue: nil, title: "楼道堆物，清理", source: nil, proposer: nil, summary: nil)),
      .adjourn(.init(reason: nil)))
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(
        paper.contains("执行事项第1项散会时为“每月清理”，改为“每周清理”。"), "\(kind) \(audience)")
      #expect(
        paper.contains("议题名称散会时为“楼道堆物清理”，改为“楼道堆物，清理”。"), "\(kind) \(audience)")
    }
  }

  @Test func `a point that goes or comes after the meeting is named`() throws {
    var meeting = try adjourned()
    try meeting.act(
      .reopen(.init(reason: "再议")),
      .settle(
        .init(issue: nil, outcome: Outcome(points: [.init(text: "每月清理"), .init(text: "添一盏灯")]))))
    try meeting.act(.adjourn(.init(reason: nil)))
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("执行事项第2项“添一盏灯”系散会后增列。"), "\(kind) \(audience)")
      #expect(paper.contains("散会时的附带条件第1项“先通知住户”删去。"), "\(kind) \(audience)")
    }
  }

  @Test func `nothing is told of a meeting in which nothing was said otherwise`() throws {
    let meeting = try adjourned()
    for (kind, audience) in Self.results {
      #expect(!(try meeting.flat(kind, audience).contains("散会时")), "\(kind) \(audience)")
    }
  }

  // MARK: Struck out

  private static let hidden = Redacted.mark

  @Test func `a reason that was struck out is marked where it stood, and every paper ends with it`()
    throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(.addParticipant(.init(person: PersonDetails(name: "居民亥", groups: ["居民"]))))
    try meeting.act(.excuse(.init(participant: "居民亥", reason: "住院手术")))
    let number = meeting.session.lastEntry
    try meeting.hands(5, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")]))))
    try meeting.adjourn()
    try meeting.act(
      .redact(.init(entry: number, fields: ["reason"], reason: "病情", approved: "主任")))
    let record = try meeting.flat(.attendance)
    #expect(record.contains(Self.hidden) && record.contains("请假"), "\(record)")
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(!paper.contains("住院"), "\(kind) \(audience)")
      #expect(
        paper.contains("本记录有1处经批准隐去，不改变到会、表决和议定事项。"), "\(kind) \(audience)")
      #expect(!paper.contains("居民亥缺席"), "\(kind) \(audience)")
    }
  }

  @Test func `words that went from a remark and the reason of a correction leave their marks`()
    throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(.remark(.init(issue: nil, by: nil, text: "三楼有人得了重病")))
    let remark = meeting.session.lastEntry
    try meeting.hands(5, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")]))))
    try meeting.adjourn()
    let settled = try #require(
      meeting.session.entries.last {
        $0.events.contains { if case .settled = $0 { true } else { false } }
      }
    ).number
    try meeting.act(
      .correct(
        .init(
          entry: settled, field: "point1", old: "集中清理楼道堆物", new: "集中清理楼到堆物", reason: "居民甲精神不好抄错",
          approved: "主任")))
    try meeting.act(
      .redact(.init(entry: meeting.session.lastEntry, fields: nil, reason: "隐私", approved: "书记")),
      .redact(.init(entry: remark, fields: ["text"], reason: "隐私", approved: "书记")))
    let record = try meeting.flat(.record)
    #expect(!record.contains("重病") && !record.contains("精神"))
    #expect(record.components(separatedBy: Self.hidden).count > 2)
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("本记录有2处经批准隐去"), "\(kind) \(audience)")
      #expect(
        paper.contains("原为“集中清理楼道堆物”，更正为“集中清理楼到堆物”"), "\(kind) \(audience)")
    }
  }
}
