import Deliberation
import Documents
import Scenarios
import Testing

/// Papers of before the meeting, as the room and the owners get them.
@Suite struct PapersForTheRoomTests {
  private func texts(of session: Session) throws -> [DocumentKind: String] {
    try Dictionary(
      uniqueKeysWithValues: BeforePapersTests.kinds.map { kind in
        (kind, TextRenderer().text(of: try session.document(kind, for: kind.audiences[0])))
      })
  }

  @Test func `papers that print nothing of what was struck out stay the same to the byte`() throws {
    var meeting = try Meeting()
    try meeting.act(
      .addParticipant(
        .init(
          person: PersonDetails(name: "居民甲", groups: ["居民"], home: "5-1-101", note: "重病"))),
      .addParticipant(.init(person: PersonDetails(name: "居民乙", groups: ["居民"], home: "5-1-102"))),
      .excuse(.init(participant: "居民乙", reason: "住院")))
    let excused = meeting.session.lastEntry
    try meeting.act(
      .addIssue(.init(title: "楼门换灯", source: nil, proposer: nil, summary: nil, number: nil)),
      .signIn(.init(participants: ["居民甲"], way: nil)), .openMeeting(.init(despite: nil)))
    let before = try texts(of: meeting.session)
    try meeting.act(
      .redact(.init(entry: 2, fields: ["note"], reason: "隐私", approved: "书记")),
      .redact(.init(entry: excused, fields: ["reason"], reason: "隐私", approved: "书记")))
    #expect(try texts(of: meeting.session) == before)
    // The sheet prints homes.
    try meeting.act(.redact(.init(entry: 2, fields: ["home"], reason: "隐私", approved: "书记")))
    let after = try texts(of: meeting.session)
    #expect(after[.signInSheet]?.contains("1处经批准隐去") == true, "\(after[.signInSheet] ?? "")")
    #expect(after.filter { $0.key != .signInSheet } == before.filter { $0.key != .signInSheet })
  }

  @Test func `what is read aloud in the room tells of nobody's troubles or home`() throws {
    var meeting = try Meeting()
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "居民甲", groups: ["居民"], home: "102"))),
      .addStep(.init(title: "请102室居民甲介绍", minutes: nil)),
      .addIssue(
        .init(
          title: "102室居民甲（低保户）家漏水", source: IssueSource(kind: .resident), proposer: "居民甲",
          summary: "602居民甲腿部残疾，上下楼不便", number: nil)),
      .propose(.init(issue: nil, text: "由物业给102室居民甲家修。", mover: nil, seconder: nil)))
    let script = try meeting.flat(.agenda)
    #expect(
      !script.contains("102") && !script.contains("低保") && !script.contains("残疾"), "\(script)")
    #expect(script.contains("居民甲提出") && script.contains("由物业给"), "\(script)")
    let paper = try meeting.session.document(.agenda, for: .archive)
    #expect(paper.masked.isEmpty && paper.sentences.isEmpty)
  }

  @Test func `an owners' meeting asks the owners to come`() throws {
    let session = try Scenario.stairwell.played {
      if case .openMeeting = $0 { true } else { false }
    }
    for (kind, text) in try texts(of: session) {
      #expect(!text.contains("代表"), "\(kind): \(text)")
    }
    let sheet = try session.document(.tallySheet, for: .archive).flat
    #expect(!sheet.contains("实到有表决权") && sheet.contains("收回与未返回相加应等于发放"), "\(sheet)")
    #expect(try session.document(.meetingNotice, for: .public).flat.contains("各位业主、有关单位："))
  }

  @Test func `why it was opened though fewer had come than should stands beside the quorum`() throws
  {
    var meeting = try Meeting {
      $0.rule = Rule.builtIn("majority-of-present")
      $0.expectation = .roster
    }
    for name in ["居民甲", "居民乙", "居民丙"] {
      try meeting.act(.addParticipant(.init(person: PersonDetails(name: name, groups: ["居民"]))))
    }
    try meeting.act(
      .addIssue(.init(title: "楼门换灯", source: nil, proposer: nil, summary: nil, number: nil)),
      .signIn(.init(participants: ["居民甲", "居民乙"], way: nil)),
      .openMeeting(.init(despite: "人不够也先开")),
      .takeUp(.init(issue: "楼门换灯")),
      .propose(.init(issue: nil, text: "换灯。", mover: nil, seconder: nil)))
    try meeting.hands(2, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "换灯")]))))
    try meeting.adjourn()
    for kind in [DocumentKind.record, .minutes, .opinion] {
      let paper = try meeting.flat(kind)
      #expect(paper.contains("开会时到会人数少于应到，仍开会的原因：人不够也先开。"), "\(kind): \(paper)")
    }
    #expect(try !meeting.flat(.minutes, .public).contains("人不够"))
  }

  @Test func `how somebody voted is told beside the result and on no other sheet`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(
      .settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "集中清理楼道堆物")]))))
    try meeting.adjourn()
    try meeting.act(
      .correctCount(
        .init(
          vote: nil, count: CountEntry(for: 4, against: 1, abstain: 0), reason: "居民丙举的是反对",
          approved: "书记")))
    for kind in [DocumentKind.attendance, .tasks] {
      let sheet = try meeting.flat(kind)
      #expect(!sheet.contains("居民丙举的是反对") && !sheet.contains("反对1人"), "\(kind): \(sheet)")
      #expect(sheet.contains("会后对记录作了1处更正，载于会议记录。"), "\(kind): \(sheet)")
    }
    #expect(try meeting.flat(.record).contains("居民丙举的是反对"))
  }

  @Test func `a rule of hands stands beside no matter of the owners`() throws {
    var meeting = try Meeting()
    try meeting.act(
      .addIssue(.init(title: "加装电梯", source: nil, proposer: nil, summary: nil, number: nil)))
    #expect(try meeting.flat(.meetingNotice, .public).contains("表决规则："))
    try meeting.act(
      .judgeCompetence(
        .init(
          issue: "加装电梯", competence: Competence(answer: .owners, items: [7], by: "主持人甲"))))
    let notice = try meeting.flat(.meetingNotice, .public)
    #expect(!notice.contains("表决规则：") && notice.contains("按户发放书面表决票"), "\(notice)")
  }

  @Test func `the attendance says how many could vote on each issue, proxies among them`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 4, of: 5)
    try meeting.act(.appointProxy(.init(participant: "居民戊", holder: "居民甲", opinion: nil)))
    try meeting.hands(5, 0, 0)
    #expect(
      try meeting.flat(.attendance).contains("议题表决时有表决权5人（到会4人、受托1人）。"))
  }

  @Test func `the record says where those signed who were there`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    #expect(try !meeting.flat(.record).contains("到会人员签字见"))
    for (name, kind) in [("会场.jpg", "照片"), ("签字.pdf", "议定事项确认单")] {
      try meeting.act(
        .attach(
          .init(
            file: .init(
              name: name, kind: kind, bytes: 10, sha256: String(repeating: "0", count: 64)),
            path: nil, kind: nil)))
    }
    #expect(try meeting.flat(.record).contains("到会人员签字见附件2。"))
  }
}
