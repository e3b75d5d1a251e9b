import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// A record that is reopened weeks later stays the record of its day.
@Suite struct LaterSittingsTests {
  private func reopened() throws -> Meeting {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    meeting.later(days: 33)
    try meeting.act(.reopen(.init(reason: "补登到会")))
    return meeting
  }

  @Test func `a later sitting stretches neither the meeting nor the day of its papers`() throws {
    var meeting = try reopened()
    try meeting.act(
      .walkIn(
        .init(
          person: Newcomer(PersonDetails(name: "居民子", groups: ["居民"], standing: .voting)))),
      .adjourn(.init(reason: nil)))
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("，4月4日复会"), "\(minutes)")
    #expect(
      !minutes.contains("—4月4日") && minutes.contains("2024年3月2日09:09—09:17，4月4日复会"), "\(minutes)")
    let record = try meeting.flat(.record)
    #expect(record.contains("居民子：3月2日未到会，4月4日"), "\(record)")
  }

  @Test func `a vote on a day on which nobody has looked who is here needs a reason`() throws {
    var open = try Meeting()
    try open.open(residents: 5)
    open.later(days: 1)
    // Nobody adjourned it, and it is the next morning.
    let (opened, now) = (Day("2024-03-02")!, Day("2024-03-03")!)
    #expect(throws: Refusal.time(.voteOnAnotherDay(opened: opened, now: now))) {
      try open.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    }
    #expect(Refusal.time(.voteOnAnotherDay(opened: opened, now: now)).isLater)
    try open.act(.openVote(.init(proposal: VoteProposal(way: .hands))), despite: "连夜开会，原班人都在")
    // Taken up again, everybody has signed in.
    var meeting = try reopened()
    try meeting.act(.takeUp(.init(issue: "楼道堆物清理")))
    #expect(throws: Refusal.voting(.nobodyMayVote)) {
      try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    }
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙", "居民丙"], way: nil)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
  }

  @Test func `a meeting nobody adjourned for a month says when it ended or why it went on`() throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    meeting.later(days: 1)
    // Over midnight is no mistake.
    var night = meeting
    try night.act(.adjourn(.init(reason: nil)))
    meeting.later(days: 30)
    #expect(
      throws: Refusal.time(
        .adjournedOnAnotherDay(began: Day("2024-03-02")!, now: Day("2024-04-02")!))
    ) { try meeting.act(.adjourn(.init(reason: nil))) }
  }
}
