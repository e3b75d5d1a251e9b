import Deliberation
import Scenarios
import TestSupport
import Testing
import Values

/// Silence says something only of those who were asked and had until a day to answer.
@Suite struct SilenceTests {
  private let stairwell = StairwellTests()
  private let majority = Policies(
    unreturned: Policy(.majority, clause: "送达未投的视为同意多数"),
    invalid: Policy(.absent, clause: "无效票不计入参与表决"))

  private func opened(
    _ rule: String = "owners-objection-third", until: String? = "2024-05-31",
    delivered: some Sequence<String> = StairwellTests.rooms
  ) throws -> Meeting {
    var meeting = try stairwell.prepared()
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            rule: rule, way: .slips, scope: "全部12套", until: until.map { Day($0)! }))))
    let rooms = Array(delivered)
    if !rooms.isEmpty { try meeting.act(.registerDelivery(.init(vote: nil, rooms: rooms))) }
    return meeting
  }

  private func counted(
    _ meeting: inout Meeting, _ slips: [(String, Answer)], _ policies: Policies = Policies()
  ) throws {
    try meeting.read(slips.map { Ballot(room: $0.0, answer: $0.1) })
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: policies), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
  }

  private func announced(_ meeting: inout Meeting, despite: String? = nil) throws -> Verdict {
    try meeting.act(.announce(.init(vote: nil)), despite: despite)
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
    return try #require(meeting.session.votes.values.last?.verdict)
  }

  // MARK: - Who was asked

  @Test func `an objection vote is passed by nobody who was never asked`() throws {
    for delivered in [[], Array(StairwellTests.rooms.prefix(8))] {
      var meeting = try opened(delivered: delivered)
      meeting.go(to: "2024-05-30")
      try counted(&meeting, [("101", .against)])
      meeting.go(to: "2024-06-01")
      // Said before it is announced: the register may lie in a drawer.
      let refusal = Refusal.unreasoned(.deliveryMissing("v01", registered: delivered.count))
      #expect(throws: refusal, "\(delivered)") { try announced(&meeting) }
      #expect(refusal.isLater && refusal.yieldsToReason)
      let verdict = try announced(&meeting, despite: "送达登记找不到了")
      #expect(verdict.kind == .undecidable, "\(delivered)")
      #expect(verdict.missing == [.deliveryRegister], "\(delivered)")
    }
    // Even if the two who weren't reached objected, no more than a third would.
    var most = try opened(delivered: StairwellTests.rooms.prefix(10))
    try counted(&most, [("101", .against)])
    most.go(to: "2024-06-01")
    #expect(try announced(&most).kind == .adopted)
    // More than a third object already, whoever else was asked.
    var few = try opened(delivered: [String]())
    try counted(&few, StairwellTests.rooms.prefix(6).map { ($0, .against) })
    few.go(to: "2024-06-01")
    #expect(try announced(&few).kind == .rejected)
  }

  @Test func `an objection vote to which nobody answers is closed by saying that none came back`()
    throws
  {
    var meeting = try opened()
    meeting.go(to: "2024-06-01")
    #expect(throws: Refusal.slips(.secondReadingMissing("v01"))) {
      try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    }
    try counted(&meeting, [("101", .notReturned)])
    #expect(try announced(&meeting).kind == .adopted)
    let heads = meeting.session.votes.values.last?.announcement?.tally.heads
    #expect(heads?.returned == 0 && heads?.against == 0)
  }

  @Test func `an objection vote that passes would pass if all who weren't reached objected`() {
    var generator = SeededGenerator(seed: 45)
    let rules = ["owners-objection-third", "owners-objection-below-third"].compactMap(Rule.builtIn)
    let day = Day("2024-05-18")!
    var kinds: Set<Verdict.Kind> = []
    for _ in 1...4_000 {
      let all = Int.random(in: 1...12, using: &generator)
      let against = Int.random(in: 0...all, using: &generator)
      let agreed = Int.random(in: 0...(all - against), using: &generator)
      let silent = all - against - agreed
      let reached: Int? =
        Bool.random(using: &generator) ? nil : Int.random(in: 0...silent, using: &generator)
      func count<Unit: Amount>(_ size: Int64) -> Count<Unit> {
        Count(
          expected: Unit(units: Int64(all) * size), for: Unit(units: Int64(agreed) * size),
          against: Unit(units: Int64(against) * size), abstain: Unit(units: 0),
          returned: Unit(units: Int64(agreed + against) * size),
          delivered: reached.map { Unit(units: Int64($0) * size) })
      }
      let tally = Tally(way: .slips, heads: count(1), area: count(5327))
      let rule = rules.randomElement(using: &generator)!
      let verdict = rule.verdict(for: tally, on: day)
      kinds.insert(verdict.kind)
      let worst = against + silent - (reached ?? 0)
      let (passes, best) =
        rule.id == rules[0].id
        ? (worst * 3 <= all, against * 3 <= all) : (worst * 3 < all, against * 3 < all)
      #expect(
        verdict.kind == (passes ? .adopted : best ? .undecidable : .rejected),
        "\(all) \(against) \(agreed) \(String(describing: reached)) \(rule.id)")
    }
    #expect(kinds == [.adopted, .undecidable, .rejected])
  }

  @Test func `a result announced before silence was asked for stays, and is doubted`() throws {
    var meeting = try opened(until: nil, delivered: [String]())
    try counted(&meeting, [("101", .for)])
    let vote = try #require(meeting.session.pendingVote)
    let (tally, rule) = (try #require(vote.tally), vote.opening.rule)
    let day = vote.opened.day
    let old = rule.verdict(for: tally, on: day, by: .silenceUnasked)
    #expect(old.kind == .adopted)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: meeting.session.entries.last!.at, by: "主持",
        events: [
          .announced(
            .init(
              vote: vote.id,
              announcement: Announcement(
                tally: tally, rule: rule, electorate: vote.electorate, verdict: old))),
          .statusChanged(.init(issue: vote.opening.issue!, status: .agreed)),
        ]))
    #expect(meeting.session.votes.values.last?.verdict?.kind == .adopted)
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty, "\(again.findings)")
    #expect(!again.doubts.isEmpty)
  }

  // MARK: - Until when

  @Test func `what rests on silence isn't announced while the silent may answer`() throws {
    let last = Day("2024-05-31")!
    for (rule, policies) in [
      ("owners-objection-third", Policies()), ("civil-code-278-general", majority),
    ] {
      var meeting = try opened(rule)
      try counted(&meeting, [("101", .for), ("102", .for)], policies)
      #expect(throws: Refusal.round(.silenceNotOver(last)), "\(rule)") {
        try meeting.act(.announce(.init(vote: nil)), despite: "大家都知道了")
      }
      meeting.go(to: "2024-05-31")
      #expect(throws: Refusal.unreasoned(.silenceUndated("v01", last: last)), "\(rule)") {
        try meeting.act(.announce(.init(vote: nil)))
      }
      var today = meeting
      #expect(try announced(&today, despite: "18时票箱已封").kind == .adopted, "\(rule)")
      meeting.go(to: "2024-06-01")
      #expect(try announced(&meeting).kind == .adopted, "\(rule)")
    }
    for refusal in [
      Refusal.round(.silenceNotOver(last)), .unreasoned(.silenceUndated("v01", last: nil)),
      .round(.deliveredLate(last)),
      .round(.slipLate(last, last: last)), .unreasoned(.slipDayUnknown(last)),
    ] {
      #expect(refusal.isLater)
    }
  }

  @Test func `without a last day silence needs a reason, and a day set afterwards is none`() throws
  {
    var meeting = try opened("civil-code-278-general", until: nil)
    try counted(&meeting, [("101", .for), ("102", .for)], majority)
    #expect(throws: Refusal.unreasoned(.silenceUndated("v01", last: nil))) {
      try meeting.act(.announce(.init(vote: nil)))
    }
    var undated = meeting
    #expect(try announced(&undated, despite: "通知写明当天收票").kind == .adopted)
    meeting.go(to: "2024-06-10")
    let last = Day("2024-06-01")!
    try meeting.act(.extendRound(.init(vote: nil, until: last, reason: "议事规则规定十四日")))
    #expect(throws: Refusal.unreasoned(.silenceUndated("v01", last: last))) {
      try meeting.act(.announce(.init(vote: nil)))
    }
  }

  @Test func `a result that rests on nobody's silence is announced early for a reason`() throws {
    var meeting = try opened()
    try counted(&meeting, StairwellTests.rooms.prefix(6).map { ($0, .against) })
    #expect(throws: Refusal.self) { try meeting.act(.announce(.init(vote: nil))) }
    #expect(try announced(&meeting, despite: "反对已过三分之一").kind == .rejected)
  }

  @Test func `a slip handed over after the last day reaches nobody in time`() throws {
    var meeting = try opened(delivered: StairwellTests.rooms.prefix(6))
    meeting.go(to: "2024-06-01")
    let command = Command.registerDelivery(.init(vote: nil, rooms: ["602"]))
    let last = Day("2024-05-31")!
    #expect(throws: Refusal.round(.deliveredLate(last))) { try meeting.act(command) }
    let now = beijing("2024-06-01", 9, 0)
    let events = try meeting.session.decide(
      command, on: Occasion(at: now, by: "主持", happened: beijing("2024-05-20", 9, 0)))
    #expect(events.contains { if case .deliveryRegistered = $0 { true } else { false } })
  }

  // MARK: - Slips after the last day

  @Test func `slips entered after the last day say when they came in`() throws {
    var meeting = try opened()
    meeting.go(to: "2024-06-20")
    let (slips, last) = ([Ballot(room: "101", answer: .against)], Day("2024-05-31")!)
    func enter(_ day: String?) -> Command {
      .enterSlips(.init(vote: nil, ballots: slips, receivedOn: day.map { Day($0)! }))
    }
    #expect(throws: Refusal.unreasoned(.slipDayUnknown(last))) { try meeting.act(enter(nil)) }
    #expect(throws: Refusal.round(.slipLate(Day("2024-06-02")!, last: last))) {
      try meeting.act(enter("2024-06-02"), despite: "业主出差")
    }
    #expect(throws: Refusal.self) { try meeting.act(enter("2024-06-21")) }
    #expect(throws: Refusal.self) { try meeting.act(enter("2024-05-17")) }
    let events = try meeting.act(enter("2024-05-30"))
    #expect(events.formatVersion == 2)
    // Who knows only that they lay in the box says so.
    #expect(try meeting.act(enter(nil), by: "计票乙", despite: "票箱31日封存，20日开箱").count == 2)
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
  }

  @Test func `silence that decides is told beside a void slip, too`() throws {
    for void in [false, true] {
      var meeting = try opened("civil-code-278-general", until: "2024-05-25")
      let last: Answer = void ? .invalid : .abstain
      let slips =
        StairwellTests.rooms.prefix(6).map { ($0, Answer.for) } + [
          (StairwellTests.rooms[6], .against), (StairwellTests.rooms[7], last),
        ]
      try counted(
        &meeting, slips, Policies(unreturned: Policy(.majority, clause: "送达未投的视为同意多数")))
      meeting.go(to: "2024-05-26")
      let verdict = try announced(&meeting)
      #expect(verdict.kind == .adopted && verdict.withoutSilence != nil, "\(void)")
    }
  }
}

