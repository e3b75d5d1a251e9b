import Deliberation
import Testing
import Values

/// 书面征求意见: one session over three rounds, each with its period, of several days and clerks.
@Suite struct WrittenRoundsTests {
  private let absent = Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与表决"))
  private let clerks = ["计票甲", "计票乙"]

  /// A session in writing, opened on the day before its first round.
  private func prepared(form: String = "书面") throws -> Meeting {
    var meeting = Meeting()
    meeting.session = Session(
      identity: .init(
        id: "20240120-9a1c", date: Day("2024-01-20")!, title: "3号楼2单元加装电梯书面征询"))
    meeting.go(to: "2024-01-20")
    var changes = MeetingChanges()
    changes.form = form
    changes.rule = Rule.builtIn("civil-code-278-special")
    changes.expectation = .voluntary
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(.confirmOwners(.init(roll: StairwellTests.register)))
    try meeting.raise("3号楼2单元加装电梯")
    try meeting.act(
      .recordNotice(
        .init(issue: nil, notified: Notified(on: Day("2024-01-13")!, channels: ["公示栏"]))))
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(.propose(.init(issue: nil, text: "加装一部电梯", mover: nil, seconder: nil)))
    return meeting
  }

  private func period(_ from: String, _ until: String) -> RoundPeriod {
    RoundPeriod(from: Day(from)!, until: Day(until)!)
  }

