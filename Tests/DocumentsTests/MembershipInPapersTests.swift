import Deliberation
import Documents
import Scenarios
import Testing

/// What papers say of who should have been there, who is no member, and who was there on which day.
@Suite struct MembershipInPapersTests {
  private static let papers: [(DocumentKind, Audience)] = [
    (.record, .archive), (.minutes, .archive), (.minutes, .public), (.notice, .public),
  ]

  @Test func `a lower number than at the opening is printed beside the quorum, with its reason`()
    throws
  {
    var meeting = try Meeting { $0.rule = Rule.builtIn("residents-meeting") }
    try meeting.open(residents: 4, of: 5)
    try meeting.act(
      .removeParticipant(.init(participant: "居民戊", reason: "重复")), despite: "与居民丁是同一人")
    try meeting.hands(4, 0, 0)
    try meeting.adjourn()
    for (kind, audience) in Self.papers {
      let paper = try meeting.flat(kind, audience)
      let who = audience == .public ? "1人" : "居民戊"
      #expect(paper.contains("开会以后，\(who)不再列入应到，应到人数由5人改为4人，理由："), "\(paper)")
    }
    let record = try meeting.flat(.record)
    #expect(record.contains("理由：与居民丁是同一人"), "\(record)")
    #expect(!record.contains("所记时间的说明"), "\(record)")
  }

  @Test func `what an earlier program lowered in silence is printed as said by nobody`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("residents-meeting") }
    try meeting.open(residents: 4, of: 5)
    var changes = MeetingChanges()
    changes.expectation = .typed(count: 4)
    let at = try #require(meeting.session.entries.last?.at)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "记录",
        events: [.described(.init(changes: changes))]))
    try meeting.hands(4, 0, 0)
    try meeting.adjourn()
    for (kind, audience) in Self.papers {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("应到人数由5人改为4人，未说明理由。"), "\(kind) \(audience): \(paper)")
    }
  }

  @Test func `those who came after the opening and are no members are told apart`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 4, of: 5)
    for name in ["路人甲", "路人乙"] {
      try meeting.act(
        .walkIn(
          .init(person: Newcomer(PersonDetails(name: name, groups: ["居民"], standing: .voting)))))
    }
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(rule: "residents-representatives", way: .hands))),
      .enterCount(
        .init(
          vote: nil, count: CountEntry(for: 4, against: 0, abstain: 0), undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    try meeting.adjourn()
    #expect(
      try meeting.flat(.record).contains("开会以后到场的路人甲、路人乙（2人）不是成员，没有参加这次表决。"))
    let notice = try meeting.flat(.notice, .public)
    #expect(notice.contains("开会以后到场的2人不是成员，没有参加这次表决。"), "\(notice)")
    #expect(!notice.contains("路人"), "\(notice)")
  }

  @Test func `a sitting on another day has its own sign-in, or the papers say that it had none`()
    throws
  {
    func sitting(despite: String? = nil, signsIn: Bool = true) throws -> Meeting {
      var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
      try meeting.open(residents: 4, of: 5)
      try meeting.act(.leave(.init(participant: "居民丁")), .comeBack(.init(participant: "居民丁")))
      try meeting.act(.adjourn(.init(reason: nil)))
      meeting.later(days: 1)
      try meeting.act(.reopen(.init(reason: "接着议")), despite: despite)
      if signsIn { try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙", "居民戊"], way: nil))) }
      try meeting.act(.takeUp(.init(issue: "楼道堆物清理")))
      try meeting.hands(3, 0, 0)
      try meeting.act(.adjourn(.init(reason: nil)))
      return meeting
    }
    let anew = try sitting()
    for (kind, audience) in Self.papers {
      let paper = try anew.flat(kind, audience)
      let said = audience == .public ? "复会，" : "复会（原因：接着议），"
      #expect(paper.contains(said + "到会的人重新签到。"), "\(kind) \(audience): \(paper)")
    }
    let sheet = try anew.flat(.attendance)
    #expect(sheet.contains("再次签到") && sheet.contains("返回"), "\(sheet)")
    let told = try anew.flat(.record)
    #expect(told.contains("居民甲：3月3日09:16再次签到"), "\(told)")
    #expect(told.contains("居民丁：09:12离会，09:13返回，3月3日未到会。"), "\(told)")
    #expect(told.contains("居民戊：3月2日未到会，3月3日09:16到会。"), "\(told)")
    #expect(!told.contains("迟到") && !sheet.contains("迟到"), "\(told)")
    let blocks = try anew.session.document(.attendance, for: .archive).blocks
    let notes = blocks.flatMap { block -> [String] in
      if case .table(let table) = block { table.rows.compactMap(\.last) } else { [] }
    }
    #expect(notes.contains("3月2日未到会") && notes.contains { $0.hasSuffix("3月3日未到会") }, "\(notes)")
    let kept = try sitting(despite: "通宵未散，原班人都在", signsIn: false)
    let record = try kept.flat(.record)
    #expect(record.contains("到会的人没有重新签到（理由：通宵未散，原班人都在）"), "\(record)")
    #expect(try kept.flat(.notice, .public).contains("复会，到会的人没有重新签到"))
  }

  @Test func `a corrected roll call says who was taken down wrongly`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 3)
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    for name in ["居民甲", "居民乙", "居民丙"] {
      try meeting.act(.callName(.init(vote: nil, participant: name, stance: .for)))
    }
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)),
      .adjourn(.init(reason: nil)),
      .correctCount(
        .init(
          vote: nil,
          count: CountEntry(stances: [CalledStance(participant: "居民丙", stance: .against)]),
          reason: "听录音", by: nil, approved: "主任")))
    let record = try meeting.flat(.record)
    #expect(record.contains("更正后的结果：") && record.contains("点名更正：居民丙应为反对。"), "\(record)")
    #expect(!record.contains("不一致"), "\(record)")
    #expect(try !meeting.flat(.notice, .public).contains("居民丙"))
  }

  @Test func `who took part in writing and who left a proxy are told apart`() throws {
    var meeting = try Meeting {
      $0.rule = Rule.builtIn("residents-meeting")
      $0.acceptsProxies = true
    }
    try meeting.open(residents: 4, of: 5)
    try meeting.act(
      .signIn(.init(participants: ["居民戊"], way: .written)), .leave(.init(participant: "居民甲")),
      .appointProxy(.init(participant: "居民甲", holder: "居民乙", opinion: nil)))
    try meeting.hands(4, 0, 0)
    try meeting.adjourn()
    for (kind, audience) in Self.papers where kind != .notice {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("应到5人，实到4人，书面参加1人"), "\(kind) \(audience): \(paper)")
    }
    let record = try meeting.flat(.record)
    #expect(record.contains("书面参加：居民戊") && !record.contains("居民丁、居民戊"), "\(record)")
    #expect(record.contains("居民戊（居民，5-1-105）书面参加。"), "\(record)")
    #expect(record.contains("居民甲（离会后由居民乙代为表决）"), "\(record)")
    #expect(record.contains("有表决权4人（到会3人、受托1人）"), "\(record)")
  }
}
