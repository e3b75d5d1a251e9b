import Affairs
import Deliberation
import Scenarios
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens

/// What comes in for a matter, places that are drawn for, and matters that come before a meeting.
@Suite struct CallsAndLotsTests {
  private let garden = CardID("20240512-m0003")

  /// The page of a matter, with no meeting open.
  private func stage() throws -> Stage {
    let stage = try Moments.adjourned.stage()
    try stage.enterMatters()
    open(stage)
    return stage
  }

  private func open(_ stage: Stage) {
    var context = stage.context
    context.meeting = nil
    stage.shell = Shell(
      [HomeScreen(), MatterScreen(garden)], context: context, size: stage.shell.size)
    stage.reveal()
  }

  private func command(_ name: String, _ stage: Stage) {
    stage.type("9\(name)")
    stage.press(.enter)
  }

  private func tab(_ times: Int, _ stage: Stage) {
    for _ in 0..<times { stage.press(.tab) }
  }

  @Test func `entries are typed a line each, and one answer goes to several`() throws {
    let stage = try stage()
    command("登记意见", stage)
    for name in ["同心", "恒馨园"] {
      stage.type(name)
      stage.press(.enter)
    }
    stage.type("向阳角")
    tab(6, stage)
    stage.press(.enter)
    #expect(stage.flat.contains("意见3条（待答复3）"), "\(stage.text)")
    command("答复几件", stage)
    stage.type("没有的")
    stage.press(.tab)
    stage.type("4")
    tab(4, stage)
    stage.press(.enter)
    #expect(stage.flat.contains("没有“没有的”这一件"), "\(stage.text)")
    for _ in 0..<3 { stage.press(.backspace) }
    stage.type("同心")
    tab(5, stage)
    stage.press(.enter)
    #expect(stage.flat.contains("答复意见“同心”：入围"), "\(stage.text)")
    command("答复几件", stage)
    #expect(stage.flat.contains("还没答复的2件"), "\(stage.text)")
    stage.press(.tab)
    stage.type("6")
    tab(4, stage)
    stage.press(.enter)
    #expect(stage.flat.contains("意见3条（待答复0）"), "\(stage.text)")
  }

  @Test func `a line of the thread opens the card that it tells of`() throws {
    let stage = try stage()
    command("登记意见", stage)
    stage.type("同心")
    tab(6, stage)
    stage.press(.enter, .end, .enter)
    #expect(stage.text.contains("1答复"), "\(stage.text)")
  }

  @Test func `a lot is drawn among who applied, and a free place names whose turn it is`() throws {
    let stage = try stage()
    for number in 1...3 {
      let name = "家庭\(number)"
      try stage.enter(
        .enter(.init(card: .party(Party(name: name, kind: .household)))),
        .enter(
          .init(
            card: .pledge(Pledge(kind: .adopt, by: .party(CardID(name)), on: [.card(garden)])))))
    }
    // Money and support are no applications.
    for kind in [PledgeKind.grant, .support] {
      try stage.enter(
        .enter(
          .init(
            card: .pledge(Pledge(kind: kind, by: .party(CardID("家庭1")), on: [.card(garden)])))))
    }
    open(stage)
    command("抽签", stage)
    #expect(stage.flat.contains("报名3份"), "\(stage.text)")
    stage.type("2")
    stage.press(.tab)
    stage.type("1018")
    tab(2, stage)
    stage.press(.enter)
    let drawn = try #require(stage.context.ledger.casebook.reserves(of: garden))
    #expect(drawn.holding.count == 2 && drawn.waiting.count == 1 && drawn.offered.isEmpty)
    #expect(!stage.text.contains("名额空出"), "\(stage.text)")
    command("抽签", stage)
    #expect(stage.flat.contains("没有两份以上还没签订的报名"), "\(stage.text)")
    #expect(stage.context.ledger.casebook.reserves(of: garden) == drawn)
    try stage.enter(
      .end(.init(card: drawn.holding[0], ending: .left, reason: "搬家", day: stage.context.now.day)))
    open(stage)
    #expect(stage.text.contains("名额空出1个，轮到候补：家庭"), "\(stage.text)")
    stage.show(PledgesScreen())
    #expect(stage.text.contains("候补1"), "\(stage.text)")
  }

