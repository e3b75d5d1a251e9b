import Deliberation
import Testing
import Values

/// Slips and proxies that come after the announcement count in a round that carries those at hand.
@Suite struct AnnouncedSlipsTests {
  private let others = SlipsSignedByOthersTests()

  @Test func `whoever hands in a proxy too late is told of the way that works, and it works`()
    throws
  {
    var meeting = try others.opened()
    try meeting.read(others.slips)
    try others.count(&meeting)
    let verdict = try others.announced(&meeting)
    #expect(verdict.kind == .undecidable)
    let late = others.supply("402", "居民甲")
    #expect(throws: Refusal.round(.slipsAnnounced("v01"))) { try meeting.act(late) }
    try meeting.act(.adjourn(.init(reason: nil)))
    for command in [
      late, .enterSlips(.init(vote: nil, ballots: [Ballot(room: "501", answer: .for)])),
      .extendRound(.init(vote: "v01", until: Day("2024-06-10")!, reason: "等")),
    ] {
      #expect(throws: Refusal.round(.slipsAnnounced("v01"))) { try meeting.act(command) }
    }
    #expect(throws: Refusal.course(.notInPhase(.adjourned))) {
      try meeting.act(.registerDelivery(.init(vote: nil, rooms: ["101"])))
    }
    try meeting.act(.reopen(.init(reason: "委托书补来")))
    #expect(throws: Refusal.round(.slipsAnnounced("v01"))) { try meeting.act(late) }
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips, carriesSlips: true))))
    try meeting.act(late)
    try meeting.read([Ballot(room: "501", answer: .against)])
    try others.count(&meeting)
    #expect(try others.announced(&meeting).kind == .adopted)
  }

  @Test func `where the slips can't be carried nothing of the kind is advised`() throws {
    var meeting = try others.opened()
    try meeting.read(others.slips)
    try others.count(&meeting)
    try others.announced(&meeting)
    try meeting.act(.voidVote(.init(vote: nil, reason: "错发")))
    #expect(throws: Refusal.lookup(.noVoteOpen)) { try meeting.act(others.supply("402", "居民甲")) }
  }
}
