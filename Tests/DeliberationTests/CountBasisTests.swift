import Deliberation
import Testing

/// A count never outlives what it was made of: whatever it rests on makes it void when it changes
/// before the announcement, and can't change afterwards.
@Suite struct CountBasisTests {
  private let stairwell = StairwellTests()
  private let absent = Policies(unreturned: Policy(.absent, clause: "未交回的不计入参与表决"))
  private let majority = Policies(
    unreturned: Policy(.majority, clause: "送达未投的视为同意多数"))

  /// Three residents answer to their names, and are counted.
  private func called(by rule: String = "majority-of-present") throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(rule)
    try meeting.act(.describeMeeting(changes: changes))
    let names = ["居民甲", "居民乙", "居民丙"]
    try meeting.act(
      .importRoster(
        source: "名册", people: names.map { PersonDetails(name: $0, groups: ["居民"]) },
        changes: nil))
    try meeting.act(.signIn(participants: names, way: nil))
    try meeting.act(
      .addIssue(title: "照明", source: nil, proposer: nil, summary: nil, number: nil))
    try meeting.act(.openMeeting(despite: nil))
    try meeting.act(.takeUp(issue: "照明"))
    try meeting.act(.propose(issue: nil, text: "装灯", mover: nil, seconder: nil))
    try meeting.act(.openVote(proposal: VoteProposal(way: .rollCall)))
    for name in names {
      try meeting.act(.callName(vote: nil, participant: name, stance: .for))
    }
    try meeting.act(.enterCount(vote: nil, count: CountEntry(), undeclared: nil))
    return meeting
  }

  /// The stairwell's slips: both clerks read the same, everything was delivered, and it is counted.
  private func counted(
    _ answers: [(String, Answer)] = [("101", .for), ("102", .for), ("201", .against)],
    delivered: [String] = StairwellTests.rooms, policies: Policies? = nil
  ) throws -> Meeting {
    var meeting = try stairwell.prepared()
    try meeting.act(.openVote(proposal: VoteProposal(way: .slips, scope: "全部12套")))
    try meeting.act(.registerDelivery(vote: nil, rooms: delivered))
    try meeting.read(answers.map { Ballot(room: $0.0, answer: $0.1) })
    try meeting.act(
      .enterCount(
        vote: nil, count: CountEntry(policies: policies ?? absent), undeclared: nil))
    return meeting
  }

  /// The count is void, can't be checked and can't be announced; entered again it can.
  private func expectVoid(
    _ meeting: Meeting, policies: Policies? = nil, _ location: SourceLocation = #_sourceLocation
  ) throws {
    var meeting = meeting
    let id = try #require(meeting.session.pendingVote?.id)
    #expect(meeting.session.pendingVote?.tally == nil, sourceLocation: location)
    #expect(throws: Refusal.notCounted(id), sourceLocation: location) {
      try meeting.act(.checkCount(vote: nil, by: nil))
    }
    #expect(throws: Refusal.notCounted(id), sourceLocation: location) {
      try meeting.act(.announce(vote: nil))
    }
    try meeting.act(
      .enterCount(vote: nil, count: CountEntry(policies: policies), undeclared: true))
    try meeting.act(.checkCount(vote: nil, by: nil))
    try meeting.act(.announce(vote: nil))
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty, sourceLocation: location)
    #expect(Rejudgement(meeting.session, digest: nil).doubts.isEmpty, sourceLocation: location)
  }

  @Test(arguments: [false, true])
  func `a name called after the count makes it void`(checked: Bool) throws {
    var meeting = try called()
    if checked { try meeting.act(.checkCount(vote: nil, by: nil)) }
    let events = try meeting.act(.callName(vote: nil, participant: "居民甲", stance: .against))
    #expect(events.last == .countWithdrawn(vote: "v01"))
    #expect(events.formatVersion == 2)
    try meeting.act(.callName(vote: nil, participant: "居民乙", stance: .against))
    #expect(meeting.session.pendingVote?.stances.count == 3, "what was called stays")
    try expectVoid(meeting)
    var again = meeting
    try again.act(.enterCount(vote: nil, count: CountEntry(), undeclared: nil))
    try again.act(.checkCount(vote: nil, by: nil))
    try again.act(.announce(vote: nil))
    #expect(again.session.votes.values.last?.verdict?.kind == .rejected)
    #expect(throws: Refusal.announcedAlready("v01")) {
      try again.act(.callName(vote: "v01", participant: "居民丙", stance: .against))
    }
  }

  @Test func `delivery registered after the count makes it void, and adds to what was there`()
    throws
  {
    var meeting = try counted(delivered: ["101", "102", "201"], policies: majority)
    try meeting.act(.checkCount(vote: nil, by: nil))
    let events = try meeting.act(.registerDelivery(vote: nil, rooms: ["301", "102"]))
    #expect(
      events == [
        .deliveryRegistered(vote: "v01", rooms: ["101", "102", "201", "301"]),
        .countWithdrawn(vote: "v01"),
      ])
    try expectVoid(meeting, policies: majority)
  }

  @Test func `a dwelling leaves the register of delivery with a reason only`() throws {
    var meeting = try counted(policies: majority)
    #expect(throws: Refusal.empty(.reason)) {
      try meeting.act(.takeOutDelivery(vote: nil, rooms: ["301"], reason: " "))
    }
    let events = try meeting.act(
      .takeOutDelivery(vote: nil, rooms: ["301"], reason: "敲错门"))
    #expect(events.last == .countWithdrawn(vote: "v01"))
    #expect(meeting.session.pendingVote?.delivered?.contains("301") == false)
    #expect(throws: Refusal.notDelivered(room: "301")) {
      try meeting.act(.takeOutDelivery(vote: nil, rooms: ["301"], reason: "敲错门"))
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
    try meeting.act(.openVote(proposal: VoteProposal(way: .slips, scope: "全部12套")))
    let proxy = Proxy(holder: "受托人甲", isWritten: true)
    try meeting.read(
      ["101", "102"].map { Ballot(room: $0, answer: .for, proxy: proxy) })
    try meeting.act(.enterCount(vote: nil, count: CountEntry(policies: absent), undeclared: nil))
    #expect(meeting.session.pendingVote?.tally?.heads.for == 2)
    var changes = MeetingChanges()
    changes.secretary = "记录甲"
    #expect(try meeting.act(.describeMeeting(changes: changes)).count == 1)
    changes = MeetingChanges()
    changes.proxiesPerHolder = 1
    #expect(
      try meeting.act(.describeMeeting(changes: changes)).last == .countWithdrawn(vote: "v01"))
    try expectVoid(meeting, policies: absent)
  }

  @Test(arguments: [0, 1, 2])
  func `how many should be there stays while people vote`(stage: Int) throws {
    var meeting = try called()
    if stage == 0 { try meeting.act(.recount(vote: nil, reason: "没有看清")) }
    if stage == 2 { try meeting.act(.checkCount(vote: nil, by: nil)) }
    let acts: [Command] = [
      .describeMeeting(
        changes: {
          var changes = MeetingChanges()
          changes.expectation = .typed(count: 31)
          return changes
        }()),
      .describeMeeting(
        changes: {
          var changes = MeetingChanges()
          changes.groups = ["居民", "党员"]
          changes.requiredGroups = ["党员"]
          return changes
        }()),
      .importRoster(source: "名册", people: [PersonDetails(name: "居民丁")], changes: nil),
      .addParticipant(person: PersonDetails(name: "居民丁")),
    ]
    for act in acts {
      #expect(throws: Refusal.expectedUnderVote("v01")) { try meeting.act(act) }
    }
    #expect(Refusal.expectedUnderVote("v01").isLater)
    var changes = MeetingChanges()
    changes.place = "活动室"
    try meeting.act(.describeMeeting(changes: changes))
    try meeting.act(.voidVote(vote: nil, reason: "改应到"))
    for act in acts.prefix(3) { try meeting.act(act) }
  }

  @Test func `taking the change back brings the count back with it`() throws {
    var meeting = try called()
    try meeting.act(.callName(vote: nil, participant: "居民甲", stance: .against))
    let entry = meeting.session.lastEntry
    try meeting.act(.retract(entry: entry, reason: nil))
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
        events: [.nameCalled(vote: "v01", participant: "p01", stance: .against)]))
    #expect(old.pendingVote?.tally?.heads.for == 3, "an old entry folds as it did")
    #expect(throws: Refusal.countOutdated("v01")) {
      try old.decide(.checkCount(vote: nil, by: nil), on: Occasion(at: at, by: "主持"))
    }
    old.apply(
      Entry(
        number: old.lastEntry + 1, at: at, by: "主持",
        events: [.countChecked(vote: "v01", by: "监票人")]))
    #expect(throws: Refusal.countOutdated("v01")) {
      try old.decide(.announce(vote: nil), on: Occasion(at: at, by: "主持"))
    }
  }

  /// What an earlier program would have announced on a count, whatever came after it.
  private func announcedByAnEarlierProgram(
    _ meeting: Meeting, after late: [Event]
  ) throws -> Session {
    var old = meeting.session
    let at = try #require(old.entries.last?.at)
    let vote = try #require(old.pendingVote)
    let tally = try #require(vote.tally)
    for events in [late, [.countChecked(vote: vote.id, by: "监票人")]] {
      old.apply(Entry(number: old.lastEntry + 1, at: at, by: "主持", events: events))
    }
    let verdict = vote.opening.rule.verdict(for: tally, on: at.day)
    let status: [Event] =
      verdict.kind.passes
      ? [.statusChanged(issue: "i01", status: .agreed)]
      : [.statusChanged(issue: "i01", status: .notAgreed)]
    old.apply(
      Entry(
        number: old.lastEntry + 1, at: at, by: "主持",
        events: [
          .announced(
            vote: vote.id,
            announcement: Announcement(
              tally: tally, rule: vote.opening.rule, electorate: vote.electorate,
              verdict: verdict))
        ] + status))
    return old
  }

  @Test func `verify finds a verdict that the names called don't give, and doubts a mere number`()
    throws
  {
    let turned = try announcedByAnEarlierProgram(
      called(),
      after: [
        .nameCalled(vote: "v01", participant: "p01", stance: .against),
        .nameCalled(vote: "v01", participant: "p02", stance: .against),
      ])
    #expect(
      Rejudgement(turned, digest: nil).findings.contains(
        .basis(entry: turned.lastEntry, vote: "v01", stored: .adopted, now: .rejected)))
    let same = try announcedByAnEarlierProgram(
      called(), after: [.nameCalled(vote: "v01", participant: "p01", stance: .against)])
    let rejudged = Rejudgement(same, digest: nil)
    #expect(rejudged.findings.isEmpty, "\(rejudged.findings)")
    #expect(
      rejudged.doubts.contains(
        .basis(entry: same.lastEntry, vote: "v01", stored: .adopted, now: .adopted)))
    #expect(rejudged.doubts.contains(.refused(entry: same.lastEntry, .countOutdated("v01"))))
  }

  @Test func `verify finds a verdict that the register of delivery doesn't give`() throws {
    let old = try announcedByAnEarlierProgram(
      counted([("101", .for)], policies: majority),
      after: [.deliveryRegistered(vote: "v01", rooms: ["101"])])
    let rejudged = Rejudgement(old, digest: nil)
    #expect(
      rejudged.findings == [
        .basis(entry: old.lastEntry, vote: "v01", stored: .adopted, now: .inquorate)
      ])
    #expect(
      rejudged.doubts.contains(
        .deliveryReplaced(
          entry: old.lastEntry - 2, without: Array(StairwellTests.rooms.dropFirst()))))
  }

  /// The stairwell's vote as another wrote it: what was announced isn't what the slips say.
  @Test func `slips that don't give what was announced are found, whichever way it turns`() throws {
    let meeting = try counted(
      StairwellTests.rooms.map { ($0, .for) } as [(String, Answer)])
    let before = meeting.session
    let at = try #require(before.entries.last?.at)
    let vote = try #require(before.pendingVote)
    var forged = try #require(vote.tally)
    forged.heads.for = 3
    forged.heads.against = 8
    forged.area?.for = try Area("160.00")
    forged.area?.against = try Area("530.66")
    let verdict = vote.opening.rule.verdict(for: forged, on: at.day)
    #expect(verdict.kind == .rejected)
    var session = before
    for events in [
      [Event.countChecked(vote: "v01", by: "监票人")],
      [
        .announced(
          vote: "v01",
          announcement: Announcement(
            tally: forged, rule: vote.opening.rule, electorate: vote.electorate, verdict: verdict))
      ],
    ] {
      session.apply(Entry(number: session.lastEntry + 1, at: at, by: "主持", events: events))
    }
    let findings = Rejudgement(session, digest: nil).findings
    #expect(
      findings.contains(
        .basis(entry: session.lastEntry, vote: "v01", stored: .rejected, now: .adopted)),
      "\(findings)")
  }

  @Test func `slips stand for the text they were given to and no other`() throws {
    var meeting = try stairwell.prepared()
    let all = StairwellTests.rooms.map { ($0, Answer.for) }
    _ = try stairwell.round(&meeting, all, carries: false)
    try meeting.act(.amend(motion: nil, text: "加装电梯，费用由一层承担", mover: nil, seconder: nil))
    try meeting.act(.openVote(proposal: VoteProposal(way: .slips, scope: "修改意见")))
    try meeting.read(all.map { Ballot(room: $0.0, answer: $0.1) })
    try meeting.act(.enterCount(vote: nil, count: CountEntry(policies: absent), undeclared: nil))
    try meeting.act(.checkCount(vote: nil, by: nil))
    try meeting.act(.announce(vote: nil))
    #expect(throws: Refusal.noSlipsToCarry(of: "v01")) {
      try meeting.act(
        .openVote(proposal: VoteProposal(way: .slips, scope: "全部12套", carriesSlips: true)))
    }
    try meeting.act(.openVote(proposal: VoteProposal(way: .slips, scope: "全部12套")))
  }

  @Test func `slips that were never given can't be carried on, nor those of a corrected count`()
    throws
  {
    var meeting = try stairwell.prepared()
    let carrying = Command.openVote(
      proposal: VoteProposal(way: .slips, scope: "全部12套", carriesSlips: true))
    #expect(throws: Refusal.noSlipsToCarry(of: nil)) { try meeting.act(carrying) }
    _ = try stairwell.round(&meeting, [("101", .for)], carries: false)
    try meeting.act(
      .correctCount(
        vote: nil,
        count: CountEntry(policies: absent, ballots: [Ballot(room: "101", answer: .against)]),
        reason: "复看原票", approved: "主任"))
    #expect(throws: Refusal.noSlipsToCarry(of: "v01")) { try meeting.act(carrying) }
  }

  @Test func `slips of dwellings sold since stand no longer, and the record says which`() throws {
    var meeting = try stairwell.prepared()
    _ = try stairwell.round(
      &meeting, [("101", .for), ("102", .for), ("201", .for)], carries: false)
    var roll = StairwellTests.register
    roll.sell("102", to: "新业主")
    try meeting.act(.confirmOwners(roll: roll))
    let events = try meeting.act(
      .openVote(proposal: VoteProposal(way: .slips, scope: "全部12套", carriesSlips: true)))
    guard case .voteOpened(_, let opening) = events.last else {
      Issue.record("\(events)")
      return
    }
    #expect(opening.droppedSlips == ["102"])
    #expect(events.formatVersion == 2)
    let vote = try #require(meeting.session.pendingVote)
    #expect(meeting.session.ballots(of: vote).map(\.room) == ["101", "201"])
    // A slip handed in by the new owner counts.
    try meeting.read([Ballot(room: "102", answer: .against)])
    #expect(
      meeting.session.ballots(of: try #require(meeting.session.pendingVote)).count == 3)
  }

  @Test func `a vote that another leans on is neither void nor corrected under it`() throws {
    var meeting = try stairwell.prepared()
    _ = try stairwell.round(&meeting, [("101", .for)], carries: false)
    try meeting.act(
      .openVote(proposal: VoteProposal(way: .slips, scope: "全部12套", carriesSlips: true)))
    #expect(throws: Refusal.voteLeanedOn("v01", by: "v02")) {
      try meeting.act(.voidVote(vote: "v01", reason: "程序有误"))
    }
    #expect(throws: Refusal.voteLeanedOn("v01", by: "v02")) {
      try meeting.act(
        .correctCount(
          vote: "v01", count: CountEntry(policies: absent, ballots: []), reason: "复看",
          approved: "主任"))
    }
    try meeting.act(.voidVote(vote: "v02", reason: "程序有误"))
    try meeting.act(.voidVote(vote: "v01", reason: "程序有误"))
  }

  @Test func `only slips read differently are settled`() throws {
    var meeting = try stairwell.prepared()
    try meeting.act(.openVote(proposal: VoteProposal(way: .slips, scope: "全部12套")))
    let first = [("101", Answer.against), ("102", .against), ("201", .for)]
    try meeting.act(
      .enterSlips(vote: nil, ballots: first.map { Ballot(room: $0.0, answer: $0.1) }), by: "甲")
    try meeting.act(
      .enterSlips(
        vote: nil,
        ballots: [("101", Answer.against), ("102", .for), ("201", .for)].map {
          Ballot(room: $0.0, answer: $0.1)
        }), by: "乙")
    for room in ["101", "301"] {
      #expect(throws: Refusal.slipReadAlike(room: room)) {
        try meeting.act(
          .settleSlips(vote: nil, ballots: [Ballot(room: room, answer: .for)], reason: "改"))
      }
    }
    try meeting.act(
      .settleSlips(vote: nil, ballots: [Ballot(room: "102", answer: .for)], reason: "复看原票"))
    #expect(meeting.session.pendingVote?.slipDifferences.isEmpty == true)
  }

  @Test func `whose matter it is, its place on the agenda and the text stay while it is voted on`()
    throws
  {
    var meeting = try called(by: "residents-meeting")
    #expect(throws: Refusal.issueUnderVote("v01")) {
      try meeting.act(
        .judgeCompetence(
          issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委")))
    }
    #expect(throws: Refusal.issueUnderVote("v01")) {
      try meeting.act(
        .screenIssue(issue: nil, screening: Screening(by: "社区党委", listed: false, reply: "不列")))
    }
    #expect(throws: Refusal.votePending("v01")) {
      try meeting.act(.withdrawMotion(motion: nil, reason: "不提了"))
    }
    try meeting.act(.voidVote(vote: nil, reason: "重来"))
    try meeting.act(.amend(motion: nil, text: "装声控灯", mover: nil, seconder: nil))
    try meeting.act(.openVote(proposal: VoteProposal(way: .hands)))
    #expect(throws: Refusal.amendmentUnderVote("v02")) {
      try meeting.act(.withdrawMotion(motion: nil, reason: "不提了"))
    }
  }

  @Test func `a lot isn't drawn again because a slip was entered once more`() throws {
    var meeting = try stairwell.prepared()
    try meeting.act(
      .addIssue(title: "业委会", source: nil, proposer: nil, summary: nil, number: nil))
    try meeting.act(.takeUp(issue: "业委会"))
    func elect() throws {
      try meeting.act(
        .openVote(
          proposal: VoteProposal(
            subject: .choice(text: "选举", candidates: ["业主01", "业主02"], seats: 1),
            rule: "owners-committee-election", way: .slips, scope: "全部12套")))
      // Twelve dwellings, eleven owners: all mark both, so both have the same.
      try meeting.read(
        StairwellTests.rooms.enumerated().map {
          Ballot(
            room: $0.element,
            marking: $0.offset == 11 || $0.offset == 10 ? [] : ["业主0\($0.offset % 2 + 1)"])
        })
      try meeting.act(
        .enterCount(vote: nil, count: CountEntry(policies: absent), undeclared: nil))
    }
    try elect()
    let tally = try #require(meeting.session.pendingVote?.tally)
    // Put as if it had been drawn: what matters is that nothing slips past it.
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: meeting.session.entries.last!.at, by: "主持",
        events: [.lotDrawn(vote: "v01", lot: Lot(seed: "一", order: tally.choices.map(\.name)))]))
    #expect(throws: Refusal.lotStands("v01")) {
      try meeting.act(.enterSlips(vote: nil, ballots: [Ballot(room: "101", marking: ["业主01"])]))
    }
    #expect(throws: Refusal.lotStands("v01")) {
      try meeting.act(.registerDelivery(vote: nil, rooms: ["101"]))
    }
  }
}

extension Meeting {
  /// Two clerks read the same slips.
  mutating func read(_ ballots: [Ballot]) throws(Refusal) {
    try act(.enterSlips(vote: nil, ballots: ballots), by: "计票甲")
    try act(.enterSlips(vote: nil, ballots: ballots), by: "计票乙")
  }
}
