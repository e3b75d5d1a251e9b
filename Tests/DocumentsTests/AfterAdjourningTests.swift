import Deliberation
import Documents
import Scenarios
import Sentences
import Testing
import Text
import Values

/// What was told when the meeting was adjourned stays told, whatever is said or typed after it.
@Suite struct AfterAdjourningTests {
  private let day = Day("2024-03-02")!

  private func agreed() throws -> Meeting {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")]))))
    return meeting
  }

  private func show(_ meeting: Meeting) -> String {
    SessionSummary(meeting.session, in: .chinese).lines.joined(separator: "\n")
  }

  // MARK: Tasks

  private func assign(_ what: String) -> Command {
    .assign(.init(issue: nil, work: .init(what: what, responsible: ["物业公司"])))
  }

  @Test(arguments: [false, true])
  func `a task dropped after the meeting stays in its papers with the reason`(
    reopens: Bool
  ) throws {
    var meeting = try agreed()
    try meeting.act(assign("清运杂物"), assign("张贴通知"), .adjourn(.init(reason: nil)))
    if reopens { try meeting.act(.reopen(.init(reason: "补充分工"))) }
    try meeting.act(
      .dropAssignment(.init(assignment: "k01", reason: "改由社区统一清运。")), assign("联系社区清运"))
    if reopens { try meeting.act(.adjourn(.init(reason: nil))) }
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
        .reportProgress(.init(assignment: "k01", progress: .init(on: day, text: "清了", done: true))))
    }
  }

  @Test func `the days of a trial that came after the meeting are days and nobody's home`() throws {
    var meeting = try agreed()
    var outcome = Outcome(points: [.init(text: "集中清理楼道堆物")])
    try meeting.act(.adjourn(.init(reason: nil)), .reopen(.init(reason: "补充试行期")))
    outcome.trial = .init(from: Day("2024-06-01")!, until: Day("2024-08-31")!)
    try meeting.act(.settle(.init(issue: nil, outcome: outcome)), .adjourn(.init(reason: nil)))
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.notice, .public), (.newsBrief, .public),
    ] {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("试行期限“2024年6月1日至8月31日”系散会后增列"), "\(kind): \(paper)")
    }
  }

  @Test func `corrected thanks are thanked in the course as they were put right`() throws {
    var meeting = try agreed()
    try meeting.act(.thank(.init(name: "物业公司", text: "清运枯枝")))
    let entry = meeting.session.lastEntry
    try meeting.act(
      .adjourn(.init(reason: nil)),
      .correct(
        .init(
          entry: entry, field: "name", old: "物业公司", new: "物业服务公司", reason: "漏字",
          approved: "社区党委书记")))
    let record = try meeting.flat(.record)
    #expect(record.contains("感谢物业服务公司：清运枯枝"), "\(record)")
  }

  @Test func `a task that nobody was told of goes without a trace in the papers`() throws {
    var meeting = try agreed()
    try meeting.act(
      assign("清运杂物"), .dropAssignment(.init(assignment: "k01", reason: "重复")), assign("张贴通知"),
      .adjourn(.init(reason: nil)), assign("另行通知"),
      .dropAssignment(.init(assignment: "k03", reason: "重复")))
    for kind in [DocumentKind.minutes, .record, .tasks] {
      let paper = try meeting.flat(kind)
      #expect(!paper.contains("清运杂物") && !paper.contains("另行通知"), "\(kind): \(paper)")
    }
  }

  @Test func `the refusal of another task names the way that works`() throws {
    var meeting = try agreed()
    try meeting.act(assign("清运杂物"))
    let entry = meeting.session.lastEntry
    try meeting.act(.adjourn(.init(reason: nil)))
    func sentence(_ refusal: Refusal) -> String {
      refusal.sentence(in: .chinese, of: meeting.session)
    }
    let work = Assignment.Work(what: "清运杂物", responsible: ["社区居委会"])
    #expect(throws: Refusal.record(.stoodAtAdjournment(entry: entry))) {
      try meeting.act(.changeAssignment(.init(assignment: "k01", work: work)))
    }
    for refusal in [
      Refusal.record(.stoodAtAdjournment(entry: entry)),
      .words(.moreThanASlip(old: "物业公司", new: "社区居委会")),
    ] {
      #expect(sentence(refusal).contains("取消原来的分工"), "\(sentence(refusal))")
      #expect(!sentence(refusal).contains("封存前改分工"), "\(sentence(refusal))")
    }
    try meeting.act(
      .dropAssignment(.init(assignment: "k01", reason: "改由居委会办理")),
      .assign(.init(issue: nil, work: work)))
  }

  // MARK: Answers to objections

  @Test(arguments: [false, true])
  func `an objection answered anew keeps the answer that was given before`(sealed: Bool) throws {
    var meeting = try agreed()
    try meeting.act(
      .raiseObjection(.init(issue: nil, by: "居民丙", text: "清理太早", on: day, inWriting: true)),
      .answerObjection(.init(issue: nil, number: 1, answer: "写错的答复", settled: nil)),
      .answerObjection(.init(issue: nil, number: 1, answer: "正在协调", settled: nil)))
    try meeting.adjourn()
    if sealed { try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补"))) }
    meeting.later(days: 2)
    let settled = try #require(Day("2024-03-04"))
    try meeting.act(
      .answerObjection(.init(issue: "i01", number: 1, answer: "改为九点开始", settled: nil)),
      .answerObjection(.init(issue: "i01", number: 1, answer: "改为九点开始", settled: settled)))
    for kind in [DocumentKind.minutes, .record, .opinion] {
      let paper = try meeting.flat(kind)
      #expect(
        paper.contains("答复：正在协调。后又答复：改为九点开始。2024年3月4日已解决。"), "\(kind): \(paper)")
      // One that was replaced while the meeting went on was never told.
      #expect(!paper.contains("写错的答复"), "\(kind): \(paper)")
    }
    let first = meeting.session.entries.first {
      $0.events.contains(
        .objectionAnswered(.init(issue: "i01", number: 1, answer: "正在协调", settled: nil)))
    }
    let entry = try #require(first).number
    try meeting.act(.redact(.init(entry: entry, fields: ["answer"], reason: "隐私", approved: "书记")))
    #expect(try !meeting.flat(.record).contains("正在协调"))
  }

  // MARK: Notes of turns

  @Test func `the note of a turn that is typed after the meeting says so`() throws {
    var meeting = try agreed()
    try meeting.act(
      .startTurn(.init(participant: "居民乙", kind: .for, seconds: nil, beyond: nil)),
      .stopTurn(.init()),
      .startTurn(.init(participant: "居民丙", kind: .against, seconds: nil, beyond: nil)),
      .noteTurn(.init(turn: nil, note: "早上太吵")), .stopTurn(.init()))
    try meeting.adjourn()
    meeting.later(days: 1)
    try meeting.act(
      .noteTurn(.init(turn: "t01", note: "楼道该清了")), .noteTurn(.init(turn: "t02", note: "早上太吵")))
    let record = try meeting.flat(.record)
    #expect(record.contains("楼道该清了。（发言要点系补记，3月3日"), "\(record)")
    #expect(record.ranges(of: "补记").count == 1, "\(record)")
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("楼道该清了（补记）"), "\(minutes)")
    #expect(minutes.contains("早上太吵") && !minutes.contains("早上太吵（补记）"), "\(minutes)")
  }

  // MARK: Surveys

  @Test func `the numbers of a survey are put right with both readings`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .recordOpinions(
        .init(
          issue: nil,
          numbers: .init(
            issued: 42, returned: 36, valid: 35, agreeing: 30, lines: ["早点清理", "多贴通知"]))))
    let entry = meeting.session.lastEntry
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    func correct(_ field: String, _ old: String, _ new: String) -> Command {
      .correct(
        .init(
          entry: entry, field: field, old: old, new: new, reason: "抄错", by: nil, approved: "书记"))
    }
    #expect(throws: Refusal.self) { try meeting.act(correct("sheetsReturned", "36", "360")) }
    #expect(throws: Refusal.self) { try meeting.act(correct("sheetsReturned", "36", "三百")) }
    #expect(throws: Refusal.self) { try meeting.act(correct("sheetsReturned", "36", "")) }
    #expect(throws: Refusal.input(.tooManyLines(.lines, limit: 3))) {
      try meeting.act(correct("lines", "早点清理\n多贴通知", "甲\n乙\n丙\n丁"))
    }
    try meeting.act(correct("sheetsIssued", "42", "420"))
    let number = meeting.session.lastEntry
    #expect(meeting.session.entries[number - 1].events.formatVersion == 2)
    try meeting.act(correct("sheetsReturned", "36", "361"))
    try meeting.act(correct("lines", "早点清理\n多贴通知", "早点清理"))
    for kind in [DocumentKind.minutes, .record] {
      let paper = try meeting.flat(kind)
      #expect(paper.contains("发放420份，收回361份，有效35份，同意30份。早点清理。"), "\(kind): \(paper)")
      #expect(!paper.contains("多贴通知。"), "\(kind): \(paper)")
      #expect(
        paper.contains("发放份数原为“42”，更正为“420”") && paper.contains("收回份数原为“36”，更正为“361”"),
        "\(kind): \(paper)")
    }
    #expect(try !meeting.flat(.minutes, .public).contains("420"))
    // What a correction says of the words goes with them.
    try meeting.act(.redact(.init(entry: entry, fields: ["lines"], reason: "隐私", approved: "书记")))
    #expect(!"\(meeting.session.entries)".contains("多贴通知"))
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty, "\(again.findings)")
  }
}
