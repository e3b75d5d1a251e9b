import Deliberation
import Scenarios
import Testing
import Values

/// Who was there is counted when a vote is put: no coming and going is said to have been before it once
/// it was announced.
@Suite struct PresenceTests {
  private let standing = StandingTests()

  /// Five here, three for it, announced at 14:53.
  private func announced() throws -> Meeting {
    var meeting = try standing.opened()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))), at: (14, 50))
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 3, against: 2, abstain: 0), undeclared: nil)),
      at: (14, 51))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)), at: (14, 52))
    try meeting.act(.announce(.init(vote: nil)), at: (14, 53))
    return meeting
  }

  private func decide(
    _ command: Command, _ hour: Int, _ minute: Int, in meeting: Meeting
  ) throws(Refusal) {
    _ = try meeting.session.decide(
      command,
      on: Occasion(
        at: beijing("2024-05-18", 15, 0), by: "主持", happened: beijing("2024-05-18", hour, minute)))
  }

  @Test func `nobody left before a vote in which he was counted`() throws {
    let meeting = try announced()
    let leave = Command.leave(.init(participant: "居民甲"))
    for minute in [49, 51] {
      do throws(Refusal) {
        try decide(leave, 14, minute, in: meeting)
        Issue.record("taken at 14:\(minute)")
      } catch {
        guard case .people(.presenceCounted) = error else { throw error }
        #expect(error.isLater && !error.yieldsToReason)
      }
    }
    try decide(leave, 14, 55, in: meeting)
  }

  @Test func `nobody who votes came, or was represented, before a vote that knew nothing of him`()
    throws
  {
    var meeting = try standing.opened(come: 4)
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))), at: (14, 50))
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 3, against: 1, abstain: 0), undeclared: nil)),
      at: (14, 51))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)), at: (14, 52))
    try meeting.act(.announce(.init(vote: nil)), at: (14, 53))
    for command in [
      Command.signIn(.init(participants: ["居民戊"], way: nil)),
      .appointProxy(.init(participant: "居民戊", holder: "居民甲", opinion: nil)),
    ] {
      #expect(throws: Refusal.self) { try decide(command, 14, 45, in: meeting) }
      // Whoever came during the vote had no part in it.
      try decide(command, 14, 52, in: meeting)
    }
    try meeting.act(.voidVote(.init(vote: nil, reason: "漏了一人")), at: (14, 58))
    try decide(.signIn(.init(participants: ["居民戊"], way: nil)), 14, 45, in: meeting)
  }

  @Test func `a departure isn't taken back once people voted without him`() throws {
    var meeting = try standing.opened()
    try meeting.act(.leave(.init(participant: "居民戊")), at: (14, 45))
    let left = meeting.session.lastEntry
    var other = meeting
    try other.act(.retract(.init(entry: left, reason: "没走")), at: (14, 46))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))), at: (14, 50))
    let undo = Command.retract(.init(entry: left, reason: "没走"))
    #expect(throws: Refusal.self) { try meeting.act(undo, at: (14, 51)) }
    try meeting.act(.voidVote(.init(vote: nil, reason: "漏了一人")), at: (14, 52))
    try meeting.act(undo, at: (14, 53))
  }

  @Test func `nobody is here on another day by having come on the first`() throws {
    var meeting = try standing.opened(come: 4)
    try meeting.act(.adjourn(.init(reason: nil)))
    let (first, second) = (beijing("2024-05-18", 14, 55), beijing("2024-05-19", 10, 30))
    meeting.go(to: "2024-05-19")
    try meeting.act(.reopen(.init(reason: "接着议")))
    try meeting.act(.signIn(.init(participants: ["居民甲"], way: nil)))
    for command in [
      Command.signIn(.init(participants: ["居民戊"], way: nil)),
      .appointProxy(.init(participant: "居民戊", holder: "居民甲", opinion: nil)),
    ] {
      #expect(throws: Refusal.self) {
        _ = try meeting.session.decide(
          command, on: Occasion(at: second.adding(seconds: 86_400), by: "主持", happened: first))
      }
    }
  }

  @Test func `nobody goes before he came, and no vote was put before the last one came`() throws {
    var meeting = try standing.opened(come: 4)
    try meeting.act(.signIn(.init(participants: ["居民戊"], way: nil)), at: (14, 50))
    #expect(throws: Refusal.self) {
      try decide(.leave(.init(participant: "居民戊")), 14, 49, in: meeting)
    }
    #expect(throws: Refusal.self) {
      try decide(.openVote(.init(proposal: VoteProposal(way: .hands))), 14, 49, in: meeting)
    }
    try decide(.openVote(.init(proposal: VoteProposal(way: .hands))), 14, 50, in: meeting)
  }

  @Test func `no step of a vote is corrected to before the vote was put`() throws {
    var meeting = try announced()
    try meeting.act(.adjourn(.init(reason: nil)))
    let entry = try #require(
      meeting.session.entries.last {
        $0.events.contains { if case .announced = $0 { true } else { false } }
      })
    func correct(_ minute: Int) -> Command {
      .correct(
        .init(
          entry: entry.number, field: "happened", old: entry.at.description,
          new: beijing("2024-05-18", 14, minute).description, reason: "记错", approved: "书记"))
    }
    #expect(throws: Refusal.self) { try meeting.act(correct(49)) }
    try meeting.act(correct(52))
  }
}
