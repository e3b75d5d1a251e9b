import Deliberation
import Scenarios
import Testing
import Values

/// A meeting that is a body's takes over what the body has laid down.
@Suite struct ConstituteTests {
  private let body = Constitution.representatives
  private let members = (1...5).map { PersonDetails(name: "代表0\($0)", groups: ["居民代表"]) }

  private func prepared() -> Session {
    Session(
      identity: .init(id: "20250906-7f3a", date: Day("2025-09-06")!, title: "老旧小区改造"))
  }

  private func clock(_ minute: Int) -> Moment { beijing("2025-09-06", 9, minute) }

  private func constituted() throws -> Session {
    var session = prepared()
    try session.play(
      .constitute(.init(constitution: body, number: 4, members: members)), at: clock(0))
    return session
  }

  private func refusal(of command: Command, in session: Session) -> Refusal? {
    do throws(Refusal) {
      _ = try session.decide(command, on: Occasion(at: clock(30), by: "记录"))
      return nil
    } catch {
      return error
    }
  }

  @Test func `one entry brings the settings, the number and the roster`() throws {
    let session = try constituted()
    #expect(session.lastEntry == 1)
    #expect(session.entries[0].events.formatVersion == 4, "an older program would call it wrong")
    #expect(session.roster.map(\.name) == members.map(\.name))
    let details = session.details
    #expect(details.body == "居民代表会议")
    #expect(details.kind == "居民代表会议")
    #expect(details.convener == "某社区居民委员会")
    #expect(details.rule == Rule.builtIn("residents-representatives"))
    #expect(details.proxiesPerHolder == 0)
    #expect(details.noticeDays == 5)
    #expect(details.documentPrefix == "某社居")
    #expect(details.groups == ["居民代表", "党员"])
    #expect(details.requiredGroups == ["居民代表"])
    #expect(details.contact == "社区居委会值班人员")
    #expect(details.number == 4)
    #expect(details.constitution == body)
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }

  @Test func `what the meeting says of itself later stands before it`() throws {
    var session = try constituted()
    var changes = MeetingChanges()
    changes.noticeDays = 7
    changes.contact = "社区工作者甲"
    try session.play(.describeMeeting(.init(changes: changes)), at: clock(1))
    #expect(session.details.noticeDays == 7)
    #expect(session.details.contact == "社区工作者甲")
    #expect(session.details.kind == "居民代表会议")
  }

  @Test func `members who are on the roster already stay there as the roster says`() throws {
    var session = prepared()
    try session.play(
      .addParticipant(.init(person: PersonDetails(name: "代表02", groups: ["党员"]))), at: clock(0))
    try session.play(
      .constitute(.init(constitution: body, number: nil, members: members)), at: clock(1))
    #expect(session.roster.count == 5)
    #expect(session.roster.first { $0.name == "代表02" }?.groups == ["党员"])
    let again = try session.decide(
      .constitute(.init(constitution: body, number: 4, members: members)),
      on: Occasion(at: clock(2), by: "记录"))
    #expect(again == [.constituted(.init(constitution: body, number: 4))])
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }

  @Test func `a body's own list of members becomes the roster, an office among the groups`() throws
  {
    var session = prepared()
    let members: [Constitution.Member] = [
      .init(name: "代表甲", office: "召集人", groups: ["居民代表"]),
      .init(name: "社区工作者甲", office: "主任", standing: .speaking),
    ]
    try session.play(body.constituting(number: 4, members: members), at: clock(0))
    #expect(session.roster.map(\.name) == ["代表甲", "社区工作者甲"])
    #expect(session.roster.map(\.groups) == [["居民代表", "召集人"], ["主任"]])
    #expect(session.roster.map(\.standing) == [.voting, .speaking])
    #expect(body.constituting(number: nil, members: []) == .constitute(.init(constitution: body)))
  }

