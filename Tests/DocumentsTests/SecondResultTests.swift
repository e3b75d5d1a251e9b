import Deliberation
import Documents
import Office
import Scenarios
import Screens
import Sentences
import Testing
import Text
import Values
import yishi

/// What papers and `show` say where a second result, another motion or a further round rules.
@Suite struct SecondResultTests {
  private static let papers: [(DocumentKind, Audience)] = [
    (.record, .archive), (.minutes, .archive), (.minutes, .public), (.opinion, .archive),
    (.opinion, .public), (.notice, .public),
  ]

  private func opened(_ text: String = "在西侧建棚。") throws -> Meeting {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 5, text: text)
    return meeting
  }

  private func correction(_ yes: Int, _ no: Int, of vote: String = "v01") -> Command {
    .correctCount(
      .init(
        vote: vote, count: CountEntry(for: yes, against: no, abstain: 0), reason: "写错",
        by: "记录人乙", approved: "书记甲"))
  }

  private func show(_ meeting: Meeting) -> String {
    SessionSummary(meeting.session, in: .chinese).lines.joined(separator: "\n")
  }

  @Test func `what was settled on a count that falls is printed as what it was`() throws {
    var meeting = try opened()
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "西侧建棚六米")]))),
      .assign(.init(issue: nil, work: .init(what: "划线", responsible: ["居民甲"], point: 1))),
      .adjourn(.init(reason: nil)), correction(1, 4))
    #expect(throws: DocumentRefusal.noLonger(.opinion, [.corrected])) { try meeting.flat(.opinion) }
    for (kind, audience) in Self.papers where kind != .opinion {
      let text = try meeting.flat(kind, audience)
      #expect(
        text.contains("原议定事项（表决更正后不再成立）") && text.contains("西侧建棚六米"),
        "\(kind) \(audience): \(text)")
      #expect(!text.contains("组织实施。"), "\(kind) \(audience): \(text)")
    }
    for kind in [DocumentKind.record, .minutes] {
      let text = try meeting.flat(kind)
      #expect(text.contains("（原分工，不再执行）"), "\(text)")
      #expect(text.contains("更正人记录人乙，审核人书记甲。"), "\(text)")
    }
    let tasks = try meeting.flat(.tasks)
    #expect(tasks.contains("原分工，不再执行") && !tasks.contains("待办"), "\(tasks)")
    #expect(!tasks.contains("落实反馈表"), "\(tasks)")
    #expect(show(meeting).contains("原分工，不再执行"))
    #expect(show(meeting).contains("原议定事项（表决更正后不再成立）："))
  }

  @Test func `a void vote leaves no task to be carried out`() throws {
    var meeting = try opened()
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "西侧建棚六米")]))),
      .assign(.init(issue: nil, work: .init(what: "划线", responsible: ["居民甲"], point: 1))),
      .voidVote(.init(vote: nil, reason: "点错")), .adjourn(.init(reason: nil)))
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("（原分工，不再执行）"), "\(minutes)")
    #expect(minutes.contains("原议定事项（表决作废，不再成立）"), "\(minutes)")
    let outside = try meeting.flat(.minutes, .public)
    #expect(!outside.contains("六米") && outside.contains("共1项，散会前已随该次表决作废。"), "\(outside)")
    #expect(try !meeting.flat(.tasks).contains("落实反馈表"))
  }

  @Test func `another candidate by the corrected count voids the points of the first`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    try meeting.elect([("同心", 3), ("和美", 2)])
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "命名同心")]))),
      .adjourn(.init(reason: nil)),
      Meeting.correction([("同心", 2), ("和美", 3)]))
    for (kind, audience) in Self.papers {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("原议定事项（表决更正后不再成立）"), "\(kind) \(audience): \(text)")
      #expect(text.contains("须按更正后的结果另行议定"), "\(kind) \(audience): \(text)")
      #expect(text.contains("和美"), "\(kind) \(audience): \(text)")
    }
  }

  @Test func `a text that names the first winner says so once another has won`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    try meeting.elect([("同心", 3), ("和美", 2)])
    try meeting.act(.propose(.init(issue: nil, text: "花园命名为同心。", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .adjourn(.init(reason: nil)),
      Meeting.correction([("同心", 2), ("和美", 3)], of: "v01"))
    let said = "“征名”的表决经更正为和美当选，本次表决的文字仍写同心。"
    for (kind, audience) in Self.papers {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains(said), "\(kind) \(audience): \(text)")
    }
    #expect(show(meeting).contains(said))
    #expect(meeting.session.chosen(on: meeting.session.issues.values[0]) == ["和美"])
  }

  @Test func `a second correction tells the reading before it`() throws {
    var meeting = try opened()
    try meeting.hands(5, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)), correction(1, 4), correction(2, 3))
    let record = try meeting.flat(.record)
    #expect(
      record.contains("计票原为“赞成1人，反对4人，弃权0人”，更正为“赞成2人，反对3人，弃权0人”"), "\(record)")
  }

  @Test func `a count corrected by an earlier program has nobody who approved it`() throws {
    var meeting = try opened()
    try meeting.hands(5, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    try meeting.session.correctUnapproved(correction(1, 4), by: "记录")
    #expect(try meeting.flat(.record).contains("审核人未登记。"))
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `every result paper says that the text rests on an amendment which was lost`() throws {
    var meeting = try opened()
    try meeting.act(.amend(.init(motion: nil, text: "在东侧建棚。", mover: nil, seconder: nil)))
    try meeting.hands(3, 2, 0)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在东侧建棚")]))),
      .adjourn(.init(reason: nil)), correction(2, 3))
    for (kind, audience) in Self.papers {
      let text = try meeting.flat(kind, audience)
      #expect(
        text.contains("修改意见1的表决经更正为未获通过，本次表决的文字仍含该项修改。"),
        "\(kind) \(audience): \(text)")
    }
    #expect(show(meeting).contains("本次表决的文字仍含该项修改。"))
    #expect(try meeting.flat(.minutes).contains("原已采纳，形成第2稿，更正后未获通过。"))
  }

  @Test func `several motions of one issue are told apart, and what was adopted stands`() throws {
    var meeting = try opened("在西侧建棚。")
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在西侧建棚")]))),
      .propose(.init(issue: nil, text: "在东侧建棚。", mover: nil, seconder: nil)),
      .amend(.init(motion: nil, text: "在北侧建棚。", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.hands(0, 5, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    for (kind, audience) in Self.papers {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("方案一全文（第1稿）"), "\(kind) \(audience): \(text)")
      #expect(text.contains("方案一（第1稿）第1次表决"), "\(kind) \(audience): \(text)")
      #expect(!text.contains("方案（第"), "\(kind) \(audience): \(text)")
      #expect(!text.contains("继续协商"), "\(kind) \(audience): \(text)")
    }
    let record = try meeting.flat(.record)
    #expect(record.contains("提出方案一（第1稿）") && record.contains("提出方案二（第1稿）"), "\(record)")
    #expect(record.contains("方案二修改意见1已采纳，形成方案二（第2稿）。"), "\(record)")
    #expect(try meeting.flat(.minutes).contains("方案二（第2稿）第1次表决"))
    let shown = show(meeting)
    #expect(shown.contains("方案一第1稿：在西侧建棚。") && shown.contains("方案二第2稿：在北侧建棚。"), "\(shown)")
    let wall = LiveWording(meeting.session, at: meeting.session.entries.last!.at, in: .chinese)
    #expect(wall.version == "方案二 第2稿")
    #expect(wall.result?.hasPrefix("方案一第1稿：") == true, "\(wall.result ?? "")")
  }

  @Test func `two adopted texts are both printed, and which prevails`() throws {
    var meeting = try opened("在西侧建棚。")
    try meeting.hands(5, 0, 0)
    try meeting.act(.propose(.init(issue: nil, text: "费用由居民分摊。", mover: nil, seconder: nil)))
    try meeting.hands(4, 1, 0)
    let settle = Command.settle(
      .init(
        issue: nil, outcome: Outcome(points: [.init(text: "在西侧建棚"), .init(text: "费用由居民分摊")])))
    // Whether the second leaves the first as it was, nobody but the meeting knows.
    #expect(throws: Refusal.unreasoned(.pointsOverridden([1], by: "m02"))) {
      try meeting.act(settle)
    }
    try meeting.act(settle, despite: "方案二只定费用")
    try meeting.act(.adjourn(.init(reason: nil)))
    #expect(meeting.session.pointsOutsideText(of: meeting.session.issues.values[0]).isEmpty)
    for (kind, audience) in Self.papers {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("方案一全文") && text.contains("方案二全文"), "\(kind): \(text)")
      #expect(text.contains("方案一、方案二均已通过，内容不一致的，以后通过的为准。"), "\(kind): \(text)")
      #expect(
        text.contains("执行事项第1项只见于先通过的方案，方案二通过以后仍这样议定的理由：方案二只定费用。"),
        "\(kind): \(text)")
    }
  }

  @Test func `a point of a text that a later one turned is asked about, and named as it is`() throws
  {
    let refusal = Refusal.unreasoned(.pointsOverridden([1], by: "m02"))
    #expect(refusal.isLater && refusal.yieldsToReason)
    var meeting = try opened("在东侧设自行车棚一处。")
    try meeting.hands(5, 0, 0)
    let before = meeting
    func settle(_ text: String, basis: String? = nil) -> Command {
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: text, basis: basis)])))
    }
    try meeting.act(.propose(.init(issue: nil, text: "不设自行车棚。", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    #expect(throws: refusal) { try meeting.act(settle("在东侧设自行车棚一处")) }
    // Of the last text, of none, or on another basis.
    for (text, basis) in [
      ("不设自行车棚", nil), ("每户收费500元", nil), ("在东侧设自行车棚一处", "街道要求"),
    ] as [(String, String?)] {
      var other = meeting
      try other.act(settle(text, basis: basis))
      #expect(
        other.session.pointsOutsideText(of: other.session.issues.values[0]).isEmpty
          == (text != "每户收费500元"))
    }
    // Settled once for a reason, it isn't asked again with the conditions.
    try meeting.act(settle("在东侧设自行车棚一处"), despite: "先试用")
    try meeting.act(
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [.init(text: "在东侧设自行车棚一处")], conditions: ["不硬化"]))),
      .adjourn(.init(reason: nil)))
    // Settled before the second text was adopted.
    var early = before
    try early.act(
      settle("在东侧设自行车棚一处"),
      .propose(.init(issue: nil, text: "不设自行车棚。", mover: nil, seconder: nil)))
    try early.hands(5, 0, 0)
    try early.act(.adjourn(.init(reason: nil)))
    for (kind, audience) in Self.papers {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("方案二通过以后仍这样议定的理由：先试用。"), "\(kind): \(text)")
      let other = try early.flat(kind, audience)
      #expect(
        other.contains("执行事项第1项只见于先通过的方案，与方案二不一致的，以方案二为准。"), "\(kind): \(other)")
    }
    #expect(Rejudgement(meeting.session, digest: nil).doubts.isEmpty)
  }

  @Test func `every round of an election is part of its result, with its seats`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "选代表")))
    try meeting.elect([("代表01", 4), ("代表02", 3), ("代表03", 3)], seats: 2)
    try meeting.elect([("代表02", 2), ("代表03", 3)])
    try meeting.act(.adjourn(.init(reason: nil)))
    for (kind, audience) in Self.papers {
      let text = try meeting.flat(kind, audience)
      #expect(text.contains("代表01：4票") || text.contains("代表01当选"), "\(kind) \(audience): \(text)")
      #expect(text.contains("应选2名，已当选2名。"), "\(kind) \(audience): \(text)")
    }
    #expect(try meeting.flat(.opinion).contains("代表01、代表03。"))
  }

  @Test func `a corrected count that the roll call doesn't bear out is told, and why it ended`()
    throws
  {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 5)
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    for name in ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"] {
      try meeting.act(.callName(.init(vote: nil, participant: name, stance: .for)))
    }
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "居民戊")), .announce(.init(vote: nil)),
      .adjourn(.init(reason: "停电")))
    // As an earlier program took it.
    let vote = try #require(meeting.session.votes["v01"])
    var tally = try #require(vote.announcement?.tally)
    (tally.heads.for, tally.heads.against, tally.groups) = (1, 4, [])
    let at = try #require(meeting.session.entries.last?.at)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "记录",
        events: [
          .countCorrected(
            .init(
              vote: "v01",
              correction: CountCorrection(
                tally: tally, verdict: vote.opening.rule.verdict(for: tally, on: at.day),
                reason: "听录音", approved: "主任")))
        ]))
    let said = "更正后的票数与点名记录（赞成5人，反对0人，弃权0人）不一致。"
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.minutes, .archive), (.minutes, .public),
    ] {
      #expect(try meeting.flat(kind, audience).contains(said), "\(kind) \(audience)")
    }
    #expect(try meeting.flat(.record).contains("散会。原因：停电。"))
  }

  @Test func `a missed sign-in is shown as the papers print it`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 2, of: 3)
    try meeting.act(
      .adjourn(.init(reason: nil)),
      .recordMissedSignIn(.init(participant: "居民丙", way: nil, reason: "漏登", approved: "书记甲")))
    #expect(show(meeting).contains("应到3人，实到3人"))
    #expect(!show(meeting).contains("离会"))
    #expect(try meeting.flat(.minutes).contains("应到3人，实到3人"))
  }
}
