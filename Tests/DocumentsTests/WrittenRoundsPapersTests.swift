import Deliberation
import Documents
import Scenarios
import Testing
import Text
import Values

/// What papers say of a session in writing over several rounds.
@Suite struct WrittenRoundsPapersTests {
  private func flat(
    _ kind: DocumentKind, _ audience: Audience, before isEnd: (Command) -> Bool = { _ in false }
  ) throws -> String {
    try Scenario.writtenRounds.played(before: isEnd).document(kind, for: audience).flat
  }

  private func isClosing(_ command: Command) -> Bool {
    if case .closeRound = command { true } else { false }
  }

  @Test
  func `the notice of extension tells both periods and how many answered, and nobody's answer`()
    throws
  {
    let running = try flat(.extensionNotice, .public, before: isClosing)
    for text in [
      "2024年1月21日至1月31日。", "截至2024年1月30日，已交回表决票的业主9人，专有部分面积513.71平方米",
      "总人数11人，总面积690.66平方米", "《议事规则》第七条，回收的票不足。", "2024年2月7日（含当日）",
      "已交回的表决票继续有效", "某社区居民委员会", "2024年1月30日",
    ] {
      #expect(running.contains(text), "\(text)\n\(running)")
    }
    for word in ["同意", "反对", "弃权", "101", "业主01"] { #expect(!running.contains(word), "\(word)") }
    // Asked for later it tells the same.
    #expect(try flat(.extensionNotice, .public) == running)
  }

  @Test func `there is none where no round was put off`() throws {
    let session = try Scenario.stairwell.played()
    #expect(throws: DocumentRefusal.self) {
      try session.document(.extensionNotice, for: .public)
    }
  }

  @Test func `the record says who read the slips twice, and speaks of nobody who came`() throws {
    let record = try flat(.record, .archive)
    #expect(record.contains("两人各录一遍"))
    #expect(record.contains("一人录两遍，监票人监票甲在场核对"))
    #expect(record.contains("征询期自2024年1月21日至1月31日。"))
    #expect(record.contains("征询截止。"))
    for word in ["实到", "应到", "签到", "到会"] { #expect(!record.contains(word), "\(word)") }
    #expect(throws: DocumentRefusal.self) { try flat(.attendance, .archive) }
    #expect(throws: DocumentRefusal.self) { try flat(.minutes, .archive) }
  }

  // MARK: - Papers of a round

  /// The session once a round was counted and checked and nothing announced of it.
  private func counted(_ round: Int) throws -> Session {
    var count = 0
    return try Scenario.writtenRounds.played {
      if case .announce = $0 { count += 1 }
      return count == round
    }
  }

  /// The session once so many rounds were announced.
  private func announced(_ rounds: Int) throws -> Session {
    var count = 0
    let whole = Scenario.writtenRounds
    let steps = whole.steps.prefix { step in
      defer { if case .announce = step.command { count += 1 } }
      return count < rounds
    }
    return try Scenario(identity: whole.identity, steps: Array(steps)).played()
  }

  @Test(arguments: [
    (DocumentKind.votingNotice, Audience.public), (.deliveryRegister, .archive),
    (.householdTally, .archive), (.preliminaryCount, .public), (.resultNotice, .public),
  ])
  func `papers of the second round read as they should`(kind: DocumentKind, audience: Audience)
    throws
  {
    let session = try kind == .preliminaryCount ? counted(2) : announced(2)
    try expect(
      TextRenderer().text(of: try session.document(kind, for: audience)),
      isExpected: "\(kind).\(audience.rawValue).txt")
  }

  @Test func `the result that was adopted is told in one sentence with its place of the law`()
    throws
  {
    let result = try announced(2).document(.resultNotice, for: .public).flat
    #expect(
      result.contains(
        "同意的专有部分面积575.55平方米，占参与表决面积的83.33%，应不少于518.00平方米；同意9人，占81.82%，应不少于9人。"
          + "符合《民法典》第二百七十八条第一款第七项、第二款的规定，表决通过。"), "\(result)")
  }