  @Test func `a tie asks for its second round while its issue is at hand, and on no other`() throws
  {
    var session = Session(
      identity: .init(id: "20240518-7f3a", date: Day("2024-05-18")!, title: "征名"))
    var clock = beijing("2024-05-18", 14, 0)
    func play(_ commands: Command...) throws {
      for command in commands {
        clock = clock.adding(seconds: 60)
        try session.play(command, at: clock, by: "主持")
      }
    }
    func hint() -> String? { LiveWording(session, at: clock, in: .chinese).hint }
    let issues = ["微花园征名", "停车"].map {
      Command.addIssue(.init(title: $0, source: nil, proposer: nil, summary: nil, number: nil))
    }
    let people = ["居民甲", "居民乙"].map { PersonDetails(name: $0, groups: ["居民"]) }
    try play(
      .importRoster(.init(source: "名册", people: people, changes: nil)), issues[0], issues[1],
      .signIn(.init(participants: ["p01", "p02"], way: nil)), .openMeeting(.init(despite: nil)),
      .takeUp(.init(issue: "i01")),
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "征名", candidates: ["同心", "恒馨园"], seats: 1),
            rule: "plurality", way: .hands))),
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(choices: [Choice("同心", votes: 1), Choice("恒馨园", votes: 1)]),
          undeclared: nil)),
      .checkCount(.init(vote: nil, by: "居民甲")), .announce(.init(vote: nil)))
    #expect(hint() == "第二轮投票：按4，再按6。")
    try play(.takeUp(.init(issue: "i02")))
    #expect(hint()?.contains("第二轮") == false)
  }

  @Test func `a problem is entered with its own day, who sees to it and its limit`() throws {
    let stage = try stage()
    stage.show(MattersScreen())
    stage.type("3花箱堆物")
    tab(4, stage)
    stage.press(.end)
    for _ in 0..<10 { stage.press(.backspace) }
    stage.type("5-11")
    stage.press(.tab)
    stage.type("物业")
    stage.press(.tab)
    stage.type("5-30")
    stage.press(.tab, .enter)
    let matter = try #require(
      stage.context.ledger.ledger.cards(called: "花箱堆物").first.flatMap {
        stage.context.ledger.ledger.matter($0)
      })
    #expect(matter.raised == Day("2024-05-11") && matter.lead == "物业", "\(stage.text)")
    #expect(matter.due?.due?.day == Day("2024-05-30"))
  }

  @Test func `an issue of a matter goes by its number, and needs no other title`() throws {
    let stage = try Stage(MeetingScreen()) { command in
      if case .openMeeting = command { false } else { true }
    }
    try stage.enterMatters()
    try stage.take(IssueOffers.add, on: ())
    tab(7, stage)
    stage.type("m000")
    stage.press(.tab, .enter)
    #expect(stage.flat.contains("“m000”有3件，请写编号"), "\(stage.text)")
    try stage.take(IssueOffers.add, on: ())
    tab(7, stage)
    stage.type("加装电梯")
    stage.press(.tab, .enter)
    let issue = try #require(stage.session.issues.values.last)
    #expect(issue.number == "20240510-m0001", "\(stage.text)")
    #expect(issue.title == "1号楼3单元 加装电梯")
    // Slips are counted before it is taken up, of one issue among several.
    try stage.take(IssueOffers.opinions, on: issue)
    for number in ["420", "361", "357", "330"] {
      stage.type(number)
      stage.press(.tab)
    }
    stage.press(.tab, .enter)
    #expect(stage.session.opinionRounds.values.last?.issue == issue.id, "\(stage.text)")
  }
}
