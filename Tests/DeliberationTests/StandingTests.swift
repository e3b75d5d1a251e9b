import Deliberation
import Scenarios
import Testing
import Values

/// What was counted, announced, or said by others isn't made unsaid by a plain act.
@Suite struct StandingTests {
  private let names = ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"]

  func opened(_ rule: String = "majority-of-present", come: Int = 5) throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(rule)
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.enrol(names)
    try meeting.act(
      .addIssue(
        .init(
          title: "自行车棚", source: IssueSource(kind: .resident), proposer: "居民甲", summary: "停不下",
          number: nil)))
    try meeting.open(
      with: Array(names.prefix(come)), despite: come < 4 ? "先讨论" : nil, on: "自行车棚", text: "在东侧设棚")
    return meeting
  }

  // MARK: Counting

  @Test func `an objection that was raised isn't lost by asking once more`() throws {
    var meeting = try opened("consensus-no-objection")
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .noObjection))))
    try meeting.act(.askObjections(.init(vote: nil, objectors: ["居民甲"], count: 3)))
    #expect(throws: Refusal.count(.askedAlready("v01"))) {
      try meeting.act(.askObjections(.init(vote: nil, objectors: [], count: 0)))
    }
    try meeting.act(.recount(.init(vote: nil, reason: "居民甲说明后收回")))
    try meeting.act(.askObjections(.init(vote: nil, objectors: [], count: 0)))
    #expect(Refusal.count(.askedAlready("v01")).isLater)
  }

  @Test func `hands and ballots that were counted are counted anew for a reason`() throws {
    for way in [Way.hands, .secretBallot] {
      var meeting = try opened()
      try meeting.act(.openVote(.init(proposal: VoteProposal(way: way))))
      func enter(_ yes: Int, _ no: Int) -> Command {
        .enterCount(
          .init(
            vote: nil,
            count: CountEntry(
              for: yes, against: no, abstain: 5 - yes - no, returned: way == .hands ? nil : 5),
            undeclared: nil))
      }
      try meeting.act(enter(3, 1))
      #expect(throws: Refusal.count(.countedAlready("v01")), "\(way)") {
        try meeting.act(enter(3, 0))
      }
      try meeting.act(.checkCount(.init(vote: nil, by: nil)))
      #expect(throws: Refusal.count(.countedAlready("v01")), "\(way)") {
        try meeting.act(enter(3, 0))
      }
      try meeting.act(.recount(.init(vote: nil, reason: "有一只手是让座的")))
      try meeting.act(enter(3, 0))
    }
    #expect(Refusal.count(.countedAlready("v01")).isLater)
  }

  @Test func `nobody is said not to differ who differs on record`() throws {
    var meeting = try opened("consensus-no-objection")
    try meeting.act(.raiseConcern(.init(issue: nil, by: "居民乙", text: "反对到底")))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .noObjection))))
    func ask(_ objectors: [String], _ count: Int? = nil) -> Command {
      .askObjections(.init(vote: nil, objectors: objectors, count: count))
    }
    let open = Refusal.unreasoned(.concernsOpen(["c01"]))
    #expect(open.isLater && open.yieldsToReason)
    #expect(throws: open) { try meeting.act(ask([])) }
    #expect(throws: open) { try meeting.act(ask(["居民甲"])) }
    // Named, counted, answered, or said to have let it go.
    for (answer, command, despite) in [
      (nil, ask(["居民乙"]), nil), (nil, ask([], 1), nil), ("改为一侧", ask([]), nil),
      (nil, ask([]), "居民乙当场表示不再反对"),
    ] as [(String?, Command, String?)] {
      var other = meeting
      if let answer {
        try other.act(.answerConcern(.init(concern: "c01", answer: answer, settled: nil)))
      }
      try other.act(command, despite: despite)
    }
    // He keeps it although it was answered.
    try meeting.act(.answerConcern(.init(concern: "c01", answer: "改为一侧", settled: false)))
    #expect(throws: open) { try meeting.act(ask([])) }
  }

  @Test func `a meeting under the owners' rule asks whose matter it is before hands decide`() throws
  {
    let vote = Command.openVote(
      .init(proposal: VoteProposal(rule: "majority-of-present", way: .hands)))
    let open = Refusal.unreasoned(.competenceOpen("i01"))
    #expect(open.isLater && open.yieldsToReason)
    var meeting = try opened("civil-code-278-general")
    #expect(throws: open) { try meeting.act(vote) }
    // A question of procedure decides nothing of theirs.
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .question(text: "是否继续讨论"), rule: "majority-of-present", way: .hands))))
    try meeting.act(.voidVote(.init(vote: nil, reason: "不用表决")))
    var other = meeting
    try other.act(vote, despite: "只是听取意向")
    try meeting.act(
      .judgeCompetence(.init(issue: nil, competence: Competence(answer: .ours, by: "社区党委"))))
    try meeting.act(vote)
  }

  @Test func `no other rule takes an owners' meeting out of the question whose matter it is`()
    throws
  {
    let open = Refusal.unreasoned(.competenceOpen("i01"))
    func rule(_ id: String) -> Command {
      var changes = MeetingChanges()
      changes.rule = Rule.builtIn(id)
      return .describeMeeting(.init(changes: changes))
    }
    let hands = Command.openVote(.init(proposal: VoteProposal(way: .hands)))
    // Changed while it sits, and another one set in between.
    var changed = try opened("civil-code-278-general")
    try changed.act(rule("majority-of-present"))
    #expect(throws: open) { try changed.act(hands) }
    try changed.act(rule("two-thirds-of-present"))
    #expect(throws: open) { try changed.act(hands) }
    // The entry that set it taken back.
    var retracted = try opened("majority-of-present")
    try retracted.act(rule("civil-code-278-general"))
    let number = retracted.session.lastEntry
    try retracted.act(.retract(.init(entry: number, reason: "记错")))
    try retracted.act(hands)
    // A rule of one's own.
    var own = try opened("civil-code-278-general")
    var mine = try #require(Rule.builtIn("majority-of-present"))
    mine.id = "own"
    let byOwn = Command.openVote(.init(proposal: VoteProposal(ownRule: mine, way: .hands)))
    #expect(throws: open) { try own.act(byOwn) }
    try own.act(byOwn, despite: "只是听取意向")
    // A choice that belongs to no issue.
    var apart = Meeting()
    try apart.act(rule("civil-code-278-general"))
    try apart.act(
      .importRoster(
        .init(source: "名册.csv", people: names.map { PersonDetails(name: $0) }, changes: nil)))
    try apart.act(.signIn(.init(participants: names, way: nil)))
    try apart.act(.openMeeting(.init(despite: nil)))
    let choice = Command.openVote(
      .init(
        proposal: VoteProposal(
          subject: .choice(text: "选聘哪一家", candidates: ["物业甲", "物业乙"], seats: 1), way: .hands)))
    #expect(throws: Refusal.unreasoned(.competenceOpen(nil))) { try apart.act(choice) }
    try apart.act(choice, despite: "只是摸底")
    // Judged, it is voted on; before it sits the meeting may have any rule.
    try changed.act(
      .judgeCompetence(.init(issue: nil, competence: Competence(answer: .ours, by: "社区党委"))))
    try changed.act(hands)
    var before = Meeting()
    try before.act(rule("civil-code-278-general"))
    try before.act(rule("majority-of-present"))
    #expect(!before.session.sitsUnderOwnersRule)
    #expect(Rejudgement(changed.session, digest: nil).doubts.isEmpty)
  }

  @Test func `a lot isn't drawn until it falls right`() throws {
    var meeting = try opened()
    func drawn(_ seed: String, by events: [Event]) -> Entry {
      let lot = Lot(among: ["同心", "和美"], seed: seed) { Array($0.utf8.prefix(8)) + [0] }
      return Entry(
        number: meeting.session.lastEntry + 1, at: meeting.session.entries.last!.at, by: "主持",
        events: [.lotDrawn(.init(vote: "v02", lot: lot))])
    }
    let choice = VoteProposal.Subject.choice(text: "叫什么", candidates: ["同心", "和美"], seats: 1)
    for _ in 1...2 {
      try meeting.act(
        .openVote(
          .init(proposal: VoteProposal(subject: choice, rule: "plurality", way: .secretBallot))))
      try meeting.enter([("同心", 2), ("和美", 2)], returned: 4)
      if meeting.session.votes.count == 1 {
        try meeting.act(.checkCount(.init(vote: nil, by: nil)))
        try meeting.act(.announce(.init(vote: nil)))
      }
    }
    meeting.session.apply(drawn("一", by: []))
    let number = meeting.session.lastEntry
    #expect(throws: Refusal.count(.lotStands("v02"))) {
      try meeting.act(.retract(.init(entry: number, reason: "记错")))
    }
    try meeting.act(.recount(.init(vote: nil, reason: "再点一次")))
    try meeting.enter([("同心", 2), ("和美", 2)], returned: 4)
    func draw(_ seed: String) throws(Refusal) {
      _ = try meeting.session.decide(
        .drawLot(.init(vote: nil, seed: seed)),
        on: Occasion(
          at: meeting.session.entries.last!.at, by: "主持",
          digest: { Array($0.utf8.prefix(8)) + [0] }))
    }
    #expect(throws: Refusal.count(.lotOfTheVote(seed: "一"))) { try draw("二") }
    try draw("一")
  }

  @Test func `nobody is chosen by a body too few of which have come`() throws {
    var meeting = try opened("residents-representatives", come: 3)
    let choice = VoteProposal.Subject.choice(
      text: "推选组长", candidates: ["居民甲", "居民乙"], seats: 1)
    var refused: Refusal?
    do throws(Refusal) {
      try meeting.act(.openVote(.init(proposal: VoteProposal(subject: choice, way: .secretBallot))))
    } catch { refused = error }
    guard case .voting(.tooFewToChoose(let test))? = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(!test.holds && refused?.isLater == true)
    try meeting.act(.signIn(.init(participants: ["居民丁"], way: nil)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(subject: choice, way: .secretBallot))))
  }

  @Test func `no step of a vote is said to have been before the one it follows`() throws {
    var meeting = try opened()
    func decide(_ command: Command, happened time: (Int, Int), despite: String? = nil)
      throws(Refusal) -> [Event]
    {
      try meeting.session.decide(
        command,
        on: Occasion(
          at: beijing("2024-05-18", 15, 0), by: "主持",
          happened: beijing("2024-05-18", time.0, time.1), despite: despite))
    }
    let open = Command.openVote(.init(proposal: VoteProposal(way: .hands)))
    #expect(throws: Refusal.self) { _ = try decide(open, happened: (9, 0)) }
    _ = try decide(open, happened: (9, 0), despite: "时间记错，以此为准")
    _ = try decide(open, happened: (14, 40))
    try meeting.act(open, at: (14, 50))
    let count = Command.enterCount(
      .init(
        vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: nil))
    #expect(throws: Refusal.self) { _ = try decide(count, happened: (14, 45)) }
    _ = try decide(count, happened: (14, 55))
  }

  @Test(arguments: [Int.min, -1, 10_000_001, Int.max])
  func `a place on the list that no list has is refused`(order: Int) throws {
    var person = PersonDetails(name: "居民己")
    person.order = order
    let refusal = Refusal.input(.outOfRange(.people, order))
    var meeting = try opened()
    for command in [
      Command.addParticipant(.init(person: person)), .walkIn(.init(person: Newcomer(person))),
      .importRoster(.init(source: "名册", people: [person], changes: nil)),
      .changeParticipant(.init(participant: "居民甲", person: person)),
    ] {
      #expect(throws: refusal, "\(command)") { try meeting.act(command) }
    }
    #expect(refusal.isLater)
  }

  // MARK: Slips

  private let stairwell = StairwellTests()

  private func round(until: String) throws -> Meeting {
    var meeting = try stairwell.prepared()
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(way: .slips, scope: "全部12套", until: Day(until)))))
    return meeting
  }

  private func counted(_ meeting: inout Meeting, _ slips: [Ballot]) throws {
    try meeting.read(slips)
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: stairwell.absent), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
  }

  @Test func `a round isn't announced while slips may still come in`() throws {
    var meeting = try round(until: "2024-05-31")
    let most = StairwellTests.rooms.prefix(10).map { Ballot(room: $0, answer: .for) }
    try counted(&meeting, most)
    let early = Refusal.time(.roundNotOver(try #require(Day("2024-05-31")), outstanding: 2))
    #expect(throws: early) { try meeting.act(.announce(.init(vote: nil))) }
    #expect(early.isLater && early.yieldsToReason)
    let at = try #require(meeting.session.entries.last).at
    let events = try meeting.session.decide(
      .announce(.init(vote: nil)), on: Occasion(at: at, by: "主持", despite: "其余两户书面放弃"))
    #expect(events.contains(.despite(.init(reason: "其余两户书面放弃"))))
    // The last day counts whole.
    meeting.go(to: "2024-05-31")
    #expect(throws: early) { try meeting.act(.announce(.init(vote: nil))) }
    meeting.go(to: "2024-06-01")
    try meeting.act(.announce(.init(vote: nil)))
    // With every slip in there is nobody left to wait for.
    var all = try round(until: "2024-05-31")
    try counted(&all, StairwellTests.rooms.map { Ballot(room: $0, answer: .for) })
    try all.act(.announce(.init(vote: nil)))
  }

  @Test func `a correction reads slips again, and adds none`() throws {
    var meeting = try round(until: "2024-05-25")
    try counted(
      &meeting, StairwellTests.rooms.prefix(9).map { Ballot(room: $0, answer: .against) })
    meeting.go(to: "2024-05-26")
    try meeting.act(.announce(.init(vote: nil)))
    func correct(_ slip: Ballot) -> Command {
      .correctCount(
        .init(
          vote: nil, count: CountEntry(ballots: [slip]), reason: "看错", by: nil, approved: "监票人"))
    }
    #expect(throws: Refusal.slips(.slipNotAtHand(room: "602"))) {
      try meeting.act(correct(Ballot(room: "602", answer: .for)))
    }
    #expect(throws: Refusal.slips(.signerCounted(room: "101"))) {
      try meeting.act(correct(Ballot(room: "101", answer: .for, signedBy: "居民甲", relation: "子女")))
    }
    try meeting.act(correct(Ballot(room: "101", answer: .for)))
  }

  @Test func `a written proxy stands until it is taken back`() throws {
    var meeting = try round(until: "2024-05-25")
    try meeting.read([Ballot(room: "101", answer: .for, signedBy: "居民甲", relation: "子女")])
    func supply(_ opinion: Answer?) -> Command {
      .supplyProxy(.init(vote: nil, room: "101", signer: "居民甲", opinion: opinion))
    }
    try meeting.act(supply(.against))
    #expect(throws: Refusal.mandate(.proxySuppliedAlready(room: "101", name: "居民甲"))) {
      try meeting.act(supply(nil))
    }
    #expect(throws: Refusal.input(.nothingToChange)) { try meeting.act(supply(.against)) }
    try meeting.act(.withdrawProxy(.init(vote: nil, room: "101", signer: "居民甲", reason: "业主另写一份")))
    try meeting.act(supply(.for))
  }
}
