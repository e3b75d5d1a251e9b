import Archives
import Deliberation
import Foundation
import Scenarios
import Terminal
import Testing

@testable import Office
@testable import Screens
@testable import yishi

/// No screen that isn't private shows what may not be on the wall.
@Suite struct WallTests {
  @Test func `the main screen keeps it all to itself after every step`() throws {
    let scenario = Scenario.forTheWall
    for length in 1...scenario.steps.count {
      let stage = try Stage(
        MeetingScreen(),
        Scenario(identity: scenario.identity, steps: Array(scenario.steps[..<length])))
      let leak = stage.leak
      #expect(leak == nil, "after step \(length): \(leak ?? "")\n\(stage.text)")
    }
  }

  @Test(arguments: Moments.allCases)
  func `every page that doesn't warn first holds nothing personal`(moment: Moments) throws {
    for keys in ["", "9", "9散会\n", "0", "8", "9环节\n", " ", "\n"] {
      let stage = try moment.stage()
      for key in keys { key == "\n" ? stage.press(.enter) : stage.type(String(key)) }
      guard !stage.shell.top.screen.isPrivate || !stage.shell.top.isRevealed else { continue }
      let leak = stage.leak
      #expect(leak == nil, "\(moment) and \(keys): \(leak ?? "")\n\(stage.text)")
    }
  }

