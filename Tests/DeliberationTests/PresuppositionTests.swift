import Deliberation
import Foundation
import Scenarios
import Testing
import Values

/// Acts that presuppose another: a meeting that opened, an issue that was agreed, a person's
/// standing; and fields that are cleared by saying nothing.
@Suite struct PresuppositionTests {
  private let at = beijing("2024-05-18", 14, 0)

  private func session(_ commands: [Command]) throws -> Session {
    var session = Session(
      identity: .init(id: "20240518-0001", date: Day(number: 19_861), title: "照明"))
    for command in commands { try session.play(command, at: at) }
    return session
  }

  private func refusal(_ command: Command, in session: Session) -> Refusal? {
    do throws(Refusal) {
      _ = try session.decide(command, on: Occasion(at: at, by: "记录"))
      return nil
    } catch {
      return error
    }
  }

  // MARK: A meeting that never opened

  @Test(arguments: [nil, "", "　"])
  func `a meeting that never opened isn't adjourned without a reason`(
    reason: String?
  ) throws {
    #expect(refusal(.adjourn(.init(reason: reason)), in: try session([])) == .course(.neverOpened))
    var opened = try session([.openMeeting(.init(despite: "照开"))])
    #expect(refusal(.adjourn(.init(reason: reason)), in: opened) == nil)
    try opened.play(.adjourn(.init(reason: reason)), at: at)
    try opened.play(.reopen(.init(reason: "漏了")), at: at)
    #expect(refusal(.adjourn(.init(reason: reason)), in: opened) == nil)
  }

  @Test func `with its reason it is 流会, can be reopened, and is sealed as it is`() throws {
    var session = try session([.adjourn(.init(reason: "人数不足"))])
    #expect(session.adjournment?.held == false)
    #expect(refusal(.seal(.init(documentNumber: nil, incomplete: "流会")), in: session) == nil)
    try session.play(.reopen(.init(reason: "人又来了")), at: at)
    #expect(refusal(.adjourn(.init(reason: nil)), in: session) == .course(.neverOpened))
  }

  @Test func `an earlier file's adjournment without a reason is doubted and can't be sealed`()
    throws
  {
    var session = try session([])
    session.apply(Entry(number: 1, at: at, by: "记录", events: [.adjourned(.init(reason: nil))]))
    #expect(
      refusal(.seal(.init(documentNumber: nil, incomplete: "流会")), in: session)
        == .course(.neverOpened))
    let judged = Rejudgement(session, digest: nil)
    #expect(judged.findings.isEmpty)
    #expect(judged.doubts == [.refused(entry: 1, .course(.neverOpened))])
  }

  // MARK: An issue that isn't agreed

  private let work = Assignment.Work(what: "装灯", responsible: ["物业"])

  @Test func `tasks are given and changed for what was agreed alone`() throws {
    let issue = Command.addIssue(
      .init(
        title: "照明", source: nil, proposer: nil, summary: nil, number: nil))
    for commands: [Command] in [
      [issue], [issue, .deferIssue(.init(issue: nil, reason: "待报价", until: nil))],
      [issue, .referIssue(.init(issue: nil, to: "街道", reason: nil))],
      [issue, .withdrawIssue(.init(issue: nil, reason: "不提了"))],
    ] {
      let session = try session(commands)
      #expect(
        refusal(.assign(.init(issue: "i01", work: work)), in: session)
          == .outcome(.taskBeforeAgreement("i01")))
    }
    for status: IssueStatus in [.agreed, .closed] {
      var session = try session([issue])
      session.apply(
        Entry(
          number: 2, at: at, by: "记录", events: [.statusChanged(.init(issue: "i01", status: status))]
        ))
      try session.play(.assign(.init(issue: "i01", work: work)), at: at)
      var other = work
      other.what = "装两盏"
      #expect(refusal(.changeAssignment(.init(assignment: "k01", work: other)), in: session) == nil)
      session.apply(
        Entry(
          number: 4, at: at, by: "记录",
          events: [.statusChanged(.init(issue: "i01", status: .notAgreed))]))
      #expect(
        refusal(.changeAssignment(.init(assignment: "k01", work: other)), in: session)
          == .outcome(.taskBeforeAgreement("i01")))
      #expect(
        refusal(.dropAssignment(.init(assignment: "k01", reason: "已不成立")), in: session) == nil)
    }
  }

  @Test func `an earlier file's task before the agreement is doubted`() throws {
    var session = try session([
      .addIssue(.init(title: "照明", source: nil, proposer: nil, summary: nil, number: nil))
    ])
    session.apply(
      Entry(
        number: 2, at: at, by: "记录",
        events: [.assigned(.init(assignment: "k01", issue: "i01", work: work))]))
    let judged = Rejudgement(session, digest: nil)
    #expect(judged.findings.isEmpty)
    #expect(judged.doubts == [.refused(entry: 2, .outcome(.taskBeforeAgreement("i01")))])
  }

  // MARK: Whoever comes in without being on the roster

  @Test(arguments: [
    ("", Standing.observing), (#","standing":"voting""#, .voting),
    (#","standing":"speaking""#, .speaking), (#","standing":"observing""#, .observing),
  ]) func `a walk-in stands as was said, and else observes`(said: String, standing: Standing) throws
  {
    let line = #"{"walkIn":{"person":{"name":"居民庚"\#(said)}}}"#
    let command = try JSONDecoder().decode(Command.self, from: Data(line.utf8))
    let session = try session([command])
    #expect(session.roster.first?.standing == standing)
    #expect(session.presentVoters.count == (standing == .voting ? 1 : 0))
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }

  // MARK: Saying nothing

  @Test(arguments: ["", "　"]) func `what is changed to nothing is cleared`(nothing: String) throws {
    var session = try session([
      .addIssue(.init(title: "照明", source: nil, proposer: "居民甲", summary: "太暗", number: nil))
    ])
    let before = session
    try session.play(
      .changeIssue(.init(issue: nil, title: nil, source: nil, proposer: nothing, summary: nil)),
      at: at)
    #expect(session.issues["i01"]?.proposer == nil)
    #expect(session.issues["i01"]?.summary == "太暗")
    try session.play(
      .changeIssue(.init(issue: nil, title: nil, source: nil, proposer: nil, summary: nothing)),
      at: at)
    #expect(session.issues["i01"]?.summary == nil)
    #expect(
      refusal(
        .changeIssue(.init(issue: nil, title: nothing, source: nil, proposer: nil, summary: nil)),
        in: before) == .input(.empty(.title)))
    let judged = Rejudgement(session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty)
  }

  @Test func `an earlier file's change of nothing verifies`() throws {
    var session = try session([
      .addIssue(.init(title: "照明", source: nil, proposer: nil, summary: nil, number: nil))
    ])
    session.apply(
      Entry(
        number: 2, at: at, by: "记录",
        events: [
          .issueChanged(.init(issue: "i01", title: nil, source: nil, proposer: nil, summary: nil))
        ]))
    let judged = Rejudgement(session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty)
  }

  @Test func `a group named twice is entered once, and in an earlier file it is doubted`() throws {
    let twice = PersonDetails(name: "居民甲", groups: ["居民", "居民"], order: 1)
    var session = try session([.addParticipant(.init(person: twice))])
    #expect(session.roster.first?.groups == ["居民"])
    session = Session(identity: session.identity)
    session.apply(
      Entry(
        number: 1, at: at, by: "记录",
        events: [.participantAdded(.init(participant: Participant(id: "p01", details: twice)))]))
    let judged = Rejudgement(session, digest: nil)
    #expect(judged.findings.isEmpty)
    #expect(judged.doubts == [.untidy(entry: 1)])
  }

  @Test func `an entry without events is found`() throws {
    var session = try session([])
    session.apply(Entry(number: 1, at: at, by: "记录", events: []))
    #expect(Rejudgement(session, digest: nil).findings == [.empty(entry: 1)])
  }
}