  private func open(
    _ meeting: inout Meeting, _ period: RoundPeriod, carries: Bool? = nil
  ) throws {
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(
            way: .slips, scope: "3号楼2单元全部12套住宅", carriesSlips: carries, period: period))))
  }

  private func enter(
    _ meeting: inout Meeting, _ answers: [(String, Answer)], came: String? = nil, by clerk: String,
    again: Bool? = nil
  ) throws {
    let ballots = answers.map { Ballot(room: $0.0, answer: $0.1, came: came.flatMap { Day($0) }) }
    try meeting.act(
      .enterSlips(.init(vote: nil, ballots: ballots, again: again)), by: clerk)
  }

  /// Counts, checks and announces; answers what was announced.
  private func announced(_ meeting: inout Meeting, by checker: String = "监票人") throws -> Verdict {
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: absent), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: checker)))
    try meeting.act(.announce(.init(vote: nil)))
    return try #require(meeting.session.votes.values.last?.verdict)
  }

  private let first: [(String, Answer)] = [
    ("101", .against), ("102", .against), ("201", .abstain), ("202", .for), ("301", .for),
    ("302", .for), ("401", .for), ("501", .for), ("502", .for), ("601", .for), ("602", .for),
  ]

  /// The first round until its slips are all typed, over several days by two clerks, and extended.
  private func firstRound() throws -> Meeting {
    var meeting = try prepared()
    try open(&meeting, period("2024-01-21", "2024-01-31"))
    meeting.go(to: "2024-01-21")
    try meeting.act(
      .registerDelivery(
        .init(vote: nil, rooms: StairwellTests.rooms, on: Day("2024-01-20")!, by: "楼门长甲")))
    meeting.go(to: "2024-01-25")
    try enter(&meeting, Array(first[..<5]), by: "计票甲")
    meeting.go(to: "2024-01-30")
    try meeting.act(
      .extendRound(.init(vote: nil, until: Day("2024-02-07")!, reason: "402的业主在外地")))
    try enter(&meeting, Array(first[5..<9]), by: "计票甲")
    return meeting
  }

  @Test func `three rounds of one session turn a lift down, bring it to the ratio and to all`()
    throws
  {
    var meeting = try firstRound()
    meeting.go(to: "2024-02-09")
    #expect(throws: Refusal.round(.roundOver(Day("2024-02-07")!))) {
      try enter(&meeting, [("402", .for)], came: "2024-02-08", by: "计票甲")
    }
    // What came in time is typed later as a matter of course, and read again without its day.
    try enter(&meeting, Array(first[9...]), came: "2024-02-07", by: "计票甲")
    try enter(&meeting, first, by: "计票乙")
    try meeting.act(.closeRound(.init(vote: nil)))
    let one = try announced(&meeting)
    #expect(one.kind == .rejected)
    #expect(one.counts.heads.for == 7)
    #expect(one.counts.heads.participating == 10)
    #expect(one.counts.area?.for == (try Area("460.44")))
    #expect(one.counts.area?.participating == (try Area("628.82")))
    let adoption = one.tests.filter { $0.test == .adoption }
    let (area, heads) = (
      adoption.first { $0.measure == .area }, adoption.first { $0.measure == .heads }
    )
    #expect(area?.required == .area(try Area("471.62")))
    #expect(area?.short == .area(try Area("11.18")))
    #expect(heads?.required == .heads(8))
    #expect(heads?.short == .heads(1))

    meeting.go(to: "2024-02-24")
    try mediate(&meeting, "101", "电梯外移、玻璃井道、静音设备")
    try mediate(&meeting, "201", "设备加装减振")
    meeting.go(to: "2024-03-01")
    try open(&meeting, period("2024-03-02", "2024-03-09"), carries: true)
    meeting.go(to: "2024-03-09")
    for clerk in clerks {
      try enter(
        &meeting, [("101", .abstain), ("201", .for), ("402", .for)], came: "2024-03-08", by: clerk)
    }
    try meeting.act(.closeRound(.init(vote: nil)))
    let two = try announced(&meeting)
    #expect(two.kind == .adopted)
    #expect(two.counts.heads.for == 9)
    #expect(two.counts.heads.participating == 11)
    #expect(two.counts.area?.for == (try Area("575.55")))
    #expect(two.counts.area?.participating == (try Area("690.66")))

    meeting.go(to: "2024-03-23")
    try mediate(&meeting, "102", "一层不出资不付费、采光评估、另立补偿约定")
    try open(&meeting, period("2024-03-23", "2024-03-31"), carries: true)
    for clerk in clerks { try enter(&meeting, [("101", .for), ("102", .for)], by: clerk) }
    // Every slip is in.
    try meeting.act(.closeRound(.init(vote: nil)))
    let three = try announced(&meeting)
    #expect(three.counts.heads.for == 11)
    #expect(three.counts.area?.for == (try Area("690.66")))
    try meeting.act(.adjourn(.init(reason: nil)))
    #expect(meeting.session.votes.count == 3)
    #expect(meeting.session.votes.values.map(\.opening.round) == [1, 2, 3])
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)

    #expect(
      told(meeting.session.stanceHistory(of: "102")) == [
        "against", "against", "协调 2024-03-23", "for",
      ])
    #expect(
      told(meeting.session.stanceHistory(of: "101")) == [
        "against", "协调 2024-02-24", "abstain", "for",
      ])
    #expect(told(meeting.session.stanceHistory(of: "402")) == ["notReturned", "for", "for"])
  }

  private func mediate(_ meeting: inout Meeting, _ room: String, _ text: String) throws {
    try meeting.act(
      .mediate(
        .init(
          issue: nil,
          mediation: Mediation(
            room: room, on: meeting.now.day, by: "社区工作者甲", text: text))))
  }

  private func told(_ steps: [StanceStep]) -> [String] {
    steps.map { step in
      switch step {
      case .round(_, let change): change.answer.rawValue
      case .mediation(_, let mediation): "协调 \(mediation.on)"
      }
    }
  }

  @Test
  func `slips are out until the last day, and a round that runs is neither closed nor counted`()
    throws
  {
    var meeting = try firstRound()
    let last = Day("2024-02-07")!
    #expect(meeting.session.runningRound?.period == period("2024-01-21", "2024-02-07"))
    let vote = try #require(meeting.session.pendingVote)
    #expect(meeting.session.slipsOut(in: vote) == ["402", "601", "602"])
    #expect(throws: Refusal.round(.slipsOut(until: last, outstanding: 3))) {
      try meeting.act(.closeRound(.init(vote: nil)))
    }
    #expect(throws: Refusal.course(.votePending("v01"))) {
      try meeting.act(.adjourn(.init(reason: nil)))
    }
    try enter(&meeting, Array(first[..<9]), by: "计票乙")
    #expect(throws: Refusal.round(.roundOpen("v01", until: last))) { try announced(&meeting) }
    meeting.go(to: "2024-02-07")
    try meeting.act(.closeRound(.init(vote: nil)))
    #expect(meeting.session.runningRound == nil)
    #expect(throws: Refusal.round(.roundClosed("v01"))) {
      try meeting.act(.closeRound(.init(vote: nil)))
    }
    #expect(throws: Refusal.round(.roundClosed("v01"))) {
      try meeting.act(
        .extendRound(.init(vote: nil, until: Day("2024-02-20")!, reason: "人数不够")))
    }
    // Handed in on the last day, typed after 截止.
    for clerk in clerks { try enter(&meeting, [("402", .for)], by: clerk) }
    #expect(try announced(&meeting).counts.heads.for == 7)
  }

  @Test func `a slip bears the day it came`() throws {
    var meeting = try firstRound()
    meeting.go(to: "2024-02-10")
    #expect(throws: Refusal.unreasoned(.slipDayUnknown(Day("2024-02-07")!))) {
      try enter(&meeting, [("402", .for)], by: "计票甲")
    }
    #expect(throws: Refusal.round(.beforeRound(Day("2024-01-20")!, from: Day("2024-01-21")!))) {
      try enter(&meeting, [("402", .for)], came: "2024-01-20", by: "计票甲")
    }
    #expect(throws: Refusal.time(.dayAhead(Day("2024-02-11")!, now: Day("2024-02-10")!))) {
      try enter(&meeting, [("402", .for)], came: "2024-02-11", by: "计票甲")
    }
    let slips = try #require(meeting.session.pendingVote?.slips.first?.ballots)
    #expect(slips.first { $0.room == "101" }?.came == Day("2024-01-25"))
    #expect(slips.first { $0.room == "302" }?.came == Day("2024-01-30"))
    // A day told for the whole list, as for votes without a period.
    try meeting.act(
      .enterSlips(
        .init(
          vote: nil, ballots: [Ballot(room: "402", answer: .for)],
          receivedOn: Day("2024-02-06")!)), by: "计票甲")
    #expect(
      meeting.session.pendingVote?.slips.first?.ballots.last
        == Ballot(room: "402", answer: .for, came: Day("2024-02-06")!))
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `one clerk reads the slips twice where there is only one, and somebody else checks`()
    throws
  {
    var meeting = try prepared()
    try open(&meeting, period("2024-01-21", "2024-01-31"))
    meeting.go(to: "2024-01-31")
    #expect(throws: Refusal.slips(.firstReadingMissing("v01"))) {
      try enter(&meeting, first, by: "计票甲", again: true)
    }
    try enter(&meeting, first, by: "计票甲")
    try meeting.act(.closeRound(.init(vote: nil)))
    #expect(throws: Refusal.slips(.secondReadingMissing("v01"))) { try announced(&meeting) }
    var again = Array(first.reversed())
    again[0] = ("602", .against)
    try enter(&meeting, Array(again[..<6]), by: "计票甲", again: true)
    try enter(&meeting, Array(again[6...]), by: "计票甲", again: true)
    let vote = try #require(meeting.session.pendingVote)
    #expect(vote.slipDifferences.map(\.room) == ["602"])
    #expect(vote.doubleReading == .byOneClerk("计票甲"))
    try enter(&meeting, [("602", .for)], by: "计票甲", again: true)
    #expect(throws: Refusal.slips(.readByOneClerk("v01"))) {
      try announced(&meeting, by: "计票甲")
    }
    #expect(throws: Refusal.slips(.readByOneClerk("v01"))) {
      try meeting.act(.checkCount(.init(vote: nil, by: nil)), by: "计票甲")
    }
    meeting.go(to: "2024-02-01")
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    #expect(meeting.session.votes["v01"]?.verdict?.counts.heads.for == 7)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `slips are handed over by somebody on a day`() throws {
    var meeting = try firstRound()
    let vote = try #require(meeting.session.pendingVote)
    #expect(vote.deliveries["101"]?.on == Day("2024-01-20"))
    #expect(vote.deliveries["101"]?.by == "楼门长甲")
    try meeting.act(.takeOutDelivery(.init(vote: nil, rooms: ["101"], reason: "敲错门")))
    #expect(meeting.session.pendingVote?.deliveries["101"] == nil)
    try meeting.act(.registerDelivery(.init(vote: nil, rooms: ["101"])))
    #expect(meeting.session.pendingVote?.deliveries["101"]?.on == Day("2024-01-30"))
    #expect(meeting.session.pendingVote?.deliveries["101"]?.by == nil)
    meeting.go(to: "2024-02-08")
    try meeting.act(.takeOutDelivery(.init(vote: nil, rooms: ["101"], reason: "敲错门")))
    #expect(throws: Refusal.round(.deliveredLate(Day("2024-02-07")!))) {
      try meeting.act(.registerDelivery(.init(vote: nil, rooms: ["101"])))
    }
    try meeting.act(.registerDelivery(.init(vote: nil, rooms: ["101"], on: Day("2024-02-01")!)))
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `nobody signs in to a session in writing`() throws {
    var meeting = try prepared(form: "书面表决")
    try meeting.enrol(["居民甲"])
    #expect(throws: Refusal.course(.heldInWriting)) {
      try meeting.act(.signIn(.init(participants: ["居民甲"], way: nil)))
    }
    #expect(meeting.session.isInWriting)
  }

  @Test func `a period has its own last day, in order and not past`() throws {
    var meeting = try prepared()
    meeting.go(to: "2024-02-01")
    #expect(
      throws: Refusal.input(.daysBackwards(from: Day("2024-02-01")!, until: Day("2024-01-31")!))
    ) {
      try open(&meeting, period("2024-01-21", "2024-01-31"))
    }
    #expect(
      throws: Refusal.input(.daysBackwards(from: Day("2024-02-09")!, until: Day("2024-02-08")!))
    ) {
      try open(&meeting, period("2024-02-09", "2024-02-08"))
    }
    #expect(throws: Refusal.round(.lastDayTwice)) {
      try meeting.act(
        .openVote(
          .init(
            proposal: VoteProposal(
              way: .slips, until: Day("2024-02-20")!,
              period: period("2024-02-02", "2024-02-20")))))
    }
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips))))
    #expect(throws: Refusal.round(.noPeriod("v01"))) {
      try meeting.act(.closeRound(.init(vote: nil)))
    }
  }
}
