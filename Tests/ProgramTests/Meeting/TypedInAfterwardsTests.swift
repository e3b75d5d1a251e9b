import Archives
import Deliberation
import Scenarios
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens

/// 事后补录 from the papers, on one form.
@Suite struct TypedInAfterwardsTests {
  /// A meeting of a month ago that was made as held already, with nothing else entered.
  private func stage(afterwards: Bool = true) throws -> Stage {
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    changes.facilitator = "主持人甲"
    if afterwards { changes.afterwards = .init(began: beijing("2024-04-20", 14, 0)) }
    let day = try #require(Day("2024-04-20"))
    return try Stage(
      MeetingScreen(),
      Scenario(
        identity: .init(id: "20240420-0001", date: day, title: "楼道堆物"),
        steps: [
          Scenario.Step(
            .describeMeeting(.init(changes: changes)), at: beijing("2024-05-18", 9, 0), by: "记录")
        ]))
  }

  private let sheet = "居民甲 24-3-501\n居民乙 24-1-102\n居民丙 24-2-201"

  private func request(_ stage: Stage) throws -> Request {
    guard case .ask(let request) = AfterwardsOffers.typeIn.act((), stage.context.desk) else {
      throw Stage.NoPage()
    }
    return request
  }

  private func read(
    _ texts: [String: String], isOver: Bool = true, _ way: String? = "举手", on stage: Stage
  ) throws -> [Command] {
    let request = try request(stage)
    var choices = ["isOver": isOver ? 0 : 1]
    for field in request.fields where field.id.hasPrefix("way") && texts["yes1"] != nil {
      guard case .choice(let options, _) = field.kind, field.id == "way1", let way else { continue }
      choices[field.id] = options.firstIndex(of: way)
    }
    return try request.read(Answers(texts, choices: choices, at: stage.context.desk)).commands
  }

  private var whole: [String: String] {
    [
      "sheet": sheet, "title1": "楼道堆物", "text1": "集中清理楼道堆物", "yes1": "2", "no1": "1",
      "abstain1": "0", "points1": "集中清理楼道堆物", "tasks1": "清运堆物|物业公司、居委会|4月30日",
    ]
  }

  @Test func `one form gives the acts that the other pages give, in their order`() throws {
    let stage = try stage()
    let commands = try read(whole, on: stage)
    let names = commands.map { command in
      Command.kinds.keys.first { "\(command)".hasPrefix("\($0)(") } ?? "\(command)"
    }
    #expect(
      names == [
        "importRoster", "signIn", "openMeeting", "addIssue", "takeUp", "propose", "openVote",
        "enterCount", "checkCount", "announce", "settle", "assign", "adjourn",
      ])
    for command in commands { try stage.file.perform(command, at: stage.context.now) }
    let session = stage.session
    #expect(session.phase == .adjourned)
    #expect(session.roll.present == 3)
    let vote = try #require(session.votes.values.first)
    #expect(vote.announcement?.tally.heads.for == 2)
    #expect(session.issues.values.first?.outcome?.points.map(\.text) == ["集中清理楼道堆物"])
    let task = try #require(session.assignments.values.first)
    #expect(task.work.responsible == ["物业公司", "居委会"])
    #expect(task.work.due == Day("2024-04-30"))
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }

  @Test func `handed in again it enters nothing twice`() throws {
    let stage = try stage()
    for command in try read(whole, isOver: false, on: stage) {
      try stage.file.perform(command, at: stage.context.now)
    }
    #expect(try read(["sheet": sheet], isOver: false, on: stage).isEmpty)
    #expect(try read(["sheet": sheet], on: stage) == [.adjourn(.init(reason: nil))])
  }

  @Test func `a step that breaks a rule names its field, and nothing is written`() throws {
    let stage = try stage()
    let entries = stage.session.lastEntry
    var tooMany = whole
    tooMany["yes1"] = "9"
    for (texts, way, field) in [
      (tooMany, "举手" as String?, "yes1"), (whole, nil, "way1"),
      (whole.merging(["tasks1": "清运堆物"]) { $1 }, "举手", "tasks1"),
      (whole.merging(["sheet": ""]) { $1 }, "举手", "sheet"),
      (whole.merging(["title1": ""]) { $1 }, "举手", "title1"),
    ] {
      do {
        _ = try read(texts, way, on: stage)
        Testing.Issue.record("\(field)")
      } catch let unanswered as Unanswered {
        #expect(unanswered.field == field, "\(unanswered.sentence)")
      }
    }
    #expect(stage.session.lastEntry == entries)
  }

  @Test func `a meeting that is recorded as it goes has no such form`() throws {
    let desk = try stage(afterwards: false).context.desk
    #expect(AfterwardsOffers.typeIn.whyNot((), desk)?.contains("会后补录") == true)
    #expect(AfterwardsOffers.typeIn.whyNot((), try stage().context.desk) == nil)
    #expect(
      AfterwardsOffers.typeIn.whyNot((), try Moments.adjourned.stage().context.desk) != nil)
  }

  @Test func `no two of its fields go by one name`() throws {
    let ids = try request(stage()).fields.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
