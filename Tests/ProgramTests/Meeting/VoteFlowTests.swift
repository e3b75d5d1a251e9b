import Archives
import Deliberation
import Scenarios
import Sentences
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// Votes by keys alone, on a real file.
@Suite struct VoteFlowTests {
  /// A meeting with eleven voters, a proposal and no vote.
  func meeting() throws -> Stage {
    let stage = try Stage { if case .openVote = $0 { false } else { true } }
    stage.type("4")
    stage.reveal()
    return stage
  }

  func count(_ stage: Stage, _ numbers: String...) {
    stage.press(.enter)
    for number in numbers {
      stage.type(number)
      stage.press(.enter)
    }
    stage.press(.enter)
  }

  @Test func `six, four and one is no consensus, and never a rejection`() throws {
    let stage = try meeting()
    stage.press(.enter)
    #expect(stage.session.pendingVote?.opening.way == .hands)
    #expect(stage.text.contains("同意的请举手……请放下；反对的请举手"))
    count(stage, "６", "3+1", "1")
    #expect(stage.session.pendingVote?.state == .counted)
    #expect(stage.text.contains("合计11人，与到会人数相符"))
    #expect(stage.text.contains("如照此宣布：未达成一致"))
    stage.press(.enter)
    #expect(stage.session.pendingVote?.state == .checked)
    // Nothing to consent to: the consent isn't asked for.
    stage.press(.enter)
    #expect(stage.text.contains("宣布后结果上屏，不能再改"))
    stage.press(.enter)
    #expect(stage.session.pendingVote != nil, "Enter twice by mistake announces nothing")
    stage.press(.enter)
    stage.type("2")
    #expect(stage.session.votes.values.last?.verdict?.kind == .noConsensus)
    #expect(stage.session.issues.values[0].status == .discussed)
    #expect(stage.flat.contains("可读：经表决，赞成6人，反对4人，弃权1人，未达成一致。"))
    stage.press(.enter)
    #expect(stage.session.pendingVote == nil, "Enter once too often opens no other vote")
    #expect(stage.text.contains("未达成一致。赞成6人，反对4人，弃权1人。"))
    #expect(!stage.text.contains("未通过"))
  }

  @Test(arguments: [["监票人丁", "监票人戊"], []], [true, false])
  func `the quick way has a count checked by the scrutineer, as the form does, else by nobody`(
    scrutineers: [String], isQuick: Bool
  ) throws {
    let stage = try Stage { if case .openVote = $0 { false } else { true } }
    var changes = MeetingChanges()
    changes.scrutineers = scrutineers
    try stage.file.perform(.describeMeeting(.init(changes: changes)), at: stage.context.now)
    stage.type("4")
    stage.reveal()
    stage.press(.enter)
    count(stage, "6", "4", "1")
    if isQuick {
      stage.press(.enter)
    } else {
      stage.type("2")
      stage.press(.enter, .enter)
    }
    let vote = try #require(stage.session.pendingVote)
    #expect(vote.state == .checked, "\(stage.text)")
    #expect(stage.session.checker(of: vote) == scrutineers.first)
    let said = try #require(stage.session.entries.last).sentence(in: .chinese, of: stage.session)
    #expect(said.hasSuffix("核对人\(scrutineers.first ?? "未登记")。"), "\(said)")
  }

  @Test func `hands that are missing are confirmed once, hands too many are refused`() throws {
    let stage = try meeting()
    stage.press(.enter)
    count(stage, "12", "0", "0")
    #expect(stage.session.pendingVote?.state == .open)
    #expect(stage.text.contains("12人"))
    #expect(stage.text.contains("[ 确定 ]"), "the form stays")
    stage.press(.up, .up, .up, .backspace, .backspace)
    stage.type("9")
    stage.press(.enter, .enter, .enter, .enter)
    #expect(stage.text.contains("还有2人未表态"))
    stage.type("2")
    #expect(stage.session.pendingVote?.state == .counted)
    #expect(stage.session.pendingVote?.tally?.heads.for == 9)
  }