  @Test func `no proxies are taken where the body takes none`() throws {
    var session = try constituted()
    try session.play(.signIn(.init(participants: ["代表01"], way: nil)), at: clock(1))
    let proxy = Command.appointProxy(.init(participant: "代表02", holder: "代表01", opinion: nil))
    #expect(
      refusal(of: proxy, in: session)
        == .mandate(
          .proxiesNotAllowed(rule: "residents-representatives", body: "居民代表会议")))
    #expect(refusal(of: proxy, in: session)?.code == "proxiesNotAllowed")
    var changes = MeetingChanges()
    changes.acceptsProxies = true
    try session.play(.describeMeeting(.init(changes: changes)), at: clock(2))
    #expect(refusal(of: proxy, in: session) == nil, "the meeting says otherwise")
  }

  @Test func `a vote undecidable for one slip is decided once the clause is there`() throws {
    var meeting = try StairwellTests().prepared()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套住宅"))))
    let against = ["101", "102"]
    let slips = StairwellTests.rooms.filter { $0 != "502" }.map {
      Ballot(room: $0, answer: against.contains($0) ? .against : .for)
    }
    for clerk in ["计票甲", "计票乙"] {
      try meeting.act(.enterSlips(.init(vote: nil, ballots: slips)), by: clerk)
    }
    let count = Command.enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil))
    try meeting.act(count)
    var vote = try #require(meeting.session.pendingVote)
    let open = meeting.session.forecast(of: vote, counted: try #require(vote.tally))
    #expect(open.kind == .undecidable)
    #expect(open.missing == [.clause(policy: .unreturned)])

    var owners = Constitution(name: "3号楼2单元业主")
    owners.clauses.unreturned = Policy(.absent, clause: "未交回的，不计入参与。")
    let events = try meeting.act(.constitute(.init(constitution: owners)))
    #expect(
      events.contains(.countWithdrawn(.init(vote: "v01"))), "it was counted with the clause open")
    try meeting.act(count)
    vote = try #require(meeting.session.pendingVote)
    #expect(vote.tally?.policies.unreturned?.clause == "未交回的，不计入参与。")
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    try meeting.act(.announce(.init(vote: nil)))
    #expect(meeting.session.votes.values.last?.verdict?.kind == .adopted)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `a clause that a vote under way is counted by stays`() throws {
    var owners = Constitution(name: "3号楼2单元业主")
    owners.clauses.unreturned = Policy(.absent, clause: "未交回的，不计入参与。")
    var meeting = try StairwellTests().prepared()
    try meeting.act(.constitute(.init(constitution: owners)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .slips))))
    owners.clauses.unreturned = Policy(.majority, clause: "送达未投的，视为同意多数。")
    #expect(throws: Refusal.voting(.ruleUnderVote("v01"))) {
      try meeting.act(.constitute(.init(constitution: owners)))
    }
  }

  @Test func `a quorum of the body's own is asked besides the rule's`() throws {
    var session = try constituted()
    #expect(session.details.rule.quorum.count == 1, "two thirds are asked by the rule already")
    var strict = body
    strict.clauses.quorum = .init(
      attendance: .init(.atLeast, Ratio(4, 5)!), clause: "五分之四以上代表到会方可举行。")
    try session.play(.constitute(.init(constitution: strict, number: 4)), at: clock(1))
    #expect(session.details.rule.id == "residents-representatives-quorum")
    #expect(session.details.rule.mistake == nil)
    try session.play(
      .signIn(.init(participants: ["代表01", "代表02", "代表03"], way: nil)), at: clock(2))
    guard case .course(.belowQuorum) = refusal(of: .openMeeting(.init(despite: nil)), in: session)
    else { return #expect(Bool(false), "three of five are fewer than four fifths") }
    strict.clauses.quorum?.attendance = .init(.moreThan, .whole)
    guard
      case .voting(.unsoundRule) = refusal(
        of: .constitute(.init(constitution: strict)), in: session)
    else { return #expect(Bool(false), "more than all never come") }
  }

  @Test func `a rule whose days are over is followed by the one that took its place`() throws {
    var session = Session(
      identity: .init(id: "20260307-7f3a", date: Day("2026-03-07")!, title: "预算"))
    let at = beijing("2026-03-07", 9, 0)
    try session.play(.constitute(.init(constitution: body, number: 5)), at: at)
    #expect(session.details.rule.id == "residents-representatives-2026")
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }

  @Test func `what can't be is refused`() throws {
    let session = prepared()
    func refused(_ number: Int? = nil, _ change: (inout Constitution) -> Void) -> Refusal? {
      var changed = body
      change(&changed)
      return refusal(of: .constitute(.init(constitution: changed, number: number)), in: session)
    }
    #expect(refused { $0.name = " " } == .input(.empty(.body)))
    #expect(refused(0) { _ in } == .input(.outOfRange(.number, 0)))
    #expect(
      refused { $0.term = .numbered(number: 7, from: Day("2025-09-07")!) }
        == .input(.daysBackwards(from: Day("2025-09-07")!, until: Day("2025-09-06")!)))
    #expect(refused { $0.clauses.absence?.clause = " " } == .input(.empty(.clause)))
    #expect(refused { $0.clauses.parking?.clause = "" } == .input(.empty(.clause)))
    #expect(
      refused { $0.proxies = .init(allowed: true, perHolder: 0) }
        == .input(.outOfRange(.proxiesPerHolder, 0)))
    #expect(refused { $0.requiredGroups = ["物业"] } == .lookup(.unknownGroup("物业")))
    #expect(refused { _ in } == nil)
  }

  @Test func `the number of a meeting is put right like any field`() throws {
    var session = try constituted()
    try session.play(
      .signIn(.init(participants: members.map(\.name), way: nil)), at: clock(1))
    try session.play(.openMeeting(.init(despite: nil)), at: clock(1))
    try session.play(.adjourn(.init(reason: nil)), at: clock(2))
    try session.play(
      .correct(
        .init(
          entry: 1, field: "sitting", old: "4", new: "5", reason: "漏数一次", approved: "社区党委书记")),
      at: clock(2))
    #expect(session.details.number == 5)
    #expect(
      refusal(
        of: .correct(
          .init(
            entry: 1, field: "sitting", old: "5", new: "零", reason: "试", approved: "社区党委书记")),
        in: session) != nil)
  }
}
