import Deliberation
import Documents
import Office
import Scenarios
import Screens
import Sentences
import Testing
import Text
import yishi

/// A result that was announced and then made void: whoever read the one must read the other.
@Suite struct VoidedResultsTests {
  private static let papers: [(DocumentKind, Audience)] = [
    (.record, .archive), (.minutes, .archive), (.minutes, .public), (.opinion, .archive),
    (.opinion, .public), (.notice, .public),
  ]

  private func opened() throws -> Meeting {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 5, text: "在西侧建棚。")
    return meeting
  }

  private func show(_ meeting: Meeting) -> String {
    SessionSummary(meeting.session, in: .chinese).lines.joined(separator: "\n")
  }

  @Test func `what was void before anybody announced it isn't listed as announced`() throws {
    var meeting = try opened()
    try meeting.hands(1, 4, 0)
    #expect(VotesWording(meeting.session, in: .chinese).pastTitle == "已宣布的表决")
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .voidVote(.init(vote: nil, reason: "有人没听清")))
    #expect(VotesWording(meeting.session, in: .chinese).pastTitle == "已宣布和已作废的表决")
  }

  @Test func `a defeat is void after the meeting with approval alone, and every paper tells it`()
    throws
  {
    var meeting = try opened()
    try meeting.hands(1, 4, 0)
    try meeting.act(.adjourn(.init(reason: nil)), .reopen(.init(reason: "再议")))
    for reference in [nil, "v01"] {
      #expect(throws: Refusal.announced(.voidedUnapproved("v01"))) {
        try meeting.act(.voidVote(.init(vote: reference, reason: "有人后悔", approved: " ")))
      }
    }
    try meeting.act(.voidVote(.init(vote: "v01", reason: "票上印错了字", approved: "书记甲")))
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在西侧建棚")]))),
      .adjourn(.init(reason: nil)))
    for (kind, audience) in Self.papers {
      let text = try meeting.flat(kind, audience)
      #expect(
        text.contains("作废，原因：票上印错了字") && text.contains("赞成1人，反对4人"),
        "\(kind) \(audience): \(text)")
      #expect(text.contains("审核人书记甲") == (audience == .archive), "\(kind) \(audience): \(text)")
    }
    #expect(show(meeting).contains("作废，原因：票上印错了字，审核人书记甲"), "\(show(meeting))")
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `what nobody approved in an older file is doubted and not found wrong`() throws {
    var meeting = try opened()
    try meeting.hands(1, 4, 0)
    try meeting.act(.adjourn(.init(reason: nil)), .reopen(.init(reason: "再议")))
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: meeting.session.entries.last!.at, by: "记录",
        events: [
          .voteVoided(.init(vote: "v01", reason: "有人后悔")),
          .statusChanged(.init(issue: "i01", status: .discussed)),
        ]))
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.count == 1, "\(judged.findings)")
  }

  @Test func `within the sitting a vote is void as before, and an open one always`() throws {
    var meeting = try opened()
    try meeting.hands(1, 4, 0)
    try meeting.act(.voidVote(.init(vote: nil, reason: "念错了稿次")), .adjourn(.init(reason: nil)))
    try meeting.act(
      .reopen(.init(reason: "再议")), .openVote(.init(proposal: VoteProposal(way: .hands))),
      .voidVote(.init(vote: nil, reason: "有人没到")))
    #expect(
      meeting.session.voidedResults(of: meeting.session.issues.values[0]).map(\.id) == ["v01"])
  }

  @Test func `an issue whose only vote is void is not told as never voted on`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    try meeting.elect([("同心", 3), ("和美", 2)], asking: "花园叫什么")
    try meeting.act(
      .voidVote(.init(vote: nil, reason: "票上印错了字")), .adjourn(.init(reason: nil)))
    for (kind, audience) in Self.papers where kind == .record || kind == .minutes {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("所作表决已作废，没有有效的表决结果。"), "\(kind) \(audience): \(text)")
      #expect(text.contains("同心当选") && !text.contains("未作表决"), "\(kind) \(audience): \(text)")
    }
  }

  @Test func `points that others may have read are printed with why they hold no more`() throws {
    var meeting = try opened()
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在西侧建棚")]))),
      .adjourn(.init(reason: nil)), .reopen(.init(reason: "有人冒名举手")),
      .voidVote(.init(vote: nil, reason: "有人冒名举手", approved: "书记甲")))
    try meeting.hands(1, 4, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    for (kind, audience) in Self.papers where kind == .record || kind == .minutes {
      let text = try meeting.flat(kind, audience)
      #expect(
        text.contains("原议定事项（表决作废，不再成立）在西侧建棚。"),
        "\(kind) \(audience): \(text)")
    }
  }
}