  @Test func `a recount takes the numbers away, a void vote the vote`() throws {
    let stage = try meeting()
    stage.press(.enter)
    count(stage, "11", "0", "0")
    stage.type("5")
    stage.type("看漏一排")
    stage.press(.tab, .enter)
    #expect(stage.session.pendingVote?.state == .open)
    stage.type("6")
    stage.type("说明没听清")
    stage.press(.tab, .enter)
    #expect(stage.session.pendingVote == nil)
    #expect(stage.session.votes.values.last?.voided == "说明没听清")
    stage.press(.enter)
    #expect(stage.session.pendingVote?.id == "v02")
  }

  @Test func `the consent is asked before what needs it is announced`() throws {
    let stage = try Moments.checked.stage()
    stage.type("4")
    stage.reveal()
    #expect(stage.text.contains("先征求产权单位意见"))
    stage.press(.enter)
    stage.press(.enter)  // the party
    stage.type("2")
    stage.press(.enter)
    stage.type("5-24")
    stage.press(.enter)
    stage.type("产权单位代表")
    stage.press(.enter, .enter, .enter)
    let record = try #require(stage.session.issues.values[0].concurrences.last)
    #expect(record.answer == .word && record.due == Day("2024-05-24"))
    stage.press(.enter)
    #expect(stage.flat.contains("产权单位书面意见于5月24日前提交"))
    stage.type("2")
    #expect(stage.session.votes.values.last?.verdict?.kind == .consensus)
    stage.press(.escape)
    #expect(stage.text.contains("尚待产权单位书面同意（5月24日"))
  }

  @Test func `names are called one after another`() throws {
    let stage = try meeting()
    stage.type("2")
    stage.press(.enter)
    #expect(stage.text.contains("已点名 0 / 11"))
    stage.type("1111113332")
    #expect(stage.text.contains("已点名 10 / 11"))
    stage.type("4")
    #expect(stage.text.contains("赞成6人，反对1人，弃权3人"))
    stage.press(.enter)
    #expect(stage.text.contains("还有1人未表态"))
    stage.type("2")
    let vote = try #require(stage.session.pendingVote)
    #expect(vote.state == .counted && vote.tally?.heads.for == 6)
    #expect(vote.stances.count == 10)
  }

  @Test func `asking for objections invents nobody's consent`() throws {
    let stage = try meeting()
    stage.type("3")
    stage.press(.enter)
    #expect(stage.text.contains("有没有不同意见"))
    stage.press(.down, .character(" "))
    stage.type("3")
    let vote = try #require(stage.session.pendingVote)
    #expect(vote.objectors == ["p02"])
    #expect(vote.tally?.heads.for == nil && vote.tally?.heads.against == 1)
    stage.press(.enter, .enter)
    stage.type("2")
    #expect(stage.session.votes.values.last?.verdict?.kind == .noConsensus)
    stage.press(.escape)
    #expect(stage.text.contains("1人提出不同意见"))
    #expect(!stage.text.contains("党员乙"), "who objected isn't for the wall")
  }

  @Test func `a secret ballot keeps counts alone`() throws {
    let stage = try meeting()
    stage.type("4")
    count(stage, "11", "10", "9", "0", "0", "1")
    let heads = try #require(stage.session.pendingVote?.tally?.heads)
    #expect(heads.issued == 11 && heads.returned == 10 && heads.invalid == 1 && heads.for == 9)
  }

  @Test func `a tied choice goes to a runoff, a tied runoff to the lot`() throws {
    let stage = try meeting()
    func choose(_ fill: Bool) {
      stage.type("6")
      if fill {
        stage.type("征名")
        stage.press(.enter)
        stage.press(.paste("同心\n恒馨园\n向阳角"))
        stage.press(.tab, .enter, .enter, .enter, .enter, .enter)
      } else {
        stage.press(.tab, .tab, .tab, .tab, .tab, .tab, .enter)
      }
    }
    choose(true)
    count(stage, "5", "5", "1", "0")
    stage.press(.enter, .enter)
    stage.type("2")
    #expect(stage.session.votes.values.last?.verdict?.kind == .runoff)
    choose(false)
    guard case .choice(_, let names, 1) = stage.session.pendingVote?.opening.subject else {
      Issue.record("no runoff")
      return
    }
    #expect(names == ["同心", "恒馨园"])
    #expect(stage.session.pendingVote?.opening.round == 2)
    count(stage, "5", "5", "1")
    stage.type("7")
    stage.type("八百八十八")
    stage.press(.enter, .enter)
    #expect(stage.session.pendingVote?.tally?.lot?.seed == "八百八十八")
    stage.press(.enter, .enter)
    stage.type("2")
    #expect(stage.session.votes.values.last?.verdict?.kind == .elected)
  }

