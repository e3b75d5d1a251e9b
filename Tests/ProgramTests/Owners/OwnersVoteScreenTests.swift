import Archives
import Deliberation
import Foundation
import Scenarios
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// A stairwell votes on a lift, on the screens alone.
@Suite struct OwnersVoteScreenTests {
  /// What each dwelling's slip says, by the digits that write it down, in the register's order.
  static let firstRound = "223111161111"

  func stage(size: Size = Size(columns: 80, rows: 24)) throws -> Stage {
    let stage = try Stage(MeetingScreen(), .stairwell, size: size)
    stage.show(VoteScreen())
    return stage
  }

  /// Opens a round; the one before stands where there was one.
  func open(_ stage: Stage, isFirst: Bool) {
    if !isFirst {
      // Back to the result on the wall, and to the votes again.
      stage.press(.enter)
      stage.show(VoteScreen())
    }
    stage.press(.enter, .enter)
    if isFirst { stage.type("3号楼2单元全部12套住宅") }
    stage.press(.enter)
    if !isFirst { stage.press(.enter) }
    // No last day, no reason.
    stage.press(.enter, .enter, .enter)
  }

  /// One clerk enters slips: a digit where something is on the slip, `.` to pass over a dwelling.
  func enter(_ slips: String, on stage: Stage) {
    stage.press(.enter, .enter, .enter)
    for slip in slips { stage.press(slip == "." ? .down : .character(slip)) }
    stage.press(.escape)
  }

  /// Both entries, the count by a clause that leaves silence out, check and announcement.
  func complete(_ slips: String, on stage: Stage, hasSilence: Bool) {
    stage.press(.enter)
    enter(slips, on: stage)
    enter(slips, on: stage)
    stage.press(.enter)
    if hasSilence {
      stage.type("2")
      stage.press(.enter)
      stage.type("未交回的不计入参与表决")
      stage.press(.enter)
    }
    stage.press(.enter)
  }

  func announce(_ stage: Stage) {
    stage.press(.enter, .enter)
    stage.type("2")
  }

