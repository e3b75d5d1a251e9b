import Deliberation
import Documents
import Testing
import Text

/// A meeting that was called and never opened, and its only papers.
@Suite struct NotHeldTests {
  private func called(off reason: String, came: [String] = ["居民甲"]) throws -> Meeting {
    var meeting = try Meeting { $0.rule = Rule.builtIn("residents-representatives") }
    try meeting.enrol(6)
    try meeting.act(
      .addIssue(
        .init(title: "楼道堆物清理", source: nil, proposer: nil, summary: nil, number: nil)))
    if !came.isEmpty { try meeting.act(.signIn(.init(participants: came, way: nil))) }
    try meeting.act(.adjourn(.init(reason: reason)))
    return meeting
  }

  @Test(arguments: Audience.allCases)
  func `why it wasn't held stands beside how many had come and how many it needed`(
    audience: Audience
  ) throws {
    let paper = try called(off: "到会人数未达规定").flat(.notHeld, audience)
    for said in [
      "关于楼道堆物居民议事会未召开的情况说明", "原定2024年3月2日在社区会议室召开的楼道堆物居民议事会，因到会人数未达规定，未能开会。",
      "应到6人，实到1人", "未到5人", "差3人。", "原定议题：楼道堆物清理。", "某社区居民委员会",
    ] { #expect(paper.contains(said), "\(said): \(paper)") }
    #expect(!paper.contains("居民甲") && !paper.contains("缺席"), "\(paper)")
  }

  @Test func `of one that was called off nobody is counted short`() throws {
    let paper = try called(off: "会场停电", came: []).flat(.notHeld)
    #expect(paper.contains("因会场停电，未能开会。") && !paper.contains("差"), "\(paper)")
  }

  @Test func `a reason that tells of somebody goes out as little as anything else`() throws {
    let meeting = try called(off: "主持的居民乙住院")
    let document = try meeting.session.document(.notHeld, for: .public)
    #expect(!document.flat.contains("居民乙"), "\(document.flat)")
    #expect(document.sentences.contains { $0.marks.contains(.held("住院")) })
    #expect(try meeting.flat(.notHeld).contains("因主持的居民乙住院，未能开会。"))
  }

  @Test func `it has its attendance and no other paper of a meeting`() throws {
    let meeting = try called(off: "到会人数未达规定")
    #expect(try meeting.flat(.attendance).contains("居民甲"))
    for kind in [DocumentKind.record, .minutes, .tasks, .agreedSheet, .signaturePage] {
      #expect(throws: DocumentRefusal.lacks(kind, .held)) { try meeting.flat(kind) }
      let why = DocumentRefusal.lacks(kind, .held).sentence(in: .chinese)
      #expect(why.contains("未召开的情况说明（not-held）"), "\(why)")
    }
  }

  @Test func `of a meeting that was held, or may still be, there is no such statement`() throws {
    var meeting = try Meeting()
    #expect(throws: DocumentRefusal.lacks(.notHeld, .neverOpened)) { try meeting.flat(.notHeld) }
    try meeting.open(residents: 5)
    try meeting.act(.adjourn(.init(reason: "停电")))
    #expect(throws: DocumentRefusal.lacks(.notHeld, .neverOpened)) { try meeting.flat(.notHeld) }
  }
}