  /// Opens a choice among two by the rule of that id, with a reason where one is given.
  private func elect(_ id: String, despite reason: String = "", _ stage: Stage) {
    let rules = RuleQuestions(
      of: [.plurality, .election], else: .plurality, at: stage.context.desk
    ).rules
    let place = rules.firstIndex { $0.id == id } ?? -1
    stage.type("6")
    stage.type("支部委员")
    stage.press(.enter)
    stage.press(.paste("党员甲\n党员乙"))
    stage.press(.tab, .enter)
    stage.type("2")
    stage.press(.enter)
    stage.type("\(place + 1)")
    stage.press(.enter)
    if !reason.isEmpty { stage.type(reason) }
    stage.press(.enter, .enter)
  }

  @Test func `an election goes by the rule that is marked on the page`() throws {
    let stage = try meeting()
    elect("party-branch-election", stage)
    #expect(
      stage.session.pendingVote?.opening.rule.id == "party-branch-election", "\(stage.text)")
    count(stage, "11", "11", "6", "5", "0", "0")
    stage.press(.enter, .enter)
    stage.type("2")
    #expect(stage.session.votes.values.last?.verdict?.elected == ["党员甲"])
    // By hands it is refused, and the page says so.
    stage.press(.escape)
    let second = try meeting()
    second.type("6")
    second.type("村委会委员")
    second.press(.enter)
    second.press(.paste("甲\n乙"))
    second.press(.tab, .enter, .enter)
    second.type("2")
    second.press(.enter, .enter, .enter)
    #expect(second.session.pendingVote == nil)
    #expect(second.flat.contains("不能用举手表决"), "\(second.text)")
  }

  @Test func `the page offers every election but the owners', who have one of their own`() throws {
    let stage = try meeting()
    let rules = RuleQuestions(
      of: [.plurality, .election], else: .plurality, at: stage.context.desk
    ).rules
    let others = Rule.builtIn.filter {
      ($0.shape == .plurality || $0.shape == .election) && $0.decides != .owners
    }
    #expect(Set(rules.map(\.id)) == Set(others.map(\.id)))
    #expect(rules.first?.id == "plurality")
    #expect(rules.count <= 9, "a digit for each")
  }

  @Test func `a choice and an appraisal by a rule out of force ask for the reason`() throws {
    for shape in [Rule.Shape.election, .appraisal] {
      let stage = try meeting()
      var old = try #require(
        Rule.builtIn(shape == .election ? "party-branch-election" : "appraisal"))
      old.id = "old"
      old.title = Bilingual("旧办法", "old")
      old.source = Bilingual("旧办法第一条", "old, article 1")
      old.ways = [.secretBallot]
      old.validUntil = Day("2020-12-31")
      var changes = MeetingChanges()
      changes.rule = old
      changes.despiteValidity = "届中不改"
      try stage.file.perform(.describeMeeting(.init(changes: changes)), at: stage.context.now)
      // Another reason for this vote is told with it, and none is needed beside the meeting's.
      if shape == .election {
        elect("old", despite: "本届沿用", stage)
      } else {
        stage.type("7")
        stage.type("物业服务")
        stage.press(.enter)
        stage.type("2")
        stage.press(.enter, .enter)
        stage.type("本届沿用")
        stage.press(.enter, .enter)
      }
      #expect(stage.session.pendingVote?.opening.rule.id == "old", "\(stage.text)")
      #expect(stage.session.pendingVote?.opening.despiteValidity == "本届沿用")
      #expect(stage.session.pendingVote?.opening.despiteNotice == nil, "it was announced in time")
    }
  }

  @Test func `an appraisal is counted in four numbers`() throws {
    let stage = try meeting()
    stage.type("7")
    stage.type("试行评议")
    stage.press(.enter, .enter, .enter, .enter, .enter)
    count(stage, "6", "3", "1", "1")
    stage.press(.enter, .enter)
    stage.type("2")
    #expect(stage.session.votes.values.last?.verdict?.kind == .measured)
    stage.press(.escape)
    #expect(stage.text.contains("满意6"))
  }
}

