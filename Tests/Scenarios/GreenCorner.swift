import Deliberation
import Values

extension Scenario {
  /// The bird corner of building 24: a proposal that fails as it stands, four amendments, and a
  /// consensus in its fifth version that waits for the owning body's paper.
  package static let greenCorner = Scenario(
    identity: .init(id: "20240518-7f3a", date: meetingDay, title: "24号楼植物角"),
    steps: preparing + gathering + debating + amending + settling + completing)

  /// What happened in the weeks after: the paper came in, tasks were done.
  package static let greenCornerFollowUp: [Step] = [
    step(
      .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(party: "产权单位", answer: .agreed, on: Day("2024-05-23")))),
      beijing("2024-05-23", 10, 0), "记录"),
    step(
      .reportProgress(
        .init(
          assignment: "k01",
          progress: .init(on: day("2024-05-23"), text: "已收到书面意见（盖章）", done: true))),
      beijing("2024-05-23", 10, 5), "记录"),
    step(
      .reportProgress(
        .init(
          assignment: "k03",
          progress: .init(on: day("2024-05-28"), text: "轮值表已张贴", done: true))),
      beijing("2024-05-28", 16, 0), "记录"),
  ]

  private static let meetingDay = day("2024-05-18")

  private static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
    return day
  }

  private static func step(
    _ command: Command, _ at: Moment, _ by: String = "主持"
  ) -> Step {
    Step(command, at: at, by: by)
  }

  private static func step(
    _ command: Command, _ hour: Int, _ minute: Int, _ second: Int = 0, by: String = "主持"
  ) -> Step {
    Step(command, at: beijing("2024-05-18", hour, minute, second), by: by)
  }

  // MARK: Before the meeting

  /// Name, home and groups of the twelve voters.
  package static let voters: [(name: String, home: String?, groups: [String])] = [
    ("党员甲", "24-1-301", ["党员"]), ("党员乙", "24-2-402", ["党员"]),
    ("骨干甲", "24-1-201", ["楼门骨干", "党员"]), ("骨干乙", "24-2-301", ["楼门骨干"]),
    ("骨干丙", "24-3-402", ["楼门骨干"]), ("居民甲", "24-3-501", ["居民"]),
    ("居民乙", "24-1-102", ["居民"]), ("居民丙", "24-2-201", ["居民"]),
    ("居民丁", "24-3-101", ["居民"]), ("居民戊", "24-2-602", ["居民"]),
    ("居民己", "24-1-402", ["居民"]), ("产权单位代表", nil, ["产权单位"]),
  ]

  private static var preparing: [Step] {
    var details = MeetingChanges()
    details.body = "居民议事会"
    details.kind = "议事协商会"
    details.convener = "胜古北社区居民委员会"
    details.place = "24号楼植物角"
    details.form = "现场"
    details.scheduled = beijing("2024-05-18", 14, 30)
    details.facilitator = "社区工作者甲"
    details.secretary = "社区工作者乙"
    details.requiredGroups = ["党员", "楼门骨干", "居民", "产权单位"]
    details.concurrences = ["产权单位"]
    details.documentPrefix = "胜古北社议"
    details.contact = "胜古北社区服务站"
    let people =
      voters.map { PersonDetails(name: $0.name, groups: $0.groups, home: $0.home) } + [
        PersonDetails(name: "物业代表", groups: ["物业"], standing: .speaking),
        PersonDetails(
          name: "街道城市管理办公室工作人员", standing: .speaking, organisation: "街道城市管理办公室"),
      ]
    let before = beijing("2024-05-15", 9, 0)
    return [
      step(.describeMeeting(.init(changes: details)), before),
      step(.importRoster(.init(source: "24号楼议事名册.csv", people: people, changes: nil)), before),
      step(
        .addIssue(
          .init(
            title: "24号楼植物角设养鸟区",
            source: IssueSource(kind: .resident, on: day("2024-05-06")), proposer: "居民甲",
            summary: nil, number: nil)), before),
      step(
        .screenIssue(
          .init(
            issue: nil, screening: Screening(by: "社区党委", on: day("2024-05-13"), listed: true))),
        before),
      step(
        .recordNotice(
          .init(
            issue: nil, notified: Notified(on: day("2024-05-15"), channels: ["公示栏", "楼门"]))),
        before),
      step(
        .judgeCompetence(
          .init(
            issue: nil,
            competence: Competence(
              answer: .ours, by: "社区工作者甲", basis: "民法典第二百七十四条、第二百七十八条；可移动支架，不改变绿地性质"))),
        before),
    ]
  }

  // MARK: The meeting

  private static var gathering: [Step] {
    let arrivals: [(String, Int)] = [
      ("骨干甲", 20), ("党员甲", 21), ("骨干乙", 22), ("党员乙", 24), ("骨干丙", 24), ("居民甲", 25),
      ("物业代表", 26), ("居民乙", 26), ("产权单位代表", 27), ("居民丙", 27), ("居民丁", 28),
      ("街道城市管理办公室工作人员", 28),
    ]
    return arrivals.map { name, minute in
      step(.signIn(.init(participants: [name], way: nil)), 14, minute, by: "签到处")
    } + [
      step(.excuse(.init(participant: "居民己", reason: "外出")), 14, 29, by: "签到处"),
      step(.openMeeting(.init(despite: nil)), 14, 30),
      step(.takeUp(.init(issue: "24号楼植物角设养鸟区")), 14, 31),
    ]
  }

  /// The text as it was first put.
  package static let proposal = "在植物角东侧划出6平方米设养鸟区，全天开放，居民自愿挂放鸟笼。"

  /// The texts after each amendment.
  package static let versions: [String] = [
    "在植物角东侧划出6平方米设养鸟区，每日7:00—20:00开放，夜间鸟笼带回，居民自愿挂放鸟笼。",
    "在植物角东侧划出6平方米设养鸟区，每日7:00—20:00开放，夜间鸟笼带回，居民自愿挂放鸟笼；"
      + "鸟笼不超过4个，限小型观赏鸟，不得养鸽和家禽，距最近居室窗户不少于8米。",
    "在植物角东侧划出6平方米设养鸟区，使用可移动支架，不硬化、不打桩，不改变绿地性质，"
      + "每日7:00—20:00开放，夜间鸟笼带回，居民自愿挂放鸟笼；"
      + "鸟笼不超过4个，限小型观赏鸟，不得养鸽和家禽，距最近居室窗户不少于8米；试行6月1日至8月31日，期满评议。",
    "在植物角东侧划出6平方米设养鸟区，使用可移动支架，不硬化、不打桩，不改变绿地性质，"
      + "每日7:00—20:00开放，夜间鸟笼带回，居民自愿挂放鸟笼；"
      + "鸟笼不超过4个，限小型观赏鸟，不得养鸽和家禽，距最近居室窗户不少于8米；试行6月1日至8月31日，期满评议；"
      + "养鸟居民轮值每日清扫，志愿服务队监督。",
  ]

  private static var debating: [Step] {
    func turn(
      _ name: String, _ kind: Turn.Kind, _ minute: Int, _ seconds: Int, _ note: String
    ) -> [Step] {
      let end = beijing("2024-05-18", 14, minute).adding(seconds: seconds)
      return [
        step(
          .startTurn(.init(participant: name, kind: kind, seconds: nil, beyond: nil)), 14, minute),
        Step(.stopTurn(.init()), at: end, by: "主持"),
        Step(.noteTurn(.init(turn: nil, note: note)), at: end.adding(seconds: 5), by: "主持"),
      ]
    }
    return [
      step(.propose(.init(issue: nil, text: proposal, mover: "居民甲", seconder: "骨干乙")), 14, 33)
    ]
      + turn("居民甲", .for, 36, 100, "在植物角挂笼，楼下老人可以观鸟")
      + turn("居民乙", .against, 38, 120, "住一层，早晨鸟叫影响休息")
      + turn("骨干乙", .for, 41, 65, "植物角已成居民聚会点，可以由志愿者照管")
      + turn("居民丁", .against, 43, 70, "鸟粪没人清理，夏天有味道")
      + turn("物业代表", .information, 45, 50, "清扫要有人负责")
      + [step(.signIn(.init(participants: ["居民戊"], way: nil)), 14, 52, by: "签到处")]
      + vote(6, 4, 1, 14, 58)
      + [
        step(.raiseConcern(.init(issue: nil, by: "居民乙", text: "早晚鸟声影响一层住户休息")), 15, 1),
        step(.raiseConcern(.init(issue: nil, by: "居民丁", text: "鸟粪清理无人负责")), 15, 2),
      ]
  }

  /// Hands counted, checked and announced within the minute.
  private static func vote(
    _ yes: Int, _ no: Int, _ abstain: Int, _ hour: Int, _ minute: Int, between: [Step] = []
  ) -> [Step] {
    [
      step(.openVote(.init(proposal: VoteProposal(way: .hands))), hour, minute),
      step(
        .enterCount(
          .init(
            vote: nil, count: CountEntry(for: yes, against: no, abstain: abstain), undeclared: nil)),
        hour, minute, 20),
      step(.checkCount(.init(vote: nil, by: "社区工作者乙")), hour, minute, 30),
    ] + between + [step(.announce(.init(vote: nil)), hour, minute, 40)]
  }

  private static var amending: [Step] {
    let movers: [(String, String)] = [
      ("骨干乙", "居民丙"), ("居民乙", "居民丁"), ("产权单位代表", "党员乙"), ("党员甲", "居民甲"),
    ]
    return movers.indices.flatMap { place in
      let minute = 5 + 6 * place
      return [
        step(
          .amend(
            .init(
              motion: nil, text: versions[place], mover: movers[place].0,
              seconder: movers[place].1)), 15, minute)
      ] + vote(11, 0, 0, 15, minute + 2)
    } + [
      step(.answerConcern(.init(concern: "c01", answer: "限定开放时间，夜间鸟笼带回", settled: true)), 15, 28),
      step(
        .answerConcern(.init(concern: "c02", answer: "养鸟居民轮值每日清扫，志愿服务队监督", settled: true)), 15, 29),
    ]
  }

  private static var settling: [Step] {
    vote(
      11, 0, 0, 15, 31,
      between: [
        step(
          .recordConcurrence(
            .init(
              issue: nil,
              concurrence: ConcurrenceRecord(
                party: "产权单位", answer: .word, on: meetingDay, due: day("2024-05-24"), by: "产权单位代表"))
          ),
          15, 31, 35)
      ])
      + [
        step(
          .settle(
            .init(
              issue: nil,
              outcome: Outcome(
                points: [
                  .init(
                    text: "在植物角东侧划出6平方米作为养鸟区，使用可移动支架，不硬化、不打桩，不改变绿地性质",
                    place: "24号楼植物角东侧", extent: "6平方米"),
                  .init(text: "开放时间为每日7:00—20:00，夜间鸟笼由主人带回"),
                  .init(text: "鸟笼不超过4个，限笼养小型观赏鸟，不得养鸽和家禽；鸟笼距最近居室窗户不少于8米"),
                  .init(text: "养鸟居民轮值每日清扫，“爱绿护绿”志愿服务队监督"),
                ], conditions: ["产权单位出具书面意见"],
                trial: .init(from: day("2024-06-01"), until: day("2024-08-31"))))), 15, 35),
        assign("出具书面意见", ["产权单位代表"], "2024-05-24", 36),
        assign("完成划线和支架", ["居委会", "物业"], "2024-05-30", 37),
        assign("排定轮值表", ["居民甲"], "2024-05-30", 38, point: 4),
        assign("组织试行评议", ["居委会"], "2024-08-31", 39),
        step(.closeIssue(.init(issue: nil, withoutAssignment: nil)), 15, 41),
        step(.adjourn(.init(reason: nil)), 15, 42),
      ]
  }

  private static func assign(
    _ what: String, _ responsible: [String], _ due: String, _ minute: Int, point: Int? = nil
  ) -> Step {
    step(
      .assign(
        .init(
          issue: nil,
          work: .init(what: what, responsible: responsible, due: day(due), point: point))), 15,
      minute)
  }

  // MARK: The days after

  private static var completing: [Step] {
    let later = beijing("2024-05-19", 10, 20)
    return [
      Step(
        .remark(.init(issue: "i01", by: "街道城市管理办公室工作人员", text: "支架高度不超过1.5米，注意牢固")), at: later,
        by: "记录", happened: beijing("2024-05-18", 15, 30)),
      Step(
        .seal(.init(documentNumber: "胜古北社议〔2024〕5号", incomplete: "产权单位书面意见待补")),
        at: later.adding(seconds: 600),
        by: "记录"),
    ]
  }
}
