import Deliberation
import Documents
import Scenarios
import Sentences
import Testing
import Text
import Values

/// What the papers of one meeting say where it met twice, where counts were put right, and where
/// something agreed isn't to be carried out.
@Suite struct WhatStandsTests {
  private static let results: [(DocumentKind, Audience)] = [
    (.record, .archive), (.minutes, .archive), (.minutes, .public), (.opinion, .archive),
    (.opinion, .public), (.notice, .public),
  ]

  private func opened(
    _ text: String = "在西侧建棚。", residents: Int = 5, of expected: Int? = nil,
    _ describe: (inout MeetingChanges) -> Void = { _ in }
  ) throws -> Meeting {
    var meeting = try Meeting {
      $0.rule = Rule.builtIn("majority-of-present")
      describe(&$0)
    }
    try meeting.open(residents: residents, of: expected, text: text)
    return meeting
  }

  private func settle(_ texts: String...) -> Command {
    .settle(.init(issue: nil, outcome: Outcome(points: texts.map { Outcome.Point(text: $0) })))
  }

  private func correct(_ vote: String, _ yes: Int, _ no: Int) -> Command {
    .correctCount(
      .init(
        vote: vote, count: CountEntry(for: yes, against: no, abstain: 0), reason: "写错",
        approved: "书记甲"))
  }

  private func show(_ meeting: Meeting) -> String {
    SessionSummary(meeting.session, in: .chinese).lines.joined(separator: "\n")
  }

  // MARK: Two sittings

