import Deliberation
import Testing
import Values

/// Slips carried from a round whose count is corrected once the later one is announced.
@Suite struct CorrectedCarriedSlipsTests {
  private let others = SlipsSignedByOthersTests()

  /// Eight dwellings in the first round, all carried into the second, in which 501 comes in.
  private func rounds(more: Bool = false) throws -> Meeting {
    var meeting = try others.carrying()
    try meeting.read([Ballot(room: "501", answer: .for)])
    try others.count(&meeting)
    meeting.go(to: "2024-06-11")
    try others.announced(&meeting)
    if more {
      try others.carry(until: "2024-06-20", in: &meeting)
      try meeting.read([Ballot(room: "502", answer: .for)])
      try others.count(&meeting)
      meeting.go(to: "2024-06-21")
      try others.announced(&meeting)
    }
    try meeting.act(.adjourn(.init(reason: nil)))
    return meeting
  }

  private func correct(
    _ vote: String, _ room: String, _ answer: Answer, in meeting: inout Meeting
  ) throws {
    try meeting.act(
      .correctCount(
        .init(
          vote: vote, count: CountEntry(ballots: [Ballot(room: room, answer: answer)]),
          reason: "核对原票", approved: "书记")))
  }

  private func unchecked(_ meeting: Meeting, in vote: Vote.ID = "v02") -> [Vote.ID] {
    meeting.session.correctedRounds(carriedInto: meeting.session.votes[vote]!).map(\.id)
  }

  @Test func `a round stays to be checked until that very slip is put right in it`() throws {
    var meeting = try rounds()
    #expect(unchecked(meeting).isEmpty)
    try correct("v01", "101", .against, in: &meeting)
    #expect(unchecked(meeting) == ["v01"])
    try correct("v02", "102", .against, in: &meeting)
    #expect(unchecked(meeting) == ["v01"])
    try correct("v02", "101", .against, in: &meeting)
    #expect(unchecked(meeting).isEmpty)
  }

  @Test func `a round corrected once more after the later one is to be checked once more`() throws {
    var meeting = try rounds()
    try correct("v01", "101", .against, in: &meeting)
    try correct("v02", "101", .against, in: &meeting)
    try correct("v01", "101", .for, in: &meeting)
    #expect(unchecked(meeting) == ["v01"])
    try correct("v02", "101", .for, in: &meeting)
    #expect(unchecked(meeting).isEmpty)
  }

  @Test func `a carried slip put right in the round between reaches the one after it`() throws {
    var meeting = try rounds(more: true)
    try correct("v02", "101", .against, in: &meeting)
    #expect(unchecked(meeting, in: "v03") == ["v02"])
    try correct("v03", "101", .against, in: &meeting)
    #expect(unchecked(meeting, in: "v03").isEmpty)
    // 501 was handed in anew in the second round: the first says nothing of it.
    try correct("v02", "501", .against, in: &meeting)
    #expect(unchecked(meeting, in: "v03") == ["v02"])
  }

  @Test func `a slip corrected back leaves nothing to check`() throws {
    var meeting = try rounds()
    try correct("v01", "101", .against, in: &meeting)
    try correct("v01", "101", .for, in: &meeting)
    #expect(unchecked(meeting).isEmpty)
  }

  @Test func `the history tells what a slip said, not how it was first read`() throws {
    var meeting = try rounds()
    try correct("v01", "101", .against, in: &meeting)
    let issue = try #require(meeting.session.issues.values.first)
    let history = meeting.session.stanceHistory(on: issue)
    #expect(history.changes(of: "101").map(\.answer) == [.against, .against])
    #expect(!history.changed.contains { $0.room == "101" })
  }

  @Test func `a slip wrongly taken for not returned is put back`() throws {
    var meeting = try rounds()
    try correct("v02", "501", .notReturned, in: &meeting)
    try correct("v02", "501", .for, in: &meeting)
    let vote = try #require(meeting.session.votes["v02"])
    #expect(vote.standingTally?.heads.for == vote.announcement?.tally.heads.for)
    #expect(throws: Refusal.slips(.slipNotAtHand(room: "601"))) {
      try correct("v02", "601", .for, in: &meeting)
    }
  }
}
