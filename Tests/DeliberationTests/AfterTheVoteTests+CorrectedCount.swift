import Deliberation
import Testing

/// A corrected count rules what becomes of the issue.
extension AfterTheVoteTests {
  private func correct(_ meeting: inout Meeting, _ yes: Int, _ no: Int) throws {
    try meeting.act(
      .correctCount(
        .init(
          vote: nil, count: CountEntry(for: yes, against: no, abstain: 0), reason: "看录像",
          approved: "主任")))
  }

  @Test func `a corrected count that turns the verdict rules what becomes of the issue`() throws {
    var fallen = try opened()
    _ = try fallen.hands(3, 2, 0)
    try fallen.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "每层装灯")]))))
    try correct(&fallen, 2, 3)
    #expect(fallen.session.status(of: issue(fallen)) == .notAgreed)
    #expect(fallen.session.hasFallen(issue(fallen)) && !fallen.session.stands(issue(fallen)))
    #expect(throws: Refusal.outcome(.verdictTurned("i01"))) {
      try fallen.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "装一盏")]))))
    }
    #expect(throws: Refusal.outcome(.verdictTurned("i01"))) {
      try fallen.act(.closeIssue(.init(issue: nil, withoutAssignment: "无")))
    }
    #expect(Rejudgement(fallen.session, digest: nil).findings.isEmpty)
    var deferred = fallen
    try deferred.act(.deferIssue(.init(issue: nil, reason: "再议", until: nil)))
    #expect(deferred.session.status(of: issue(deferred)) == .deferred(reason: "再议", until: nil))
    // Corrected once more, it stands again.
    try correct(&fallen, 3, 2)
    #expect(fallen.session.status(of: issue(fallen)) == .agreed)

    var risen = try opened()
    _ = try risen.hands(2, 3, 0)
    try correct(&risen, 3, 2)
    #expect(risen.session.status(of: issue(risen)) == .agreed)
    #expect(risen.session.stands(issue(risen)))
    try risen.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "每层装灯")]))))
    #expect(risen.session.issues.values[0].outcome != nil)
    #expect(Rejudgement(risen.session, digest: nil).findings.isEmpty)
  }

  @Test func `a correction of an older vote, of a void one or to the same changes nothing`() throws
  {
    var meeting = try opened()
    _ = try meeting.hands(2, 3, 0)
    _ = try meeting.hands(3, 2, 0)
    try meeting.act(
      .correctCount(
        .init(
          vote: "v01", count: CountEntry(for: 1, against: 4, abstain: 0), reason: "看录像",
          approved: "主任")))
    #expect(meeting.session.status(of: issue(meeting)) == .agreed)
    try correct(&meeting, 1, 4)
    #expect(meeting.session.status(of: issue(meeting)) == .notAgreed)
    try meeting.act(.voidVote(.init(vote: "v02", reason: "点错了")))
    #expect(meeting.session.status(of: issue(meeting)) == .notAgreed)
    _ = try meeting.hands(4, 1, 0)
    #expect(meeting.session.status(of: issue(meeting)) == .agreed)
  }

  @Test func `a corrected choice rules too`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    _ = try elect([("同心", 2), ("邻里", 2), ("和美", 1)], in: &meeting)
    #expect(meeting.session.status(of: issue(meeting)) == .discussed)
    try meeting.act(
      .correctCount(
        .init(
          vote: nil,
          count: CountEntry(
            choices: [Choice("同心", votes: 3), Choice("邻里", votes: 2), Choice("和美", votes: 0)]),
          reason: "看录像", approved: "主任")))
    #expect(meeting.session.status(of: issue(meeting)) == .agreed)
    #expect(meeting.session.stands(issue(meeting)))
  }

  @Test func `an issue that was closed on the first winner isn't closed on the second`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    _ = try elect([("同心", 3), ("和美", 2)], in: &meeting)
    try meeting.act(.closeIssue(.init(issue: nil, withoutAssignment: "另行刻牌")))
    func correct(_ one: Int, _ other: Int) throws {
      try meeting.correct(choices: [("同心", one), ("和美", other)])
    }
    try correct(4, 1)
    #expect(meeting.session.status(of: issue(meeting)) == .closed)
    try correct(2, 3)
    #expect(meeting.session.status(of: issue(meeting)) == .agreed)
    #expect(meeting.session.chosen(on: issue(meeting)) == ["和美"])
    try meeting.act(.closeIssue(.init(issue: nil, withoutAssignment: "另行刻牌")))
    #expect(meeting.session.status(of: issue(meeting)) == .closed)
    try correct(3, 2)
    #expect(meeting.session.status(of: issue(meeting)) == .agreed)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `a text on the floor beside a choice is not what was agreed on`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    _ = try elect([("同心", 3), ("和美", 2)], in: &meeting)
    try meeting.act(.propose(.init(issue: nil, text: "花园命名为同心", mover: nil, seconder: nil)))
    #expect(meeting.session.status(of: issue(meeting)) == .agreed)
    #expect(meeting.session.ruling(on: issue(meeting)) == nil)
  }

  @Test func `a choice that settles an issue waits for the consents, too`() throws {
    var meeting = try opened()
    var changes = MeetingChanges()
    changes.concurrences = ["产权单位"]
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    #expect(try elect([("同心", 4), ("邻里", 1)], in: &meeting)?.kind == .pending)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `a question put instead of the motion settles nothing`() throws {
    var meeting = try opened()
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(subject: .question(text: "是否装灯"), way: .hands))))
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    #expect(meeting.session.status(of: issue(meeting)) == .discussed)
    #expect(throws: Refusal.outcome(.notAgreed("i01"))) {
      try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "装灯")]))))
    }
  }
}
