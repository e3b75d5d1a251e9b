import Deliberation
import Testing

/// A count never outlives what it was made of: whatever it rests on makes it void when it changes
/// before the announcement, and can't change afterwards.
@Suite struct CountBasisTests {
  let stairwell = StairwellTests()
  let absent = Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与表决"))
  let majority = Policies(
    unreturned: Policy(.majority, clause: "送达未投的视为同意多数"))

  /// Three residents answer to their names, and are counted.
  func called(by rule: String = "majority-of-present") throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(rule)
    try meeting.act(.describeMeeting(.init(changes: changes)))
    let names = ["居民甲", "居民乙", "居民丙"]
    try meeting.enrol(names, groups: ["居民"])
    try meeting.act(.signIn(.init(participants: names, way: nil)))
    try meeting.raise("照明")
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(.takeUp(.init(issue: "照明")))
    try meeting.act(.propose(.init(issue: nil, text: "装灯", mover: nil, seconder: nil)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    for name in names {
      try meeting.act(.callName(.init(vote: nil, participant: name, stance: .for)))
    }
    try meeting.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    return meeting
  }

  /// The stairwell's slips: both clerks read the same, everything was delivered, and it is counted.
  func counted(
    _ answers: [(String, Answer)] = [("101", .for), ("102", .for), ("201", .against)],
    delivered: [String] = StairwellTests.rooms, policies: Policies? = nil
  ) throws -> Meeting {
    var meeting = try stairwell.prepared()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套"))))
    try meeting.act(.registerDelivery(.init(vote: nil, rooms: delivered)))
    try meeting.read(answers.map { Ballot(room: $0.0, answer: $0.1) })
    try meeting.act(
      .enterCount(
        .init(
          vote: nil, count: CountEntry(policies: policies ?? absent), undeclared: nil)))
    return meeting
  }

  /// The count is void, can't be checked and can't be announced; entered again it can.
  private func expectVoid(
    _ meeting: Meeting, policies: Policies? = nil, _ location: SourceLocation = #_sourceLocation
  ) throws {
    var meeting = meeting
    let id = try #require(meeting.session.pendingVote?.id)
    #expect(meeting.session.pendingVote?.tally == nil, sourceLocation: location)
    #expect(throws: Refusal.count(.notCounted(id)), sourceLocation: location) {
      try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    }
    #expect(throws: Refusal.count(.notCounted(id)), sourceLocation: location) {
      try meeting.act(.announce(.init(vote: nil)))
    }
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: policies), undeclared: true)))
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    // What silence may turn needs a reason without a last day.
    try meeting.act(.announce(.init(vote: nil)), despite: policies == majority ? "当天收齐" : nil)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty, sourceLocation: location)
    #expect(Rejudgement(meeting.session, digest: nil).doubts.isEmpty, sourceLocation: location)
  }

  @Test(arguments: [false, true])
  func `a name called after the count makes it void`(checked: Bool) throws {
    var meeting = try called()
    if checked { try meeting.act(.checkCount(.init(vote: nil, by: nil))) }
    let events = try meeting.act(.callName(.init(vote: nil, participant: "居民甲", stance: .against)))
    #expect(events.last == .countWithdrawn(.init(vote: "v01")))
    #expect(events.formatVersion == 2)
    try meeting.act(.callName(.init(vote: nil, participant: "居民乙", stance: .against)))
    #expect(meeting.session.pendingVote?.stances.count == 3, "what was called stays")
    try expectVoid(meeting)
    var again = meeting
    try again.act(.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)))
    try again.act(.checkCount(.init(vote: nil, by: nil)))
    try again.act(.announce(.init(vote: nil)))
    #expect(again.session.votes.values.last?.verdict?.kind == .rejected)
    #expect(throws: Refusal.announced(.announcedAlready("v01"))) {
      try again.act(.callName(.init(vote: "v01", participant: "居民丙", stance: .against)))
    }
  }

  @Test func `delivery registered after the count makes it void, and adds to what was there`()
    throws
  {
    var meeting = try counted(delivered: ["101", "102", "201"], policies: majority)
    try meeting.act(.checkCount(.init(vote: nil, by: nil)))
    let events = try meeting.act(.registerDelivery(.init(vote: nil, rooms: ["301", "102"])))
    #expect(
      events == [
        .deliveryRegistered(.init(vote: "v01", rooms: ["101", "102", "201", "301"])),
        .countWithdrawn(.init(vote: "v01")),
      ])
    try expectVoid(meeting, policies: majority)
  }

  @Test func `a dwelling leaves the register of delivery with a reason only`() throws {
    var meeting = try counted(policies: majority)
    #expect(throws: Refusal.input(.empty(.reason))) {
      try meeting.act(.takeOutDelivery(.init(vote: nil, rooms: ["301"], reason: " ")))
    }
    let events = try meeting.act(
      .takeOutDelivery(.init(vote: nil, rooms: ["301"], reason: "敲错门")))
    #expect(events.last == .countWithdrawn(.init(vote: "v01")))
    #expect(meeting.session.pendingVote?.delivered?.contains("301") == false)
    #expect(throws: Refusal.round(.notDelivered(room: "301"))) {
      try meeting.act(.takeOutDelivery(.init(vote: nil, rooms: ["301"], reason: "敲错门")))
    }
    try expectVoid(meeting, policies: majority)
  }

  @Test func `a slip entered again makes the count void`() throws {
    var meeting = try counted()
    try meeting.read([Ballot(room: "301", answer: .against)])
    try expectVoid(meeting, policies: absent)
  }

  @Test func `how many owners a proxy may stand for makes the count void where it turns a slip`()
    throws
  {
    var meeting = try stairwell.prepared()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套"))))
    let proxy = Proxy(holder: "受托人甲", isWritten: true)
    try meeting.read(
      ["101", "102"].map { Ballot(room: $0, answer: .for, proxy: proxy) })
    try meeting.act(
      .enterCount(.init(vote: nil, count: CountEntry(policies: absent), undeclared: nil)))
    #expect(meeting.session.pendingVote?.tally?.heads.for == 2)
    var changes = MeetingChanges()
    changes.secretary = "记录甲"
    #expect(try meeting.act(.describeMeeting(.init(changes: changes))).count == 1)
    changes = MeetingChanges()
    changes.proxiesPerHolder = 1
    #expect(
      try meeting.act(.describeMeeting(.init(changes: changes))).last
        == .countWithdrawn(.init(vote: "v01")))
    try expectVoid(meeting, policies: absent)
  }

  @Test(arguments: [0, 1, 2])
  func `how many should be there stays while people vote`(stage: Int) throws {
    var meeting = try called()
    if stage == 0 { try meeting.act(.recount(.init(vote: nil, reason: "没有看清"))) }
    if stage == 2 { try meeting.act(.checkCount(.init(vote: nil, by: nil))) }
    let acts: [Command] = [
      .describeMeeting(
        .init(
          changes: {
            var changes = MeetingChanges()
            changes.expectation = .typed(count: 31)
            return changes
          }())),
      .describeMeeting(
        .init(
          changes: {
            var changes = MeetingChanges()
            changes.groups = ["居民", "党员"]
            changes.requiredGroups = ["党员"]
            return changes
          }())),
      .importRoster(.init(source: "名册", people: [PersonDetails(name: "居民丁")], changes: nil)),
      .addParticipant(.init(person: PersonDetails(name: "居民丁"))),
    ]
    for act in acts {
      #expect(throws: Refusal.voting(.expectedUnderVote("v01"))) { try meeting.act(act) }
    }
    #expect(Refusal.voting(.expectedUnderVote("v01")).isLater)
    var changes = MeetingChanges()
    changes.place = "活动室"
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(.voidVote(.init(vote: nil, reason: "改应到")))
    for act in acts.prefix(3) { try meeting.act(act, despite: "抄错") }
  }

  @Test func `taking the change back brings the count back with it`() throws {
    var meeting = try called()
    try meeting.act(.callName(.init(vote: nil, participant: "居民甲", stance: .against)))
    let entry = meeting.session.lastEntry
    try meeting.act(.retract(.init(entry: entry, reason: nil)))
    #expect(meeting.session.pendingVote?.tally?.heads.for == 3)
    #expect(meeting.session.pendingVote?.stances["p01"] == .for)
  }

  @Test func `a count that an earlier program left behind is neither checked nor announced`() throws
  {
    let meeting = try called()
    // As an earlier program wrote it: a name called after the count, and nothing beside it.
    var old = meeting.session
    let at = try #require(old.entries.last?.at)
    old.apply(
      Entry(
        number: old.lastEntry + 1, at: at, by: "主持",
        events: [.nameCalled(.init(vote: "v01", participant: "p01", stance: .against))]))
    #expect(old.pendingVote?.tally?.heads.for == 3, "an old entry folds as it did")
    #expect(throws: Refusal.count(.countOutdated("v01"))) {
      try old.decide(.checkCount(.init(vote: nil, by: nil)), on: Occasion(at: at, by: "主持"))
    }
    old.apply(
      Entry(
        number: old.lastEntry + 1, at: at, by: "主持",
        events: [.countChecked(.init(vote: "v01", by: "监票人"))]))
    #expect(throws: Refusal.count(.countOutdated("v01"))) {
      try old.decide(.announce(.init(vote: nil)), on: Occasion(at: at, by: "主持"))
    }
  }
}

extension Meeting {
  /// Two clerks read the same slips.
  mutating func read(_ ballots: [Ballot]) throws(Refusal) {
    try act(.enterSlips(.init(vote: nil, ballots: ballots)), by: "计票甲")
    try act(.enterSlips(.init(vote: nil, ballots: ballots)), by: "计票乙")
  }
}
