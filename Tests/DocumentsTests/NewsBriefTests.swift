import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// What a news brief tells and what it doesn't.
@Suite struct NewsBriefTests {
  @Test func `a brief tells when, where, how many, what was settled and what comes next`() throws {
    let brief = try Scenario.greenCorner.played().document(.newsBrief, for: .public).flat
    for said in [
      "2024年5月18日，", "应到12人，实到11人", "达成一致", "执行事项", "下一步，", "公示期满无异议，组织实施。",
    ] {
      #expect(brief.contains(said), "\(said): \(brief)")
    }
  }

  @Test func `how long it is stands beside what it is, where the street asks for another length`()
    throws
  {
    let brief = try Scenario.greenCorner.played().document(.newsBrief, for: .public)
    let state = try #require(brief.state)
    let length = brief.blocks.flatMap(\.texts).joined().count { !$0.isWhitespace }
    #expect(state == ((400...600).contains(length) ? "待审" : "待审　全文\(length)字，信息稿宜为400至600字"))
  }

  @Test func `of what isn't settled there is no news`() throws {
    var meeting = try Meeting()
    #expect(throws: DocumentRefusal.lacks(.newsBrief, .opening)) {
      try meeting.flat(.newsBrief, .public)
    }
    try meeting.open(residents: 5)
    try meeting.hands(3, 2, 0)
    #expect(throws: DocumentRefusal.lacks(.newsBrief, .result)) {
      try meeting.flat(.newsBrief, .public)
    }
    #expect(throws: DocumentRefusal.notFor(.newsBrief, .archive)) { try meeting.flat(.newsBrief) }
  }

  @Test func `owners who voted in writing came to no meeting`() throws {
    var vote = try StairwellVote()
    try vote.act(
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "3号楼2单元全部12套住宅"))))
    let slips = Scenario.stairwellRegister.dwellings.map { Ballot(room: $0.room, answer: .for) }
    try vote.read(slips)
    try vote.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try vote.act(.checkCount(.init(vote: nil, by: "监票甲")))
    try vote.act(.announce(.init(vote: nil)))
    let brief = try vote.session.document(.newsBrief, for: .public).flat
    #expect(brief.contains("书面表决") && !brief.contains("到会") && !brief.contains("召开"), "\(brief)")
  }

  @Test func `a body that votes doesn't consult`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("residents-representatives") }
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    let brief = try meeting.flat(.newsBrief, .public)
    #expect(brief.contains("事宜进行表决。") && !brief.contains("协商"), "\(brief)")
  }

  /// Whatever qualifies a result on the notice qualifies it here.
  @Test func `a count before the recount is told`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 11)
    func counted(_ yes: Int, _ no: Int) -> Command {
      .enterCount(
        .init(vote: nil, count: CountEntry(for: yes, against: no, abstain: 0), undeclared: true))
    }
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .hands))), counted(5, 6),
      .recount(.init(vote: nil, reason: "有人举手晚了")), counted(6, 5),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    for paper in [DocumentKind.notice, .newsBrief] {
      let told = try meeting.flat(paper, .public)
      #expect(told.contains("先前计数：赞成5人，反对6人"), "\(told)")
    }
  }

  @Test func `whoever sends a brief in looks at it first, sealed or not`() throws {
    let sealed = try Scenario.greenCorner.played().document(.newsBrief, for: .public)
    #expect(sealed.copyLine.hasPrefix("【可公开】公开版　待审"))
    let open = try Scenario.greenCorner.played { if case .seal = $0 { true } else { false } }
    let line = try open.document(.newsBrief, for: .public).copyLine
    #expect(line.hasPrefix("【可公开】公开版　待审") && line.hasSuffix("未定稿"))
  }
}
