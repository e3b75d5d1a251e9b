import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// Votes that decided nothing, or whose result nobody heard: the papers say which.
@Suite struct NothingDecidedTests {
  /// Eight of twelve slips are back and the clause for those that aren't is not filled in.
  private func undecided(_ policies: Policies?) throws -> Session {
    var session = try Scenario.stairwell.played()
    var at = beijing("2024-01-21", 15, 0)
    func act(_ command: Command, by clerk: String = "记录") throws {
      at = at.adding(seconds: 60)
      try session.play(command, at: at, by: clerk)
    }
    try act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套住宅"))))
    let slips = ["101", "102", "201", "202", "301", "302", "401", "402"].map {
      Ballot(room: $0, answer: .for)
    }
    for clerk in ["计票甲", "计票乙"] {
      try act(.enterSlips(.init(vote: nil, ballots: slips)), by: clerk)
    }
    try act(.enterCount(.init(vote: nil, count: CountEntry(policies: policies), undeclared: nil)))
    try act(.checkCount(.init(vote: nil, by: "监票甲")))
    try act(.announce(.init(vote: nil)))
    return session
  }

  @Test func `where a clause is missing no paper prints the tests of one reading as facts`() throws
  {
    let session = try undecided(nil)
    let verdict = try #require(session.votes.values.last?.verdict)
    #expect(verdict.kind == .undecidable && !verdict.tests.isEmpty)
    var printed = 0
    for kind in DocumentKind.allCases {
      for audience in [Audience.archive, .public] {
        guard let paper = try? session.document(kind, for: audience).flat else { continue }
        // A rule in words has the wholes, and no numbers.
        let fact = paper.firstMatch(of: #/(?:参与|同意)(?:人数|面积)\d|达到。/#)
        #expect(fact == nil, "\(kind) \(audience): \(paper)")
        if paper.contains("数据不全，无法判定") { printed += 1 }
      }
    }
    #expect(printed > 0)
  }

  @Test func `with the clause filled in the tests stand there`() throws {
    let session = try undecided(
      Policies(
        unreturned: Policy(.absent, clause: "未交回的不计入参与"),
        invalid: Policy(.absent, clause: "无效票不计入参与")))
    #expect(session.votes.values.last?.verdict?.kind == .adopted)
    #expect(try session.document(.record, for: .archive).flat.contains("参与人数"))
  }

  // MARK: - Not announced

  private static let papers: [(DocumentKind, Audience)] = [
    (.record, .archive), (.minutes, .archive), (.minutes, .public),
  ]

  @Test(arguments: 1...3)
  func `a vote whose result wasn't announced is told as that, however far it came`(steps: Int)
    throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    let commands: [Command] = [
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(
          vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)),
    ]
    for command in commands.prefix(steps) { try meeting.act(command) }
    for (kind, audience) in Self.papers {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("方案（第1稿）第1次表决没有宣布结果。"), "\(kind) \(audience): \(paper)")
      #expect(!paper.contains("未作表决"), "\(kind) \(audience)")
      #expect(!paper.contains("赞成5人"), "\(kind) \(audience): an unannounced count")
    }
    guard steps == 3 else { return }
    try meeting.act(.announce(.init(vote: nil)))
    for (kind, audience) in Self.papers {
      #expect(try !meeting.flat(kind, audience).contains("没有宣布结果"), "\(kind) \(audience)")
    }
  }

  @Test func `nor is the next vote after an announced one told as none`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(1, 4, 0)
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    for (kind, audience) in Self.papers {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("第2次表决没有宣布结果。"), "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `a void vote was none, and what nobody voted on wasn't`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .voidVote(.init(vote: nil, reason: "提错了")))
    #expect(try meeting.flat(.minutes).contains("本次会议未作表决，继续协商。"))
  }
}
