import Deliberation
import Documents
import Scenarios
import Sentences
import Testing
import Text

/// Of every day on which a meeting met, papers tell who came, who was excused, who had a proxy and who
/// was away, and who of the officers.
@Suite struct EverySittingTests {
  /// Three evenings; 居民丁 is excused on the second, 居民丙 has a proxy there.
  private func threeEvenings() throws -> Meeting {
    var meeting = try Meeting {
      $0.rule = Rule.builtIn("majority-of-present")
      $0.tellers = ["居民丁"]
      $0.scrutineers = ["居民戊"]
    }
    try meeting.enrol(5)
    try meeting.act(
      .signIn(.init(participants: ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"], way: nil)),
      .addIssue(.init(title: "清理", source: nil, proposer: nil, summary: nil, number: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "清理")), .adjourn(.init(reason: nil)))
    meeting.later(days: 1)
    try meeting.act(
      .reopen(.init(reason: "继续")), .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)),
      .excuse(.init(participant: "居民丁", reason: "出差")),
      .appointProxy(.init(participant: "居民丙", holder: "居民甲", opinion: nil)),
      .propose(.init(issue: "清理", text: "清理。", mover: nil, seconder: nil)))
    try meeting.hands(3, 0, 0)
    try meeting.act(.adjourn(.init(reason: nil)))
    return meeting
  }