/// What a record says of its own recovery, and what it may be sealed as.
@Suite struct RecoveredTests {
  private let at = beijing("2024-05-18", 14, 0)

  /// An adjourned meeting recovered from a file that was or wasn't sealed; nil as an earlier
  /// program recovered it.
  private func recovered(wasSealed: Bool?) throws -> Session {
    var session = Session(
      identity: .init(id: "20240518-0001", date: Day(number: 19_861), title: "照明"))
    try session.play(.openMeeting(.init(despite: "照开")), at: at)
    try session.play(.adjourn(.init(reason: nil)), at: at)
    let mark = Event.recovered(.init(leftOut: "5行", original: String(repeating: "a", count: 64)))
    let lost = wasSealed.map {
      [Event.recordLost(.init(loss: .init(first: 3, last: 7, wasSealed: $0)))]
    }
    session.apply(Entry(number: 3, at: at, by: "记录", events: [mark] + (lost ?? [])))
    return session
  }

  @Test(arguments: [true, false, nil]) func `what was sealed before is sealed as a 恢复本 alone`(
    wasSealed: Bool?
  ) throws {
    var session = try recovered(wasSealed: wasSealed)
    #expect(session.gaps.contains(.recoveryUnconfirmed(entry: 3)))
    try session.play(.confirmRecovery(.init(by: "记录人乙", text: "缺的已重新登记")), at: at)
    #expect(!session.gaps.contains(.recoveryUnconfirmed(entry: 3)))
    #expect(session.recoveries.first?.confirmation?.by == "记录人乙")
    try session.play(.seal(.init(documentNumber: nil, incomplete: "来不及")), at: at)
    #expect(session.seal?.isOfRecovered == (wasSealed != false))
    #expect(session.entries.last?.events.formatVersion == (wasSealed != false ? 2 : 1))
    let judged = Rejudgement(session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty)
  }

  @Test func `a plain seal of a recovered record, as an earlier program made it, is doubted`()
    throws
  {
    var session = try recovered(wasSealed: nil)
    session.apply(
      Entry(
        number: 4, at: at, by: "记录",
        events: [.sealed(.init(documentNumber: nil, incomplete: "来不及"))]))
    let judged = Rejudgement(session, digest: nil)
    #expect(judged.findings.isEmpty)
    #expect(judged.doubts == [.otherwise(entry: 4)])
  }

  @Test func `there is nothing to answer for where nothing was recovered`() throws {
    let session = Session(
      identity: .init(id: "20240518-0001", date: Day(number: 19_861), title: "照明"))
    let occasion = Occasion(at: at, by: "记录")
    #expect(throws: Refusal.file(.nothingToConfirm)) {
      try session.decide(.confirmRecovery(.init(by: "甲", text: "无")), on: occasion)
    }
    #expect(throws: Refusal.file(.noOtherCopy)) {
      try session.decide(.continueCopy(.init(reason: "无", known: [], wasSealed: nil)), on: occasion)
    }
  }
}
