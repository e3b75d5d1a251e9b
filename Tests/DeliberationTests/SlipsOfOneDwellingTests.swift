import Deliberation
import Scenarios
import Testing
import Values

/// A slip that is read anew, by whom it was signed too, takes the place of what was read before; of a
/// dwelling with one owner two slips count only where a clerk says that there are two.
@Suite struct SlipsOfOneDwellingTests {
  private let others = SlipsSignedByOthersTests()
  private let clerks = ["计票甲", "计票乙"]

  private let child = Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: "子女")
  private let none = Ballot(room: "402", answer: .notReturned)

  /// The slips with 402's as its owner's own, read by both.
  private func read() throws -> Meeting {
    var meeting = try others.opened()
    try meeting.read(others.slips.dropLast() + [Ballot(room: "402", answer: .for)])
    return meeting
  }

  private func enter(_ ballots: [Ballot], by clerk: String, in meeting: inout Meeting) throws {
    try meeting.act(.enterSlips(.init(vote: nil, ballots: ballots)), by: clerk)
  }

  private func tally(_ meeting: inout Meeting) throws -> Tally {
    try others.count(&meeting)
    return try #require(meeting.session.pendingVote?.tally)
  }

  @Test func `the owner's child is not counted for the owner as well`() throws {
    var meeting = try read()
    for clerk in clerks {
      #expect(throws: Refusal.slips(.slipOfOtherHand(room: "402", name: nil))) {
        try enter([child], by: clerk, in: &meeting)
      }
      try enter([none, child], by: clerk, in: &meeting)
    }
    #expect(Refusal.slips(.slipOfOtherHand(room: "402", name: nil)).isLater)
    let counted = try tally(&meeting)
    #expect(counted.heads.for == 7)
    #expect(counted.awaited?.heads == 1)
    #expect(try others.announced(&meeting).kind == .undecidable)
  }

  @Test func `the same owner named and not named is one hand`() throws {
    var meeting = try read()
    for clerk in clerks {
      try enter([Ballot(room: "402", answer: .against, signedBy: "业主08")], by: clerk, in: &meeting)
    }
    var counted = try tally(&meeting)
    #expect(counted.heads.for == 7 && counted.heads.against == 1)
    #expect((counted.heads.disputed ?? 0) == 0)
    for clerk in clerks {
      try enter([Ballot(room: "402", answer: .for)], by: clerk, in: &meeting)
    }
    counted = try tally(&meeting)
    #expect(counted.heads.for == 8 && (counted.heads.disputed ?? 0) == 0)
  }

  @Test func `that nothing came back takes back whoever's slip was read`() throws {
    var meeting = try others.opened()
    try meeting.read(others.slips)
    for clerk in clerks { try enter([none], by: clerk, in: &meeting) }
    let counted = try tally(&meeting)
    #expect(counted.heads.returned == 7 && counted.awaited == nil)
    #expect((counted.heads.invalid ?? 0) == 0)
  }

  @Test func `settling can't bring back the owner's hand that both gave up`() throws {
    var meeting = try others.opened()
    try enter([Ballot(room: "402", answer: .against)], by: "计票甲", in: &meeting)
    try enter([none, child], by: "计票甲", in: &meeting)
    try enter([child], by: "计票乙", in: &meeting)
    #expect(meeting.session.pendingVote?.slipDifferences.isEmpty == true)
    #expect(throws: Refusal.slips(.slipReadAlike(room: "402"))) {
      try meeting.act(
        .settleSlips(
          .init(vote: nil, ballots: [Ballot(room: "402", answer: .against)], reason: "复看")))
    }
  }

  @Test(arguments: [true, false])
  func `settling who signed leaves the reading that was taken`(isChild: Bool) throws {
    var meeting = try others.opened()
    let own = Ballot(room: "402", answer: .against)
    try enter([own], by: "计票甲", in: &meeting)
    try enter([child], by: "计票乙", in: &meeting)
    try meeting.act(
      .settleSlips(.init(vote: nil, ballots: [isChild ? child : own], reason: "核对原票")))
    #expect(meeting.session.pendingVote?.slipDifferences.isEmpty == true)
    let counted = try tally(&meeting)
    #expect(counted.heads.against == (isChild ? 0 : 1) && (counted.awaited != nil) == isChild)
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
  }

  @Test func `the owner's new slip takes the place of the one carried, named or not`() throws {
    var meeting = try others.carrying()
    try meeting.read([Ballot(room: "402", answer: .for, signedBy: "业主08")])
    let counted = try tally(&meeting)
    #expect(counted.heads.for == 8 && (counted.heads.disputed ?? 0) == 0)
    meeting.go(to: "2024-06-11")
    try others.announced(&meeting)
    #expect(meeting.session.correctedRounds(carriedInto: meeting.session.votes["v02"]!).isEmpty)
    try meeting.act(.adjourn(.init(reason: nil)))
    try meeting.act(
      .correctCount(
        .init(
          vote: "v01", count: CountEntry(ballots: [Ballot(room: "101", answer: .against)]),
          reason: "核对原票", approved: "书记")))
    #expect(
      meeting.session.correctedRounds(carriedInto: meeting.session.votes["v02"]!).map(\.id)
        == ["v01"])
  }

  @Test(arguments: [false, true])
  func `a clerk who takes back what he read in this round leaves the slip that is carried`(
    isBesideAnother: Bool
  ) throws {
    var meeting = try others.carrying()
    for clerk in clerks {
      try enter([Ballot(room: "402", answer: .for)], by: clerk, in: &meeting)
      let events = try meeting.act(
        .enterSlips(.init(vote: nil, ballots: isBesideAnother ? [none, child] : [none])), by: clerk)
      #expect(events.formatVersion == 2 && events.count == 2)
    }
    let vote = try #require(meeting.session.pendingVote)
    let of402 = meeting.session.ballots(of: vote).filter { $0.room == "402" }
    #expect(of402.contains(Ballot(room: "402", answer: .against)), "\(of402)")
    // Another hand's was collected in this round.
    #expect(
      meeting.session.carriedSlips(of: vote).flatMap(\.rooms).contains("402") == !isBesideAnother)
    #expect(vote.slipDifferences.isEmpty)
    if !isBesideAnother { try meeting.read([Ballot(room: "101", answer: .for)]) }
    meeting.go(to: "2024-06-11")
    let counted = try tally(&meeting)
    #expect(counted.heads.against == 1 && counted.heads.for == 7)
    try others.announced(&meeting)
  }

  @Test
  func `the owner's slip handed in anew takes the carried one's place beside what is taken back`()
    throws
  {
    var meeting = try others.carrying()
    let own = Ballot(room: "402", answer: .for, signedBy: "业主08")
    for clerk in clerks {
      try enter([Ballot(room: "402", answer: .abstain)], by: clerk, in: &meeting)
      try enter([none, own], by: clerk, in: &meeting)
    }
    let counted = try tally(&meeting)
    #expect(counted.heads.for == 8 && (counted.heads.disputed ?? 0) == 0)
  }

  @Test func `what settling takes back leaves the slip that is carried`() throws {
    var meeting = try others.carrying()
    try enter([Ballot(room: "402", answer: .for)], by: "计票甲", in: &meeting)
    try enter([none], by: "计票乙", in: &meeting)
    try meeting.act(.settleSlips(.init(vote: nil, ballots: [none], reason: "本轮没有交")))
    #expect(meeting.session.pendingVote?.slipDifferences.isEmpty == true)
    #expect(try tally(&meeting).heads.against == 1)
  }

  @Test func `what an earlier program took back with it counts as it did, and is doubted`() throws {
    var meeting = try others.carrying()
    for clerk in clerks {
      let at = try #require(meeting.session.entries.last?.at)
      for slips in [[Ballot(room: "402", answer: .for)], [none, child]] {
        meeting.session.apply(
          Entry(
            number: meeting.session.lastEntry + 1, at: at, by: clerk,
            events: [.slipsEntered(.init(vote: "v02", clerk: clerk, ballots: slips))]))
      }
    }
    #expect(meeting.session.damage == nil)
    let vote = try #require(meeting.session.pendingVote)
    #expect(!meeting.session.ballots(of: vote).contains(Ballot(room: "402", answer: .against)))
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty, "\(again.findings)")
    #expect(again.doubts.count >= 2, "\(again.doubts)")
  }

  @Test func `a last day that people were told isn't taken back`() throws {
    var meeting = try others.opened()
    let until = try #require(Day("2024-06-10"))
    try meeting.act(.extendRound(.init(vote: nil, until: until, reason: "业主在外地")))
    #expect(throws: Refusal.round(.lastDayTold(until))) {
      try meeting.act(.retract(.init(entry: meeting.session.lastEntry, reason: "不延了")))
    }
  }

  @Test func `a difference settled as not returned leaves no slip of either clerk`() throws {
    var meeting = try others.opened()
    try enter([none], by: "计票甲", in: &meeting)
    try enter([child], by: "计票乙", in: &meeting)
    #expect(meeting.session.pendingVote?.slipDifferences.isEmpty == false)
    try meeting.act(.settleSlips(.init(vote: nil, ballots: [none], reason: "查无此票")))
    #expect(meeting.session.pendingVote?.slipDifferences.isEmpty == true)
    #expect(try tally(&meeting).heads.returned ?? 0 == 0)
  }

  @Test func `what a clerk takes back is judged again alike, and told`() throws {
    var meeting = try read()
    for clerk in clerks { try enter([none, child], by: clerk, in: &meeting) }
    for clerk in clerks { try enter([none], by: clerk, in: &meeting) }
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
  }

  @Test func `two slips in one entry of an earlier program are doubted and count as they did`()
    throws
  {
    let meeting = try read()
    var old = meeting.session
    let at = try #require(old.entries.last?.at)
    for (clerk, slip) in [("计票甲", child), ("计票乙", none), ("计票乙", child)] {
      old.apply(
        Entry(
          number: old.lastEntry + 1, at: at, by: clerk,
          events: [.slipsEntered(.init(vote: "v01", clerk: clerk, ballots: [slip]))]))
    }
    let again = Rejudgement(old, digest: nil)
    #expect(again.findings.isEmpty, "\(again.findings)")
    #expect(!again.doubts.isEmpty)
  }
}