  @Test func `the result of a round that failed is announced with what is short`() throws {
    let session = try announced(1)
    let failed = try session.document(.resultNotice, for: .public).flat
    for text in [
      "同意7人、460.44平方米", "未通过", "应不少于471.62平方米，实际460.44平方米，差11.18平方米", "应不少于8人，实际7人，差1人",
      "截至2024年2月8日，没有收到异议", "计票2人，核对1人，两人各录一遍。本次表决未设监票人。",
    ] {
      #expect(failed.contains(text), "\(text)\n\(failed)")
    }
    for word in ["救济", "101", "业主01"] { #expect(!failed.contains(word), "\(word)") }
    // What is settled nowhere is no 公示.
    #expect(throws: DocumentRefusal.self) { try session.document(.notice, for: .public) }
  }

  @Test
  func `the preliminary count tells numbers, hides the area of few, and says nothing of adoption`()
    throws
  {
    let count = try counted(1).document(.preliminaryCount, for: .public)
    let text = count.flat
    for word in ["通过", "达到", "101", "业主01"] { #expect(!text.contains(word), "\(word)\n\(text)") }
    let tables = count.blocks.compactMap { if case .table(let it) = $0 { it } else { nil } }
    #expect(
      tables.first?.rows == [
        ["总数", "11", "690.66"], ["参与", "10", "628.82"], ["同意", "7", "460.44"],
        ["反对", "2", "—"], ["弃权", "1", "—"], ["无效", "0", "—"], ["未交回", "1", "—"],
      ])
    #expect(
      tables.last?.rows.map { Array($0[1...]) } == [
        ["460.44㎡", "628.82㎡"], ["8人", "10人"], ["471.62㎡", "460.44㎡"], ["8人", "7人"],
      ])
  }

  @Test func `before a count is checked there is neither tally nor preliminary count`() throws {
    let running = try Scenario.writtenRounds.played {
      if case .closeRound = $0 { true } else { false }
    }
    for (kind, audience) in [
      (DocumentKind.householdTally, Audience.archive), (.preliminaryCount, .public),
      (.resultNotice, .public),
    ] {
      #expect(throws: DocumentRefusal.self) { try running.document(kind, for: audience) }
    }
    #expect(try running.document(.deliveryRegister, for: .archive).flat.contains("楼门长甲"))
  }