  @Test
  func `the wall leaves out the area of an answer that few gave, and the page of votes tells it`()
    throws
  {
    let stage = try stage(size: Size(columns: 160, rows: 40))
    open(stage, isFirst: true)
    complete(Self.firstRound, on: stage, hasSilence: true)
    announce(stage)
    let counts = try #require(stage.session.votes.values.last?.verdict?.counts)
    let few = try [#require(counts.area?.against), #require(counts.area?.abstain)].map { "\($0)㎡" }
    for area in few { #expect(stage.text.contains(area), "\(area): \(stage.text)") }
    stage.press(.enter)
    #expect(!stage.text.contains("本页含个人信息") && stage.flat.contains("反对"), "\(stage.text)")
    for area in few { #expect(!stage.flat.contains(area), "\(area): \(stage.text)") }
  }

  @Test func `three rounds go from short to the ratio to all`() throws {
    let stage = try stage()
    open(stage, isFirst: true)
    #expect(stage.session.pendingVote?.opening.scope == "3号楼2单元全部12套住宅")
    complete(Self.firstRound, on: stage, hasSilence: true)
    #expect(stage.session.pendingVote?.slips.map(\.clerk) == ["计票甲", "计票乙"])
    #expect(stage.session.pendingVote?.tally != nil, "\(stage.text)")
    #expect(stage.text.contains("628.82㎡"), "\(stage.text)")
    announce(stage)
    let one = try #require(stage.session.votes.values.last?.verdict, "\(stage.text)")
    #expect(one.kind == .rejected)
    #expect(one.tests.last { $0.measure == .area }?.short == .area(Area(hundredths: 1118)))
    #expect(one.tests.last { $0.measure == .heads }?.short == .heads(1))

    open(stage, isFirst: false)
    #expect(stage.session.pendingVote?.opening.carriesSlips == true, "\(stage.text)")
    complete("3.1....1....", on: stage, hasSilence: false)
    announce(stage)
    let two = try #require(stage.session.votes.values.last?.verdict)
    #expect(two.kind == .adopted)
    #expect(two.counts.heads.for == 9)
    #expect(two.counts.area?.for == Area(hundredths: 57555))

    open(stage, isFirst: false)
    complete("11..........", on: stage, hasSilence: false)
    announce(stage)
    let three = try #require(stage.session.votes.values.last?.verdict)
    #expect(three.counts.heads.for == 11)
    #expect(three.counts.area?.for == Area(hundredths: 69066))
  }

  /// Makes today the last day of the round and goes on to tomorrow.
  private func pastLastDay(_ stage: Stage) -> Day {
    let last = stage.context.now.day
    var context = stage.context
    let isSet = context.perform(.extendRound(.init(vote: nil, until: last, reason: "《议事规则》第七条")))
    #expect(isSet)
    stage.wait(seconds: 86_400)
    return last
  }

  @Test func `a slip entered when the last day is past says when it came, and the next comes up`()
    throws
  {
    let stage = try stage()
    open(stage, isFirst: true)
    let last = pastLastDay(stage)
    stage.press(.enter)
    stage.press(.enter, .enter, .enter)
    stage.type("6")
    func read() -> [String] {
      stage.session.pendingVote?.slips.first?.ballots.map(\.room) ?? []
    }
    #expect(read().count == 1, "that one didn't come back needs no day: \(stage.text)")
    stage.type("1")
    #expect(stage.text.contains("哪天收到"), "\(stage.text)")
    stage.press(.enter, .enter, .enter)
    #expect(read().count == 1, "neither day nor reason: \(stage.text)")
    stage.type(last.adding(days: 1).description)
    stage.press(.enter, .enter, .enter)
    #expect(read().count == 1 && stage.text.contains("过了截止日"), "\(stage.text)")
    stage.press(.up, .up, .end)
    for _ in last.description { stage.press(.backspace) }
    stage.type(last.description)
    stage.press(.enter, .enter, .enter)
    #expect(read().count == 2, "\(stage.text)")
    // The day stands there for the next one.
    stage.type("2")
    stage.press(.enter, .enter, .enter)
    #expect(Set(read()).count == 3, "\(stage.text)")
    let days = stage.session.entries.flatMap(\.events).compactMap { event -> Day? in
      if case .slipsEntered(let reading) = event { reading.receivedOn } else { nil }
    }
    #expect(days == [last, last])
  }

  @Test func `a delivery entered when the last day is past says when it was`() throws {
    let stage = try stage()
    open(stage, isFirst: true)
    let last = pastLastDay(stage)
    stage.show(DeliveryScreen(try stage.owners()))
    stage.type(" 4")
    #expect(stage.text.contains("哪天送达"), "\(stage.text)")
    #expect(stage.session.pendingVote?.delivered == nil)
    stage.type(last.description)
    stage.press(.enter, .enter)
    #expect(stage.session.pendingVote?.delivered == ["101"], "\(stage.text)")
  }

  @Test func `of a vote that was made void meanwhile no delivery is kept`() throws {
    let stage = try stage()
    open(stage, isFirst: true)
    stage.show(DeliveryScreen(try stage.owners()))
    stage.type(" ")
    try stage.file.perform(.voidVote(.init(vote: nil, reason: "再议")), at: stage.context.now)
    let entries = stage.session.entries.count
    stage.type("4")
    #expect(stage.text.contains("现在没有表决。"), "\(stage.text)")
    #expect(stage.session.entries.count == entries)
  }

  @Test(arguments: Size.approved)
  func `the pages of an owners' vote are as they were approved`(size: Size) throws {
    let stage = try stage(size: size)
    func approve(_ name: String) throws {
      #expect(stage.shell.draw().flaw == nil)
      try expect(stage.text, isExpected: "owners.\(name).\(size.columns).txt")
    }
    try approve("idle")
    stage.press(.enter)
    try approve("open")
    stage.press(.escape)
    open(stage, isFirst: true)
    stage.press(.enter)
    try approve("slips-none")
    stage.press(.enter)
    try approve("clerk")
    stage.press(.enter, .enter)
    stage.type("2231")
    try approve("entry")
    stage.type("11161111")
    stage.press(.escape)
    try approve("slips-first")
    stage.press(.enter, .enter, .enter)
    stage.type("223111161112")
    stage.press(.escape, .enter)
    try approve("differences")
    stage.type("1")
    stage.press(.enter)
    stage.type("复看原票")
    stage.press(.tab, .enter, .enter)
    try approve("close")
  }

  @Test(arguments: Size.approved)
  func `a committee is elected by the numbers on the slips`(size: Size) throws {
    let stage = try stage(size: size)
    func approve(_ name: String) throws {
      #expect(stage.shell.draw().flaw == nil)
      try expect(stage.text, isExpected: "owners.election-\(name).\(size.columns).txt")
    }
    // The lift itself is no matter for an election.
    try stage.file.perform(
      .addIssue(
        .init(
          title: "选举业主委员会", source: nil, proposer: nil, summary: nil, number: nil)),
      at: stage.context.now)
    try stage.file.perform(.takeUp(.init(issue: "选举业主委员会")), at: stage.context.now)
    stage.shell.wasShown()
    try stage.take(OwnersVoteOffers.elect, on: ())
    stage.press(.enter)
    stage.type("业主01")
    stage.press(.enter)
    stage.type("业主02")
    stage.press(.enter)
    stage.type("业主03")
    stage.press(.tab, .delete, .backspace)
    stage.type("2")
    stage.press(.enter, .enter)
    stage.type("3号楼2单元全部12套住宅")
    try approve("open")
    stage.press(.enter, .enter, .enter, .enter)
    #expect(
      stage.session.pendingVote?.opening.rule.id == "owners-committee-election", "\(stage.text)")
    stage.show(SlipsScreen())

    func enter(_ slips: [String]) {
      stage.press(.enter, .enter, .enter)
      for slip in slips {
        // A digit of the footer, or the numbers on the slip.
        if slip.hasPrefix("f") {
          stage.press(.character(slip.last!))
        } else {
          stage.press(.enter)
          stage.type(slip)
          stage.press(.enter, .enter, .enter, .enter, .enter, .enter, .enter, .enter)
        }
      }
    }
    let slips = ["12", "1 3", "１、２", "f1", "3", "1", "13", "12", "1", "123", "f3", "2"]
    enter(slips)
    try approve("entry")
    stage.press(.escape)
    enter(slips.dropLast() + ["3"])
    stage.press(.escape, .enter)
    try approve("differences")
    stage.press(.enter)
    try approve("settle")
    stage.press(.tab, .tab, .tab, .tab, .tab, .tab, .tab)
    stage.type("复看原票是2号")
    stage.press(.tab, .enter, .escape)
    #expect(stage.session.pendingVote?.slipDifferences.isEmpty == true, "\(stage.text)")
    stage.press(.enter)
    stage.type("2")
    stage.press(.enter)
    stage.type("未交回的不计入参与表决")
    stage.press(.enter)
    stage.type("3")
    stage.press(.enter)
    stage.type("无效票不计入参与表决")
    stage.press(.enter, .enter)
    try approve("counted")
    let tally = try #require(stage.session.pendingVote?.tally, "\(stage.text)")
    #expect(tally.heads.invalid == 1)
    #expect(tally.heads.abstain == 1)
    #expect(tally.choices.map(\.votes) == [7, 4, 3])
  }

  @Test func `a clause is asked for with its words, and left open it is named`() throws {
    let stage = try stage()
    open(stage, isFirst: true)
    stage.press(.enter)
    enter(Self.firstRound, on: stage)
    enter(Self.firstRound, on: stage)
    stage.press(.enter)
    stage.type("2")
    stage.press(.enter, .enter, .enter)
    #expect(stage.session.pendingVote?.tally == nil)
    #expect(stage.text.contains("请照抄条款原文"))
    // Back to "no clause": every reading is computed, and where they differ nothing is decided.
    stage.press(.backTab)
    stage.type("1")
    #expect(stage.text.contains("条款"), "\(stage.text)")
    stage.press(.enter, .enter, .enter)
    let tally = try #require(stage.session.pendingVote?.tally, "\(stage.text)")
    #expect(tally.policies.unreturned == nil)
  }

  @Test func `a second clerk doesn't see what the first one entered`() throws {
    let stage = try stage()
    open(stage, isFirst: true)
    stage.press(.enter)
    enter("2", on: stage)
    stage.press(.enter, .enter, .enter)
    #expect(stage.text.contains("计票乙"))
    #expect(!stage.rows.contains { $0.contains("101") && $0.contains("反对") })
  }

  @Test func `room digits go to a dwelling`() throws {
    let stage = try stage()
    open(stage, isFirst: true)
    stage.press(.enter, .enter, .enter, .enter)
    stage.type("7402")
    stage.press(.enter)
    stage.type("2")
    #expect(
      stage.session.pendingVote?.slips.first?.ballots == [Ballot(room: "402", answer: .against)])
  }

  @Test func `everything on these pages is private`() throws {
    let stage = try Stage(MeetingScreen(), .stairwell)
    _ = stage.shell.run(.stances)
    #expect(!stage.text.contains("业主01"))
    stage.reveal()
    #expect(stage.shell.top.screen.isPrivate)
    #expect(stage.text.contains("业主01"), "\(stage.text)")
  }

  @Test func `a mediation stands beside the dwelling's history`() throws {
    let stage = try stage()
    stage.press(.character("3"), .enter, .enter, .enter)
    stage.type("社区工作者甲")
    stage.press(.enter)
    stage.type("电梯外移、玻璃井道")
    stage.press(.tab, .enter)
    #expect(stage.session.issues.values.first?.mediations.map(\.room) == ["101"], "\(stage.text)")
    #expect(stage.text.contains("玻璃井道"))
  }
}

extension OwnersVoteScreenTests {
  @Test func `a slip signed by somebody else asks what he is to the owner, and takes the proxy`()
    throws
  {
    let stage = try stage()
    open(stage, isFirst: true)
    stage.show(SlipsScreen())
    stage.press(.enter, .enter, .enter, .enter)
    // 同意, signed by somebody who owns nothing here.
    stage.type("1")
    stage.press(.tab, .tab)
    stage.type("居民甲")
    stage.press(.enter, .enter, .enter, .enter, .enter, .enter)
    #expect(stage.session.pendingVote?.slips.isEmpty == true)
    #expect(stage.text.contains("居民甲不是101的业主"), "\(stage.text)")
    stage.type("子女")
    stage.press(.enter, .enter, .enter, .enter, .enter)
    #expect(
      stage.session.pendingVote?.slips.first?.ballots == [
        Ballot(room: "101", answer: .for, signedBy: "居民甲", relation: "子女")
      ], "\(stage.text)")
    #expect(stage.text.contains("待补"), "\(stage.text)")
    stage.press(.escape)
    #expect(stage.text.contains("待补委托书：1张"), "\(stage.text)")
    #expect(stage.text.contains("补来或补不来"), "both ways are told:\n\(stage.text)")
    stage.type("6")
    #expect(stage.text.contains("居民甲（子女）"), "\(stage.text)")
    stage.press(.enter, .enter, .enter, .enter)
    let vote = try #require(stage.session.pendingVote)
    #expect(vote.writtenProxies.values.compactMap(\.self).map(\.owner) == ["业主01"], "\(stage.text)")
    #expect(stage.text.contains("补来（业主01）"), "\(stage.text)")
  }
}