/// What nobody said is never taken for said.
@Suite struct NothingPresumedTests {
  @Test func `an empty count is refused`() throws {
    let stage = try Moments.voting.stage()
    stage.show(VoteScreen())
    stage.reveal()
    stage.press(.enter)
    stage.press(.tab, .tab, .tab, .enter)
    #expect(stage.session.pendingVote?.tally == nil)
    #expect(stage.flat.contains("请填写这一项"), "\(stage.text)")
  }

  @Test func `nobody is put down for or against by default`() throws {
    let stage = try Moments.opened.stage()
    try stage.take(FloorOffers.queue, on: ())
    stage.type("501")
    stage.press(.enter, .enter, .enter, .enter)
    #expect(stage.session.floor.queue.isEmpty)
    #expect(stage.flat.contains("请选一项"), "\(stage.text)")
  }

  @Test func `a form that was written in is thrown away only when asked for`() throws {
    let stage = try Moments.opened.stage()
    try stage.take(FloorOffers.queue, on: ())
    stage.type("501")
    stage.press(.escape)
    #expect(stage.flat.contains("还没有登记，放弃吗"), "\(stage.text)")
    stage.press(.escape)
    #expect(stage.flat.contains("501"), "what was written is still there")
    stage.press(.escape)
    stage.type("2")
    #expect(!stage.flat.contains("501"), "\(stage.text)")
  }

  @Test func `undo, the palette and help work on every page that names them`() throws {
    let stage = try Stage(MeetingScreen(), .greenCorner) { command in
      if case .describeMeeting = command { true } else { false }
    }
    for screen in [IssuesScreen(), OutcomeScreen()] as [any Screen] {
      stage.show(screen)
      stage.reveal()
      stage.type("0")
      #expect(stage.shell.top.screen is HelpScreen, "\(stage.text)")
      stage.press(.escape)
      stage.type("9")
      #expect(stage.shell.top.screen is PaletteScreen, "\(stage.text)")
      stage.press(.escape, .escape)
    }
  }

  @Test func `hands in a meeting of owners ask why, and which of two votes is void is told`() throws
  {
    let stage = try Stage { if case .openVote = $0 { false } else { true } }
    for command: Command in [
      .addIssue(.init(title: "设棚", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "设棚")),
      .propose(.init(issue: nil, text: "东侧设棚", mover: nil, seconder: nil)),
    ] {
      _ = stage.shell.context.perform(command)
    }
    var changes = MeetingChanges()
    for rule in ["civil-code-278-general", "majority-of-present"] {
      changes.rule = Rule.builtIn(rule)
      _ = stage.shell.context.perform(.describeMeeting(.init(changes: changes)))
    }
    stage.type("4")
    stage.reveal()
    stage.press(.enter)
    stage.reveal()
    #expect(stage.session.pendingVote == nil)
    #expect(stage.flat.contains("会议用的是业主共同决定的规则"), "\(stage.text)")
    stage.type("只是听取意向")
    stage.press(.tab, .enter)
    #expect(stage.session.pendingVote?.opening.way == .hands, "\(stage.text)")
    _ = stage.shell.context.perform(.voidVote(.init(vote: nil, reason: "问题没有读清")))
    _ = stage.shell.context.perform(
      .openVote(.init(proposal: VoteProposal(way: .hands))), despite: "只是听取意向")
    let names = Naming(session: stage.session, language: .chinese)
    let votes = stage.session.votes.values.map { names.of($0.id) }
    #expect(votes.count == 2 && votes[0] == votes[1] + "（未宣布即作废）", "\(votes)")
  }
}
