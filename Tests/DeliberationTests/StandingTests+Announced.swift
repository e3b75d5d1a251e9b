import Deliberation
import Scenarios
import Testing
import Values

/// After the announcement.
extension StandingTests {
  @Test func `whose matter an issue was judged to be stands once its vote is announced`() throws {
    var meeting = try opened()
    func judge(_ answer: Competence.Answer) -> Command {
      .judgeCompetence(.init(issue: nil, competence: Competence(answer: answer, by: "社区居委会")))
    }
    try meeting.act(judge(.unsure))
    try meeting.act(judge(.ours))
    _ = try meeting.hands(5, 0, 0)
    #expect(throws: Refusal.announced(.announcedUnder("v01"))) { try meeting.act(judge(.unsure)) }
    #expect(Refusal.announced(.announcedUnder("v01")).isLater)
    // What nobody had judged may still be judged.
    var open = try opened()
    _ = try open.hands(5, 0, 0)
    try open.act(judge(.ours))
    try open.act(.adjourn(.init(reason: nil)))
    #expect(throws: Refusal.announced(.announcedUnder("v01"))) {
      try open.act(
        .judgeCompetence(.init(issue: "i01", competence: Competence(answer: .unsure, by: "社工"))))
    }
  }

  @Test func `the consents a vote waits for stay while it is under way`() throws {
    var meeting = try opened()
    let drop = Command.changeIssue(
      .init(
        issue: "自行车棚", title: nil, source: nil, proposer: nil, summary: nil, concurrences: ["物业"]))
    try meeting.act(drop)
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(throws: Refusal.voting(.issueUnderVote("v01"))) {
      try meeting.act(
        .changeIssue(
          .init(
            issue: "自行车棚", title: nil, source: nil, proposer: nil, summary: nil, concurrences: [])))
    }
  }

  @Test func `an earlier answer doesn't undo a later one`() throws {
    var meeting = try opened()
    func answer(_ answer: ConcurrenceRecord.Answer, _ day: String) -> Command {
      .recordConcurrence(
        .init(
          issue: nil, concurrence: ConcurrenceRecord(party: "产权单位", answer: answer, on: Day(day))))
    }
    try meeting.act(answer(.refused, "2024-05-17"))
    #expect(
      throws: Refusal.outcome(.consentOlder(party: "产权单位", than: try #require(Day("2024-05-17"))))
    ) {
      try meeting.act(answer(.agreed, "2024-05-16"))
    }
    try meeting.act(answer(.agreed, "2024-05-18"))
  }

  @Test func `what residents asked and objected stays though the meeting goes on`() throws {
    var meeting = try opened()
    try meeting.act(.raiseConcern(.init(issue: nil, by: "居民乙", text: "太吵")))
    let concern = meeting.session.lastEntry
    _ = try meeting.hands(5, 0, 0)
    try meeting.act(
      .raiseObjection(
        .init(
          issue: nil, by: "居民丙", text: "挡光", on: try #require(Day("2024-05-18")), inWriting: true)))
    let objection = meeting.session.lastEntry
    try meeting.act(.adjourn(.init(reason: nil)))
    for reopens in [false, true] {
      if reopens { try meeting.act(.reopen(.init(reason: "再议"))) }
      for entry in [concern, objection] {
        #expect(throws: Refusal.record(.stoodAtAdjournment(entry: entry))) {
          try meeting.act(.retract(.init(entry: entry, reason: "不想记")))
        }
      }
    }
  }

  @Test func `a settled objection isn't answered otherwise afterwards`() throws {
    var meeting = try opened()
    _ = try meeting.hands(5, 0, 0)
    let day = try #require(Day("2024-05-18"))
    try meeting.act(
      .raiseObjection(.init(issue: nil, by: "居民丙", text: "挡光", on: day, inWriting: true)))
    try meeting.act(.adjourn(.init(reason: nil)))
    try meeting.act(
      .answerObjection(.init(issue: "i01", number: 1, answer: "移到北侧", settled: day)))
    #expect(throws: Refusal.outcome(.objectionSettled(1))) {
      try meeting.act(.answerObjection(.init(issue: "i01", number: 1, answer: "改口", settled: nil)))
    }
  }

  @Test func `a correction of the time puts nothing before the opening, nor the seal before 散会`()
    throws
  {
    var meeting = try opened()
    _ = try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在东侧设棚")]))))
    let settled = meeting.session.lastEntry
    try meeting.act(.adjourn(.init(reason: nil)))
    let entry = meeting.session.entries[settled - 1]
    #expect(throws: Refusal.self) {
      try meeting.act(
        .correct(
          .init(
            entry: settled, field: "happened", old: entry.at.description,
            new: beijing("2024-05-18", 10, 0).description, reason: "写错", by: nil, approved: "书记")))
    }
  }

  @Test func `a point that names who wasn't chosen is marked`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先推选")))
    let choice = VoteProposal.Subject.choice(
      text: "推选监督小组", candidates: ["居民甲", "居民乙", "居民丙"], seats: 1)
    try meeting.act(
      .openVote(
        .init(proposal: VoteProposal(subject: choice, rule: "plurality", way: .secretBallot))))
    try meeting.enter([("居民甲", 4), ("居民乙", 1)], returned: 5)
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    try meeting.act(.announce(.init(vote: nil)))
    try meeting.act(
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [.init(text: "居民甲当选"), .init(text: "居民甲、居民乙当选")]))))
    let issue = try #require(meeting.session.issues.values.first)
    #expect(meeting.session.pointsOutsideText(of: issue) == [2])
    #expect(!meeting.session.hasAdoptedText(issue))
  }
}