  @Test func `who left on the first evening is told so of that evening`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.enrol(3)
    try meeting.act(
      .signIn(.init(participants: ["居民甲", "居民乙", "居民丙"], way: nil)),
      .addIssue(.init(title: "清理", source: nil, proposer: nil, summary: nil, number: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "清理")),
      .leave(.init(participant: "居民乙")),
      .leave(.init(participant: "居民丙")), .adjourn(.init(reason: nil)))
    meeting.later(days: 1)
    try meeting.act(
      .reopen(.init(reason: "继续")), .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)),
      .adjourn(.init(reason: nil)))
    let record = try meeting.flat(.record)
    #expect(
      record.contains(/居民乙：\d\d:\d\d离会（早退），3月3日\d\d:\d\d再次签到。/), "\(record)")
    #expect(record.contains(/居民丙：\d\d:\d\d离会（早退），3月3日未到会。/), "\(record)")
  }

  @Test(arguments: [false, true])
  func `what was said for the second evening stands in the papers`(third: Bool) throws {
    var meeting = try threeEvenings()
    if third {
      meeting.later(days: 1)
      try meeting.act(
        .reopen(.init(reason: "再议")),
        .signIn(.init(participants: ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"], way: nil)),
        .adjourn(.init(reason: nil)))
    }
    let record = try meeting.flat(.record)
    #expect(record.contains("请假0人（另有3月3日请假1人）"), "\(record)")
    #expect(record.contains("居民丁（3月3日，出差）"), "\(record)")
    #expect(record.contains("3月3日请假（出差）"), "\(record)")
    #expect(record.contains("居民丙（3月3日由居民甲代为表决）"), "\(record)")
    #expect(record.contains("3月3日委托居民甲代为表决"), "\(record)")
    #expect(!record.contains("居民丁：3月3日未到会"), "\(record)")
    let sheet = try meeting.flat(.attendance)
    for words in ["3月3日请假（出差）", "3月3日委托居民甲代为表决", "3月3日未到会"] {
      #expect(sheet.contains(words), "\(words): \(sheet)")
    }
    let minutes = try meeting.flat(.minutes)
    #expect(minutes.contains("居民丁（3月3日）") && !minutes.contains("出差"), "\(minutes)")
    #expect(try !meeting.flat(.minutes, .public).contains("出差"))
  }

  @Test func `officers who were away when it was voted are named as that`() throws {
    let meeting = try threeEvenings()
    let record = try meeting.flat(.record)
    #expect(record.contains("3月3日表决时，原定计票人居民丁未到会。"), "\(record)")
    #expect(record.contains("3月3日表决时，原定监票人居民戊未到会，未设监票人。"), "\(record)")
    #expect(!record.contains("监票人（签字）") && !record.contains("计票人（签字）"), "\(record)")
  }

  @Test func `who never came keeps what was said for each evening`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    for name in ["居民甲", "居民乙", "居民丙"] {
      try meeting.act(.addParticipant(.init(person: PersonDetails(name: name, groups: ["居民"]))))
    }
    try meeting.act(
      .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)),
      .excuse(.init(participant: "居民丙", reason: "住院")),
      .addIssue(.init(title: "清理", source: nil, proposer: nil, summary: nil, number: nil)),
      .openMeeting(.init(despite: nil)), .adjourn(.init(reason: nil)))
    meeting.later(days: 1)
    try meeting.act(
      .reopen(.init(reason: "继续")), .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)),
      .appointProxy(.init(participant: "居民丙", holder: "居民甲", opinion: nil)),
      .adjourn(.init(reason: nil)))
    for kind in [DocumentKind.record, .attendance] {
      let paper = try meeting.flat(kind)
      #expect(
        paper.contains("3月2日请假（住院）") && paper.contains("3月3日委托居民甲代为表决"),
        "\(kind): \(paper)")
    }
  }

  @Test func `a missed sign-in changes neither who watched a vote nor that one was excused`() throws
  {
    var meeting = try Meeting { $0.scrutineers = ["居民丙"] }
    try meeting.open(residents: 2, of: 3)
    try meeting.act(.excuse(.init(participant: "居民丙", reason: "陪床")))
    try meeting.hands(2, 0, 0)
    try meeting.adjourn()
    try meeting.act(
      .recordMissedSignIn(.init(participant: "居民丙", way: nil, reason: "漏签", approved: "书记")))
    let record = try meeting.flat(.record)
    #expect(record.contains("原定监票人居民丙当时没有签到，会后补登到会"), "\(record)")
    #expect(record.contains("本次表决未设监票人。"), "\(record)")
    #expect(!record.contains("监票人（签字）"), "\(record)")
    #expect(record.contains("原登记为请假（陪床）"), "\(record)")
    #expect(try meeting.flat(.attendance).contains("原登记为请假（陪床）"))
    let minutes = try meeting.flat(.minutes, .public)
    #expect(minutes.contains("其中1人原登记为请假") && !minutes.contains("陪床"), "\(minutes)")
  }

  @Test func `whoever came on another day is no missed sign-in, and is told what to do`() throws {
    var meeting = try threeEvenings()
    let refusal = Refusal.people(.cameToAnotherSitting("p05"))
    #expect(throws: refusal) {
      try meeting.act(
        .recordMissedSignIn(.init(participant: "居民戊", way: nil, reason: "漏签", approved: "书记")))
    }
    #expect(refusal.sentence(in: .chinese, of: meeting.session).contains("补记"))
  }

  // MARK: Who was called

  private func committee() throws -> Meeting {
    var meeting = try Meeting { $0.rule = Rule.builtIn("consultation-committee") }
    try meeting.enrol(5)
    return meeting
  }

  @Test func `a member taken off by taking the entry back is told with the reason`() throws {
    var meeting = try committee()
    let entry = meeting.session.lastEntry
    try meeting.act(
      .signIn(.init(participants: ["居民甲", "居民乙", "居民丙", "居民丁"], way: nil)),
      .addIssue(.init(title: "清理", source: nil, proposer: nil, summary: nil, number: nil)),
      .openMeeting(.init(despite: nil)))
    try meeting.act(.retract(.init(entry: entry, reason: nil)), despite: "从未是委员")
    let record = try meeting.flat(.record)
    #expect(record.contains("居民戊不再列入应到") && record.contains("理由：从未是委员"), "\(record)")
  }

  @Test func `an opening that was taken back leaves how many were expected`() throws {
    var meeting = try committee()
    try meeting.act(
      .signIn(.init(participants: ["居民甲", "居民乙", "居民丙", "居民丁"], way: nil)),
      .openMeeting(.init(despite: nil)))
    let entry = meeting.session.lastEntry
    try meeting.act(
      .retract(.init(entry: entry, reason: "开早了")),
      .removeParticipant(.init(participant: "居民戊", reason: "搬走")),
      .openMeeting(.init(despite: nil)),
      .adjourn(.init(reason: nil)))
    for kind in [DocumentKind.record, .minutes] {
      let paper = try meeting.flat(kind)
      #expect(
        paper.contains("应到5人，后撤销（理由：开早了）；重新开会时应到4人"), "\(kind): \(paper)")
    }
    let paper = try meeting.flat(.minutes, .public)
    #expect(paper.contains("应到5人，后撤销；重新开会时应到4人"), "\(paper)")
  }
}
