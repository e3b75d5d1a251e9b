import Deliberation
import Scenarios
import Testing
import Values

/// The last day of a round: what comes in time and what is late.
extension SlipsSignedByOthersTests {
  @Test func `after the last day it is invalid, and a count made before is void`() throws {
    var meeting = try opened()
    try meeting.read(slips)
    meeting.go(to: "2024-05-25")
    try count(&meeting)
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    meeting.go(to: "2024-05-26")
    #expect(throws: Refusal.count(.countOutdated("v01"))) {
      try meeting.act(.announce(.init(vote: nil)))
    }
    #expect(throws: Refusal.round(.roundOver(Day("2024-05-25")!))) {
      try meeting.act(supply("402", "居民甲"))
    }
    #expect(throws: Refusal.round(.roundOver(Day("2024-05-25")!))) {
      try meeting.act(
        .extendRound(.init(vote: nil, until: Day("2024-05-30")!, reason: "人数不够")))
    }
    try count(&meeting)
    let verdict = try announced(&meeting)
    #expect(verdict.kind == .inquorate)
    #expect(verdict.counts.heads.invalid == 1)
    #expect(verdict.awaited == nil)
  }

  @Test func `a proxy that came in time may be typed later, one that comes later may not`() throws {
    var meeting = try opened()
    try meeting.read(slips)
    meeting.go(to: "2024-05-27")
    #expect(throws: Refusal.self) { try meeting.act(supply("402", "居民甲", on: "2024-05-28")) }
    try meeting.act(supply("402", "居民甲", on: "2024-05-25"))
    try count(&meeting)
    #expect(try announced(&meeting).kind == .adopted)
  }

  @Test func `moved to a later day the count is taken again by it`() throws {
    var meeting = try opened()
    try meeting.read(slips)
    #expect(
      throws: Refusal.input(.daysBackwards(from: Day("2024-05-25")!, until: Day("2024-05-20")!))
    ) {
      try meeting.act(.extendRound(.init(vote: nil, until: Day("2024-05-20")!, reason: "人数不够")))
    }
    try meeting.act(.extendRound(.init(vote: nil, until: Day("2024-06-01")!, reason: "人数不够")))
    meeting.go(to: "2024-05-30")
    try meeting.act(supply("402", "居民甲"))
    try count(&meeting)
    #expect(try announced(&meeting).kind == .adopted)
  }

  @Test func `without a last day it waits until the announcement`() throws {
    var meeting = try opened(until: nil)
    try meeting.read(slips)
    meeting.go(to: "2024-08-30")
    try count(&meeting)
    var late = meeting
    #expect(try announced(&meeting).kind == .undecidable)
    // Set afterwards, it ends the waiting, and the count is taken again.
    #expect(
      try late.act(
        .extendRound(.init(vote: nil, until: Day("2024-06-30")!, reason: "议事规则规定三十日"))
      ).last == .countWithdrawn(.init(vote: "v01")))
    try count(&late)
    #expect(try announced(&late).kind == .inquorate)
  }

  @Test func `a last day before the vote, or of a vote by hands, is refused`() throws {
    var meeting = try stairwell.prepared()
    #expect(throws: Refusal.self) {
      try meeting.act(
        .openVote(
          .init(
            proposal: VoteProposal(way: .slips, scope: "全部12套", until: Day("2024-05-17")!))))
    }
  }
}
