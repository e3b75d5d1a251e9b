import Deliberation
import Testing

/// Who takes part in writing isn't in the room, and who has left may leave a proxy.
@Suite struct InWritingTests {
  private static let names = ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"]

  private func gathered(_ rule: String = "residents-meeting") throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(rule)
    changes.acceptsProxies = true
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.enrol(Self.names, groups: ["居民"])
    try meeting.raise("照明")
    return meeting
  }

  private func opened(here: Int, rule: String = "residents-meeting") throws -> Meeting {
    var meeting = try gathered(rule)
    try meeting.open(with: Array(Self.names.prefix(here)), on: "照明")
    return meeting
  }

  @Test func `whoever handed something in makes no quorum and raises no hand`() throws {
    var meeting = try gathered()
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙"], way: nil)))
    try meeting.act(.signIn(.init(participants: ["居民丙"], way: .written)))
    #expect(meeting.session.roll.present == 2 && meeting.session.roll.inWriting == 1)
    do throws(Refusal) {
      try meeting.act(.openMeeting(.init(despite: nil)))
      Testing.Issue.record("two of five open it")
    } catch {
      guard case .course(.belowQuorum) = error else {
        Testing.Issue.record("\(error)")
        return
      }
    }
    try meeting.act(.signIn(.init(participants: ["居民丁"], way: .online)))
    try meeting.act(.openMeeting(.init(despite: nil)))
    #expect(meeting.session.opening?.present == 3)
    try meeting.act(.takeUp(.init(issue: "照明")))
    try meeting.act(.propose(.init(issue: nil, text: "装灯", mover: nil, seconder: nil)))
    for way in [Way.hands, .rollCall, .secretBallot] {
      try meeting.act(.openVote(.init(proposal: VoteProposal(way: way))))
      #expect(meeting.session.pendingVote?.electorate == ["p01", "p02", "p04"], "\(way)")
      try meeting.act(.voidVote(.init(vote: nil, reason: "换方式")))
    }
    // They may come all the same.
    #expect(throws: Refusal.self) {
      try meeting.act(.signIn(.init(participants: ["居民丙"], way: .written)))
    }
    try meeting.act(.signIn(.init(participants: ["居民丙"], way: nil)))
    #expect(try meeting.hands(4, 0, 0).kind == .adopted)
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty, "\(judged)")
  }

  @Test func `an earlier program's count of those in writing is doubted`() throws {
    var meeting = try gathered()
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙"], way: nil)))
    try meeting.act(.signIn(.init(participants: ["居民丙"], way: .written)))
    let at = try #require(meeting.session.entries.last?.at)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "主持",
        events: [
          .opened(.init(expected: 5, present: 3, missingGroups: [], despite: nil, offset: 480))
        ]))
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty, "\(judged.findings)")
    #expect(judged.doubts.count == 1, "\(judged.doubts)")
  }

  @Test func `whoever leaves may leave a proxy, and takes it back by coming back`() throws {
    var meeting = try opened(here: 4)
    try meeting.act(.leave(.init(participant: "居民甲")))
    for act in [
      Command.excuse(.init(participant: "居民甲", reason: nil)),
      .markAbsent(.init(participants: ["居民甲"], notReached: nil)),
    ] {
      #expect(throws: Refusal.people(.isPresent("p01"))) { try meeting.act(act) }
    }
    let mandate = Command.appointProxy(.init(participant: "居民甲", holder: "居民乙", opinion: nil))
    try meeting.act(mandate)
    #expect(throws: Refusal.input(.nothingToChange)) { try meeting.act(mandate) }
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(meeting.session.pendingVote?.electorate == ["p02", "p03", "p04", "p01"])
    try meeting.act(.voidVote(.init(vote: nil, reason: "重来")))
    #expect(
      try meeting.act(.comeBack(.init(participant: "居民甲"))) == [
        .cameBack(.init(participant: "p01"))
      ])
    let attendance = meeting.session.attendance(of: "p01")
    #expect(!attendance.late && attendance.leftAt == nil)
    #expect(meeting.session.represented.isEmpty)
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty, "\(judged)")
  }

  @Test func `a mandate that an earlier program took twice is doubted`() throws {
    var meeting = try opened(here: 3)
    try meeting.act(.appointProxy(.init(participant: "居民戊", holder: "居民乙", opinion: nil)))
    let last = try #require(meeting.session.entries.last)
    meeting.session.apply(
      Entry(number: last.number + 1, at: last.at, by: last.by, events: last.events))
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.count == 1, "\(judged)")
  }
}
