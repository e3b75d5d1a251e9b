import Archives
import Deliberation
import Scenarios
import Terminal
import Testing

@testable import Office
@testable import Screens
@testable import yishi

/// The count of an owners' vote is put right by its slips, on the screen too.
@Suite struct CorrectedSlipsScreenTests {
  private func stage() throws -> Stage {
    let stage = try Stage(MeetingScreen(), .stairwell)
    func perform(_ command: Command, by clerk: String = "主持") throws {
      stage.file.clerk = clerk
      try stage.file.perform(command, at: stage.context.now)
    }
    try perform(.openVote(.init(proposal: VoteProposal(way: .slips))))
    var slips = (1...4).flatMap { floor in
      ["\(floor)01", "\(floor)02"].map { Ballot(room: $0, answer: .for) }
    }
    slips[7] = Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: "子女")
    try perform(.enterSlips(.init(vote: nil, ballots: slips)), by: "计票甲")
    try perform(.enterSlips(.init(vote: nil, ballots: slips)), by: "计票乙")
    try perform(
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(
            policies: Policies(
              unreturned: Policy(.absent, clause: "未交回的不计"),
              invalid: Policy(.absent, clause: "无效票不计"))), undeclared: nil)))
    try perform(.checkCount(.init(vote: nil, by: nil)))
    try perform(.announce(.init(vote: nil)))
    let vote = try #require(stage.session.votes.values.last)
    try stage.take(RecordOffers.correctCount, on: vote)
    return stage
  }

  private func submit(_ lines: String, on stage: Stage) {
    for (place, line) in lines.split(separator: "\n").enumerated() {
      if place > 0 { stage.press(.enter) }
      stage.type(String(line))
    }
    stage.press(.tab)
    stage.type("核对原票")
    stage.press(.tab)
    stage.type("书记")
    stage.press(.tab, .enter)
  }

  @Test func `slips read again are written a line each`() throws {
    let stage = try stage()
    #expect(stage.text.contains("重读的表决票"), "\(stage.text)")
    submit("101 反对\n402：弃权", on: stage)
    // What was entered beside the screen was to be looked at first.
    stage.press(.enter)
    #expect(
      stage.session.votes.values.last?.corrections.last?.ballots == [
        Ballot(room: "101", answer: .against),
        Ballot(room: "402", answer: .abstain, signedBy: "居民甲", relation: "子女"),
      ], "\(stage.text)")
  }

  @Test(arguments: ["909 反对", "101", "101 也许", "反对"])
  func `a line that says of no slip how it reads stays on the page`(line: String) throws {
    let stage = try stage()
    submit(line, on: stage)
    #expect(stage.session.votes.values.last?.corrections.isEmpty == true)
    #expect(stage.flat.contains("看不出是哪一户、应是什么"), "\(stage.text)")
  }
}