extension SilenceTests {
  @Test func `a round typed in afterwards is announced on a day that somebody gave`() throws {
    let others = SlipsSignedByOthersTests()
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("civil-code-278-special")
    changes.expectation = .voluntary
    changes.afterwards = .init()
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(.confirmOwners(.init(roll: StairwellTests.register)))
    try meeting.act(
      .addIssue(.init(title: "加装电梯", source: nil, proposer: "业主09", summary: nil, number: nil)))
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(.propose(.init(issue: nil, text: "加装一部电梯", mover: nil, seconder: nil)))
    let last = try #require(Day("2024-05-25"))
    try meeting.act(
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套", until: last))))
    try meeting.read(others.slips.dropLast())
    try others.count(&meeting)
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    let refusal = Refusal.round(.roundDayUnknown("v01", last: last))
    #expect(refusal.isLater && !refusal.yieldsToReason)
    meeting.go(to: "2024-06-20")
    for despite in [nil, "其余各户已表示放弃"] {
      #expect(throws: refusal) { try meeting.act(.announce(.init(vote: nil)), despite: despite) }
    }
    let events = try meeting.session.decide(
      .announce(.init(vote: nil)),
      on: Occasion(
        at: beijing("2024-06-20", 11, 0), by: "主持", happened: beijing("2024-05-26", 10, 0),
        despite: "其余各户已表示放弃"))
    #expect(events.contains { if case .announced = $0 { true } else { false } })
  }

  @Test func `while slips come in, those who were called are told as away`() throws {
    var meeting = try StandingTests().opened("civil-code-278-general", come: 4)
    try meeting.act(.confirmOwners(.init(roll: StairwellTests.register)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套"))))
    try meeting.act(.excuse(.init(participant: "居民戊", reason: "出差")))
    try meeting.act(.leave(.init(participant: "居民甲")))
    try meeting.act(.enterSlips(.init(vote: nil, ballots: [Ballot(room: "101", answer: .for)])))
  }
}
