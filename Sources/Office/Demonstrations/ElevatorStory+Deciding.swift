import Affairs
import Deliberation
import Values

extension ElevatorStory {
  // MARK: - Three rounds in writing, two talks between them, an objection

  static func decide(_ writer: inout StoryWriter) {
    writer.on("2024-01-20", 16)
    prepare(&writer, written, "3号楼2单元加装电梯书面征询", of: stairwell, on: "2024-01-21")
    let first: [(String, Answer)] = [
      ("101", .against), ("102", .against), ("201", .abstain), ("202", .for), ("301", .for),
      ("302", .for), ("401", .for), ("501", .for), ("502", .for), ("601", .for), ("602", .for),
    ]
    writer.on("2024-01-21", 9, 30)
    open(&writer, until: "2024-01-31", carries: false)
    writer.on("2024-01-31", 10)
    slips(&writer, first)
    announce(&writer)
    writer.on("2024-02-24")
    mediate(&writer, "101", "电梯外移、玻璃井道、静音设备")
    mediate(&writer, "201", "静音设备")
    promise(&writer, "101", "电梯外移、玻璃井道、静音设备")
    writer.on("2024-03-02")
    open(&writer, until: "2024-03-09", carries: true)
    writer.on("2024-03-09")
    slips(&writer, [("101", .abstain), ("201", .for), ("402", .for)])
    announce(&writer)
    writer.pass("征询", of: stairwell)
    writer.pass("确认", of: stairwell, evidence: ["\(written)/v02"])
    writer.on("2024-03-10")
    writer.papers(["设计方案", "资金方案", "补偿预案", "加装确认书"], of: stairwell)
    writer.post(stairwell, "方案、分摊、补偿公示", days: 10)
    object(&writer)
  }

  private static func object(_ writer: inout StoryWriter) {
    writer.on("2024-03-12")
    writer.act(
      .raiseObjection(
        .init(issue: nil, by: "业主02", text: "采光", on: writer.today, inWriting: true)))
    writer.on("2024-03-23")
    mediate(&writer, "102", "一层不出资不付费、采光评估、另立补偿约定")
    promise(&writer, "102", "一层不出资不付费、采光评估、另立补偿约定")
    writer.on("2024-03-24")
    open(&writer, until: "2024-03-24", carries: true)
    slips(&writer, [("101", .for), ("102", .for)])
    announce(&writer)
    writer.act(
      .answerObjection(
        .init(
          issue: nil, number: 1, answer: "一层不出资不付费，采光评估和补偿另立约定，业主书面同意",
          settled: writer.today)))
    writer.on("2024-03-25")
    writer.act(
      .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(
            party: "产权单位", answer: .agreed, on: writer.today, by: "军休所"))),
      .settle(
        .init(
          issue: nil, outcome: Outcome(points: [.init(text: "在3号楼2单元加装一部电梯")]))),
      .closeIssue(.init(issue: nil, withoutAssignment: "按签约协议组织实施")),
      .adjourn(.init(reason: nil)))
    writer.pass("公示", of: stairwell)
  }

  // MARK: - A session in writing

  /// Makes the session, with the register confirmed and the text put.
  static func prepare(
    _ writer: inout StoryWriter, _ id: String, _ title: String, of matter: CardID, on day: String,
    from hour: Int = 9
  ) {
    writer.meet(id, title, on: day, body: "全体业主")
    var changes = MeetingChanges()
    changes.form = "书面"
    changes.convener = "玉皇庄社区居委会"
    changes.rule = Rule.builtIn("civil-code-278-special")
    changes.expectation = .voluntary
    changes.tellers = ["计票甲", "计票乙"]
    let place = title.split(separator: "加").first.map(String.init) ?? title
    writer.act(
      .describeMeeting(.init(changes: changes)), .confirmOwners(.init(roll: register)),
      .addIssue(
        .init(
          title: "\(place)加装电梯", source: IssueSource(kind: .resident), proposer: nil,
          summary: nil, number: matter.text)),
      .judgeCompetence(
        .init(issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委"))),
      .recordNotice(
        .init(issue: nil, notified: Notified(on: writer.today, channels: ["单元门"]))))
    writer.on(day, hour)
    writer.act(
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
      .propose(.init(issue: nil, text: "在\(place)加装一部电梯", mover: nil, seconder: nil)))
  }

  static func open(_ writer: inout StoryWriter, until: String, carries: Bool) {
    let period = RoundPeriod(from: writer.today, until: StoryWriter.day(until))
    writer.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            way: .slips, scope: "本单元全部12套住宅", carriesSlips: carries, period: period))))
    if !carries {
      writer.act(.registerDelivery(.init(vote: nil, rooms: rooms, by: "楼门长甲")))
    }
  }

  /// Read by two clerks, one after the other.
  static func slips(_ writer: inout StoryWriter, _ answers: [(String, Answer)]) {
    let ballots = answers.map { Ballot(room: $0.0, answer: $0.1) }
    for clerk in ["计票甲", "计票乙"] {
      writer.act(.enterSlips(.init(vote: nil, ballots: ballots)), by: clerk)
    }
  }

  static func announce(_ writer: inout StoryWriter) {
    let policies = Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与表决"))
    writer.act(
      .closeRound(.init(vote: nil)),
      .enterCount(.init(vote: nil, count: CountEntry(policies: policies), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "监票甲")), .announce(.init(vote: nil)))
  }

  private static func mediate(_ writer: inout StoryWriter, _ room: String, _ text: String) {
    writer.act(
      .mediate(
        .init(
          issue: nil,
          mediation: Mediation(room: room, on: writer.today, by: "社区工作者甲", text: text))))
  }

  /// What was promised to a dwelling that gave way.
  private static func promise(_ writer: inout StoryWriter, _ room: String, _ what: String) {
    var pledge = Pledge(
      id: CardID("c000\(room)"), kind: .condition, by: .dwelling(room: room, site: site),
      on: [.card(stairwell)])
    pledge.what = what
    pledge.signed = writer.today
    writer.enter(.pledge(pledge))
  }

  /// 已兑现.
  static func keep(_ writer: inout StoryWriter, _ room: String, promised: String, _ what: String) {
    var pledge = Pledge(
      id: CardID("c000\(room)"), kind: .condition, by: .dwelling(room: room, site: site),
      on: [.card(stairwell)])
    pledge.what = what
    pledge.signed = StoryWriter.day(promised)
    pledge.done = writer.today
    writer.ledger(.revise(.init(card: .pledge(pledge))))
  }
}
