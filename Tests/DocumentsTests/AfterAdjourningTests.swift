import Deliberation
import Documents
import Scenarios
import Testing
import Wording

/// What was told when the meeting was adjourned stays told, whatever is said or typed after it.
@Suite struct AfterAdjourningTests {
  private let day = Day("2024-03-02")!

  private func agreed() throws -> Meeting {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(.settle(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")])))
    return meeting
  }

  private func show(_ meeting: Meeting) -> String {
    SessionSummary(meeting.session, in: .chinese).lines.joined(separator: "\n")
  }

  // MARK: Tasks

  private func assign(_ what: String) -> Command {
    .assign(issue: nil, work: .init(what: what, responsible: ["物业公司"]))
  }

  @Test(arguments: [false, true])
  func `a task dropped after the meeting stays in its papers with the reason`(
    reopens: Bool
  ) throws {
    var meeting = try agreed()
    try meeting.act(assign("清运杂物"), assign("张贴通知"), .adjourn(reason: nil))
    if reopens { try meeting.act(.reopen(reason: "补充分工")) }
    try meeting.act(
      .dropAssignment(assignment: "k01", reason: "改由社区统一清运。"), assign("联系社区清运"))
    if reopens { try meeting.act(.adjourn(reason: nil)) }
    for kind in [DocumentKind.minutes, .record, .tasks] {
      let paper = try meeting.flat(kind)
      #expect(
        paper.contains("清运杂物") && paper.contains("散会后不再执行，理由：改由社区统一清运"),
        "\(kind): \(paper)")
      #expect(paper.contains("联系社区清运"), "\(kind): \(paper)")
    }
    #expect(show(meeting).contains("散会后不再执行，理由：改由社区统一清运"))
    // It is no work any more, and nobody reports on it.
    let sheet = try meeting.flat(.tasks)
    #expect(!sheet.contains("落实反馈表1") && sheet.contains("落实反馈表2"), "\(sheet)")
    #expect(throws: Refusal.self) {
      try meeting.act(
        .reportProgress(assignment: "k01", progress: .init(on: day, text: "清了", done: true)))
    }
  }

  @Test func `a task that nobody was told of goes without a trace in the papers`() throws {
    var meeting = try agreed()
    try meeting.act(
      assign("清运杂物"), .dropAssignment(assignment: "k01", reason: "重复"), assign("张贴通知"),
      .adjourn(reason: nil), assign("另行通知"), .dropAssignment(assignment: "k03", reason: "重复"))
    for kind in [DocumentKind.minutes, .record, .tasks] {
      let paper = try meeting.flat(kind)
      #expect(!paper.contains("清运杂物") && !paper.contains("另行通知"), "\(kind): \(paper)")
    }
  }

  @Test func `the refusal of another task names the way that works`() throws {
    var meeting = try agreed()
    try meeting.act(assign("清运杂物"))
    let entry = meeting.session.lastEntry
    try meeting.act(.adjourn(reason: nil))
    func sentence(_ refusal: Refusal) -> String {
      refusal.sentence(in: .chinese, of: meeting.session)
    }
    let work = Assignment.Work(what: "清运杂物", responsible: ["社区居委会"])
    #expect(throws: Refusal.stoodAtAdjournment(entry: entry)) {
      try meeting.act(.changeAssignment(assignment: "k01", work: work))
    }
    for refusal in [
      Refusal.stoodAtAdjournment(entry: entry), .moreThanASlip(old: "物业公司", new: "社区居委会"),
    ] {
      #expect(sentence(refusal).contains("取消原来的分工"), "\(sentence(refusal))")
      #expect(!sentence(refusal).contains("封存前改分工"), "\(sentence(refusal))")
    }
    try meeting.act(
      .dropAssignment(assignment: "k01", reason: "改由居委会办理"), .assign(issue: nil, work: work))
  }
}
