import Deliberation
import Testing
import Values

/// 草稿, 审阅, 确认, 封存: who answers for a record, and what makes a draft of it again.
@Suite struct RecordStageTests {
  /// The day on which the meetings of these tests are adjourned.
  private func today(_ meeting: Meeting) throws -> Day {
    try #require(meeting.session.adjournment?.at.day)
  }

  private func adjourned() throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    try meeting.act(.describeMeeting(.init(changes: changes)), at: (13, 50))
    try meeting.act(
      .importRoster(
        .init(
          source: "名册.csv", people: ["居民甲", "居民乙"].map { PersonDetails(name: $0, groups: ["居民"]) },
          changes: nil)))
    try meeting.raise("充电")
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙"], way: nil)), at: (14, 0))
    try meeting.act(.openMeeting(.init(despite: nil)), at: (14, 5))
    try meeting.act(.adjourn(.init(reason: nil)), at: (15, 0))
    try meeting.act(.remark(.init(issue: nil, by: nil, text: "多谢")), at: (15, 5))
    return meeting
  }

  private func review(_ meeting: inout Meeting, by name: String = "居民甲") throws {
    try meeting.act(.reviewRecord(.init(by: name, on: try today(meeting))), at: (15, 10))
  }

  private func confirm(_ meeting: inout Meeting) throws {
    try meeting.act(.confirmRecord(.init(by: "居民议事会", on: try today(meeting))), at: (15, 20))
  }

  /// A record that was reviewed and confirmed.
  private func confirmed() throws -> Meeting {
    var meeting = try adjourned()
    try review(&meeting)
    try confirm(&meeting)
    return meeting
  }

  @Test func `a record is a draft, then reviewed, confirmed and sealed`() throws {
    var meeting = try adjourned()
    #expect(meeting.session.recordStage == .draft)
    #expect(!meeting.session.isDraftAgain)
    try review(&meeting)
    #expect(meeting.session.recordStage == .reviewed)
    #expect(meeting.session.standingReview?.by == "居民甲")
    try confirm(&meeting)
    #expect(meeting.session.recordStage == .confirmed)
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")), at: (15, 30))
    #expect(meeting.session.recordStage == .sealed)
    #expect(meeting.session.standingConfirmation?.by == "居民议事会")
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `nothing is confirmed that nobody reviewed, and nothing reviewed twice by one hand`()
    throws
  {
    var meeting = try adjourned()
    #expect(throws: Refusal.record(.notReviewed)) { try confirm(&meeting) }
    try review(&meeting)
    #expect(throws: Refusal.input(.nothingToChange)) { try review(&meeting) }
    try review(&meeting, by: "居民乙")
    #expect(meeting.session.standingReview?.by == "居民乙")
  }

  @Test func `nobody reviews before the meeting is over, or on an earlier day`() throws {
    var meeting = try adjourned()
    let today = try today(meeting)
    let yesterday = today.adding(days: -1)
    #expect(throws: Refusal.record(.signedTooEarly(yesterday, first: today))) {
      try meeting.act(.reviewRecord(.init(by: "居民甲", on: yesterday)))
    }
    #expect(throws: Refusal.input(.empty(.by))) {
      try meeting.act(.reviewRecord(.init(by: " ", on: today)))
    }
    var open = Meeting()
    #expect(throws: Refusal.course(.notInPhase(.preparing))) {
      try open.act(.reviewRecord(.init(by: "居民甲", on: today)))
    }
  }

  @Test func `a correction makes a draft of it again, and it can be reviewed anew`() throws {
    var meeting = try confirmed()
    let entry = try #require(
      meeting.session.entries.first {
        $0.events.contains { if case .remarked = $0 { true } else { false } }
      })
    try meeting.act(
      .correct(
        .init(
          entry: entry.number, field: "text", old: "多谢", new: "谢谢", reason: "写错", approved: "主任")),
      at: (15, 25))
    #expect(meeting.session.recordStage == .draft)
    #expect(meeting.session.isDraftAgain)
    #expect(throws: Refusal.record(.notReviewed)) { try confirm(&meeting) }
    try review(&meeting)
    try confirm(&meeting)
    #expect(meeting.session.recordStage == .confirmed)
  }

  @Test func `so does an undone entry, but not one that came since and is undone`() throws {
    var meeting = try confirmed()
    try meeting.act(.remark(.init(issue: nil, by: nil, text: "又一句")), at: (15, 25))
    #expect(meeting.session.isDraftAgain)
    try meeting.act(.retract(.init(entry: meeting.session.lastEntry, reason: nil)))
    #expect(meeting.session.recordStage == .confirmed)
    let remark = try #require(
      meeting.session.entries.first {
        $0.events.contains { if case .remarked = $0 { true } else { false } }
      })
    try meeting.act(.retract(.init(entry: remark.number, reason: nil)))
    #expect(meeting.session.isDraftAgain)
  }

  @Test func `so do words struck out, and a meeting that goes on`() throws {
    var struck = try confirmed()
    let remark = try #require(
      struck.session.entries.first {
        $0.events.contains { if case .remarked = $0 { true } else { false } }
      })
    try struck.act(
      .redact(.init(entry: remark.number, fields: ["text"], reason: "隐私", approved: "主任")))
    #expect(struck.session.isDraftAgain)
    var reopened = try confirmed()
    try reopened.act(.reopen(.init(reason: "漏了一项")), at: (15, 30))
    try reopened.act(.adjourn(.init(reason: nil)), at: (15, 40))
    #expect(reopened.session.isDraftAgain)
  }

  @Test func `a scan doesn't, nor does a correction of who reviewed it`() throws {
    var meeting = try confirmed()
    try meeting.act(
      .attach(
        .init(
          file: .init(
            name: "签字页.pdf", kind: "签字页", bytes: 3, sha256: String(repeating: "a", count: 64)),
          path: nil, kind: nil)))
    #expect(meeting.session.recordStage == .confirmed)
    let review = try #require(
      meeting.session.entries.first {
        $0.events.contains { if case .recordReviewed = $0 { true } else { false } }
      })
    try meeting.act(
      .correct(
        .init(
          entry: review.number, field: "by", old: "居民甲", new: "居民乙", reason: "写错", approved: "主任")))
    #expect(meeting.session.recordStage == .confirmed)
    #expect(meeting.session.standingReview?.by == "居民乙")
  }

  @Test func `a review that a confirmation stands on isn't undone before it`() throws {
    var meeting = try confirmed()
    let last = meeting.session.lastEntry
    #expect(throws: Refusal.record(.builtUpon(entry: last - 1, by: last))) {
      try meeting.act(.retract(.init(entry: last - 1, reason: nil)))
    }
    try meeting.act(.retract(.init(entry: last, reason: nil)))
    try meeting.act(.retract(.init(entry: last - 1, reason: nil)))
    #expect(meeting.session.recordStage == .draft)
    #expect(!meeting.session.isDraftAgain)
  }

  @Test func `who confirms has seen what another terminal recorded meanwhile`() throws {
    var meeting = try adjourned()
    try review(&meeting)
    let seen = meeting.session.lastEntry
    try meeting.act(.remark(.init(issue: nil, by: nil, text: "又一句")), at: (15, 15))
    let last = try #require(meeting.session.entries.last)
    #expect(throws: Refusal.record(.overtaken(seen: seen, by: [last.number]))) {
      _ = try meeting.session.decide(
        .reviewRecord(.init(by: "居民乙", on: try today(meeting))),
        on: Occasion(at: last.at, by: "记录", seen: seen))
    }
  }

  @Test func `what is put right after the seal leaves by whom it was confirmed`() throws {
    var meeting = try confirmed()
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")), at: (15, 30))
    let entry = try #require(
      meeting.session.entries.first {
        $0.events.contains { if case .remarked = $0 { true } else { false } }
      })
    try meeting.act(
      .correct(
        .init(
          entry: entry.number, field: "text", old: "多谢", new: "谢谢", reason: "写错", approved: "主任")))
    #expect(meeting.session.recordStage == .sealed)
    #expect(meeting.session.standingReview != nil)
    #expect(meeting.session.standingConfirmation != nil)
  }

  @Test func `the record of an earlier meeting is confirmed once, and never this one's`() throws {
    var meeting = Meeting()
    try meeting.act(.openMeeting(.init(despite: nil)), at: (14, 5))
    let own = meeting.session.identity
    let before = own.date.adding(days: -28)
    try meeting.act(.confirmLastRecord(.init(meeting: "上次议事会", on: before, text: nil)))
    #expect(meeting.session.confirmedRecords.map(\.meeting) == ["上次议事会"])
    #expect(throws: Refusal.record(.lastRecordConfirmed(before))) {
      try meeting.act(.confirmLastRecord(.init(meeting: "上次议事会", on: before, text: "无异议")))
    }
    let after = own.date.adding(days: 1)
    #expect(throws: Refusal.record(.notAnEarlierMeeting(after))) {
      try meeting.act(.confirmLastRecord(.init(meeting: "下次议事会", on: after)))
    }
    #expect(throws: Refusal.record(.notAnEarlierMeeting(own.date))) {
      try meeting.act(.confirmLastRecord(.init(meeting: own.title, on: own.date)))
    }
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }
}
