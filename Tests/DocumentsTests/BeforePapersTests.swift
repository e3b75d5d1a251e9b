import Deliberation
import Documents
import Foundation
import Scenarios
import Testing

/// What goes out before a meeting knows nothing of it, whenever it is asked for.
@Suite struct BeforePapersTests {
  static let kinds = DocumentKind.ofEveryMeeting.filter(\.isBefore)

  /// Every copy of every paper of before the meeting, one after the other.
  private func texts(of session: Session) throws -> [String] {
    try Self.kinds.flatMap { kind in
      try kind.audiences.map { TextRenderer().text(of: try session.document(kind, for: $0)) }
    }
  }

  @Test func `papers of before the meeting stay the same to the byte, whatever came later`() throws
  {
    for scenario in [Scenario.greenCorner, .stairwell, .representatives, .naming] {
      var session = Session(identity: scenario.identity)
      var before: [String]?
      let steps =
        scenario.steps + (scenario.identity.title == "24号楼植物角" ? Scenario.greenCornerFollowUp : [])
      for step in steps {
        if case .openMeeting = step.command { before = try texts(of: session) }
        try session.play(step.command, at: step.at, by: step.by, happened: step.happened)
        if let before { #expect(try texts(of: session) == before, "after \(step.command)") }
      }
      #expect(before != nil || scenario.identity.title == "小区停车管理办法")
    }
  }

  @Test func `people, issues and texts that came up in the evening stand on no paper of before`()
    throws
  {
    var meeting = try Meeting { $0.scheduled = beijing("2024-03-02", 9, 30) }
    try meeting.act(
      .addIssue(.init(title: "楼门换灯", source: nil, proposer: nil, summary: nil, number: nil)),
      .addParticipant(.init(person: PersonDetails(name: "居民甲", groups: ["居民"], home: "5-1-101"))),
      .signIn(.init(participants: ["居民甲"], way: nil)), .openMeeting(.init(despite: nil)))
    let before = try texts(of: meeting.session)
    try meeting.act(
      .walkIn(.init(person: Newcomer(PersonDetails(name: "路过甲", standing: .observing)))),
      .addIssue(.init(title: "临时动议", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "临时动议")),
      .propose(.init(issue: nil, text: "装摄像头。", mover: nil, seconder: nil)))
    try meeting.hands(1, 0, 0)
    #expect(try texts(of: meeting.session) == before)
    #expect(try !meeting.flat(.meetingNotice, .public).contains("临时动议"))
    #expect(try !meeting.flat(.signInSheet).contains("路过甲"))
  }

  @Test func `what was wrong in them and was corrected later stands corrected`() throws {
    var meeting = try Meeting()
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "居民申", groups: ["居民"], home: "5-1-101"))))
    let entry = meeting.session.lastEntry
    try meeting.act(
      .signIn(.init(participants: ["居民申"], way: nil)), .openMeeting(.init(despite: nil)),
      .adjourn(.init(reason: nil)),
      .correct(
        .init(
          entry: entry, field: "name", old: "居民申", new: "居民甲", reason: "姓名写错", by: "记录人甲",
          approved: "审核人甲")))
    let sheet = try meeting.flat(.signInSheet)
    #expect(sheet.contains("姓名原为“居民申”，更正为“居民甲”。"), "whoever was handed the first reads both")
    #expect(sheet.components(separatedBy: "居民申").count == 2)
    #expect(sheet.contains("1居民甲居民"))
    #expect(!meeting.session.beforeOpening.entries.isEmpty)
    #expect(meeting.session.beforeOpening.opening == nil)
  }
}
