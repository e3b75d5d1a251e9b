import Deliberation
import Documents
import Scenarios
import Testing

/// What papers say of who met, who was called to it and who handed something in.
@Suite struct WhoMetInPapersTests {
  @Test func `whoever was put on the roll after the opening is told, with both numbers`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 4)
    try meeting.act(
      .walkIn(
        .init(
          person: Newcomer(PersonDetails(name: "居民子", groups: ["居民"], standing: .voting)))))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    let record = try meeting.flat(.record)
    #expect(record.contains("居民子补入名册。"), "\(record)")
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.minutes, .archive), (.minutes, .public),
    ] {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("应到5人，实到5人（开会时应到4人）"), "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `what an earlier program said otherwise after a verdict is told in both readings`()
    throws
  {
    var meeting = try Meeting { $0.tellers = ["居民甲"] }
    try meeting.open(residents: 4)
    try meeting.hands(4, 0, 0)
    var changes = MeetingChanges()
    changes.body = "业主大会"
    changes.convener = "街道"
    var other = try #require(meeting.session.participants["p01"])
    other.details.name = "居民申"
    let at = try #require(meeting.session.entries.last?.at)
    for event in [
      Event.described(.init(changes: changes)), .participantChanged(.init(participant: other)),
      .participantRemoved(.init(participant: "p04", reason: "重复")),
    ] {
      meeting.session.apply(
        Entry(number: meeting.session.lastEntry + 1, at: at, by: "记录", events: [event]))
    }
    try meeting.adjourn()
    for audience in [Audience.archive, .public] {
      let minutes = try meeting.flat(.minutes, audience)
      #expect(minutes.contains("议事机构宣布时为“居民议事会”，改为“业主大会”"), "\(minutes)")
      #expect(minutes.contains("召集单位宣布时为“某社区居民委员会”，改为“街道”"), "\(minutes)")
      #expect(minutes.contains("开会时应到4人"), "\(minutes)")
    }
    let record = try meeting.flat(.record)
    #expect(record.contains("姓名宣布时为“居民甲”，改为“居民申”"), "\(record)")
    #expect(record.contains("从名册去掉，原因：重复"), "\(record)")
  }

  @Test func `what somebody who never came had to say was handed in`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 4, of: 5)
    try meeting.act(
      .markAbsent(.init(participants: ["居民戊"], notReached: nil)),
      .raiseConcern(.init(issue: nil, by: "居民戊", text: "周六有事")),
      .raiseConcern(.init(issue: nil, by: "居民甲", text: "太早")),
      .remark(.init(issue: nil, by: "居民戊", text: "来信一封")),
      .amend(.init(motion: nil, text: "每月清理两次。", mover: "居民戊", seconder: nil)))
    try meeting.hands(4, 0, 0)
    try meeting.hands(4, 0, 0)
    try meeting.adjourn()
    let record = try meeting.flat(.record)
    #expect(record.contains("居民戊（居民，5-1-105）（未到会）书面提出不同意见：周六有事"), "\(record)")
    #expect(record.contains("居民戊（居民，5-1-105）（未到会）书面：来信一封"), "\(record)")
    #expect(record.contains("居民戊（未到会，书面）：周六有事"), "\(record)")
    #expect(record.contains("居民戊（未到会，书面）提出"), "\(record)")
    #expect(record.contains("居民甲（居民，5-1-101）提出不同意见：太早"), "\(record)")
  }

  @Test func `an opinion of before there was a text is printed as one of no text`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 4, of: 5)
    try meeting.act(
      .addIssue(.init(title: "路灯", source: nil, proposer: nil, summary: nil, number: nil)))
    let at = try #require(meeting.session.entries.last?.at)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "记录",
        events: [
          .represented(
            .init(
              participant: "p05", holder: "p01", opinion: nil,
              opinions: [
                WrittenOpinion(issue: "i01", version: 1, answer: .for),
                WrittenOpinion(issue: "i02", version: 1, answer: .for),
              ]))
        ]))
    try meeting.act(.propose(.init(issue: "i02", text: "装灯。", mover: nil, seconder: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    let record = try meeting.flat(.record)
    #expect(record.contains("议题一方案（第1稿）同意、议题二同意（当时尚无方案，不计入任何一稿）"), "\(record)")
  }
}
