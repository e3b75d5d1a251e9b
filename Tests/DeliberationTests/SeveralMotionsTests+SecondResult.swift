import Deliberation
import Scenarios
import Testing

/// The second result of a count rules.
extension SeveralMotionsTests {
  @Test func `a count is corrected to another, and somebody approves it`() throws {
    var meeting = try opened()
    _ = try meeting.hands(5, 0, 0)
    let count = CountEntry(for: 4, against: 1, abstain: 0)
    #expect(throws: Refusal.input(.empty(.approved))) {
      try meeting.act(.correctCount(.init(vote: nil, count: count, reason: "看录像")))
    }
    try meeting.correct("v01", 4, 1)
    #expect(throws: Refusal.input(.nothingToChange)) { try meeting.correct("v01", 4, 1) }
    try meeting.correct("v01", 5, 0)
  }

  @Test func `points and tasks fall with the choice they were made of`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    try meeting.elect([("同心", 3), ("和美", 2)])
    try meeting.settle("命名同心")
    try meeting.act(
      .assign(.init(issue: nil, work: .init(what: "刻牌", responsible: ["居民甲"], point: 1))))
    try meeting.act(.closeIssue(.init(issue: nil, withoutAssignment: nil)))
    func turned(_ one: Int, _ other: Int) throws {
      try meeting.correct(choices: [("同心", one), ("和美", other)])
    }
    try turned(2, 3)
    #expect(meeting.session.stands(meeting.issue))
    #expect(meeting.session.status(of: meeting.issue) == .agreed)
    #expect(meeting.session.outcome(of: meeting.issue) == nil)
    #expect(meeting.session.fallenSettlements(of: meeting.issue).count == 1)
    #expect(meeting.session.tasks(of: meeting.issue).isEmpty)
    #expect(throws: Refusal.outcome(.verdictTurned("i01"))) {
      try meeting.act(
        .assign(.init(issue: nil, work: .init(what: "挂牌", responsible: ["居民甲"], point: 1))))
    }
    try meeting.settle("命名和美")
    #expect(meeting.session.outcome(of: meeting.issue)?.points[0].text == "命名和美")
    // Corrected back, the first points hold again and the second don't.
    try turned(4, 1)
    #expect(meeting.session.outcome(of: meeting.issue)?.points[0].text == "命名同心")
    #expect(meeting.session.tasks(of: meeting.issue).count == 1)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `points and tasks fall with a void vote`() throws {
    var meeting = try opened()
    _ = try meeting.hands(5, 0, 0)
    try meeting.settle("每层装一盏")
    try meeting.act(.assign(.init(issue: nil, work: .init(what: "买灯", responsible: ["居民甲"]))))
    try meeting.act(.voidVote(.init(vote: nil, reason: "点错了")))
    #expect(meeting.session.outcome(of: meeting.issue) == nil)
    #expect(meeting.session.tasks(of: meeting.issue).isEmpty)
    let fallen = try #require(meeting.session.fallenSettlements(of: meeting.issue).first)
    #expect(meeting.session.fall(of: fallen.basis) == .voided)
    _ = try meeting.hands(4, 1, 0)
    #expect(meeting.session.outcome(of: meeting.issue)?.points[0].text == "每层装一盏")
  }

  @Test func `a second ballot whose tie a corrected count takes away doesn't count`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    try meeting.elect([("同心", 2), ("邻里", 2), ("和美", 1)])
    try meeting.elect([("同心", 1), ("邻里", 4)])
    #expect(meeting.session.settlingVote(of: meeting.issue)?.id == "v02")
    try meeting.correct("v01", choices: [("同心", 3), ("邻里", 2), ("和美", 0)])
    #expect(meeting.session.settlingVote(of: meeting.issue)?.id == "v01")
    #expect(
      meeting.session.decisions(on: meeting.issue).map { meeting.session.elected(by: $0) } == [
        ["同心"]
      ])
  }

  @Test func `whoever was entered as present afterwards is counted, and has not left`() throws {
    var meeting = Meeting()
    try meeting.enrol(["居民甲", "居民乙", "居民丙"])
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙"], way: nil)))
    try meeting.act(.openMeeting(.init(despite: "先开")))
    try meeting.act(.leave(.init(participant: "居民乙")))
    #expect(meeting.session.roll.present == 1 && meeting.session.roll.left == 1)
    try meeting.act(.adjourn(.init(reason: nil)))
    #expect(meeting.session.roll.present == 2)
    try meeting.act(
      .recordMissedSignIn(.init(participant: "居民丙", way: nil, reason: "漏登", approved: "主任")))
    #expect(meeting.session.roll.present == 3 && meeting.session.roll.left == 1)
  }
}