  @Test func `once the result is announced no count is preliminary`() throws {
    let refusal = #expect(throws: DocumentRefusal.self) {
      try announced(1).document(.preliminaryCount, for: .public)
    }
    #expect(refusal?.sentence(in: .chinese).contains("用表决结果公告") == true)
    #expect(refusal?.sentence(in: .english).contains("preliminary no more") == true)
    // The next round is counted by itself.
    let next = try counted(2).document(.preliminaryCount, for: .public).flat
    #expect(next.contains("3月2日至3月9日"), "\(next)")
  }

  @Test func `a checker is no scrutineer in any paper, and whoever was named one is in all`() throws
  {
    let checked = try announced(2)
    #expect(try checked.document(.record, for: .archive).flat.contains("本次表决未设监票人。"))
    let tally = try checked.document(.householdTally, for: .archive).flat
    #expect(tally.contains("核对人（签字）") && !tally.contains("监票人"), "\(tally)")
    // One clerk read the third round twice, and the scrutineer watched.
    #expect(try !flat(.record, .archive).contains("未设监票人"))
    let result = try flat(.resultNotice, .public)
    #expect(result.contains("，监票1人，一人录两遍。") && !result.contains("未设监票人"), "\(result)")
    #expect(try flat(.householdTally, .archive).contains("监票人（签字）"))
  }

  @Test
  func `the register of delivery and the result tell one count, and each round has its table`()
    throws
  {
    let register = try flat(.deliveryRegister, .archive)
    for text in [
      "第1次表决", "应送达12户", "已登记送达12户", "楼门长甲", "第3次表决", "应送达2户", "未登记送达2户",
      "沿用以前轮次的表决票10户",
    ] {
      #expect(register.contains(text), "\(text)\n\(register)")
    }
    #expect(try flat(.resultNotice, .public).contains("本轮应发放（未登记送达）2户、2人"))
  }

  /// The session in which a unit agrees and an objection is raised and met on days after the result.
  private func answeredLater() throws -> Session {
    var session = try Scenario.writtenRounds.played {
      if case .adjourn = $0 { true } else { false }
    }
    try session.play(
      .raiseObjection(
        .init(issue: nil, by: "业主02", text: "采光", on: Day("2024-03-24")!, inWriting: true)),
      at: beijing("2024-03-24", 9, 0))
    try session.play(
      .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(
            party: "产权单位", answer: .agreed, on: Day("2024-03-25")!, by: "军休所"))),
      at: beijing("2024-03-25", 9, 0))
    return session
  }

  @Test func `the result says as of which day it speaks, and of a later consent both readings`()
    throws
  {
    let session = try answeredLater()
    let whole = try session.document(.resultNotice, for: .public)
    for text in [
      "于2024年3月23日宣布", "宣布时尚待产权单位书面同意；产权单位已于2024年3月25日书面同意。", "截至2024年3月25日，收到异议1件，已了结0件",
    ] {
      #expect(whole.flat.contains(text), "\(text)\n\(whole.flat)")
    }
    #expect(!whole.flat.contains("截至本公告"))
    // Posted on the day of the result, it knows nothing of what came after.
    let posted = try session.document(
      .resultNotice, for: .public, issuing: Issuing(on: Day("2024-03-23"))
    ).flat
    for text in ["尚待产权单位书面同意。", "截至2024年3月23日，没有收到异议"] {
      #expect(posted.contains(text), "\(text)\n\(posted)")
    }
    #expect(!posted.contains("3月25日"), "\(posted)")
  }

  /// The notice of the same rounds, met by a body with those clauses and posted so many days before the last
  /// one began.
  private func posted(_ days: Int, _ clauses: Constitution.Clauses) throws -> Document {
    let whole = Scenario.writtenRounds
    let body = Constitution(name: "3号楼2单元全体业主", clauses: clauses)
    let first = Scenario.Step(
      .constitute(.init(constitution: body)), at: whole.steps[0].at, by: whole.steps[0].by)
    let session = try Scenario(identity: whole.identity, steps: [first] + whole.steps).played()
    let began = try #require(session.votes.values.compactMap(\.opening.period?.from).max())
    return try session.document(
      .votingNotice, for: .public, issuing: Issuing(on: began.adding(days: -days)))
  }

  @Test func `a notice is posted as early as the local rule asks, and says so where it isn't`()
    throws
  {
    let clauses = Constitution.Clauses(
      announcement: .init(days: 7, clause: "本市加装电梯办法：表决前公告7日"))
    #expect(try posted(7, clauses).warning == nil)
    let late = try posted(6, clauses)
    #expect(late.warning == "自张贴到投票开始6日，不足7日：本市加装电梯办法：表决前公告7日。")
    // Of an assembly the regulation says it; of one building's owners nobody but their own rule.
    #expect(try posted(6, .init()).warning == nil)
  }

  @Test func `what no clause of the session says is a blank of the notice`() throws {
    let notice = try flat(.votingNotice, .public)
    for text in ["无效票的情形：____", "委托他人的办法：____"] {
      #expect(notice.contains(text), "\(text)\n\(notice)")
    }
    for text in ["涂改", "签字的书面委托书"] { #expect(!notice.contains(text), "\(notice)") }
  }

  @Test
  func `papers of one vote name the item that was voted on alone, and all owners of the range`()
    throws
  {
    for (kind, audience) in [
      (DocumentKind.votingNotice, Audience.public), (.resultNotice, .public), (.record, .archive),
    ] {
      let text = try flat(kind, audience)
      #expect(text.contains("第二百七十八条第一款第七项、第二款：改建、重建建筑物及其附属设施"), "\(text)")
      #expect(!text.contains("第六至八项"), "\(text)")
      #expect((kind == .record) != text.contains("3号楼2单元全体业主："), "\(text)")
    }
  }

  @Test func `a session in writing is no consultation, and nobody presided over it`() throws {
    let record = try Scenario.writtenRounds.played().document(.record, for: .archive)
    #expect(record.title.joined() == "3号楼2单元加装电梯书面征询表决记录")
    for word in ["议事协商会", "主持人"] { #expect(!record.flat.contains(word), "\(record.flat)") }
    let tasks = try Scenario.writtenRounds.played().document(.tasks, for: .archive)
    #expect(!tasks.title.joined().contains("议事协商会"))
  }

  @Test
  func `no dwelling is named in the reason of an extension, and its clause is a blank`()
    throws
  {
    var session = try Scenario.writtenRounds.played {
      if case .extendRound = $0 { true } else { false }
    }
    try session.play(
      .extendRound(.init(vote: nil, until: Day("2024-02-07")!, reason: "402业主10在外地")),
      at: beijing("2024-01-30", 10, 0))
    let text = try session.document(.extensionNotice, for: .public).flat
    #expect(text.contains("在外地。") && text.contains("依据条款：____"), "\(text)")
    #expect(!text.contains("业主10") && !text.contains("402"), "\(text)")
    #expect(try !flat(.extensionNotice, .public).contains("依据条款：____"))
  }

  @Test func `a round closed before its last day says so in record and result`() throws {
    let early = "表决票已全部交回，征询于2024年3月23日提前截止（原定至3月31日）。"
    #expect(try flat(.record, .archive).contains(early))
    #expect(try flat(.resultNotice, .public).contains(early))
    #expect(try !announced(2).document(.record, for: .archive).flat.contains("提前截止"))
  }

  @Test(arguments: [DocumentKind.meetingNotice, .signInSheet, .agenda, .floorRules])
  func `nobody is called to a session in writing`(kind: DocumentKind) throws {
    let session = try Scenario.writtenRounds.played()
    let refusal = #expect(throws: DocumentRefusal.self) {
      try session.document(kind, for: kind.audiences[0])
    }
    #expect(refusal?.sentence(in: .chinese).contains("书面征求意见不开会") == true)
    #expect(refusal?.sentence(in: .english).contains("Nobody meets") == true)
  }

  @Test func `owners of a stairwell have no assembly, so no resolution is made of their vote`()
    throws
  {
    let session = try Scenario.writtenRounds.played()
    let refusal = #expect(throws: DocumentRefusal.self) {
      try session.document(.decision, for: .archive)
    }
    #expect(refusal?.sentence(in: .chinese).contains("只出表决结果公告") == true)
  }

  @Test(arguments: [
    ("402户主住院，回收的票不足", "402"), ("402室业主08出差", "402"), ("楼门长说502户主不在", "502"),
    ("业主08家里有事", "业主08"),
  ])
  func `a dwelling named in the reason of an extension reads as a sentence outside`(
    reason: String, hidden: String
  ) throws {
    var session = try Scenario.writtenRounds.played {
      if case .extendRound = $0 { true } else { false }
    }
    try session.play(
      .extendRound(.init(vote: nil, until: Day("2024-02-07")!, reason: reason)),
      at: beijing("2024-01-30", 10, 0))
    let text = try session.document(.extensionNotice, for: .public).flat
    #expect(!text.contains(hidden), "\(text)")
    for left in ["家主", "居民户主", "居民主", "居民业主", "家业主"] {
      #expect(!text.contains(left), "\(text)")
    }
  }
}
