import Deliberation
import Documents
import Scenarios
import Sentences
import Testing
import Text
import Values

/// What is entered when the meeting is over, and not said to be of it, is told as that.
@Suite struct AddedAfterAdjourningTests {
  private func over(settled: Bool = false, days: Int = 2) throws -> Meeting {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    if settled {
      try meeting.act(
        .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")]))))
    }
    try meeting.act(.adjourn(.init(reason: nil)))
    meeting.later(days: days)
    return meeting
  }

  @Test func `points and tasks of a later day are marked in every paper`() throws {
    var meeting = try over()
    try meeting.act(
      .settle(
        .init(
          issue: nil,
          outcome: Outcome(points: [.init(text: "每月第一个周六集中清理楼道堆物")], conditions: ["物业到场"]))),
      .assign(.init(issue: nil, work: .init(what: "清运杂物", responsible: ["物业公司"]))))
    for kind in [DocumentKind.opinion, .notice, .minutes, .record] {
      let audiences: [Audience] =
        kind == .record ? [.archive] : kind == .notice ? [.public] : [.archive, .public]
      for audience in audiences {
        let paper = try meeting.flat(kind, audience)
        #expect(paper.contains("集中清理楼道堆物（散会后补记）。"), "\(kind): \(paper)")
        #expect(paper.contains("（散会后补记）"), "\(kind): \(paper)")
      }
    }
    #expect(try meeting.flat(.record).contains("物业公司（散会后补记）"))
    #expect(try meeting.flat(.tasks).contains("补记"))
  }

  @Test func `what is written up on the same evening is the meeting's own`() throws {
    var meeting = try over(days: 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "每月第一个周六集中清理楼道堆物")]))),
      .assign(.init(issue: nil, work: .init(what: "清运杂物", responsible: ["物业公司"]))))
    for kind in [DocumentKind.opinion, .record, .minutes, .tasks] {
      #expect(try !meeting.flat(kind).contains("散会后补记"), "\(kind)")
    }
  }

  @Test(arguments: [0, 2])
  func `opinions and turns entered afterwards weren't heard in the meeting`(days: Int) throws {
    var meeting = try over(settled: true, days: days)
    try meeting.act(
      .raiseConcern(.init(issue: nil, by: "居民丙", text: "周六太早")),
      .recordTurn(
        .init(
          participant: "居民乙", kind: .for, seconds: 60, note: "早该清了", issue: nil)))
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("周六太早（散会后补记）"), "\(minutes)")
    #expect(minutes.contains("散会后补记发言1人次。") && !minutes.contains("会上发言"), "\(minutes)")
    #expect(minutes.contains("早该清了（散会后补记）"), "\(minutes)")
    let printed = try meeting.flat(.minutes, .public)
    #expect(printed.contains("会后收到意见建议1条") && !printed.contains("会议收到"), "\(printed)")
    let record = try meeting.flat(.record)
    #expect(record.contains("何时发言没有登记") && record.contains("散会以后提出不同意见"), "\(record)")
  }

  @Test func `what was said in the meeting stays of it, however late it is typed`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(.raiseConcern(.init(issue: nil, by: "居民丙", text: "周六太早")))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    let printed = try meeting.flat(.minutes, .public)
    #expect(printed.contains("会议收到意见建议1条") && !printed.contains("会后收到"), "\(printed)")
  }

  @Test func `an issue added afterwards was none of the meeting's`() throws {
    var meeting = try over(settled: true)
    try meeting.act(
      .addIssue(.init(title: "补种月季", source: nil, proposer: nil, summary: nil, number: nil)))
    for audience in [Audience.archive, .public] {
      let minutes = try meeting.flat(.minutes, audience)
      #expect(minutes.contains("协商楼道堆物清理事宜"), "\(minutes)")
      #expect(minutes.contains("补种月季（散会后补记）"), "\(minutes)")
    }
    #expect(try meeting.flat(.record).contains("补种月季（散会后补记）"))
  }

  @Test func `an issue put off afterwards wasn't put off by the meeting`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(.adjourn(.init(reason: nil)))
    meeting.later(days: 1)
    try meeting.act(.deferIssue(.init(issue: nil, reason: "等产权单位", until: nil)))
    #expect(try meeting.flat(.minutes).contains("原因：等产权单位（散会后补记）。"))
  }

  // MARK: Consents

  private func asked() throws -> Meeting {
    var meeting = try Meeting { $0.concurrences = ["产权单位"] }
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .addIssue(.init(title: "通报", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "通报")), .reportIssue(.init(issue: nil)))
    return meeting
  }

  private func consent(_ answer: ConcurrenceRecord.Answer, _ party: String = "产权单位") -> Command {
    .recordConcurrence(
      .init(
        issue: nil, concurrence: .init(party: party, answer: answer, on: Day("2024-03-02"))))
  }

  @Test func `an answer that names no issue goes to the one that waits for it`() throws {
    var meeting = try asked()
    try meeting.act(
      .changeIssue(
        .init(
          issue: "通报", title: nil, source: nil, proposer: nil, summary: nil, concurrences: [])),
      .adjourn(.init(reason: nil)), consent(.refused))
    #expect(meeting.session.issues["i01"]?.concurrences.map(\.answer) == [.refused])
    #expect(meeting.session.issues["i02"]?.concurrences == [])
    // Nobody knows which issue another party means.
    let refusal = Refusal.outcome(.consentOfWhich(party: "街道", issues: ["i01", "i02"]))
    #expect(throws: refusal) { try meeting.act(consent(.agreed, "街道")) }
    #expect(refusal.sentence(in: .chinese, of: meeting.session).contains("哪个议题"))
  }

  @Test func `a consent isn't corrected to before its text`() throws {
    var meeting = try asked()
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: "i01", concurrence: .init(party: "产权单位", answer: .agreed, on: Day("2024-03-02")))))
    let entry = meeting.session.lastEntry
    try meeting.act(.adjourn(.init(reason: nil)))
    #expect(
      throws: Refusal.unreasoned(
        .consentBeforeText(
          party: "产权单位", on: Day("2024-03-01")!, written: Day("2024-03-02")!))
    ) {
      try meeting.act(
        .correct(
          .init(
            entry: entry, field: "on", old: "2024-03-02", new: "2024-03-01", reason: "抄错", by: nil,
            approved: "书记")))
    }
  }

  @Test(arguments: [ConcurrenceRecord.Answer.agreed, .refused])
  func `a corrected count doesn't wait for a party that has answered`(
    answer: ConcurrenceRecord.Answer
  ) throws {
    var meeting = try Meeting {
      $0.concurrences = ["产权单位"]
      $0.rule = Rule.builtIn("majority-of-present")
    }
    try meeting.open(residents: 5)
    try meeting.hands(1, 4, 0)
    try meeting.act(
      .adjourn(.init(reason: nil)),
      .correctCount(
        .init(
          vote: "v01", count: CountEntry(for: 4, against: 1, abstain: 0), reason: "看错",
          approved: "书记")),
      .recordConcurrence(
        .init(
          issue: nil, concurrence: .init(party: "产权单位", answer: answer, on: Day("2024-03-02")))))
    for kind in [DocumentKind.minutes, .record] {
      let paper = try meeting.flat(kind)
      #expect(!paper.contains("通过，尚待产权单位书面同意"), "\(kind): \(paper)")
    }
  }

  // MARK: Days before the meeting, and numbers

  @Test func `nobody was told of the meeting, and nothing screened, after it began`() throws {
    var meeting = try over(settled: true)
    let (late, met) = (Day("2024-03-03")!, Day("2024-03-02")!)
    let commands: [(BeforeMeeting, Command)] = [
      (.notice, .recordNotice(.init(issue: nil, notified: Notified(on: late)))),
      (
        .screening,
        .screenIssue(.init(issue: nil, screening: .init(by: "党委", on: late, listed: true)))
      ),
      (
        .study,
        .recordPartyStudy(.init(issue: nil, study: .init(by: "党委", on: late, conclusion: "同意")))
      ),
      (
        .source,
        .changeIssue(
          .init(
            issue: nil, title: nil, source: IssueSource(kind: .resident, on: late), proposer: nil,
            summary: nil))
      ),
    ]
    for (what, command) in commands {
      let refusal = Refusal.input(.notBeforeMeeting(what, late, meeting: met))
      #expect(throws: refusal, "\(command)") { try meeting.act(command) }
      #expect(throws: refusal, "\(command)") { try meeting.act(command, despite: "确实如此") }
      #expect(refusal.isLater && refusal.reasonMember == nil)
      #expect(refusal.sentence(in: .chinese, of: meeting.session).contains("日期要在开会以前"))
    }
    try meeting.act(
      .recordNotice(.init(issue: nil, notified: Notified(on: met))),
      .screenIssue(
        .init(issue: nil, screening: .init(by: "党委", on: Day("2024-03-01"), listed: true))))
  }

  @Test func `what was taken up at a later sitting may be told before that one`() throws {
    var meeting = try over(settled: true)
    try meeting.act(
      .reopen(.init(reason: "继续")), .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)),
      .addIssue(.init(title: "路灯", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "路灯")),
      .recordNotice(.init(issue: "路灯", notified: Notified(on: Day("2024-03-03")!))))
    #expect(throws: Refusal.self) {
      try meeting.act(
        .recordNotice(.init(issue: "楼道堆物清理", notified: Notified(on: Day("2024-03-03")!))))
    }
  }

  @Test(arguments: IssueSource.Kind.allCases)
  func `no public copy prints the number an issue came by`(kind: IssueSource.Kind) throws {
    var meeting = try Meeting()
    try meeting.act(
      .addIssue(
        .init(
          title: "路灯", source: IssueSource(kind: kind, reference: "WT-7712"), proposer: nil,
          summary: nil, number: nil)))
    try meeting.open(residents: 3)
    try meeting.hands(3, 0, 0)
    try meeting.adjourn()
    #expect(try !meeting.flat(.minutes, .public).contains("7712"))
  }
}