  @Test func `numbers in a proposal are on the wall as papers print them`() throws {
    let text = "联系电话139 1111 2222，身份证11010119600101123X。"
    var steps = Scenario.greenCorner.steps
    let last = try #require(
      steps.lastIndex { if case .propose = $0.command { true } else { false } })
    steps.removeSubrange((last + 1)...)
    guard case .propose(var proposal) = steps[last].command else { return }
    proposal.text = text
    steps[last] = Scenario.Step(.propose(proposal), at: steps[last].at, by: steps[last].by)
    let stage = try Stage(
      MeetingScreen(), Scenario(identity: Scenario.greenCorner.identity, steps: steps))
    #expect(stage.flat.contains("联系电话（号码已隐去），身份证（号码已隐去）。"), "\(stage.text)")
    try stage.file.perform(
      .amend(.init(motion: nil, text: text + "电话１３８１１１１２２２２。", mover: nil, seconder: nil)),
      at: stage.context.now)
    stage.shell.refresh()
    #expect(!stage.flat.contains("1111"), "\(stage.text)")
    #expect(!stage.flat.contains("１１１１"), "\(stage.text)")
  }

  @Test func `a title and a text name nobody on the wall, nor where they live or how`() throws {
    var steps = Scenario.greenCorner.steps
    let last = try #require(
      steps.lastIndex { if case .propose = $0.command { true } else { false } })
    steps.removeSubrange((last + 1)...)
    guard case .propose(var proposal) = steps[last].command else { return }
    proposal.text = "在24-1-909门口装灯，电费由王桂兰（低保户，13800138000）负担。"
    let moment = steps[last].at
    steps[last] = Scenario.Step(.propose(proposal), at: moment, by: steps[last].by)
    steps.insert(
      Scenario.Step(
        .changeIssue(
          .init(
            issue: proposal.issue, title: "王桂兰家门口装灯", source: nil, proposer: nil, summary: nil)),
        at: moment,
        by: steps[last].by), at: last)
    let first = try #require(
      steps.firstIndex { if case .addIssue = $0.command { true } else { false } })
    steps.insert(
      Scenario.Step(
        .addParticipant(
          .init(
            person: PersonDetails(name: "王桂兰", groups: ["居民"], home: "24-1-909"))),
        at: steps[first].at, by: steps[first].by), at: first)
    let stage = try Stage(
      MeetingScreen(), Scenario(identity: Scenario.greenCorner.identity, steps: steps))
    #expect(stage.leak == nil, "\(stage.text)")
    for secret in ["桂兰", "909", "低保", "1380"] { #expect(!stage.flat.contains(secret), "\(secret)") }
    #expect(stage.flat.contains("在一户居民门口装灯，电费由一户居民负担"), "\(stage.text)")
  }

  @Test func `what is asked, chosen or awaited names nobody on the wall but who stands`() throws {
    let all = Scenario.greenCorner.steps
    let opened = try #require(
      all.firstIndex { if case .takeUp = $0.command { true } else { false } })
    var steps = Array(all[...opened])
    let (at, by) = (steps[opened].at, steps[opened].by)
    steps.insert(
      Scenario.Step(
        .addParticipant(
          .init(person: PersonDetails(name: "王桂兰", groups: ["居民"], home: "24-1-909"))),
        at: all[0].at, by: by), at: 1)
    let stage = try Stage(
      MeetingScreen(), Scenario(identity: Scenario.greenCorner.identity, steps: steps))
    let secrets = ["桂兰", "909", "低保", "精神"]
    func show(_ commands: Command..., saying shown: String? = nil) throws {
      for command in commands {
        try stage.file.perform(command, at: at)
        stage.shell.refresh()
        for secret in secrets where stage.flat.contains(secret) {
          Testing.Issue.record("\(secret) after \(command):\n\(stage.text)")
        }
      }
      if let shown { #expect(stage.flat.contains(shown), "\(stage.text)") }
    }
    func announced(_ count: CountEntry) -> [Command] {
      [
        .enterCount(.init(vote: nil, count: count, undeclared: true)),
        .checkCount(.init(vote: nil, by: nil)),
        .announce(.init(vote: nil)),
      ]
    }
    let question = VoteProposal.Subject.question(text: "王桂兰精神病复发能否旁听")
    try show(
      .openVote(.init(proposal: VoteProposal(subject: question, way: .hands))), saying: "（涉及个人情况）")
    for command in announced(CountEntry(for: 9, against: 0, abstain: 0)) { try show(command) }
    let plans = ["24-1-909王桂兰家门口", "低保户王五窗下", "居民丙"]
    try show(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "给王桂兰家选址", candidates: plans, seats: 1), rule: "plurality",
            way: .hands))), saying: "居民丙中选1项")
    let votes = plans.enumerated().map { Choice($1, votes: 4 - $0) }
    for command in announced(CountEntry(choices: votes)) { try show(command) }
    #expect(stage.flat.contains("一户居民门口当选"), "\(stage.text)")
    try show(.addStep(.init(title: "请王桂兰说明", minutes: 5)), .beginStep(.init(step: "s01")))
  }

  @Test func `what another clerk does is said on the wall without names`() throws {
    let stage = try Moments.opened.stage()
    let other = try MeetingFile.open(stage.file.path, clerk: "签到处")
    try other.perform(.signIn(.init(participants: ["居民戊"], way: nil)), at: stage.context.now)
    stage.shell.refresh()
    #expect(stage.leak == nil, "\(stage.text)")
    #expect(stage.text.contains("签到处"))
  }

  @Test(arguments: [false, true])
  func `with one screen or two, the main page names nobody of whom another clerk enters`(
    hasTwoScreens: Bool
  ) throws {
    let stage = try Moments.opened.stage()
    stage.shell.context.hasTwoScreens = hasTwoScreens
    let other = try MeetingFile.open(stage.file.path, clerk: "签到处")
    try other.perform(
      .excuse(.init(participant: "居民戊", reason: "住院13800138000")), at: stage.context.now)
    stage.shell.refresh()
    #expect(stage.flat.contains("签到处："), "\(stage.text)")
    for secret in ["居民戊", "住院", "1380", "***"] {
      #expect(!stage.flat.contains(secret), "\(stage.text)")
    }
    // Nor what was refused, quoting a name.
    _ = stage.shell.context.perform(.signIn(.init(participants: ["欧阳某"], way: nil)))
    #expect(stage.context.message?.text.contains("欧阳某") == true)
    #expect(!stage.flat.contains("欧阳某"), "\(stage.text)")
    // A private page says it all.
    stage.shell.context.message = nil
    stage.show(SignInScreen())
    stage.reveal()
    try other.perform(.remark(.init(issue: nil, by: nil, text: "请坐")), at: stage.context.now)
    stage.shell.refresh()
    #expect(stage.flat.contains("请坐"), "\(stage.text)")
  }

  @Test func `an act to be undone names people on a private page, and nobody on the wall`() throws {
    let stage = try Moments.speaking.stage()
    let turn = try #require(stage.session.floor.current.flatMap { stage.session.turns[$0] })
    let speaker = try #require(stage.session.participants[turn.speaker])
    let isPaused = stage.shell.context.perform(.pauseTurn(.init()))
    #expect(isPaused)
    stage.show(MeetingScreen())
    stage.press(.control("z"))
    #expect(stage.shell.top.screen is UndoScreen)
    #expect(!stage.flat.contains("\(speaker.name)暂停"), "\(stage.text)")
    #expect(stage.flat.contains("该参会人暂停"), "\(stage.text)")
    stage.show(FloorScreen())
    stage.reveal()
    stage.press(.control("z"))
    #expect(stage.shell.top.screen is UndoScreen)
    #expect(stage.flat.contains("\(speaker.name)暂停"), "\(stage.text)")
  }

  @Test(arguments: Page.allCases)
  func `every page with personal things on it warns first`(page: Page) throws {
    guard page != .adjourn else { return }
    let stage = try page.moment.stage()
    stage.type(String(page.keys.first { $0 != "\n" } ?? "9"))
    if page == .opening { stage.press(.escape, .enter) }
    #expect(stage.text.contains("本页含个人信息，请先遮挡投影"), "\(stage.text)")
    #expect(stage.leak == nil)
  }
}
