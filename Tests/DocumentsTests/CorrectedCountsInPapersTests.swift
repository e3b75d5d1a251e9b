import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// Once a count is put right, no paper tells the first one as if it stood, nor leaves out what had been
/// announced on it.
@Suite struct CorrectedCountsInPapersTests {
  private static let results: [(DocumentKind, Audience)] = [
    (.record, .archive), (.minutes, .archive), (.minutes, .public), (.opinion, .archive),
    (.opinion, .public), (.notice, .public),
  ]

  private func ownersVote() throws -> Meeting {
    var meeting = try Meeting(title: "3号楼2单元加装电梯") {
      $0.body = "业主大会"
      $0.rule = Rule.builtIn("civil-code-278-special")
    }
    try meeting.open(residents: 4, issue: "3号楼2单元加装电梯", text: "同意3号楼2单元加装电梯。")
    let roll = OwnerRoll.stairwell(of: 4, area: Area(hundredths: 10000))
    try meeting.leaveToOwners()
    try meeting.act(
      .confirmOwners(.init(roll: roll)),
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "3号楼2单元"))),
      .registerDelivery(.init(vote: nil, rooms: roll.dwellings.map(\.room))))
    try meeting.read(
      zip(roll.dwellings, [Answer.for, .for, .for, .against]).map {
        Ballot(room: $0.room, answer: $1)
      })
    try meeting.announceSlips(
      Policies(unreturned: Policy(.absent, clause: "未返回的视为未参与")))
    try meeting.adjourn()
    return meeting
  }

  @Test func `slips that didn't come back after all are told so beside what had been announced`()
    throws
  {
    var meeting = try ownersVote()
    try meeting.act(
      .correctCount(
        .init(
          vote: nil, count: CountEntry(ballots: [Ballot(room: "3-2-401", answer: .notReturned)]),
          reason: "核对原票", approved: "书记甲")))
    for (kind, audience) in [
      (DocumentKind.record, Audience.archive), (.decision, .archive), (.decision, .public),
      (.notice, .public),
    ] {
      let paper = try meeting.flat(kind, audience)
      let area = audience == .public ? "" : "、300.00平方米"
      #expect(paper.contains("宣布时发放4户"), "\(kind) \(audience): \(paper)")
      #expect(paper.contains("更正后收回3人\(area)；未返回1人"), "\(kind) \(audience): \(paper)")
    }
    let decision = try meeting.flat(.decision)
    #expect(decision.contains("宣布的计票结果由监票人甲核对"), "\(decision)")
  }

  @Test func `another answer on a slip leaves what came back as it was told`() throws {
    var meeting = try ownersVote()
    try meeting.act(
      .correctCount(
        .init(
          vote: nil, count: CountEntry(ballots: [Ballot(room: "3-2-401", answer: .abstain)]),
          reason: "核对原票", approved: "书记甲")))
    let decision = try meeting.flat(.decision)
    #expect(decision.contains("收回4户、400.00平方米、4人；未返回0户"), "\(decision)")
    #expect(!decision.contains("更正后收回"), "\(decision)")
  }

  @Test func `ballots counted otherwise are told in both readings`() throws {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 6)
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .secretBallot))),
      .enterCount(
        .init(
          vote: nil,
          count: CountEntry(for: 4, against: 1, abstain: 0, issued: 6, returned: 6, invalid: 1),
          undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    try meeting.adjourn()
    try meeting.act(
      .correctCount(
        .init(
          vote: nil,
          count: CountEntry(for: 4, against: 1, abstain: 0, issued: 6, returned: 5, invalid: 0),
          reason: "废票是别次的", approved: "书记甲")))
    for (kind, audience) in [(DocumentKind.opinion, Audience.archive), (.notice, .public)] {
      let paper = try meeting.flat(kind, audience)
      #expect(
        paper.contains("宣布时发出表决票6张，交回表决票6张，其中无效1张；更正后发出表决票6张，交回表决票5张"), "\(kind): \(paper)")
    }
  }

  @Test func `a correction that leaves the figures says what it changed, never the same twice`()
    throws
  {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 3)
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    for (person, stance) in [("居民甲", Stance.for), ("居民乙", .against), ("居民丙", .for)] {
      try meeting.act(.callName(.init(vote: nil, participant: person, stance: stance)))
    }
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)),
      .checkCount(.init(vote: nil, by: nil)),
      .announce(.init(vote: nil)))
    try meeting.adjourn()
    try meeting.act(
      .correctCount(
        .init(
          vote: nil,
          count: CountEntry(stances: [
            CalledStance(participant: "p01", stance: .against),
            CalledStance(participant: "p02", stance: .for),
          ]), reason: "两人记反", approved: "书记甲")))
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(
        paper.contains("计票“赞成2人，反对1人，弃权0人”不变。") && !paper.contains("计票原为"),
        "\(kind) \(audience): \(paper)")
    }
    #expect(try meeting.flat(.minutes).contains("点名更正：居民甲应为反对、居民乙应为赞成。"))
  }

  @Test func `a second round and its lot are told though the first elects somebody after all`()
    throws
  {
    var meeting = try Meeting { $0.rule = Rule.builtIn("majority-of-present") }
    try meeting.open(residents: 4)
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    let choice = VoteProposal(
      subject: .choice(text: "征名", candidates: ["同心", "和美"], seats: 1), way: .hands)
    let tie = CountEntry(choices: [Choice("同心", votes: 2), Choice("和美", votes: 2)])
    let counted = Command.enterCount(.init(vote: nil, count: tie, undeclared: true))
    try meeting.act(
      .openVote(.init(proposal: choice)), counted, .checkCount(.init(vote: nil, by: nil)),
      .announce(.init(vote: nil)),
      .openVote(.init(proposal: choice)), counted)
    let at = try #require(meeting.session.entries.last?.at)
    let drawn = try meeting.session.decide(
      .drawLot(.init(vote: nil, seed: "甲")),
      on: Occasion(at: at, by: "主持", digest: { Array($0.utf8.prefix(8)) + [0] }))
    meeting.session.apply(
      Entry(number: meeting.session.lastEntry + 1, at: at, by: "主持", events: drawn))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
    let first = try #require(meeting.session.votes.values.last?.announcement?.verdict.elected.first)
    let other = first == "同心" ? "和美" : "同心"
    try meeting.act(
      .adjourn(.init(reason: nil)),
      .correctCount(
        .init(
          vote: "v01",
          count: CountEntry(choices: [Choice(other, votes: 3), Choice(first, votes: 1)]),
          reason: "唱票记错", approved: "书记甲")))
    for (kind, audience) in Self.results {
      let paper = try meeting.flat(kind, audience)
      #expect(paper.contains("\(other)当选"), "\(kind) \(audience): \(paper)")
      #expect(
        paper.contains("抽签决定（种子“甲”") && paper.contains("\(first)当选"),
        "\(kind) \(audience): \(paper)")
      #expect(paper.contains("前一轮的票数经更正，本轮不再有依据，结果不作数。"), "\(kind) \(audience): \(paper)")
    }
  }
}
