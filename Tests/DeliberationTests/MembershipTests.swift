import Deliberation
import Scenarios
import Testing
import Values

/// Who the meeting is made of since it was opened: nobody lowers 应到 and no stranger makes the quorum
/// without a reason that stands in the record.
@Suite struct MembershipTests {
  private static let fixed = [
    "residents-representatives", "villagers-representatives", "party-branch-meeting",
    "party-branch-committee", "owners-committee",
  ]

  /// Five called, two of them here, opened with a reason.
  private func opened(_ rule: String, typed: Int? = nil, here: Int = 2) throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(rule)
    changes.secretary = "记录人乙"
    if let typed { changes.expectation = .typed(count: typed) }
    try meeting.act(.describeMeeting(.init(changes: changes)))
    let names = ["代表甲", "代表乙", "代表丙", "代表丁", "代表戊"]
    try meeting.act(
      .importRoster(
        .init(
          source: "名册",
          people: names.map { PersonDetails(name: $0, groups: ["居民"]) } + [
            PersonDetails(name: "物业", groups: ["物业"], standing: .speaking)
          ], changes: nil)))
    try meeting.raise("照明")
    try meeting.open(with: Array(names.prefix(here)) + ["物业"], despite: "先议", on: "照明")
    return meeting
  }

  private func stranger(_ name: String) -> Command {
    .walkIn(.init(person: Newcomer(PersonDetails(name: name, groups: ["居民"], standing: .voting))))
  }

  private func standing(_ name: String, _ standing: Standing) -> Command {
    .changeParticipant(
      .init(
        participant: name, person: PersonDetails(name: name, groups: ["居民"], standing: standing)))
  }

  private func expecting(_ expectation: Deliberation.Expectation) -> Command {
    var changes = MeetingChanges()
    changes.expectation = expectation
    return .describeMeeting(.init(changes: changes))
  }

  /// Everything by which somebody might make 应到 of the opening less.
  private var lowering: [Command] {
    [
      expecting(.typed(count: 2)), expecting(.voluntary),
      .removeParticipant(.init(participant: "代表戊", reason: "重复")), standing("代表丁", .observing),
      .importRoster(
        .init(
          source: "名册二", people: [PersonDetails(name: "路人甲", groups: ["居民"])],
          changes: [
            RosterChange(
              participant: "代表丁", person: PersonDetails(name: "代表丁", standing: .speaking))
          ])),
    ]
  }

  @Test(arguments: ["residents-meeting", "residents-representatives", "majority-of-present"])
  func `nobody lowers how many should be there once the meeting is open, but for a reason`(
    rule: String
  ) throws {
    let meeting = try opened(rule)
    for act in lowering {
      var trial = meeting
      do throws(Refusal) {
        try trial.act(act)
        Testing.Issue.record("\(act) is taken")
      } catch {
        #expect(error.isLater && error.yieldsToReason, "\(error)")
      }
      try trial.act(act, despite: "名册抄重")
      let change = try #require(trial.session.rollChanges.last)
      #expect(change.lowers && change.reason == "名册抄重" && change.before == 5, "\(change)")
      #expect(Rejudgement(trial.session, digest: nil).findings.isEmpty)
    }
    // Adjourned and taken up again, it is the same meeting.
    var again = meeting
    try again.act(.adjourn(.init(reason: nil)))
    try again.act(.reopen(.init(reason: "接着议")))
    #expect(throws: Refusal.unreasoned(.expectedChanged(from: 5, to: 2))) {
      try again.act(expecting(.typed(count: 2)))
    }
  }

  @Test
  func `a slip of the hand after the opening is taken back, and what was raised lowered again`()
    throws
  {
    var meeting = try opened("majority-of-present")
    try meeting.act(stranger("居民甲"))
    try meeting.act(.retract(.init(entry: meeting.session.lastEntry, reason: nil)))
    try meeting.act(stranger("居民乙"))
    try meeting.act(standing("居民乙", .observing))
    #expect(meeting.session.roll.expected == 5)
    // The roster of the opening isn't undone either.
    #expect(throws: Refusal.self) { try meeting.act(.retract(.init(entry: 2, reason: nil))) }
  }

  /// Every member counts there, whether or not they came, so that a stranger would turn the result.
  @Test func `nobody is put among those of whom more than half must agree without a reason`() throws
  {
    var meeting = try opened("majority-of-expected")
    #expect(throws: Refusal.self) { try meeting.act(stranger("路人1")) }
    #expect(throws: Refusal.self) { try meeting.act(expecting(.typed(count: 13))) }
    try meeting.act(stranger("代表己"), despite: "名册漏列，选举结果第6名")
    #expect(meeting.session.roll.expected == 6)
  }

  @Test(arguments: fixed)
  func `strangers make no quorum of a body whose members are fixed`(rule: String) throws {
    var meeting = try opened(rule)
    for act in [
      stranger("路人1"), .addParticipant(.init(person: PersonDetails(name: "路人2", groups: ["居民"]))),
      standing("物业", .voting), expecting(.typed(count: 13)),
      .importRoster(.init(source: "名册二", people: [PersonDetails(name: "路人3")], changes: nil)),
    ] {
      do throws(Refusal) {
        try meeting.act(act)
        Testing.Issue.record("\(rule): \(act) is taken")
      } catch {
        #expect(error.isLater && error.yieldsToReason, "\(error)")
      }
    }
    // Whoever comes may listen and speak.
    try meeting.act(
      .walkIn(.init(person: Newcomer(PersonDetails(name: "路人4", standing: .speaking)))))
    #expect(try meeting.hands(2, 0, 0).kind == .inquorate)
    // A member left off the list is one, and the reason stands.
    var reasoned = try opened(rule)
    try reasoned.act(stranger("代表己"), despite: "名册漏列，选举结果第6名")
    try reasoned.act(.signIn(.init(participants: ["代表丙", "代表丁"], way: nil)))
    #expect(try reasoned.hands(5, 0, 0).kind == .adopted)
    #expect(reasoned.session.votes.values[0].opening.expected == 6)
    #expect(reasoned.session.rollChanges.map(\.reason) == ["名册漏列，选举结果第6名"])
    #expect(Rejudgement(reasoned.session, digest: nil).findings.isEmpty)
    #expect(Rejudgement(reasoned.session, digest: nil).doubts.isEmpty)
  }

  @Test func `a vote by the rule of another body is its members' alone`() throws {
    var meeting = try opened("majority-of-present", here: 4)
    for name in ["路人1", "路人2"] { try meeting.act(stranger(name)) }
    let events = try meeting.act(
      .openVote(.init(proposal: VoteProposal(rule: "residents-representatives", way: .hands))))
    let opening = try #require(meeting.session.pendingVote).opening
    #expect(opening.electorate == ["p01", "p02", "p03", "p04"] && opening.expected == 5)
    #expect(opening.notMembers?.count == 2 && events.formatVersion == 2)
    #expect(throws: Refusal.self) {
      try meeting.act(
        .enterCount(
          .init(vote: nil, count: CountEntry(for: 6, against: 0, abstain: 0), undeclared: nil)))
    }
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 4, against: 0, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "记录人乙")))
    try meeting.act(.announce(.init(vote: nil)))
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty)
  }

  @Test func `where how many should be there was typed, members come who stand on no roster`()
    throws
  {
    var meeting = try opened("party-branch-meeting", typed: 7)
    try meeting.act(stranger("党员己"))
    try meeting.act(stranger("党员庚"))
    do throws(Refusal) {
      try meeting.act(stranger("党员辛"))
      Testing.Issue.record("an eighth of seven is taken")
    } catch {
      guard case .unreasoned(.notAMember) = error else {
        Testing.Issue.record("\(error)")
        return
      }
    }
    #expect(try meeting.hands(4, 0, 0).kind == .adopted)
  }

  @Test func `a file in which an earlier program took strangers for members is doubted`() throws {
    var meeting = try opened("residents-representatives")
    let at = try #require(meeting.session.entries.last?.at)
    func write(_ events: [Event]) {
      meeting.session.apply(
        Entry(number: meeting.session.lastEntry + 1, at: at, by: "主持", events: events))
    }
    for number in 7...14 {
      let person = Participant(
        id: Participant.ID("p\(number < 10 ? "0" : "")\(number)"),
        details: PersonDetails(name: "路人\(number)", groups: ["居民"], order: number))
      write([
        .participantAdded(.init(participant: person)),
        .signedIn(.init(participant: person.id, way: nil)),
      ])
    }
    // As that program opened it: ten of thirteen.
    var trial = Session(identity: meeting.session.header)
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    for entry in meeting.session.entries {
      trial.apply(
        entry.number == 1
          ? Entry(
            number: 1, at: entry.at, by: entry.by, events: [.described(.init(changes: changes))])
          : entry)
    }
    let events = try trial.decide(
      .openVote(.init(proposal: VoteProposal(rule: "majority-of-present", way: .hands))),
      on: Occasion(at: at, by: "主持"))
    guard case .voteOpened(var opened)? = events.last else {
      Testing.Issue.record("\(events)")
      return
    }
    #expect(opened.opening.electorate.count == 10 && opened.opening.expected == 13)
    opened.opening.rule = try #require(Rule.builtIn("residents-representatives")).succeeded(
      on: at.day)
    write([.voteOpened(opened)])
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 10, against: 0, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "记录人乙")))
    try meeting.act(.announce(.init(vote: nil)))
    #expect(meeting.session.votes.values[0].verdict?.kind == .adopted)
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty, "\(judged.findings)")
    #expect(judged.doubts.count == 9, "\(judged.doubts)")
    // From there on the next vote is the members'.
    try meeting.act(
      .openVote(
        .init(
          proposal: VoteProposal(subject: .question(text: "另选一天"), way: .hands))))
    #expect(meeting.session.pendingVote?.opening.electorate.count == 2)
    #expect(meeting.session.pendingVote?.opening.expected == 5)
  }

  @Test func `what an earlier program lowered in silence lowers no quorum of a later vote`() throws
  {
    var meeting = try opened("residents-meeting")
    let at = try #require(meeting.session.entries.last?.at)
    var changes = MeetingChanges()
    changes.expectation = .typed(count: 2)
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: at, by: "主持",
        events: [.described(.init(changes: changes))]))
    #expect(try meeting.hands(2, 0, 0).kind == .inquorate)
    #expect(meeting.session.rollChanges.map(\.reason) == [nil])
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.count == 1, "\(judged)")
  }

  @Test func `every rule of a body with members says so, and no meeting of all comers does`() {
    let members = Set(Rule.builtIn.filter(\.hasMembers).map(\.id))
    for id in Self.fixed + [
      "collective-members", "collective-representatives", "property-management-committee",
      "consultation-committee", "residents-representatives-2026", "village-committee-election",
    ] {
      #expect(members.contains(id), "\(id)")
    }
    for id in [
      "residents-meeting", "villagers-meeting", "villagers-group", "majority-of-present",
      "consensus-no-objection", "plurality", "civil-code-278-special", "nantang", "appraisal",
    ] {
      #expect(!members.contains(id), "\(id)")
    }
  }
}
