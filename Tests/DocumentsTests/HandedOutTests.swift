import Deliberation
import Documents
import Scenarios
import Testing
import Text

/// What is handed out to be filled in: 委托书 and 征询单, before a meeting or while owners answer.
@Suite struct HandedOutTests {
  private func prepared(
    _ title: String = "楼道堆物清理", _ describe: (inout MeetingChanges) -> Void = { _ in }
  ) throws -> Meeting {
    var meeting = try Meeting(describe)
    try meeting.act(
      .addParticipant(.init(person: PersonDetails(name: "李小明", groups: ["居民"], home: "5-1-101"))),
      .addIssue(.init(title: title, source: nil, proposer: nil, summary: nil, number: nil)),
      .propose(.init(issue: nil, text: "每月清理。", mover: nil, seconder: nil)))
    return meeting
  }

  /// The first round of the stairwell, while its slips are out.
  private func running() throws -> Session {
    try Scenario.writtenRounds.played { if case .extendRound = $0 { true } else { false } }
  }

  // MARK: 委托书

  @Test func `a proxy form asks issue by issue, and for the text it names`() throws {
    let form = try prepared().flat(.proxyForm)
    #expect(form.contains("方案（第1稿）：每月清理。□同意□反对□弃权□由受托人决定"), "\(form)")
    for said in ["委托人：____", "受托人：____", "有效期：____", "委托人（签字）", "意见只对所列议题、所列稿次的文字有效"] {
      #expect(form.contains(said), "\(said): \(form)")
    }
    #expect(!form.contains("李小明"), "it is anybody's: \(form)")
  }

  @Test func `a text of the evening isn't in the form that went out before it`() throws {
    var meeting = try prepared()
    try meeting.act(
      .signIn(.init(participants: ["李小明"], way: nil)), .openMeeting(.init(despite: nil)))
    let before = try meeting.flat(.proxyForm)
    try meeting.act(
      .addIssue(.init(title: "临时动议", source: nil, proposer: nil, summary: nil, number: nil)))
    #expect(try meeting.flat(.proxyForm) == before)
  }

  @Test func `where no proxies are taken there is no form`() throws {
    let meeting = try prepared { $0.acceptsProxies = false }
    #expect(throws: DocumentRefusal.lacks(.proxyForm, .proxies)) { try meeting.flat(.proxyForm) }
    #expect(
      DocumentRefusal.lacks(.proxyForm, .proxies).sentence(in: .chinese)
        == "本次会议的表决不接受委托，不出委托书。")
  }

  @Test func `what the owners decide is left to nobody who comes to the meeting`() throws {
    var meeting = try prepared()
    try meeting.act(
      .judgeCompetence(
        .init(
          issue: "楼道堆物清理", competence: Competence(answer: .owners, items: [7], by: "主持人甲"))))
    let form = try meeting.flat(.proxyForm)
    #expect(form.contains("本委托书不及于本议题") && !form.contains("□同意"), "\(form)")
  }

  @Test func `in a written round the form is of that round, and of none that is over`() throws {
    let form = try running().document(.proxyForm, for: .archive).flat
    #expect(form.contains("代为填写、交回表决票"), "\(form)")
    #expect(form.contains("在3号楼2单元加装一部电梯"), "\(form)")
    #expect(form.contains("有效期：2024年1月21日至1月31日，限本次表决。"), "\(form)")
    let over = try Scenario.writtenRounds.played()
    for kind in [DocumentKind.proxyForm, .surveySlip] {
      #expect(throws: DocumentRefusal.lacks(kind, .beforeOrRunning)) {
        try over.document(kind, for: kind.audiences[0])
      }
    }
  }

  // MARK: 征询单

  @Test func `a survey slip says what is asked, and leaves to a pen what nobody entered`() throws {
    let slip = try prepared().flat(.surveySlip, .public)
    for said in [
      "编号：", "征询单位：某社区居民委员会", "事项：楼道堆物清理", "做什么：每月清理。", "范围：____", "费用：____", "影响：____",
      "选项：□同意□反对□弃权", "意见：____", "房号：", "签名：", "截止：____年__月__日", "交回处：____",
      "未交回如何计算：____",
    ] { #expect(slip.contains(said), "\(said): \(slip)") }
    #expect(!slip.contains("电话"), "nobody has to leave one: \(slip)")
  }

  @Test func `a slip of a round has its range, its last day and how silence counts`() throws {
    let slip = try running().document(.surveySlip, for: .public).flat
    for said in [
      "做什么：方案全文（第1稿）：在3号楼2单元加装一部电梯。", "范围：3号楼2单元全部12套住宅", "截止：2024年1月31日（含当日）",
      "未交回如何计算：未交回的，不计入参与表决。",
    ] { #expect(slip.contains(said), "\(said): \(slip)") }
  }

  @Test func `a slip that goes to every door names nobody`() throws {
    let meeting = try prepared("李小明家（5-1-101）门口堆物")
    let document = try meeting.session.document(.surveySlip, for: .public)
    let slip = document.flat
    #expect(slip.contains("居民A") && !slip.contains("小明") && !slip.contains("101"), "\(slip)")
    #expect(document.sentences.contains { !$0.marks.isEmpty })
    #expect(throws: DocumentRefusal.notFor(.surveySlip, .archive)) { try meeting.flat(.surveySlip) }
  }

  @Test func `with nothing on the agenda yet a slip is blank`() throws {
    let slip = try Meeting().flat(.surveySlip, .public)
    #expect(slip.contains("事项：____") && slip.contains("做什么：____"), "\(slip)")
  }
}
