import Deliberation
import Scenarios
import Testing
import Values

/// Whatever may be entered after the seal can be put right after it.
@Suite struct AfterTheSealTests {
  private func sealed() throws -> Meeting {
    var meeting = Meeting()
    try meeting.enrol(["居民甲", "居民乙", "居民丙"])
    try meeting.raise("照明", consents: ["产权单位"])
    try meeting.open(with: ["居民甲"], on: "照明")
    _ = try meeting.hands(1, 0, 0)
    try meeting.act(.assign(.init(issue: nil, work: .init(what: "装灯", responsible: ["物业"]))))
    try meeting.act(.attach(.init(file: file("旧图.jpg"), path: nil, kind: nil)))
    try meeting.act(.adjourn(.init(reason: nil)))
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "以后补")))
    return meeting
  }

  private func file(_ name: String) -> Deliberation.Attachment.File {
    .init(name: name, kind: "照片", bytes: 3, sha256: String(repeating: "a", count: 64))
  }

  private func correct(
    _ meeting: inout Meeting, _ field: String, _ old: String, _ new: String
  ) throws {
    let entry = try #require(
      meeting.session.entries.last { entry in
        entry.events.contains { $0.field(String(field.split(separator: ".").last!)) == old }
      }?.number)
    let events = try meeting.act(
      .correct(
        .init(
          entry: entry, field: field, old: old, new: new, reason: "登记有误", approved: "主任")))
    #expect(events.formatVersion == 2, "\(field): an earlier program wouldn't find it")
    #expect(meeting.session.damage == nil)
  }

  private func report(_ day: String, done: Bool) -> Command {
    .reportProgress(
      .init(
        assignment: "k01", progress: .init(on: Day(day)!, text: "装好", done: done)))
  }

  @Test func `a task said to be done by mistake is not done any more`() throws {
    var meeting = try sealed()
    meeting.go(to: "2024-06-01")
    try meeting.act(report("2024-05-31", done: true))
    #expect(throws: Refusal.outcome(.doneAlready("k01"))) {
      try meeting.act(report("2024-06-01", done: false))
    }
    try correct(&meeting, "done", "true", "false")
    #expect(meeting.session.assignments["k01"]?.isDone == false)
    try correct(&meeting, "text", "装好", "装了一半")
    try correct(&meeting, "on", "2024-05-31", "2024-05-30")
    #expect(
      meeting.session.assignments["k01"]?.progress
        == [.init(on: Day("2024-05-30")!, text: "装了一半", done: false)])
    try meeting.act(report("2024-06-01", done: true))
    #expect(meeting.session.assignments["k01"]?.isDone == true)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `an objection and its answer are put right, day and all`() throws {
    var meeting = try sealed()
    meeting.go(to: "2024-06-01")
    try meeting.act(
      .raiseObjection(
        .init(issue: nil, by: "居民丙", text: "太亮", on: Day("2024-05-28")!, inWriting: true)))
    for (field, old, new) in [
      ("by", "居民丙", "居民乙"), ("text", "太亮", "太刺眼"), ("on", "2024-05-28", "2024-05-27"),
      ("inWriting", "true", "false"),
    ] { try correct(&meeting, field, old, new) }
    try meeting.act(
      .answerObjection(.init(issue: nil, number: 1, answer: "调暗", settled: Day("2024-05-30")!)))
    // What somebody was content with is put right as a slip of the pen alone.
    #expect(throws: Refusal.words(.moreThanASlip(old: "调暗", new: "加灯罩"))) {
      try correct(&meeting, "answer", "调暗", "加灯罩")
    }
    try correct(&meeting, "settled", "2024-05-30", "")
    try correct(&meeting, "answer", "调暗", "加灯罩")
    let objection = try #require(meeting.session.issues.values[0].objections.first)
    #expect(objection.by == "居民乙" && objection.text == "太刺眼" && !objection.inWriting)
    #expect(objection.on == Day("2024-05-27")! && objection.answer == "加灯罩")
    #expect(objection.settled == nil)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `a corrected day is held to what the act itself is held to`() throws {
    var meeting = try sealed()
    meeting.go(to: "2024-06-01")
    try meeting.act(report("2024-05-31", done: false))
    let progress = meeting.session.lastEntry
    try meeting.act(
      .raiseObjection(
        .init(issue: nil, by: "居民丙", text: "太亮", on: Day("2024-05-28")!, inWriting: true)))
    let raised = meeting.session.lastEntry
    try meeting.act(
      .answerObjection(.init(issue: nil, number: 1, answer: "调暗", settled: Day("2024-05-30")!)))
    let answered = meeting.session.lastEntry
    for (entry, field, old, new) in [
      (progress, "on", "2024-05-31", "2024-05-01"), (progress, "on", "2024-05-31", "2024-07-01"),
      (progress, "on", "2024-05-31", "1924-05-31"), (raised, "on", "2024-05-28", "2024-05-01"),
      (raised, "on", "2024-05-28", "2024-05-31"), (answered, "settled", "2024-05-30", "2024-05-20"),
      (progress, "done", "false", "也许"), (progress, "text", "装好", ""),
    ] {
      #expect(throws: Refusal.self, "\(field) \(new)") {
        try meeting.act(
          .correct(
            .init(entry: entry, field: field, old: old, new: new, reason: "误", approved: "主任")))
      }
    }
  }

  @Test func `an attachment of after the seal is named right or goes, one of before it stays`()
    throws
  {
    var meeting = try sealed()
    #expect(throws: Refusal.course(.notInPhase(.sealed))) {
      try meeting.act(.removeAttachment(.init(attachment: "f01", reason: "不清楚")))
    }
    try meeting.act(.attach(.init(file: file("新图.jpg"), path: nil, kind: nil)))
    try correct(&meeting, "attachmentKind", "照片", "签到表")
    #expect(meeting.session.attachments["f02"]?.isSignedSheet == true)
    try meeting.act(.removeAttachment(.init(attachment: "f02", reason: "传错了")))
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `a missed sign-in of the wrong person becomes that of the right one`() throws {
    var meeting = try sealed()
    try meeting.act(
      .recordMissedSignIn(.init(participant: "居民乙", way: nil, reason: "漏签", approved: "主任")))
    let entry = meeting.session.lastEntry
    for (new, refusal) in [
      (
        "p01",
        Refusal.people(
          .alreadyPresent("p01", since: meeting.session.attendance(of: "p01").signedIn!))
      ),
      ("p09", .lookup(.unknownParticipant("p09"))),
    ] {
      #expect(throws: refusal) {
        try meeting.act(
          .correct(
            .init(
              entry: entry, field: "participant", old: "p02", new: new, reason: "认错人",
              approved: "主任")))
      }
    }
    try correct(&meeting, "participant", "p02", "p03")
    #expect(meeting.session.attendance(of: "p02").signedIn == nil)
    #expect(meeting.session.attendance(of: "p03").missed != nil)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `who met is put right by a correction once the meeting is over`() throws {
    var meeting = Meeting()
    var changes = MeetingChanges()
    (changes.kind, changes.form, changes.terms) = ("协商会", "会议室", .robert)
    (changes.tellers, changes.scrutineers) = (["计票人甲"], ["监票人乙"])
    changes.body = "居民议事会"
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(.adjourn(.init(reason: "人不齐")))
    for (field, old, new) in [
      ("meetingKind", "协商会", "听证会"), ("form", "会议室", "线上"),
      ("tellers", "计票人甲", "计票人甲、计票人丙"), ("scrutineers", "监票人乙", ""),
      ("terms", "robert", "consultation"),
    ] { try correct(&meeting, field, old, new) }
    let details = meeting.session.details
    #expect(details.kind == "听证会" && details.form == "线上" && details.terms == .consultation)
    #expect(details.tellers == ["计票人甲", "计票人丙"] && details.scrutineers.isEmpty)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `a setting that was said anew is corrected where it was said last`() throws {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.place = "活动室"
    try meeting.act(.describeMeeting(.init(changes: changes)))
    changes.place = "会议室"
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(.adjourn(.init(reason: "人不齐")))
    #expect(throws: Refusal.record(.saidAnew(entry: 1, by: 2))) {
      try meeting.act(
        .correct(
          .init(
            entry: 1, field: "place", old: "活动室", new: "院里", reason: "误", approved: "主任")))
    }
  }

  @Test func `a note that was written anew is corrected where it was written last`() throws {
    var meeting = try StandingTests().opened()
    try meeting.act(
      .startTurn(.init(participant: "居民乙", kind: .against, seconds: nil, beyond: nil)))
    try meeting.act(.stopTurn(.init()))
    try meeting.act(.adjourn(.init(reason: nil)))
    try meeting.act(.noteTurn(.init(turn: "t01", note: "太亮")))
    let first = meeting.session.lastEntry
    try meeting.act(.noteTurn(.init(turn: "t01", note: "刺眼")))
    func correct(_ entry: Int, _ old: String) throws {
      try meeting.act(
        .correct(
          .init(
            entry: entry, field: "note", old: old, new: old + "了", reason: "误", approved: "主任")))
    }
    #expect(throws: Refusal.record(.saidAnew(entry: first, by: first + 1))) {
      try correct(first, "太亮")
    }
    try correct(first + 1, "刺眼")
  }

  // MARK: No objection

  private func asked() throws -> Meeting {
    var meeting = Meeting()
    try meeting.enrol(["居民甲", "居民乙", "居民丙"])
    for title in ["照明", "车棚"] {
      try meeting.raise(title)
    }
    try meeting.open(with: ["居民甲", "居民乙"], on: "照明")
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .noObjection))))
    try meeting.act(.askObjections(.init(vote: nil, objectors: [], count: nil)))
    return meeting
  }

  @Test func `whoever differs after nobody objected has the question asked once more`() throws {
    for by in ["居民甲", nil] {
      var meeting = try asked()
      let events = try meeting.act(.raiseConcern(.init(issue: nil, by: by, text: "太亮")))
      #expect(events.last == .countWithdrawn(.init(vote: "v01")), "\(by ?? "nobody named")")
      #expect(throws: Refusal.count(.notCounted("v01"))) {
        try meeting.act(.announce(.init(vote: nil)))
      }
      try meeting.act(.askObjections(.init(vote: nil, objectors: ["居民甲"], count: nil)))
      try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
      try meeting.act(.announce(.init(vote: nil)))
      #expect(meeting.session.votes.values[0].verdict?.kind == .noConsensus)
      #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
    }
    // Of another issue, or from somebody who doesn't vote, it is heard and asks nothing anew.
    for (issue, by) in [("i02", "居民甲"), ("i01", "居民丙")] {
      var meeting = try asked()
      let events = try meeting.act(.raiseConcern(.init(issue: issue, by: by, text: "太亮")))
      #expect(events.count == 1)
    }
  }

  @Test func `an earlier file in which it was announced all the same is doubted`() throws {
    var meeting = try asked()
    let at = try #require(meeting.session.entries.last?.at)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "主持",
        events: [.concernRaised(.init(concern: "c01", issue: "i01", by: "p01", text: "太亮"))]))
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.count == 1, "\(judged)")
  }
}
