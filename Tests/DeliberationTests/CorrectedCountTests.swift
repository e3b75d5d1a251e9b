import Deliberation
import Scenarios
import Testing

/// A corrected count stands in the place of the whole count, on top of the corrections before it, and
/// is counted by the clauses that were announced.
@Suite struct CorrectedCountTests {
  private func correct(_ count: CountEntry) -> Command {
    .correctCount(.init(vote: "v01", count: count, reason: "核对原票", approved: "书记"))
  }

  private func announced() throws -> Meeting {
    var meeting = try AfterTheVoteTests().opened()
    _ = try meeting.hands(4, 1, 0)
    return meeting
  }

  @Test func `a corrected count leaves out nothing that was announced`() throws {
    var meeting = try announced()
    #expect(throws: Refusal.announced(.correctionLacks("v01", [.yes, .abstain, .no]))) {
      try meeting.act(correct(CountEntry()))
    }
    #expect(throws: Refusal.announced(.correctionLacks("v01", [.abstain, .no]))) {
      try meeting.act(correct(CountEntry(for: 3)))
    }
    #expect(throws: Refusal.announced(.correctionLacks("v01", [.abstain]))) {
      try meeting.act(correct(CountEntry(for: 3, against: 2)))
    }
    try meeting.act(correct(CountEntry(for: 3, against: 2, abstain: 0)))
    #expect(Refusal.announced(.correctionLacks("v01", [.yes])).isLater)
  }

  @Test func `a corrected choice names every candidate and what became of the ballots`() throws {
    var meeting = try AfterTheVoteTests().opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    let names = ["同心", "和美"]
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "征名", candidates: names, seats: 1), way: .secretBallot))))
    try meeting.act(
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(
            issued: 4, returned: 4, invalid: 1,
            choices: [Choice("同心", votes: 2), Choice("和美", votes: 1)]), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    let three = names.map { Choice($0, votes: 3) }
    #expect(throws: Refusal.announced(.correctionLacks("v01", [.issued, .returned, .invalid]))) {
      try meeting.act(correct(CountEntry(choices: three)))
    }
    #expect(throws: Refusal.self, "six votes of four ballots") {
      try meeting.act(correct(CountEntry(issued: 4, returned: 4, invalid: 1, choices: three)))
    }
  }

  private let others = SlipsSignedByOthersTests()

  /// Eight of twelve agree and four object; then the round is over.
  private func round() throws -> Meeting {
    var meeting = try others.opened()
    let rooms = StairwellTests.rooms
    try meeting.read(
      rooms.prefix(9).map { Ballot(room: $0, answer: .for) }
        + rooms.dropFirst(9).map { Ballot(room: $0, answer: .against) })
    meeting.go(to: "2024-05-26")
    try others.count(&meeting)
    try others.announced(&meeting)
    return meeting
  }

  private func again(_ room: String, _ answer: Answer) -> CountEntry {
    CountEntry(ballots: [Ballot(room: room, answer: answer)])
  }

  @Test func `a second correction of slips leaves the first as it stands`() throws {
    var meeting = try round()
    try meeting.act(correct(again("101", .against)))
    try meeting.act(correct(again("602", .abstain)))
    let corrections = try #require(meeting.session.votes["v01"]?.corrections)
    #expect(corrections.map(\.ballots?.count) == [1, 1])
    let heads = try #require(corrections.last?.tally.heads)
    #expect(heads.for == 8)
    #expect(throws: Refusal.input(.nothingToChange)) { try meeting.act(correct(CountEntry())) }
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty, "\(judged.findings) \(judged.doubts)")
  }

  @Test func `the clauses of a count stand with its announcement`() throws {
    var meeting = try round()
    var count = again("101", .against)
    count.policies = Policies(unreturned: Policy(.majority, clause: "未交回的随多数"))
    #expect(throws: Refusal.announced(.policiesStood("v01"))) { try meeting.act(correct(count)) }
    try meeting.act(correct(again("101", .against)))
    let vote = try #require(meeting.session.votes["v01"])
    #expect(vote.corrections.last?.tally.policies == vote.announcement?.tally.policies)
  }
}
