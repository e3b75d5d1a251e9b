import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// Papers say no more of when and where something was than somebody wrote down.
@Suite struct OnlyWhatIsKnownTests {
  @Test func `who was entered as present afterwards came nobody knows when`() throws {
    var meeting = try Meeting { $0.requiredGroups = ["居民", "党员"] }
    for (name, group) in [("居民甲", "居民"), ("居民乙", "居民"), ("党员丁", "党员")] {
      try meeting.act(.addParticipant(.init(person: PersonDetails(name: name, groups: [group]))))
    }
    try meeting.act(
      .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)), .openMeeting(.init(despite: "先通报情况")),
      .adjourn(.init(reason: nil)),
      .recordMissedSignIn(.init(participant: "党员丁", way: nil, reason: "漏登", approved: "书记")))
    for audience in [Audience.archive, .public] {
      let paper = try meeting.flat(.minutes, audience)
      #expect(paper.contains("（党员的到会系会后补登，何时到会没有登记）"), "\(paper)")
      #expect(!paper.contains("党员在开会后到"))
    }
  }

  @Test func `an objection raised before the end is no later one and stands in the course`() throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .raiseObjection(
        .init(
          issue: nil, by: "居民丁", text: "太亮", on: Day("2024-03-02")!, inWriting: false)))
    try meeting.adjourn()
    #expect(try meeting.flat(.minutes, .public).contains("会上收到异议1条，尚有1条未解决。"))
    #expect(try meeting.flat(.record).contains("居民丁口头提出异议：太亮。"))
    try meeting.act(
      .raiseObjection(
        .init(
          issue: "i01", by: "居民戊", text: "太暗", on: Day("2024-03-02")!, inWriting: true)))
    let paper = try meeting.flat(.minutes, .public)
    #expect(paper.contains("会上收到异议1条，会后收到异议1条，尚有2条未解决。"), "\(paper)")
  }

  @Test func `an open objection is no 无异议 in what is carried out, a settled one is`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    let (carriedOut, day) = ("公示期满无异议，组织实施。", Day("2024-03-02")!)
    let papers: [DocumentKind] = [.notice, .opinion, .newsBrief]
    for kind in papers { #expect(try meeting.flat(kind, .public).contains(carriedOut)) }
    try meeting.act(
      .raiseObjection(.init(issue: "i01", by: "居民丁", text: "太亮", on: day, inWriting: true)))
    for kind in papers {
      let paper = try meeting.flat(kind, .public)
      #expect(!paper.contains("公示期满无异议"), "\(paper)")
      #expect(paper.contains("尚有异议1条未解决，异议解决后组织实施。"), "\(paper)")
    }
    try meeting.act(
      .answerObjection(.init(issue: "i01", number: 1, answer: "改为暖光", settled: day)))
    for kind in papers { #expect(try meeting.flat(kind, .public).contains(carriedOut)) }
  }

  @Test func `whoever seconds without having come is told as such`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 4, of: 5)
    try meeting.act(
      .propose(.init(issue: nil, text: "加五盏灯。", mover: "居民甲", seconder: "居民戊")))
    try meeting.hands(4, 0, 0)
    try meeting.adjourn()
    let paper = try meeting.flat(.record)
    #expect(paper.contains("居民戊（未到会）附议"), "\(paper)")
  }

  @Test func `of an owners' matter from which nothing came no opinion is said to be formed`() throws
  {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .judgeCompetence(
        .init(
          issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委", basis: nil))),
      .deferIssue(.init(issue: nil, reason: "待报价", until: "下次会议")), .adjourn(.init(reason: nil)))
    let paper = try meeting.flat(.minutes, .public)
    #expect(paper.contains("须另行依法表决。"), "\(paper)")
    #expect(!paper.contains("本次形成的是协商意见"), "\(paper)")
  }
}
