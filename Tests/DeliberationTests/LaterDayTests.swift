import Deliberation
import Scenarios
import Testing
import Values

/// 复会 on another day: nobody votes by yesterday's attendance.
@Suite struct LaterDayTests {
  /// Three here, one represented, one who left early; adjourned.
  private func adjourned() throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("residents-meeting")
    changes.acceptsProxies = true
    try meeting.act(.describeMeeting(.init(changes: changes)))
    let names = ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"]
    try meeting.enrol(names, groups: ["居民"])
    try meeting.raise("照明")
    try meeting.act(.signIn(.init(participants: Array(names.prefix(4)), way: nil)))
    try meeting.act(.appointProxy(.init(participant: "居民戊", holder: "居民甲", opinion: nil)))
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(.takeUp(.init(issue: "照明")))
    try meeting.act(.propose(.init(issue: nil, text: "装灯", mover: nil, seconder: nil)))
    try meeting.act(.leave(.init(participant: "居民丁")))
    _ = try meeting.hands(4, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    return meeting
  }

  private let question = Command.openVote(
    .init(
      proposal: VoteProposal(subject: .question(text: "改日再议"), way: .hands)))

  @Test func `nobody spoke on a day on which he didn't come`() throws {
    var meeting = try adjourned()
    func speech(_ name: String) -> Command {
      .recordTurn(.init(participant: name, kind: .for, seconds: nil, note: "同意", issue: nil))
    }
    try meeting.act(speech("居民丙"))
    meeting.go(to: "2024-05-19")
    try meeting.act(.reopen(.init(reason: "接着议")))
    try meeting.act(.signIn(.init(participants: ["居民甲"], way: nil)))
    try meeting.act(speech("居民甲"))
    #expect(throws: Refusal.people(.neverCame("p03"))) { try meeting.act(speech("居民丙")) }
    let yesterday = beijing("2024-05-18", 15, 0)
    _ = try meeting.session.decide(
      speech("居民丙"),
      on: Occasion(at: beijing("2024-05-19", 15, 0), by: "记录", happened: yesterday))
  }

  @Test func `on another day everybody signs in anew, and mandates are given anew`() throws {
    var meeting = try adjourned()
    meeting.go(to: "2024-05-19")
    let events = try meeting.act(.reopen(.init(reason: "接着议")))
    #expect(
      events == [.reopened(.init(reason: "接着议")), .signInBegunAnew(.init())]
        && events.formatVersion == 2)
    let roll = meeting.session.roll
    #expect(roll.present == 0 && roll.left == 0 && meeting.session.represented.isEmpty)
    #expect(throws: Refusal.voting(.nobodyMayVote)) { try meeting.act(question) }
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民丁"], way: .online)))
    #expect(meeting.session.represented.isEmpty)
    let first = meeting.session.attendance(of: "p01")
    #expect(first.signedIn?.day == Day("2024-05-18") && !first.late)
    #expect(first.lastSignIn?.day == Day("2024-05-19"))
    #expect(throws: Refusal.people(.alreadyPresent("p01", since: first.lastSignIn!))) {
      try meeting.act(.signIn(.init(participants: ["居民甲"], way: nil)))
    }
    try meeting.act(.appointProxy(.init(participant: "居民戊", holder: "居民甲", opinion: nil)))
    try meeting.act(.excuse(.init(participant: "居民乙", reason: nil)))
    try meeting.act(question)
    #expect(meeting.session.pendingVote?.electorate == ["p01", "p04", "p05"])
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 3, against: 0, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    try meeting.act(.adjourn(.init(reason: nil)))
    // Whoever came on either day came.
    #expect(meeting.session.roll.present == 4 && meeting.session.roll.awaited == 0)
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty, "\(judged)")
  }

  @Test func `on the same day they are still here, and on another with a reason`() throws {
    var meeting = try adjourned()
    var same = meeting
    #expect(try same.act(.reopen(.init(reason: "漏了一项"))) == [.reopened(.init(reason: "漏了一项"))])
    #expect(same.session.roll.present == 3 && same.session.represented.count == 1)
    meeting.go(to: "2024-05-19")
    try meeting.act(.reopen(.init(reason: "接着议")), despite: "通宵未散，原班人都在")
    #expect(meeting.session.roll.present == 3)
    #expect(meeting.session.reopenings.first?.despite == "通宵未散，原班人都在")
    #expect(Rejudgement(meeting.session, digest: nil).doubts.isEmpty)
  }

  @Test func `a file of an earlier program keeps whom it counted, and is doubted`() throws {
    var meeting = try adjourned()
    meeting.go(to: "2024-05-19")
    let at = Moment(day: Day("2024-05-19")!, hour: 9, minute: 0, offset: 480)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "主持",
        events: [.reopened(.init(reason: "接着议"))]))
    #expect(meeting.session.roll.present == 3)
    // A further vote is told to say who is here.
    #expect(throws: Refusal.time(.voteOnAnotherDay(opened: Day("2024-05-18")!, now: at.day))) {
      try meeting.act(question)
    }
    try meeting.act(question, despite: "原班人都在")
    #expect(meeting.session.pendingVote?.electorate.count == 4)
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.count == 1, "\(judged)")
  }
}
