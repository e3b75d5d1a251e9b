import Deliberation
import Testing
import Values

/// 更正 after the meeting: words and facts, never what was decided or decided by.
@Suite struct CorrectionTests {
  /// Four of five residents here; an amended text voted on and agreed, its point settled, adjourned.
  private func adjourned(sealed: Bool = false) throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    changes.place = "活动室"
    try meeting.act(.describeMeeting(.init(changes: changes)), at: (13, 50))
    try meeting.act(
      .importRoster(
        .init(
          source: "名册.csv",
          people: ["居民申", "居民乙", "居民丙", "居民丁", "居民戊"].map {
            PersonDetails(name: $0, groups: ["居民"])
          }, changes: nil)))
    try meeting.raise("充电")
    try meeting.act(
      .signIn(.init(participants: ["居民申", "居民乙", "居民丙", "居民丁"], way: nil)), at: (14, 0))
    try meeting.act(.openMeeting(.init(despite: nil)), at: (14, 5))
    try meeting.act(.takeUp(.init(issue: "充电")))
    try meeting.act(.propose(.init(issue: nil, text: "装充电庄", mover: nil, seconder: nil)))
    try meeting.act(.amend(.init(motion: nil, text: "在东侧装充电庄", mover: nil, seconder: nil)))
    _ = try meeting.hands(4, 0, 0)
    _ = try meeting.hands(4, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "装充电庄")]))))
    try meeting.act(.remark(.init(issue: nil, by: "居民申", text: "多谢")))
    try meeting.act(.adjourn(.init(reason: nil)), at: (15, 0))
    if sealed {
      try meeting.act(.seal(.init(documentNumber: "甲社议〔2024〕5号", incomplete: "待补")), at: (15, 30))
    }
    return meeting
  }

  private func entry(_ meeting: Meeting, _ test: (Event) -> Bool) throws -> Int {
    try #require(meeting.session.entries.first { $0.events.contains(where: test) }).number
  }

  private func correct(
    _ meeting: inout Meeting, _ entry: Int, _ field: String, to new: String,
    approved: String? = "主任"
  ) throws {
    let old =
      entry == 0
      ? meeting.session.identity.title
      : meeting.session.text(of: field, in: meeting.session.entries[entry - 1]) ?? ""
    try meeting.act(
      .correct(
        .init(
          entry: entry, field: field, old: old, new: new, reason: "写错", by: nil,
          approved: approved)))
  }

  @Test func `a text that was voted on keeps its wording for ever`() throws {
    for sealed in [false, true] {
      var meeting = try adjourned(sealed: sealed)
      for number in [
        try entry(meeting) { if case .proposed = $0 { true } else { false } },
        try entry(meeting) { if case .amendmentProposed = $0 { true } else { false } },
      ] {
        #expect(throws: Refusal.words(.votedText("v01"))) {
          try correct(&meeting, number, "text", to: "装充电桩")
        }
      }
    }
  }

  @Test func `an erratum stands beside the text and changes nothing`() throws {
    var meeting = try adjourned()
    func note(_ old: String, _ new: String) throws {
      try meeting.act(
        .noteErratum(
          .init(
            motion: nil, version: nil, old: old, new: new, reason: "笔误", by: nil, approved: "主任")))
    }
    try note("庄", "桩")
    let motion = try #require(meeting.session.motions.values.first)
    #expect(motion.current.text == "在东侧装充电庄")
    #expect(motion.errata.map(\.version) == [2])
    #expect(motion.errata.first?.erratum.new == "桩")
    #expect(throws: Refusal.words(.notInText("西侧"))) { try note("西侧", "东侧") }
    #expect(throws: Refusal.input(.nothingToChange)) { try note("庄", "庄") }
    #expect(throws: Refusal.self) { try note("庄", String(repeating: "换", count: 21)) }
    #expect(throws: Refusal.input(.empty(.approved))) {
      try meeting.act(
        .noteErratum(
          .init(
            motion: nil, version: nil, old: "装", new: "安", reason: nil, by: nil, approved: " ")))
    }
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `whoever corrects says who approved it`() throws {
    var meeting = try adjourned()
    let number = try entry(meeting) { if case .remarked = $0 { true } else { false } }
    for nobody in [nil, "", " "] {
      #expect(throws: Refusal.input(.empty(.approved))) {
        try correct(&meeting, number, "text", to: "谢谢", approved: nobody)
      }
    }
    try correct(&meeting, number, "text", to: "谢谢")
    #expect(meeting.session.corrections.last?.approved == "主任")
  }

  @Test func `everyone of an import is corrected by their number, the first by the bare name`()
    throws
  {
    var meeting = try adjourned()
    let number = try entry(meeting) { if case .rosterImported = $0 { true } else { false } }
    try correct(&meeting, number, "p03.name", to: "居民并")
    try correct(&meeting, number, "name", to: "居民甲")
    #expect(meeting.session.roster.map(\.name) == ["居民甲", "居民乙", "居民并", "居民丁", "居民戊"])
    let roster = meeting.session.entries[number - 1]
    #expect(meeting.session.text(of: "p01.name", in: roster) == "居民甲")
    try correct(&meeting, number, "p01.name", to: "居民申")
    #expect(meeting.session.text(of: "name", in: roster) == "居民申")
    #expect(throws: Refusal.record(.noSuchField(entry: number, field: "p09.name"))) {
      try correct(&meeting, number, "p09.name", to: "居民子")
    }
    let fields = meeting.session.correctableFields(of: roster).map(\.path)
    for person in 1...5 { #expect(fields.contains("p0\(person).name")) }
    let signIn = try entry(meeting) { if case .signedIn = $0 { true } else { false } }
    try correct(&meeting, signIn, "p02.way", to: "online")
    #expect(meeting.session.attendance(of: "p02").way == .online)
    #expect(meeting.session.attendance(of: "p01").way == .inPerson)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `the meeting's title, a time and the number of the paper are corrected`() throws {
    var meeting = try adjourned(sealed: true)
    try correct(&meeting, 0, "title", to: "24号楼充电")
    #expect(meeting.session.identity.title == "24号楼充电")
    #expect(meeting.session.header.title == "24号楼植物角")
    #expect(throws: Refusal.record(.noSuchField(entry: 0, field: "id"))) {
      try correct(&meeting, 0, "id", to: "x")
    }
    let opened = try entry(meeting) { if case .opened = $0 { true } else { false } }
    try correct(&meeting, opened, "happened", to: "2024-05-18T14:02:00.000+08:00")
    #expect(meeting.session.opening?.at == Moment("2024-05-18T14:02:00.000+08:00"))
    for impossible in ["2024-05-18T14:06:00.000+08:00", "2024-05-18"] {
      #expect(throws: Refusal.self) { try correct(&meeting, opened, "happened", to: impossible) }
    }
    let seal = try #require(meeting.session.seal?.entry)
    try correct(&meeting, seal, "documentNumber", to: "甲社议〔2024〕6号")
    #expect(meeting.session.seal?.documentNumber == "甲社议〔2024〕6号")
    #expect(throws: Refusal.input(.notADocumentNumber("6号"))) {
      try correct(&meeting, seal, "documentNumber", to: "6号")
    }
    #expect(meeting.session.phase == .sealed)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
    let session = meeting.session
    #expect(Session(identity: session.header, entries: session.entries) == session)
  }

  @Test func `nothing that a vote was judged by is corrected`() throws {
    var meeting = try adjourned()
    let roster = try entry(meeting) { if case .rosterImported = $0 { true } else { false } }
    for person in 1...5 {
      #expect(throws: Refusal.record(.verdictRestsOn(entry: roster, field: "p0\(person).standing")))
      {
        try correct(&meeting, roster, "p0\(person).standing", to: "observing")
      }
    }
    let signIn = try entry(meeting) { if case .signedIn = $0 { true } else { false } }
    #expect(throws: Refusal.record(.verdictRestsOn(entry: signIn, field: "p02.participant"))) {
      try correct(&meeting, signIn, "p02.participant", to: "p05")
    }
    let announced = try entry(meeting) { if case .announced = $0 { true } else { false } }
    #expect(throws: Refusal.record(.verdictRestsOn(entry: announced, field: "happened"))) {
      try correct(&meeting, announced, "happened", to: "2024-05-17T14:05:00.000+08:00")
    }
    for entry in meeting.session.entries {
      for field in meeting.session.correctableFields(of: entry) {
        var trial = meeting
        let votes = trial.session.votes
        try? correct(&trial, entry.number, field.path, to: "p05")
        #expect(trial.session.votes == votes, "\(field.path) of \(entry.number)")
        #expect(Rejudgement(trial.session, digest: nil).findings.isEmpty)
      }
    }
  }

  @Test func `a missed sign-in counts for attendance alone`() throws {
    var meeting = try adjourned(sealed: true)
    let votes = meeting.session.votes
    let command = Command.recordMissedSignIn(
      .init(
        participant: "居民戊", way: nil, reason: "签到处漏登", approved: "主任"))
    try meeting.act(command)
    let attendance = meeting.session.attendance(of: "p05")
    #expect(attendance.missed?.reason == "签到处漏登")
    #expect(attendance.signedIn != nil)
    #expect(meeting.session.votes == votes)
    #expect(!meeting.session.presentVoters.contains { $0.id == "p05" })
    // Nobody signed in at the hour when it was entered.
    #expect(throws: Refusal.people(.missedSignInKnown("p05"))) { try meeting.act(command) }
    #expect(throws: Refusal.self) {
      try meeting.act(
        .recordMissedSignIn(.init(participant: "居民乙", way: nil, reason: "漏登", approved: "主任")))
    }
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
    var open = Meeting()
    try open.act(.addParticipant(.init(person: PersonDetails(name: "居民甲"))))
    #expect(throws: Refusal.course(.notInPhase(.preparing))) {
      try open.act(
        .recordMissedSignIn(.init(participant: "居民甲", way: nil, reason: "漏登", approved: "主任")))
    }
  }

  @Test func `a missed sign-in that turns the quorum of the opening says so`() throws {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("residents-meeting")
    try meeting.act(.describeMeeting(.init(changes: changes)))
    let names = ["居民甲", "居民乙", "居民丙", "居民丁"]
    try meeting.enrol(names)
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙"], way: nil)))
    try meeting.act(.openMeeting(.init(despite: "先通报")))
    try meeting.act(.adjourn(.init(reason: nil)))
    #expect(meeting.session.attendanceOfOpeningCorrected == nil)
    try meeting.act(
      .recordMissedSignIn(.init(participant: "居民丙", way: nil, reason: "漏登", approved: "主任")))
    #expect(meeting.session.attendanceOfOpeningCorrected?.actual == 3)
    #expect(meeting.session.opening?.present == 2)
  }

  @Test func `a refusal may become a consent after the seal, and nothing else is added`() throws {
    var meeting = Meeting()
    try meeting.raise("充电")
    for (party, answer) in [
      ("甲单位", ConcurrenceRecord.Answer.refused), ("乙单位", .pending), ("丙单位", .agreed),
    ] {
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: nil, concurrence: ConcurrenceRecord(party: party, answer: answer))))
    }
    try meeting.act(.adjourn(.init(reason: "未能举行")))
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "未开")))
    for party in ["甲单位", "乙单位"] {
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: nil, concurrence: ConcurrenceRecord(party: party, answer: .agreed))))
    }
    for party in ["丙单位", "丁单位"] {
      #expect(throws: Refusal.course(.notInPhase(.sealed))) {
        try meeting.act(
          .recordConcurrence(
            .init(
              issue: nil, concurrence: ConcurrenceRecord(party: party, answer: .refused))))
      }
    }
  }

  @Test func `corrections of earlier files stand as they did`() throws {
    var meeting = try adjourned(sealed: true)
    let number = try entry(meeting) { if case .proposed = $0 { true } else { false } }
    // An earlier program asked neither who approved nor whether the text was voted on.
    let at = try #require(meeting.session.entries.last).at
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "记录",
        events: [
          .corrected(
            .init(
              entry: number, field: "text", old: "装充电庄", new: "装充电桩", reason: "写错", by: nil,
              approved: nil))
        ]))
    #expect(meeting.session.damage == nil)
    #expect(meeting.session.motions.values.first?.versions.first?.text == "装充电桩")
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty)
    #expect(
      judged.doubts == [.refused(entry: meeting.session.lastEntry, .words(.votedText("v01")))])
  }
}
