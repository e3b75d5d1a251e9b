import Deliberation
import Scenarios
import Testing
import Values

/// Two clerks are two people, whatever is typed for their names, and a proxy that may still come is
/// waited for as long as nobody set a last day.
@Suite struct OneClerkTests {
  private let stairwell = StairwellTests()
  private let clauses = Policies(
    unreturned: Policy(.absent, clause: "未交回的不计入参与表决"),
    invalid: Policy(.absent, clause: "无效票不计入参与表决"))

  private func opened(until: Day? = nil) throws -> Meeting {
    var meeting = try stairwell.prepared()
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套", until: until))))
    return meeting
  }

  @Test(arguments: [("1", "１"), ("计票甲", " 计票甲"), ("Zhang", "ｚhang")])
  func `one clerk who writes his name in two ways has read the slips once`(
    first: String, again: String
  ) throws {
    var meeting = try opened()
    let slips = [Ballot(room: "101", answer: .for)]
    try meeting.act(.enterSlips(.init(vote: nil, ballots: slips)), by: first)
    try meeting.act(.enterSlips(.init(vote: nil, ballots: slips)), by: again)
    #expect(meeting.session.pendingVote?.slips.map(\.clerk) == [first])
    #expect(throws: Refusal.slips(.secondReadingMissing("v01"))) {
      try meeting.act(
        .enterCount(.init(vote: nil, count: CountEntry(policies: clauses), undeclared: nil)))
    }
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `an earlier file that took them for two isn't counted, and is doubted`() throws {
    var meeting = try opened()
    let slips = [Ballot(room: "101", answer: .for)]
    for clerk in ["1", "１"] {
      let at = try #require(meeting.session.entries.last?.at)
      meeting.session.apply(
        Entry(
          number: meeting.session.lastEntry + 1, at: at, by: clerk,
          events: [.slipsEntered(.init(vote: "v01", clerk: clerk, ballots: slips))]))
    }
    #expect(throws: Refusal.slips(.oneClerk("v01"))) {
      try meeting.act(
        .enterCount(.init(vote: nil, count: CountEntry(policies: clauses), undeclared: nil)))
    }
    #expect(Refusal.slips(.oneClerk("v01")).isLater)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  // MARK: No last day

  /// Seven owners agree, and the slip on which it turns waits for a proxy.
  private func waiting() throws -> Meeting {
    var meeting = try opened()
    let slips =
      ["101", "102", "201", "202", "301", "302", "401"].map { Ballot(room: $0, answer: .for) }
      + [Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: "子女")]
    for clerk in ["计票甲", "计票乙"] {
      try meeting.act(.enterSlips(.init(vote: nil, ballots: slips)), by: clerk)
    }
    return meeting
  }

  private func announce(_ meeting: inout Meeting) throws -> Verdict? {
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: clauses), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
    return meeting.session.votes.values.last?.verdict
  }

  @Test func `without a last day a proxy is waited for to the announcement, whenever that is`()
    throws
  {
    for day in ["2024-05-19", "2025-05-18"] {
      var meeting = try waiting()
      meeting.go(to: day)
      let verdict = try announce(&meeting)
      #expect(verdict?.kind == .undecidable && verdict?.missing.contains(.proxies) == true)
    }
  }

  @Test func `a last day set later lets the proxy come to its end, and no longer`() throws {
    var meeting = try waiting()
    meeting.go(to: "2024-06-10")
    try meeting.act(.extendRound(.init(vote: nil, until: Day("2024-06-12")!, reason: "截止")))
    var late = meeting
    late.go(to: "2024-06-13")
    #expect(try announce(&late)?.kind == .inquorate)
    meeting.go(to: "2024-06-12")
    try meeting.act(.supplyProxy(.init(vote: nil, room: "402", signer: "居民甲")))
    meeting.go(to: "2024-06-13")
    #expect(try announce(&meeting)?.kind == .adopted)
  }

  // MARK: How many a proxy may stand for

  @Test func `a count put right goes by how many a proxy might stand for when it was announced`()
    throws
  {
    var meeting = try opened()
    var changes = MeetingChanges()
    changes.proxiesPerHolder = 1
    try meeting.act(.describeMeeting(.init(changes: changes)))
    let held = ["101", "102"].map {
      Ballot(room: $0, answer: .for, proxy: Proxy(holder: "受托人甲", isWritten: true))
    }
    let own = ["201", "202", "301", "302", "401", "402", "501"].map {
      Ballot(room: $0, answer: .for)
    }
    for clerk in ["计票甲", "计票乙"] {
      try meeting.act(.enterSlips(.init(vote: nil, ballots: held + own)), by: clerk)
    }
    _ = try announce(&meeting)
    let before = try #require(meeting.session.votes.values.last?.announcement?.tally)
    changes.proxiesPerHolder = 5
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(
      .correctCount(
        .init(
          vote: nil,
          count: CountEntry(
            policies: clauses, ballots: [Ballot(room: "501", answer: .against)]),
          reason: "看错", approved: "主任")))
    let after = try #require(meeting.session.votes.values.last?.corrections.last?.tally)
    #expect(after.heads.invalid == before.heads.invalid)
    #expect(after.heads.for == before.heads.for.map { $0 - 1 })
  }
}
