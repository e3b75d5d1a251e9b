import Deliberation
import Documents
import Office
import Scenarios
import Screens
import Sentences
import Testing
import Text
import Values
import yishi

/// What a result waits for is settled when it is announced; only an answer ends it, and every paper
/// and screen says how each consent stands.
@Suite struct ConsentsTests {
  private static let papers: [(DocumentKind, Audience)] = [
    (.minutes, .archive), (.minutes, .public), (.opinion, .archive), (.opinion, .public),
    (.notice, .public), (.record, .archive),
  ]

  private func agreed(
    _ parties: [String], before answer: ConcurrenceRecord.Answer? = nil
  ) throws -> Meeting {
    var meeting = try Meeting { $0.concurrences = parties }
    try meeting.open(residents: 5)
    if let answer {
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: nil, concurrence: ConcurrenceRecord(party: parties[0], answer: answer))))
    }
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "每月第一个周六集中清理楼道堆物")]))))
    return meeting
  }

  private func issue(_ meeting: Meeting) -> Deliberation.Issue { meeting.session.issues.values[0] }

  @Test func `nobody asked after the announcement takes a condition away or adds one`() throws {
    var meeting = try agreed(["产权单位"])
    var changes = MeetingChanges()
    changes.concurrences = ["街道办事处"]
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.adjourn()
    #expect(meeting.session.outstanding(for: issue(meeting)).map(\.party) == ["产权单位"])
    for (kind, audience) in Self.papers {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("产权单位书面同意"), "\(kind) \(audience): \(paper)")
      #expect(!paper.contains("街道办事处"), "\(kind) \(audience)")
      if kind == .notice || kind == .opinion {
        #expect(paper.contains("有关单位书面同意提交后"), "\(kind) \(audience)")
      }
    }
  }

  private func asks(_ parties: [String]) -> Command {
    .changeIssue(
      .init(
        issue: "i01", title: nil, source: nil, proposer: nil, summary: nil, concurrences: parties))
  }

  @Test(arguments: [false, true])
  func `whoever the issue asks after the announcement counts as asked, and nobody is let go`(
    adjourns: Bool
  ) throws {
    var meeting = try agreed(["产权单位"])
    if adjourns { try meeting.adjourn() }
    try meeting.act(asks(["产权单位", "街道办事处"]))
    let added = meeting.session.lastEntry
    #expect(
      meeting.session.outstanding(for: issue(meeting)).map(\.party).sorted()
        == ["产权单位", "街道办事处"].sorted())
    #expect(throws: Refusal.outcome(.consentWaitedFor(party: "产权单位"))) {
      try meeting.act(asks(["街道办事处"]))
    }
    #expect(Refusal.outcome(.consentWaitedFor(party: "产权单位")).isLater)
    // Nobody is asked twice.
    try meeting.act(asks(["街道办事处", "产权单位"]))
    #expect(meeting.session.entries.last?.events.count == 1)
    if !adjourns { try meeting.adjourn() }
    for (kind, audience) in Self.papers {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("尚待街道办事处书面同意"), "\(kind) \(audience): \(paper)")
    }
    let verdict = try #require(meeting.session.votes["v01"]?.announcement?.verdict)
    #expect(verdict.outstanding.map(\.party) == ["产权单位"])
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
    // As an earlier program wrote it.
    let old = Session(
      identity: meeting.session.identity,
      entries: meeting.session.entries.map { entry in
        entry.number == added
          ? Entry(number: added, at: entry.at, by: entry.by, events: [entry.events[0]]) : entry
      })
    let before = Rejudgement(old, digest: nil)
    #expect(before.findings.isEmpty, "\(before.findings)")
    #expect(before.doubts.contains(.otherwise(entry: added)), "\(before.doubts)")
    try meeting.act(
      .seal(.init(documentNumber: nil, incomplete: "待补")),
      .recordConcurrence(
        .init(
          issue: "i01",
          concurrence: ConcurrenceRecord(party: "街道办事处", answer: .agreed, on: Day("2024-03-02")))))
    #expect(meeting.session.outstanding(for: issue(meeting)).map(\.party) == ["产权单位"])
  }

  @Test func `of what wasn't agreed another vote asks as is said then`() throws {
    var meeting = try Meeting { $0.concurrences = ["产权单位"] }
    try meeting.open(residents: 5)
    try meeting.hands(1, 4, 0)
    try meeting.act(asks([]))
    try meeting.hands(5, 0, 0)
    #expect(meeting.session.outstanding(for: issue(meeting)).isEmpty)
  }

  @Test func `who was asked by mistake is let go once the vote is void, and who answered isn't`()
    throws
  {
    var meeting = try agreed(["产权单位"])
    try meeting.act(asks(["产权单位", "街道办事处"]))
    #expect(throws: Refusal.outcome(.consentWaitedFor(party: "街道办事处"))) {
      try meeting.act(asks(["产权单位"]))
    }
    try meeting.act(.voidVote(.init(vote: nil, reason: "误加了街道办事处")), asks(["产权单位"]))
    let events = try #require(meeting.session.entries.last).events
    #expect(events.last == .consentLetGo(.init(issue: "i01", party: "街道办事处")))
    #expect(events.formatVersion == 2)
    try meeting.hands(5, 0, 0)
    #expect(meeting.session.outstanding(for: issue(meeting)).map(\.party) == ["产权单位"])
    // Before a vote, too, whoever is left out is asked no more, unless there is an answer.
    for answer in ConcurrenceRecord.Answer.allCases {
      var meeting = try Meeting { $0.concurrences = ["产权单位"] }
      try meeting.open(residents: 5)
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: nil, concurrence: ConcurrenceRecord(party: "产权单位", answer: answer))))
      if answer == .pending {
        try meeting.act(asks([]))
        try meeting.hands(5, 0, 0)
        #expect(meeting.session.consents(of: issue(meeting)).isEmpty)
        #expect(try meeting.flat(.record).contains("不再征求产权单位意见。"))
      } else {
        #expect(throws: Refusal.outcome(.consentAnswered(party: "产权单位"))) {
          try meeting.act(asks([]))
        }
      }
      let again = Rejudgement(meeting.session, digest: nil)
      #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
    }
  }

  @Test func `the standing result says what came since`() throws {
    var meeting = try agreed(["产权单位"])
    func result() -> String? {
      meeting.session.votes.values.last.flatMap {
        meeting.session.standingResult(of: $0, in: .chinese)
      }
    }
    #expect(result()?.contains("尚待产权单位书面同意") == true)
    #expect(result()?.contains("已书面同意") == false)
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: nil, concurrence: ConcurrenceRecord(party: "产权单位", answer: .agreed))))
    #expect(result()?.contains("产权单位已书面同意。") == true, "\(result() ?? "")")
    let summary = SessionSummary(meeting.session, in: .chinese).lines.joined(separator: "\n")
    #expect(summary.contains("产权单位已书面同意。"), "\(summary)")
  }

  @Test func `the wall and the page of votes say of a consent how it stands`() throws {
    for answer in [ConcurrenceRecord.Answer.pending, .word] {
      var meeting = try agreed(["产权单位"], before: answer)
      func wall() -> String {
        let live = LiveWording(
          meeting.session, at: beijing("2024-03-02", 12, 0), in: .chinese, words: { $0 },
          isName: { _ in true })
        let past = VotesWording(meeting.session, in: .chinese)
        return [live.result ?? "", live.readAloud ?? ""].joined()
          + meeting.session.votes.values.map(past.past).joined()
      }
      #expect(wall().contains("尚待产权单位书面同意"), "\(wall())")
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: nil,
            concurrence: ConcurrenceRecord(party: "产权单位", answer: .agreed, on: Day("2024-03-02")))))
      let now = wall().replacing("宣布时尚待产权单位书面同意", with: "")
      #expect(!now.contains("尚待") && now.contains("书面同意。"), "\(now)")
    }
  }

  @Test func `nobody agrees to a text before it was written without a reason, which is printed`()
    throws
  {
    var meeting = try agreed(["产权单位"])
    let early = ConcurrenceRecord(party: "产权单位", answer: .agreed, on: Day("2024-02-01"))
    let command = Command.recordConcurrence(.init(issue: nil, concurrence: early))
    let refusal = Refusal.unreasoned(
      .consentBeforeText(
        party: "产权单位", on: Day("2024-02-01")!, written: Day("2024-03-02")!))
    #expect(throws: refusal) { try meeting.act(command) }
    #expect(refusal.isLater && refusal.yieldsToReason)
    try meeting.act(command, despite: "会前已把同一文字送去征求")
    try meeting.adjourn()
    for (kind, audience) in Self.papers where kind != .minutes || audience == .archive {
      let paper = try meeting.flat(kind, audience)
      #expect(
        paper.contains("2024年2月1日，早于所表决文字的3月2日，说明：会前已把同一文字送去征求"),
        "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `what is missing before the seal names every consent that is due`() throws {
    var meeting = try agreed(["产权单位", "街道办事处"])
    try meeting.act(
      .recordConcurrence(
        .init(issue: nil, concurrence: ConcurrenceRecord(party: "产权单位", answer: .word))))
    let gaps = meeting.session.gaps.map { $0.sentence(in: .chinese, of: meeting.session) }
    #expect(gaps.contains { $0.contains("尚待产权单位书面同意") })
    #expect(gaps.contains { $0.contains("尚待街道办事处书面同意") })
  }

  @Test func `what was missing at the seal and came since is no longer said to be missing`() throws
  {
    var meeting = try agreed(["产权单位"])
    try meeting.adjourn()
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    #expect(try !meeting.flat(.record, .archive).contains("封存后另有记录"))
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: "i01", concurrence: ConcurrenceRecord(party: "产权单位", answer: .agreed))))
    let record = try meeting.flat(.record, .archive)
    #expect(record.contains("记录尚缺："), "\(record)")
    #expect(record.contains("以上为封存时的情况，其中封存后另有记录的：议题一尚待产权单位书面同意。"), "\(record)")
  }

  @Test func `a consent to another text is none to the one voted on`() throws {
    var meeting = try Meeting { $0.concurrences = ["产权单位"] }
    try meeting.open(residents: 5)
    try meeting.act(.propose(.init(issue: nil, text: "费用由公共收益支出", mover: nil, seconder: nil)))
    let consent = Command.recordConcurrence(
      .init(
        issue: nil, concurrence: ConcurrenceRecord(party: "产权单位", answer: .agreed)))
    try meeting.act(consent)
    try meeting.act(.amend(.init(motion: nil, text: "费用由产权单位承担", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    let refusal = Refusal.unreasoned(.consentToOtherText(parties: ["产权单位"]))
    #expect(throws: refusal) { try meeting.act(.announce(.init(vote: nil))) }
    #expect(refusal.isLater && refusal.yieldsToReason)
    var again = meeting
    try again.act(consent)
    try again.act(.announce(.init(vote: nil)))
    #expect(try !again.flat(.minutes, .archive).contains("当时的文字与所表决的不同"))
    try meeting.act(.announce(.init(vote: nil)), despite: "当场征得同意")
    let minutes = try meeting.flat(.minutes, .archive)
    #expect(minutes.contains("当时的文字与所表决的不同，说明：当场征得同意"), "\(minutes)")
  }

  @Test(arguments: ["void", "withdrawn"])
  func `a consent to a text that stands no longer is none to the one before it`(
    way: String
  ) throws {
    var meeting = try Meeting { $0.concurrences = ["产权单位"] }
    try meeting.open(residents: 5)
    try meeting.act(.propose(.init(issue: nil, text: "费用由公共收益支出", mover: nil, seconder: nil)))
    let consent = Command.recordConcurrence(
      .init(
        issue: nil, concurrence: ConcurrenceRecord(party: "产权单位", answer: .agreed)))
    if way == "void" {
      try meeting.act(.amend(.init(motion: nil, text: "费用由居民承担", mover: nil, seconder: nil)))
      try meeting.hands(5, 0, 0)
      try meeting.act(consent)
      try meeting.act(.voidVote(.init(vote: nil, reason: "数错", approved: nil)))
      try meeting.act(.withdrawAmendment(.init(amendment: nil, reason: "不再提")))
    } else {
      try meeting.act(.propose(.init(issue: nil, text: "费用由居民承担", mover: nil, seconder: nil)))
      try meeting.act(consent)
      try meeting.act(.withdrawMotion(.init(motion: nil, reason: "不再提")))
    }
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    #expect(throws: Refusal.unreasoned(.consentToOtherText(parties: ["产权单位"]))) {
      try meeting.act(.announce(.init(vote: nil)))
    }
    try meeting.act(consent)
    try meeting.act(.announce(.init(vote: nil)))
    #expect(try !meeting.flat(.minutes, .archive).contains("当时的文字与所表决的不同"))
  }

  @Test func `a vote that fails asks nobody anew for a consent that it doesn't need`() throws {
    var meeting = try Meeting { $0.concurrences = ["产权单位"] }
    try meeting.open(residents: 5)
    try meeting.act(.propose(.init(issue: nil, text: "费用由公共收益支出", mover: nil, seconder: nil)))
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: nil, concurrence: ConcurrenceRecord(party: "产权单位", answer: .agreed))))
    try meeting.act(.amend(.init(motion: nil, text: "费用由居民承担", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.hands(1, 4, 0)
    #expect(meeting.session.votes.values.last?.verdict?.kind.passes == false)
  }

  @Test func `a consent that nobody had spoken of comes in after the seal`() throws {
    var meeting = try agreed(["产权单位", "街道办事处"])
    try meeting.adjourn()
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    meeting.later(days: 3)
    let given = ConcurrenceRecord(party: "街道办事处", answer: .agreed, on: Day("2024-03-05"))
    try meeting.act(.recordConcurrence(.init(issue: "i01", concurrence: given)))
    #expect(meeting.session.outstanding(for: issue(meeting)).map(\.party) == ["产权单位"])
    #expect(throws: Refusal.course(.notInPhase(.sealed))) {
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: "i01", concurrence: ConcurrenceRecord(party: "区房管局", answer: .agreed))))
    }
  }

  @Test func `a refusal after the announcement is told everywhere`() throws {
    var meeting = try agreed(["产权单位"])
    try meeting.adjourn()
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    meeting.later(days: 3)
    let refused = ConcurrenceRecord(party: "产权单位", answer: .refused, on: Day("2024-03-05"))
    try meeting.act(.recordConcurrence(.init(issue: "i01", concurrence: refused)))
    let session = meeting.session
    #expect(session.outstanding(for: issue(meeting)).isEmpty)
    #expect(session.refused(for: issue(meeting)).map(\.party) == ["产权单位"])
    let shown = SessionSummary(session, in: .chinese).lines.joined(separator: "\n")
    #expect(shown.contains("产权单位已于2024年3月5日答复不同意，暂不组织实施"), "\(shown)")
    for (kind, audience) in Self.papers where kind == .notice || kind == .opinion {
      #expect(try meeting.flat(kind, audience).contains("产权单位不同意"), "\(kind) \(audience)")
    }
  }

  @Test func `a consent that comes after a refusal is told beside the result`() throws {
    var meeting = try Meeting { $0.concurrences = ["产权单位"] }
    try meeting.open(residents: 5)
    func answer(_ answer: ConcurrenceRecord.Answer, _ day: String) -> Command {
      .recordConcurrence(
        .init(
          issue: "i01",
          concurrence: ConcurrenceRecord(party: "产权单位", answer: answer, on: Day(day))))
    }
    try meeting.act(answer(.refused, "2024-03-02"))
    try meeting.hands(5, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    meeting.later(days: 3)
    try meeting.act(answer(.agreed, "2024-03-05"))
    let said = "宣布时产权单位不同意，后于3月5日书面同意；是否据此实施，由会议另行议定。"
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.minutes, .archive), (.minutes, .public),
    ] {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("但产权单位不同意") && paper.contains(said), "\(paper)")
    }
    let shown = SessionSummary(meeting.session, in: .chinese).lines.joined(separator: "\n")
    #expect(shown.contains(said), "\(shown)")
  }

  @Test func `a consent typed wrong after the seal is put right with both readings`() throws {
    var meeting = try agreed(["产权单位"])
    try meeting.adjourn()
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    meeting.later(days: 3)
    let given = ConcurrenceRecord(party: "产权单位", answer: .agreed, on: Day("2024-03-05"))
    try meeting.act(.recordConcurrence(.init(issue: "i01", concurrence: given)))
    let entry = meeting.session.lastEntry
    try meeting.act(
      .correct(
        .init(
          entry: entry, field: "consent", old: "agreed", new: "refused", reason: "看错了来函", by: nil,
          approved: "社区书记")))
    #expect(meeting.session.refused(for: issue(meeting)).map(\.party) == ["产权单位"])
    for (kind, audience) in [(DocumentKind.notice, Audience.public), (.opinion, .archive)] {
      let paper = try meeting.flat(kind, audience)
      #expect(
        paper.contains("原为“书面同意”，更正为“不同意”") && paper.contains("产权单位不同意"),
        "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `a consent that a result was announced with is no slip of the pen`() throws {
    var meeting = try Meeting { $0.concurrences = ["产权单位"] }
    try meeting.open(residents: 5)
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: nil, concurrence: ConcurrenceRecord(party: "产权单位", answer: .agreed))))
    let entry = meeting.session.lastEntry
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    #expect(throws: Refusal.record(.verdictRestsOn(entry: entry, field: "consent"))) {
      try meeting.act(
        .correct(
          .init(
            entry: entry, field: "consent", old: "agreed", new: "refused", reason: "看错了", by: nil,
            approved: "社区书记")))
    }
  }
}
