import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// What came after what, who signs, and in whose name.
@Suite struct OrderOfThingsTests {
  private static let results: [(DocumentKind, Audience)] = [
    (.minutes, .archive), (.minutes, .public), (.record, .archive),
  ]

  // MARK: Put off and voted on

  @Test func `an issue that was put off and voted on afterwards is told in that order`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(.deferIssue(.init(issue: nil, reason: "等物业报价", until: "下次会议")))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    for (kind, audience) in Self.results + [(.opinion, .archive), (.notice, .public)] {
      let paper = try meeting.flat(kind, audience)
      let reason = audience == .public ? "" : "（原因：等物业报价）"
      #expect(
        paper.contains("本议题先前暂缓至下次会议\(reason)，后付表决。方案（第1稿）第1次表决"),
        "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `a vote to no effect after an issue was put off isn't followed by putting it off`()
    throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(.deferIssue(.init(issue: nil, reason: "等物业报价", until: nil)))
    try meeting.hands(3, 2, 0)
    try #require(meeting.session.votes.values.last?.verdict?.kind == .noConsensus)
    try meeting.act(.adjourn(.init(reason: nil)))
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("本议题先前暂缓"), "\(kind) \(audience): \(paper)")
      #expect(paper.contains("继续协商。"), "\(kind) \(audience): \(paper)")
      #expect(!paper.contains("暂缓，择期再议"), "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `an issue put off after its vote is put off, and nothing is said to follow`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(3, 2, 0)
    try meeting.act(
      .deferIssue(.init(issue: nil, reason: "等物业报价", until: nil)), .adjourn(.init(reason: nil)))
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("暂缓，择期再议"), "\(kind) \(audience): \(paper)")
      #expect(!paper.contains("先前暂缓"), "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `whoever differs once "no objection" was announced is told to have done so then`()
    throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .raiseConcern(.init(issue: nil, by: "居民甲", text: "周六有事")),
      .openVote(.init(proposal: VoteProposal(way: .noObjection))))
    try meeting.act(
      .askObjections(.init(vote: nil, objectors: [], count: nil)), despite: "居民甲当场表示可以换班")
    try meeting.act(
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)),
      .raiseConcern(.init(issue: nil, by: "居民乙", text: "太早")))
    try meeting.adjourn()
    let record = try meeting.flat(.record)
    #expect(record.contains("居民乙（居民，5-1-102）在宣布结果以后提出不同意见：太早"), "\(record)")
    #expect(record.contains("居民甲（居民，5-1-101）提出不同意见：周六有事"), "\(record)")
    #expect(record.contains("居民乙：（宣布结果以后提出）太早"), "\(record)")
    #expect(
      record.contains("询问有无不同意见，没有人提出。（说明：居民甲当场表示可以换班）"), "\(record)")
    let minutes = try meeting.flat(.minutes, .public)
    #expect(minutes.contains("其中1条在宣布结果以后提出"), "\(minutes)")
  }

  // MARK: After the seal

  @Test func `what was entered wrongly after the seal is printed in both readings`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .assign(.init(issue: nil, work: .init(what: "清理", responsible: ["物业"]))),
      .closeIssue(.init(issue: nil, withoutAssignment: nil)),
      .adjourn(.init(reason: nil)), .seal(.init(documentNumber: nil, incomplete: "以后补")))
    meeting.later(days: 100)
    try meeting.act(
      .reportProgress(
        .init(
          assignment: "k01", progress: .init(on: Day("2024-05-31")!, text: "清理完", done: true))),
      .raiseObjection(
        .init(
          issue: nil, by: "居民丙", text: "太吵", on: Day("2024-05-28")!, inWriting: true)))
    let objection = meeting.session.lastEntry
    #expect(try meeting.flat(.tasks).contains("2024年5月31日办结"))
    try meeting.act(
      .correct(
        .init(
          entry: objection - 1, field: "done", old: "true", new: "false", reason: "误",
          approved: "主任")),
      .correct(
        .init(
          entry: objection, field: "on", old: "2024-05-28", new: "2024-05-29", reason: "误",
          approved: "主任")))
    let tasks = try meeting.flat(.tasks)
    #expect(!tasks.contains("2024年5月31日办结"), "\(tasks)")
    #expect(tasks.contains("是否办结原为“办结”，更正为“未办结”"), "\(tasks)")
    #expect(tasks.contains("更正第1次更正"), "under a heading, not in the last form")
    let opinion = try meeting.flat(.opinion, .archive)
    #expect(opinion.contains("2024年5月29日，居民丙书面提出异议"), "\(opinion)")
    #expect(opinion.contains("原为“2024年5月28日”，更正为“2024年5月29日”"), "\(opinion)")
    let outside = try meeting.flat(.minutes, .public)
    #expect(
      outside.contains("一条异议的提出日期原为“2024年5月28日”，更正为“2024年5月29日”"), "\(outside)")
    #expect(outside.contains("落实情况的是否办结原为“办结”，更正为“未办结”"), "\(outside)")
  }

  // MARK: Who signs

  @Test(arguments: ["absent", "excused", "proxy", "silent", "owner"])
  func `a scrutineer who was never there neither watched nor signs`(how: String) throws {
    let name = how == "owner" ? "业主09" : "居民己"
    var meeting = try Meeting {
      $0.scrutineers = [name]
      $0.rule = Rule.builtIn("majority-of-present")
    }
    try meeting.open(residents: 5, of: 6)
    switch how {
    case "absent": try meeting.act(.markAbsent(.init(participants: ["居民己"], notReached: nil)))
    case "excused": try meeting.act(.excuse(.init(participant: "居民己", reason: nil)))
    case "proxy":
      try meeting.act(
        .appointProxy(.init(participant: "居民己", holder: "居民甲", opinion: nil, opinions: nil)))
    case "owner": try meeting.act(.confirmOwners(.init(roll: Scenario.stairwellRegister)))
    default: break
    }
    try meeting.hands(5, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    for (kind, audience) in Self.results where audience == .archive {
      let paper = try meeting.flat(kind, audience)
      #expect(!paper.contains("监票人（签字）"), "\(kind): \(paper)")
      #expect(!paper.contains("监票人：\(name)"), "\(kind): \(paper)")
      #expect(!paper.contains("由\(name)监票"), "\(kind): \(paper)")
    }
    #expect(try meeting.flat(.record).contains("原定监票人\(name)未到会"))
  }

  @Test(arguments: ["某小区业主大会", "业主大会", "业主"])
  func `what a stairwell decided is never signed by a wider body`(body: String) throws {
    func decision(_ scope: String) throws -> String {
      var meeting = try Meeting(title: "加装电梯") {
        $0.body = body
        $0.rule = Rule.builtIn("civil-code-278-special")
      }
      try meeting.open(residents: 5, issue: "加装电梯", text: "加装一部电梯。")
      let slips = Scenario.stairwellRegister.dwellings.map { Ballot(room: $0.room, answer: .for) }
      try meeting.leaveToOwners()
      try meeting.act(
        .confirmOwners(.init(roll: Scenario.stairwellRegister)),
        .openVote(.init(proposal: VoteProposal(way: .slips, scope: scope))))
      try meeting.read(slips)
      try meeting.announceSlips()
      try meeting.adjourn()
      return try meeting.flat(.decision, .archive)
    }
    let stairwell = try decision("3号楼2单元全部12套住宅")
    #expect(stairwell.contains("3号楼2单元全部12套住宅的业主关于"), "\(stairwell)")
    #expect(!stairwell.contains("业主大会"), "\(stairwell)")
    guard body != "业主" else { return }
    #expect(try decision("全部12套").contains("业主大会关于"))
  }
}
