import Deliberation
import Documents
import Scenarios
import Testing

/// What a lawyer looks for: slips, contests, and whose matter it was.
@Suite struct HardCasesTests {
  @Test func `representatives resolve, with their names called in the archive copy alone`() throws {
    var meeting = try Meeting(title: "老旧小区改造") {
      $0.body = "居民代表会议"
      $0.rule = Rule.builtIn("residents-representatives")
      $0.noticeDays = 7
    }
    try meeting.open(residents: 7, of: 9, issue: "院内改造方案", text: "同意改造方案第三稿。")
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    for (place, person) in meeting.session.roster.prefix(7).enumerated() {
      try meeting.act(
        .callName(
          .init(
            vote: nil, participant: person.id.text, stance: place < 5 ? .for : .against)))
    }
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "监票人甲")), .announce(.init(vote: nil)))
    try meeting.adjourn()
    #expect(meeting.session.resultPapers == [.resolution])
    try expect(
      TextRenderer().text(of: meeting.session.document(.resolution, for: .archive)),
      isExpected: "resolution.archive.txt")
    let record = try meeting.flat(.record)
    #expect(record.contains("赞成：居民甲、居民乙、居民丙、居民丁、居民戊。反对：居民己、居民庚。"))
    #expect(record.contains("居民赞成5人、反对2人、弃权0人"))
    for kind in [DocumentKind.resolution, .minutes, .notice] {
      let text = try meeting.flat(kind, .public)
      #expect(!text.contains("居民甲") && !text.contains("各方情况"), "\(kind)")
    }
  }

  @Test func `an owners' matter leaves a consultation with words that must still be voted on`()
    throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5, issue: "加装电梯", text: "同意加装电梯。")
    try meeting.act(
      .judgeCompetence(
        .init(
          issue: nil, competence: Competence(answer: .owners, items: [7], by: "主持人甲"))))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    for (kind, audience) in [
      (DocumentKind.minutes, Audience.archive), (.minutes, .public), (.opinion, .archive),
      (.opinion, .public), (.notice, .public), (.record, .archive), (.tasks, .archive),
    ] {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("《民法典》第二百七十八条第（七）项"), "\(kind) \(audience)")
      #expect(text.contains("须另行依法表决"), "\(kind) \(audience)")
      #expect(!text.contains("公示期满无异议，组织实施"), "\(kind) \(audience)")
    }
  }

  @Test func `hands, names and no objection stay three different facts`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .noObjection))),
      .askObjections(.init(vote: nil, objectors: ["居民乙"], count: nil)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    try meeting.hands(4, 1, 0)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .secretBallot))),
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(for: 4, against: 0, abstain: 0, issued: 5, returned: 5, invalid: 1),
          undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)),
      .adjourn(.init(reason: nil)))
    let record = try meeting.flat(.record)
    #expect(record.contains("方案（第1稿）第1次表决，询问有无不同意见，到会有表决权5人"))
    #expect(record.contains("提出不同意见：居民乙。"))
    #expect(record.contains("方案（第1稿）第2次表决，举手表决"))
    #expect(record.contains("方案（第1稿）第3次表决，无记名投票"))
    #expect(record.contains("发出表决票5张，交回表决票5张，其中无效1张"))
    #expect(try !meeting.flat(.minutes, .public).contains("居民乙"))
  }

  @Test func `a corrected count prints both results and what hangs on them`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 5)
    try meeting.hands(3, 2, 0)
    try meeting.act(
      .settle(
        .init(issue: nil, outcome: Outcome(points: [.init(text: "每月清理"), .init(text: "轮流值日")]))),
      .assign(.init(issue: nil, work: .init(what: "排班", responsible: ["居民甲"]))),
      .adjourn(.init(reason: nil)),
      .correctCount(
        .init(
          vote: nil, count: CountEntry(for: 2, against: 3, abstain: 0), reason: "重看录像，少计一人",
          approved: "主任")))
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("赞成3人，反对2人，弃权0人，通过。"))
    #expect(minutes.contains("更正后的结果：经表决，赞成2人，反对3人，弃权0人，未通过。"))
    #expect(minutes.contains("更正理由：重看录像，少计一人。"))
    #expect(minutes.contains("与该次表决有关的：执行事项第1至2项、落实分工1项。"))
    let notice = try meeting.flat(.notice, .public)
    #expect(notice.contains("更正后的结果") && !notice.contains("录像"))
    for text in [minutes, notice] {
      #expect(text.contains("更正后该次表决未通过，原议定事项不再成立，须另行协商或表决。"))
      #expect(text.contains("原议定事项（表决更正后不再成立）"), "\(text)")
      #expect(!text.contains("组织实施"), "\(text)")
    }
    // What stands no more nobody signs.
    for audience in Audience.allCases {
      #expect(throws: DocumentRefusal.noLonger(.opinion, [.corrected])) {
        try meeting.flat(.opinion, audience)
      }
    }
  }

  @Test func `a count corrected to a majority makes the papers of what is settled`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 5)
    try meeting.hands(2, 3, 0)
    try meeting.act(
      .adjourn(.init(reason: nil)),
      .correctCount(
        .init(
          vote: nil, count: CountEntry(for: 3, against: 2, abstain: 0), reason: "重看录像",
          approved: "主任"
        )))
    #expect(try meeting.flat(.opinion).contains("更正后的结果：经表决，赞成3人，反对2人"))
    let notice = try meeting.flat(.notice, .public)
    #expect(!notice.contains("未形成") && !notice.contains("继续协商"), "\(notice)")
  }

  @Test func `an answered question says that it decides nothing`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 5)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(subject: .question(text: "是否同意清理"), way: .hands))),
      .enterCount(.init(vote: nil, count: CountEntry(for: 5), undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)),
      .adjourn(.init(reason: nil)))
    let record = try meeting.flat(.record)
    #expect(record.contains("方案未作表决，继续协商。"), "\(record)")
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("不代替对方案的表决，不构成议定事项"), "\(minutes)")
  }

  @Test func `corrected words are printed with entry, old, new and reason`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .recordTurn(.init(participant: "居民甲", kind: .for, seconds: 60, note: "支持清理", issue: nil)))
    let entry = meeting.session.lastEntry
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    meeting.later(days: 1)
    try meeting.act(
      .correct(
        .init(
          entry: entry, field: "speaker", old: "p01", new: "p02", reason: "听错姓名", approved: "主任")))
    let record = try meeting.flat(.record)
    #expect(record.contains("居民乙（居民，5-1-102）发言，赞成：支持清理。"))
    #expect(
      record.contains(
        "一条，发言人原为“居民甲”，更正为“居民乙”。理由：听错姓名。"))
    #expect(record.contains("第1次更正（2024年3月3日）：09:"))
    #expect(!record.contains("条记录"))
  }

  @Test func `a sealed paper carries the seal's code, then that of the latest correction`() throws {
    let session = try Scenario.greenCorner.played()
    let codes = ["4f1c2a9be07d3358", "11ee11ee11ee11ee", "00ff00ff00ff00ff"]
    let text = try session.document(.minutes, for: .archive, issuing: Issuing(codes: codes)).flat
    #expect(text.hasSuffix("电子记录核验码：4f1c2a9be07d3358；最近一次更正：00ff00ff00ff00ff"))
    let draft = try Scenario.greenCorner.played { if case .seal = $0 { true } else { false } }
    #expect(
      try !draft.document(.minutes, for: .archive, issuing: Issuing(codes: codes)).flat
        .contains("核验码"))
  }

  @Test func `a void vote, a recount and a resumed meeting stay visible`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(.init(vote: nil, count: CountEntry(for: 4), undeclared: true)),
      .recount(.init(vote: nil, reason: "有人中途举手")),
      .enterCount(.init(vote: nil, count: CountEntry(for: 5), undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)),
      .voidVote(.init(vote: nil, reason: "念错了稿次")))
    try meeting.hands(5, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)), .reopen(.init(reason: "漏了分工")))
    try meeting.adjourn()
    let record = try meeting.flat(.record)
    for fact in ["复点，原因：有人中途举手。", "作废，原因：念错了稿次。", "复会。原因：漏了分工。"] {
      #expect(record.contains(fact), "\(fact)")
    }
    #expect(record.contains("会议散会后于2024年3月2日09:"))
    for audience in [Audience.archive, .public] {
      let minutes = try meeting.flat(.minutes, audience)
      #expect(minutes.contains("（该次表决已于3月2日作废，原因：念错了稿次，所宣布的结果不再有效）"), "\(minutes)")
    }
  }

  @Test
  func `a quorum of the law of 2026 that isn't met and an absent party are said on the papers`()
    throws
  {
    var meeting = try Meeting(on: "2026-03-02") {
      $0.rule = Rule.builtIn("residents-meeting")
      $0.body = "居民会议"
      $0.requiredGroups = ["居民", "产权单位"]
      $0.expectation = .typed(count: 20)
    }
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "居民甲", groups: ["居民"], home: "5-1-101"))),
      .signIn(.init(participants: ["居民甲"], way: nil)),
      .addIssue(.init(title: "自治公约", source: nil, proposer: nil, summary: nil, number: nil)),
      .openMeeting(.init(despite: "先听情况")), .takeUp(.init(issue: "自治公约")),
      .propose(.init(issue: nil, text: "通过自治公约。", mover: nil, seconder: nil)))
    try meeting.hands(1, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    for kind in [DocumentKind.minutes, .record] {
      let text = try meeting.flat(kind)
      #expect(text.contains("应到20人，实到1人"), "\(kind)")
      #expect(text.contains("赞成1人") && text.contains("表决不成立"), "\(kind)")
      #expect(text.contains("（2025年修订）第二十七条") || kind == .minutes, "\(kind)")
      #expect(text.contains("产权单位无代表到会"), "\(kind)")
    }
  }

  @Test func `where anyone may come there is no 应到`() throws {
    var meeting = try Meeting { $0.expectation = .voluntary }
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    for (kind, audience) in [
      (DocumentKind.minutes, Audience.archive), (.record, .archive), (.notice, .public),
      (.attendance, .archive),
    ] {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("到会5人") && !text.contains("应到5"), "\(kind)")
    }
  }

  @Test func `several issues are numbered above their sections`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .closeIssue(.init(issue: nil, withoutAssignment: "当场办结")),
      .addIssue(.init(title: "楼门换灯", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "楼门换灯")), .deferIssue(.init(issue: nil, reason: "等报价", until: "下次会议")),
      .adjourn(.init(reason: nil)))
    try expect(
      TextRenderer().text(of: meeting.session.document(.minutes, for: .archive)),
      isExpected: "minutes.two-issues.txt")
  }
}
