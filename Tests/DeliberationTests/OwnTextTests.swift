import Deliberation
import Scenarios
import Testing
import Values

/// What belongs to one issue or one text holds for no other.
@Suite struct OwnTextTests {
  /// Two issues, each with a text, and five residents of whom one is away.
  private func evening(_ describe: (inout MeetingChanges) -> Void = { _ in }) throws -> Session {
    var session = Session(
      identity: .init(id: "x", date: Day("2024-03-02")!, title: "楼道"))
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    describe(&changes)
    let names = ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"]
    let commands: [Command] = [
      .describeMeeting(.init(changes: changes)),
      .importRoster(
        .init(source: "名册", people: names.map { PersonDetails(name: $0) }, changes: nil)),
      .signIn(.init(participants: Array(names.dropLast()), way: nil)),
      .addIssue(.init(title: "清理", source: nil, proposer: nil, summary: nil, number: nil)),
      .addIssue(
        .init(
          title: "换灯", source: nil, proposer: nil, summary: nil, number: nil, concurrences: ["电力公司"]
        )),
      .openMeeting(.init(despite: nil)),
      .propose(.init(issue: "i01", text: "每月清理一次。", mover: nil, seconder: nil)),
      .propose(.init(issue: "i02", text: "换感应灯。", mover: nil, seconder: nil)),
      .takeUp(.init(issue: "i01")),
    ]
    for command in commands { try session.play(command, at: beijing("2024-03-02", 9, 0)) }
    return session
  }

  private func play(_ commands: [Command], in session: inout Session) throws {
    for command in commands { try session.play(command, at: beijing("2024-03-02", 9, 30)) }
  }

  @Test func `a mandate binds on the text it was written of and on no other`() throws {
    var session = try evening()
    #expect(throws: Refusal.mandate(.opinionOfWhat)) {
      try play(
        [.appointProxy(.init(participant: "居民戊", holder: "居民甲", opinion: .against))], in: &session)
    }
    let opinion = ProxyOpinion(issue: "清理", answer: .against)
    try play(
      [
        .appointProxy(.init(participant: "居民戊", holder: "居民甲", opinion: nil, opinions: [opinion])),
        .openVote(.init(proposal: VoteProposal(issue: "i01", way: .rollCall))),
      ], in: &session)
    #expect(throws: Refusal.mandate(.againstOpinion("p05", holder: "p01"))) {
      try play([.callName(.init(vote: nil, participant: "居民戊", stance: .for))], in: &session)
    }
    try play(
      [
        .callName(.init(vote: nil, participant: "居民戊", stance: .against)),
        .voidVote(.init(vote: nil, reason: "重来")),
        .amend(.init(motion: nil, text: "每周清理一次。", mover: nil, seconder: nil)),
        .openVote(.init(proposal: VoteProposal(way: .rollCall))),
        // The amendment is another text, and so is the version it makes.
        .callName(.init(vote: nil, participant: "居民戊", stance: .for)),
        .voidVote(.init(vote: nil, reason: "重来")),
        .openVote(.init(proposal: VoteProposal(subject: .motion(motion: "m02"), way: .rollCall))),
        .callName(.init(vote: nil, participant: "居民戊", stance: .for)),
      ], in: &session)
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }

  @Test func `a mandate of an earlier program binds as it did`() throws {
    var session = try evening()
    session.apply(
      Entry(
        number: session.lastEntry + 1, at: beijing("2024-03-02", 9, 10), by: "记录",
        events: [.represented(.init(participant: "p05", holder: "p01", opinion: .against))]))
    try play(
      [.openVote(.init(proposal: VoteProposal(subject: .motion(motion: "m02"), way: .rollCall)))],
      in: &session)
    #expect(throws: Refusal.mandate(.againstOpinion("p05", holder: "p01"))) {
      try play([.callName(.init(vote: nil, participant: "居民戊", stance: .for))], in: &session)
    }
    let judged = Rejudgement(session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.count == 1)
  }

  @Test func `a consent is asked for the issue that needs it`() throws {
    for meetingWide in [[], ["产权单位"]] {
      var session = try evening { $0.concurrences = meetingWide }
      let vote: [Command] = [
        .enterCount(
          .init(vote: nil, count: CountEntry(for: 4, against: 0, abstain: 0), undeclared: true)),
        .checkCount(.init(vote: nil, by: "居民甲")), .announce(.init(vote: nil)),
      ]
      try play([.openVote(.init(proposal: VoteProposal(way: .hands)))] + vote, in: &session)
      try play(
        [.takeUp(.init(issue: "i02")), .openVote(.init(proposal: VoteProposal(way: .hands)))]
          + vote, in: &session
      )
      func awaited(_ id: Deliberation.Issue.ID) -> [String] {
        session.outstanding(for: session.issues[id]!).map(\.party)
      }
      #expect(awaited("i01") == meetingWide)
      #expect(awaited("i02") == ["电力公司"])
      #expect(session.votes["v01"]?.verdict?.outstanding.map(\.party) == meetingWide)
      #expect(session.votes["v02"]?.verdict?.outstanding.map(\.party) == ["电力公司"])
      // What an announced result waits for, only an answer ends.
      #expect(throws: Refusal.outcome(.consentWaitedFor(party: "电力公司"))) {
        try play(
          [
            .changeIssue(
              .init(
                issue: "i02", title: nil, source: nil, proposer: nil, summary: nil, concurrences: []
              ))
          ], in: &session)
      }
      #expect(awaited("i02") == ["电力公司"])
    }
  }

  @Test func `a point the adopted text doesn't contain is named before the seal`() throws {
    var session = try evening()
    try play(
      [
        .openVote(.init(proposal: VoteProposal(way: .hands))),
        .enterCount(
          .init(vote: nil, count: CountEntry(for: 4, against: 0, abstain: 0), undeclared: true)),
        .checkCount(.init(vote: nil, by: "居民甲")), .announce(.init(vote: nil)),
        .settle(
          .init(
            issue: nil,
            outcome: Outcome(points: [
              .init(text: "每月清理一次；"), .init(text: "每户出资300元"),
            ]))),
      ], in: &session)
    #expect(session.gaps.contains(.pointOutsideText("i01", point: 2)))
    #expect(!session.gaps.contains(.pointOutsideText("i01", point: 1)))
    try play(
      [
        .settle(
          .init(
            issue: nil,
            outcome: Outcome(points: [
              .init(text: "每月清理一次"), .init(text: "每户出资300元", basis: "管理规约第三条"),
            ])))
      ], in: &session)
    #expect(!session.gaps.contains(.pointOutsideText("i01", point: 2)))
  }

  @Test func `a seal given before points were held against the text is doubted alone`() {
    #expect(Refusal.record(.incomplete([.pointOutsideText("i01", point: 2)])).isLater)
    #expect(
      !Refusal.record(.incomplete([.pointOutsideText("i01", point: 2), .secretaryMissing])).isLater)
  }
}
