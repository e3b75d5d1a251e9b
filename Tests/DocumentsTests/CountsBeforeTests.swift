import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// What was counted or said first, whose matter it is and what came late: every paper tells it.
@Suite struct CountsBeforeTests {
  private static let results: [(DocumentKind, Audience)] = [
    (.minutes, .archive), (.record, .archive), (.opinion, .archive), (.notice, .public),
    (.opinion, .public),
  ]

  @Test func `who objected first and took it back stands in the papers`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .noObjection))),
      .askObjections(.init(vote: nil, objectors: ["居民甲"], count: 3)),
      .recount(.init(vote: nil, reason: "说明以后收回")),
      .askObjections(.init(vote: nil, objectors: [], count: 0)),
      .checkCount(.init(vote: nil, by: nil)),
      .announce(.init(vote: nil)))
    try meeting.adjourn()
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      let told =
        audience == .public
        ? "先前询问时有3人提出不同意见（其后复点）。" : "先前询问时居民甲等3人提出不同意见（其后复点，原因：说明以后收回）。"
      #expect(paper.contains(told), "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `the first count stands beside the one announced, taken back or counted anew`() throws
  {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 5)
    func enter(_ yes: Int, _ no: Int) -> Command {
      .enterCount(
        .init(
          vote: nil, count: CountEntry(for: yes, against: no, abstain: 5 - yes - no),
          undeclared: nil))
    }
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .hands))), enter(3, 2),
      .recount(.init(vote: nil, reason: "有一只手是让座的")), enter(3, 1))
    try meeting.act(.retract(.init(entry: meeting.session.lastEntry, reason: "按错键")), enter(4, 1))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    try meeting.adjourn()
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      let hides = audience == .public
      #expect(
        paper.contains("先前计数：赞成3人，反对2人，弃权0人（其后复点\(hides ? "" : "，原因：有一只手是让座的")）。"),
        "\(kind) \(audience): \(paper)")
      #expect(
        paper.contains("先前计数：赞成3人，反对1人，弃权1人（其后撤销\(hides ? "" : "，原因：按错键")）。"),
        "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `nobody's judgement makes a matter the owners', before or after`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("civil-code-278-general") }
    try meeting.open(residents: 5, issue: "门禁时间", text: "门禁时间为22时至次日6时。")
    for kind in [DocumentKind.agenda, .tallySheet, .meetingNotice] {
      let paper = try meeting.flat(kind, kind.audiences[0])
      #expect(!paper.contains("本议题属于业主共同决定事项"), "\(kind): \(paper)")
      if kind != .meetingNotice { #expect(paper.contains("须先判断"), "\(kind): \(paper)") }
    }
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(rule: "majority-of-present", way: .hands))),
      despite: "先听取意向")
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 4, against: 1, abstain: 0), undeclared: nil)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    try meeting.adjourn()
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(
        paper.contains("没有先判断本议题是否属于业主共同决定事项即付表决，理由：先听取意向。"),
        "\(kind) \(audience): \(paper)")
      #expect(!paper.contains("公示期满无异议，组织实施"), "\(kind) \(audience): \(paper)")
      if kind == .opinion || kind == .notice {
        #expect(paper.contains("须先行确认"), "\(kind) \(audience): \(paper)")
      }
    }
  }

  @Test func `what was voted after the result stands beside it`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 5)
    try meeting.hands(3, 2, 0)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(subject: .question(text: "撤销上一决定"), way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 4, against: 0, abstain: 1), undeclared: nil)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    try meeting.adjourn()
    for (kind, audience) in Self.results where kind == .opinion || kind == .notice {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("通过以后另有表决："), "\(kind) \(audience): \(paper)")
      #expect(paper.contains("赞成4人，反对0人，弃权1人"), "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `slips entered after the last day are told with the day they came in`() throws {
    var session = try Scenario.stairwell.played()
    func act(_ command: Command, _ at: Moment, by clerk: String = "记录") throws {
      try session.play(command, at: at, by: clerk)
    }
    try act(
      .openVote(
        .init(
          proposal: VoteProposal(way: .slips, scope: "全部12套住宅", until: Day("2024-01-31")!))),
      beijing("2024-01-21", 15, 0))
    let slips = ["101", "102", "201"].map { Ballot(room: $0, answer: .for) }
    let late = beijing("2024-02-20", 9, 0)
    for clerk in ["计票甲", "计票乙"] {
      try act(
        .enterSlips(.init(vote: nil, ballots: slips, receivedOn: Day("2024-01-30")!)), late,
        by: clerk)
    }
    let absent = Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与"))
    try act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: absent), undeclared: nil)), late)
    try act(.checkCount(.init(vote: nil, by: "监票甲")), late)
    try act(.announce(.init(vote: nil)), late)
    try act(.adjourn(.init(reason: nil)), late)
    let record = try TextRenderer().text(of: session.document(.record, for: .archive))
      .filter { !$0.isWhitespace }
    #expect(
      record.contains("交回表决票的截止日为2024年1月31日。截止日以后录入表决票3户，2024年1月30日收到。"), "\(record)")
    #expect(record.contains("截止日以后录入表决票3张，2024年1月30日收到。"), "\(record)")
  }
}
