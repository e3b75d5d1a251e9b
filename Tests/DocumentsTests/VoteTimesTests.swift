import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// When an owners' vote was open: until its last day, or until it was counted where nobody waited for it.
@Suite struct VoteTimesTests {
  /// Two issues, each voted on by itself: the second when the first had been announced.
  @Test func `two votes of one decision have each its own time`() throws {
    var session = try Scenario.stairwell.played()
    let slips = Scenario.stairwellRegister.dwellings.map { Ballot(room: $0.room, answer: .for) }
    func vote(from opened: String, until last: String, announced: String, despite: String?) throws {
      var at = beijing(opened, 15, 0)
      func act(_ command: Command, by clerk: String = "记录", despite: String? = nil) throws {
        at = at.adding(seconds: 60)
        try session.play(command, at: at, by: clerk, despite: despite)
      }
      try act(
        .openVote(
          .init(
            proposal: VoteProposal(way: .slips, scope: "全部12套住宅", until: Day(last)!))))
      try act(.enterSlips(.init(vote: nil, ballots: slips)), by: "计票甲")
      try act(.enterSlips(.init(vote: nil, ballots: slips)), by: "计票乙")
      at = beijing(announced, 9, 0)
      try act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
      try act(.checkCount(.init(vote: nil, by: "监票甲")))
      try act(.announce(.init(vote: nil)), despite: despite)
      try act(.closeIssue(.init(issue: nil, withoutAssignment: "另行安排")))
    }
    try vote(from: "2024-01-21", until: "2024-01-31", announced: "2024-01-28", despite: "全部交回")
    let at = beijing("2024-02-01", 14, 0)
    for command: Command in [
      .addIssue(.init(title: "换路灯", source: nil, proposer: nil, summary: nil, number: nil)),
      .judgeCompetence(
        .init(
          issue: "换路灯", competence: Competence(answer: .owners, items: [7], by: "社区党委"))),
      .recordNotice(
        .init(
          issue: "换路灯", notified: Notified(on: Day("2024-01-20")!, channels: ["公示栏"]))),
      .takeUp(.init(issue: "换路灯")),
      .propose(.init(issue: nil, text: "单元门口换一盏路灯", mover: nil, seconder: nil)),
    ] {
      try session.play(command, at: at, by: "记录", despite: nil)
    }
    try vote(from: "2024-02-01", until: "2024-02-10", announced: "2024-02-12", despite: nil)
    for audience in [Audience.archive, .public] {
      let decision = try session.document(.decision, for: audience).flat
      #expect(decision.contains("（2024年1月28日、2月12日业主表决通过）"), "\(decision)")
      #expect(decision.contains("表决时间：2024年1月21日至1月28日。"), "\(decision)")
      #expect(decision.contains("表决时间：2024年2月1日至2月10日。"), "\(decision)")
    }
    let notice = try session.document(.notice, for: .public).flat
    #expect(notice.contains("2024年2月1日至2月10日，由"), "\(notice)")
  }
}
