import Deliberation
import Scenarios
import Testing
import Values

/// Who else could break it: other slips, other rounds, other clerks, an earlier program.
extension SlipsSignedByOthersTests {
  @Test func `an owner's own slip stands beside one that a stranger signed`() throws {
    var meeting = try opened()
    try meeting.read(
      slips + [
        Ballot(room: "402", answer: .for, signedBy: "业主08"),
        Ballot(room: "101", answer: .against, signedBy: "居民乙", relation: "租户"),
      ])
    meeting.go(to: "2024-05-26")
    try count(&meeting)
    let verdict = try announced(&meeting)
    #expect(verdict.kind == .adopted, "the tenant's slip neither counts nor disputes the owner's")
    #expect(verdict.counts.heads.for == 8)
    #expect(verdict.counts.heads.invalid == 0)
  }

  @Test func `carried into another round it waits again, and its proxy comes with it`() throws {
    var meeting = try opened()
    try meeting.read(
      slips + [Ballot(room: "501", answer: .for, signedBy: "居民丙", relation: "配偶")])
    try meeting.act(supply("402", "居民甲"))
    meeting.go(to: "2024-05-26")
    try count(&meeting)
    #expect(try announced(&meeting).counts.heads.for == 8)
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            way: .slips, scope: "全部12套", carriesSlips: true, until: Day("2024-06-10")!))))
    try meeting.read([Ballot(room: "601", answer: .for)])
    try count(&meeting)
    let tally = try #require(meeting.session.pendingVote?.tally)
    #expect(tally.heads.for == 9)
    #expect(tally.awaited?.heads == 1)
    try meeting.act(supply("501", "居民丙"))
    try meeting.act(.withdrawProxy(.init(vote: nil, room: "402", signer: "居民甲", reason: "业主收回")))
    try count(&meeting)
    #expect(try announced(&meeting).counts.heads.for == 9)
  }

  @Test func `dropped with its dwelling's owner it waits for nobody`() throws {
    var meeting = try opened()
    try meeting.read(slips)
    try meeting.act(supply("402", "居民甲"))
    try count(&meeting)
    try announced(&meeting)
    var roll = StairwellTests.register
    roll.sell("402", to: "业主20")
    try meeting.act(.confirmOwners(.init(roll: roll)))
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套", carriesSlips: true))))
    #expect(meeting.session.pendingVote?.opening.droppedSlips == ["402"])
    try meeting.read([
      Ballot(room: "402", answer: .for, signedBy: "居民甲", relation: "子女")
    ])
    try count(&meeting)
    #expect(
      meeting.session.pendingVote?.tally?.awaited?.heads == 1, "the old owner's proxy is gone")
  }

  @Test func `whoever votes for as many as he may waits for no further proxy`() throws {
    var meeting = try opened()
    var changes = MeetingChanges()
    changes.proxiesPerHolder = 1
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.read(
      slips + [
        Ballot(room: "501", answer: .for, proxy: Proxy(holder: "居民甲", isWritten: true))
      ])
    try count(&meeting)
    let tally = try #require(meeting.session.pendingVote?.tally)
    #expect(tally.awaited == nil)
    #expect(tally.heads.invalid == 1)
  }

  @Test func `a clerk who hasn't seen the proxy can't announce over it`() throws {
    var meeting = try opened()
    try meeting.read(slips)
    try count(&meeting)
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    let seen = meeting.session.lastEntry
    try meeting.act(supply("402", "居民甲"))
    #expect(throws: Refusal.self) { try meeting.act(.announce(.init(vote: nil)), seen: seen) }
  }

  @Test func `in an election it turns who is elected`() throws {
    var meeting = try stairwell.prepared()
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "选委员", candidates: ["业主01", "业主02"], seats: 1),
            rule: "owners-committee-election", way: .slips, scope: "全部12套",
            until: Day("2024-05-25")!))))
    let rooms = ["101", "102", "201", "202", "301", "302", "401"]
    try meeting.read(
      rooms.map { Ballot(room: $0, marking: ["业主01"]) } + [
        Ballot(room: "402", marking: ["业主01"], signedBy: "居民甲", relation: "子女")
      ])
    try count(&meeting)
    let verdict = try announced(&meeting)
    #expect(verdict.kind == .undecidable)
    #expect(verdict.readings.map(\.kind) == [.inquorate, .elected])
    #expect(verdict.elected.isEmpty)
  }

  @Test func `an entry of an earlier program is doubted and counts as it did`() throws {
    let meeting = try opened(until: nil)
    var old = meeting.session
    let at = try #require(old.entries.last?.at)
    let ballots = [
      Ballot(room: "101", answer: .for, signedBy: "居民甲"),
      Ballot(room: "102", answer: .for, proxy: Proxy(holder: "居民乙", isWritten: false)),
    ]
    for (clerk, slip) in [("计票甲", ballots), ("计票乙", ballots)] {
      let entry = Entry(
        number: old.lastEntry + 1, at: at, by: clerk,
        events: [.slipsEntered(.init(vote: "v01", clerk: clerk, ballots: slip))])
      #expect(entry.events.formatVersion == 1)
      old.apply(entry)
    }
    let again = Rejudgement(old, digest: nil)
    #expect(again.findings.isEmpty)
    #expect(again.doubts.count == 2)
    let events = try old.decide(
      .enterCount(.init(vote: nil, count: CountEntry(policies: clauses), undeclared: nil)),
      on: Occasion(at: at, by: "主持"))
    guard case .counted(let count)? = events.first else {
      Issue.record("\(events)")
      return
    }
    let tally = count.tally
    #expect(tally.heads.for == 1)
    #expect(tally.heads.invalid == 1)
    #expect(tally.awaited == nil)
  }
}
