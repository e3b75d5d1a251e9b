import Archives
import Deliberation
import Scenarios
import Terminal
import Testing

@testable import Office
@testable import Screens
@testable import yishi

/// One slip that two clerks read as signed by different people.
@Suite struct SlipDifferencesScreenTests {
  private let child = Ballot(
    room: "102", answer: .for, signedBy: "欧阳居民甲乙丙丁戊", relation: "子女")

  private func stage() throws -> Stage {
    let stage = try Stage(MeetingScreen(), .stairwell)
    try stage.file.perform(
      .openVote(.init(proposal: VoteProposal(way: .slips))), at: stage.context.now)
    func read(_ ballots: [Ballot], by clerk: String) throws {
      stage.file.clerk = clerk
      try stage.file.perform(.enterSlips(.init(vote: nil, ballots: ballots)), at: stage.context.now)
    }
    try read([Ballot(room: "101", answer: .for), Ballot(room: "102", answer: .for)], by: "计票甲")
    try read([Ballot(room: "102", answer: .notReturned), child], by: "计票甲")
    try read(
      [Ballot(room: "101", answer: .for), Ballot(room: "102", answer: .against)], by: "计票乙")
    stage.file.clerk = "主持"
    return stage
  }

  @Test func `a slip read anew under another hand is one dwelling`() throws {
    let stage = try stage()
    stage.show(SlipsScreen())
    #expect(stage.text.contains("计票甲：2户；第2遍 计票乙：2户"), "\(stage.text)")
  }

  @Test func `who signed is read whole in a narrow window`() throws {
    let stage = try stage()
    stage.show(SlipDifferencesScreen())
    #expect(stage.text.contains("欧阳居民甲乙丙丁戊"), "\(stage.text)")
  }

  @Test func `the reason is given once each slip is settled, until then it is said why not`() throws
  {
    let stage = try stage()
    stage.show(SlipDifferencesScreen())
    stage.type("7")
    #expect(stage.text.contains("户没有选定。"), "\(stage.text)")
    let open = try #require(stage.session.pendingVote?.slipDifferences.count)
    stage.type(String(repeating: "1", count: open) + "7")
    #expect(stage.shell.top.screen is RequestScreen, "\(stage.text)")
  }
}