  @Test func `a meeting taken up again by others tells who was there each time`() throws {
    var meeting = try opened(residents: 4, of: 6)
    try meeting.hands(4, 0, 0)
    try meeting.act(settle("在西侧建棚"), .adjourn(.init(reason: "停电")))
    meeting.later(days: 1)
    try meeting.act(
      .reopen(.init(reason: "来电")),
      .signIn(.init(participants: ["居民乙", "居民丁", "居民戊", "居民己"], way: nil)),
      .takeUp(.init(issue: "i01")),
      .propose(.init(issue: nil, text: "棚顶用浅灰色。", mover: nil, seconder: nil)))
    try meeting.hands(4, 0, 0)
    try meeting.act(settle("在西侧建棚", "棚顶用浅灰色"), despite: "方案二只定颜色")
    try meeting.act(.adjourn(.init(reason: nil)))
    for (kind, audience) in Self.results {
      let text = try meeting.flat(kind, audience)
      #expect(
        text.contains("应到6人，先后实到6人（3月2日4人，3月3日复会时4人）"), "\(kind) \(audience): \(text)")
      #expect(
        text.contains("（3月2日），举手表决") && text.contains("（3月3日），举手表决"),
        "\(kind) \(audience): \(text)")
      #expect(text.contains("复会"), "\(kind) \(audience): \(text)")
      // Settled by a vote of the second day, and so no correction of the first.
      #expect(!text.contains("次更正"), "\(kind) \(audience): \(text)")
      #expect(
        text.contains("复会后另行议定（2024年3月3日）：执行事项第2项“棚顶用浅灰色”系散会后增列。"),
        "\(kind) \(audience): \(text)")
    }
    #expect(try meeting.flat(.notice, .public).contains("2024年3月2日、3月3日，某社区居民委员会组织"))
  }

  @Test func `one sitting, or the same people twice, is told in one number`() throws {
    var meeting = try opened()
    try meeting.hands(5, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)), .reopen(.init(reason: "漏了分工")))
    try meeting.adjourn()
    for (kind, audience) in Self.results {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("应到5人，实到5人") && !text.contains("先后"), "\(kind) \(audience)")
    }
  }

  // MARK: Corrected counts

  @Test func `corrections have one number in every paper, and public ones tell of the counts`()
    throws
  {
    var meeting = try opened("楼道装充电庄两台。")
    try meeting.act(.amend(.init(motion: nil, text: "楼道装充电庄三台。", mover: nil, seconder: nil)))
    try meeting.hands(3, 2, 0)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      settle("楼道装充电庄三台"), .adjourn(.init(reason: nil)), correct("v02", 4, 1), correct("v01", 2, 3),
      .noteErratum(
        .init(
          motion: nil, version: nil, old: "充电庄", new: "充电桩", reason: "手误", by: nil,
          approved: "主任")))
    for (kind, audience) in Self.results {
      let text = try meeting.flat(kind, audience)
      #expect(
        text.contains("第1次更正（2024年3月2日）：方案（第2稿）第1次表决，举手表决，计票原为“赞成5人，反对0人，弃权0人”"),
        "\(kind) \(audience): \(text)")
      #expect(text.contains("第3次更正（2024年3月2日）：方案全文"), "\(kind) \(audience): \(text)")
      #expect(text.contains("第2次更正") == (audience == .archive), "\(kind) \(audience): \(text)")
      #expect(
        text.contains("另有更正1处，载于存档版。") == (audience == .public), "\(kind) \(audience): \(text)")
      if audience == .public { #expect(!text.contains("审核人"), "\(kind)") }
    }
    #expect(
      try meeting.flat(.minutes, .public).contains("采纳修改意见0项；另有1项原已采纳，计票更正后未获通过。"))
  }

  @Test func `what is chosen by a corrected count is no settled point until somebody settles it`()
    throws
  {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    try meeting.elect([("同心", 3), ("和美", 2)], asking: "花园叫什么")
    try meeting.act(
      settle("命名同心"),
      .adjourn(.init(reason: nil)),
      Meeting.correction([("同心", 2), ("和美", 3)]))
    for (kind, audience) in Self.results {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("更正后当选：和美（尚未另行议定）。"), "\(kind) \(audience): \(text)")
      #expect(!text.contains("：和美。"), "\(kind) \(audience): \(text)")
      #expect(!text.contains("无异议，组织实施"), "\(kind) \(audience): \(text)")
    }
    #expect(show(meeting).contains("更正后的结果尚未另行议定"))
  }

  @Test func `nothing settled on another text hangs on a corrected count`() throws {
    var meeting = try opened("月费10元。")
    try meeting.hands(1, 4, 0)
    try meeting.act(
      .adjourn(.init(reason: nil)), correct("v01", 4, 1), .reopen(.init(reason: "另议")))
    try meeting.act(
      .takeUp(.init(issue: "i01")),
      .propose(.init(issue: nil, text: "月费8元。", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.act(settle("月费8元"), .adjourn(.init(reason: nil)))
    for (kind, audience) in Self.results {
      let text = try meeting.flat(kind, audience)
      #expect(
        text.contains("月费8元") && !text.contains("与该次表决有关的"), "\(kind) \(audience): \(text)")
    }
    try meeting.act(correct("v02", 4, 1))
    #expect(try meeting.flat(.minutes).contains("与该次表决有关的：执行事项第1项。"))
  }

  @Test func `what has fallen is no resolution, and whose carrying out it is is named`() throws {
    var meeting = try opened()
    try meeting.hands(5, 0, 0)
    try meeting.act(
      settle("在西侧建棚"),
      .addIssue(
        .init(
          title: "修长椅", source: IssueSource(kind: .resident), proposer: nil, summary: nil,
          number: nil)),
      .takeUp(.init(issue: "修长椅")),
      .propose(.init(issue: nil, text: "支出3000元修长椅。", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.act(settle("支出3000元修长椅"), .adjourn(.init(reason: nil)), correct("v02", 1, 4))
    for (kind, audience) in [
      (DocumentKind.opinion, Audience.archive), (.opinion, .public), (.notice, .public),
    ] {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("楼道堆物清理：公示期满无异议，组织实施。"), "\(kind) \(audience): \(text)")
    }
    let notice = try meeting.flat(.notice, .public)
    #expect(notice.contains("表决结果") && notice.contains("协商结果"), "\(notice)")
  }

  // MARK: Not to be carried out

  @Test func `the doers read that a unit refused, or that its consent is still to come`() throws {
    var meeting = try opened { $0.concurrences = ["产权单位"] }
    try meeting.hands(5, 0, 0)
    try meeting.act(
      settle("在西侧建棚"),
      .assign(.init(issue: nil, work: .init(what: "施工", responsible: ["物业"], point: 1))),
      .adjourn(.init(reason: nil)))
    #expect(
      try meeting.flat(.tasks).contains("尚待产权单位书面同意，书面同意提交后方可组织实施。"))
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: "i01",
          concurrence: ConcurrenceRecord(party: "产权单位", answer: .refused, on: Day("2024-03-02")))))
    let tasks = try meeting.flat(.tasks)
    #expect(tasks.contains("暂不执行") && tasks.contains("产权单位不同意"), "\(tasks)")
    #expect(!tasks.contains("待办") && !tasks.contains("落实反馈表"), "\(tasks)")
    #expect(show(meeting).contains("暂不执行（产权单位不同意，3月2日）"), "\(show(meeting))")
    for kind in [DocumentKind.record, .minutes, .opinion] {
      #expect(try meeting.flat(kind).contains("暂不执行（产权单位不同意"), "\(kind)")
    }
  }

  // MARK: Before the meeting

  @Test func `what the party organisation concluded is never left to be guessed`() throws {
    var meeting = try opened()
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .recordPartyStudy(
        .init(
          issue: nil, study: PartyStudy(by: "社区党委", on: Day("2024-03-02"), conclusion: "不同意"))),
      .screenIssue(
        .init(
          issue: nil, screening: Screening(by: "社区党委", on: Day("2024-02-20"), listed: true))))
    try meeting.adjourn()
    let minutes = try meeting.flat(.minutes, .public)
    #expect(minutes.contains("经审定列入议题。党组织已于2024年3月2日研究，不同意。"), "\(minutes)")
  }

  // MARK: Undecidable

  @Test func `a count that can't be decided is printed, with whose slips contradict each other`()
    throws
  {
    var session = try Scenario.stairwell.played()
    var at = beijing("2024-01-21", 15, 0)
    func act(_ command: Command, by clerk: String = "记录") throws {
      at = at.adding(seconds: 60)
      try session.play(command, at: at, by: clerk)
    }
    try act(.openVote(.init(proposal: VoteProposal(way: .slips))))
    // 601 and 602 belong to one owner.
    let slips = Scenario.stairwellRegister.dwellings.map { dwelling in
      Ballot(
        room: dwelling.room,
        answer: ["101", "102", "602"].contains(dwelling.room) ? .against : .for)
    }
    try act(.enterSlips(.init(vote: nil, ballots: slips)), by: "计票甲")
    try act(.enterSlips(.init(vote: nil, ballots: slips)), by: "计票乙")
    try act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try act(.checkCount(.init(vote: nil, by: "监票甲")))
    try act(.announce(.init(vote: nil)))
    let verdict = try #require(session.votes.values.last?.verdict)
    #expect(verdict.kind == .undecidable)
    let record = try session.document(.record, for: .archive).flat
    #expect(
      record.contains("计票：同意8人、460.44平方米，反对2人、115.11平方米")
        && record.contains("争议1人、115.11平方米。601、602为同一业主，各套意见不一致，由该业主确认后才能计入。"), "\(record)")
    #expect(!record.contains("共有人推选一人表决后才能计入"), "\(record)")
  }
}
