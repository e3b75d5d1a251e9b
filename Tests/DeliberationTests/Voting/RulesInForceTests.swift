import Deliberation
import Testing

/// A meeting votes by a rule that is in force, complete and of the question's kind, or says why not.
@Suite struct RulesInForceTests {
  private let form = RuleConfirmation(
    rule: "residents-representatives-2026", attendance: .init(.atLeast, .twoThirds),
    base: .present, share: .init(.moreThan, .half), basis: "本社区《议事规则》第五条", by: "工作者甲")

  @Test func `since 2026 residents decide nothing until their thresholds are filled in`() throws {
    for id in ["residents-meeting", "residents-representatives"] {
      let day = try #require(Day("2026-01-01"))
      let rule = rule(id).succeeded(on: day)
      #expect(rule.isUnconfirmed && rule.isInForce(on: day))
      let verdict = rule.verdict(for: hands(expected: 45, present: 40, for: 40), on: day)
      #expect(verdict.kind == .undecidable)
      #expect(verdict.missing == [.adoptionTest])
      #expect(Rule.builtIn(id)?.succeeded(on: try #require(Day("2025-12-31"))).id == id)
    }
    let filled = try #require(form.filled)
    #expect(filled.kind(hands(expected: 45, present: 30, for: 16)) == .adopted)
    #expect(filled.kind(hands(expected: 45, present: 30, for: 15)) == .rejected)
    #expect(filled.kind(hands(expected: 45, present: 29, for: 29)) == .inquorate)
    var other = form
    other.rule = "majority-of-present"
    #expect(other.filled == nil)
    other = form
    other.base = .cast
    #expect(other.filled == nil)
  }

  private func act(_ commands: [Command], on day: String) throws -> Session {
    let identity = Session.Identity(
      id: "20260518-7f3a", date: try #require(Day(day)), title: "照明")
    var session = Session(identity: identity)
    let at = Moment(
      milliseconds: day.hasPrefix("2026") ? 1_779_084_000_000 : 1_716_012_000_000, offset: 480)
    for command in commands {
      let events = try session.decide(command, on: Occasion(at: at, by: "主持"))
      session.apply(Entry(number: session.lastEntry + 1, at: at, by: "主持", events: events))
    }
    return session
  }

  private func opening(_ proposal: VoteProposal) -> [Command] {
    [
      .importRoster(
        source: "名册", people: ["居民甲", "居民乙", "居民丙"].map { PersonDetails(name: $0) },
        changes: nil),
      .signIn(participants: ["居民甲", "居民乙", "居民丙"], way: nil), .openMeeting(despite: nil),
      .addIssue(title: "照明", source: nil, proposer: nil, summary: nil, number: nil),
      .takeUp(issue: "照明"), .propose(issue: nil, text: "每层装灯", mover: "居民甲", seconder: nil),
      .openVote(proposal: proposal),
    ]
  }

  private let counting: [Command] = [
    .enterCount(vote: nil, count: CountEntry(for: 3, against: 0, abstain: 0), undeclared: nil),
    .checkCount(vote: nil, by: "监票人"), .announce(vote: nil),
  ]

  @Test func `a vote is counted, and what is filled in before the announcement judges it`() throws {
    let open = opening(VoteProposal(rule: "residents-representatives", way: .hands))
    let unsaid = try act(open + counting, on: "2026-05-18")
    let vote = try #require(unsaid.votes.values.last)
    #expect(vote.verdict?.kind == .undecidable)
    #expect(unsaid.issues.values.first?.status == .discussed)
    #expect(Rejudgement(unsaid, digest: nil).findings.isEmpty)
    var changes = MeetingChanges()
    changes.confirmations = [form]
    let filled = try act(
      open + [.describeMeeting(changes: changes)] + counting, on: "2026-05-18")
    #expect(filled.votes.values.last?.verdict?.kind == .adopted)
    #expect(filled.details.asChanges.confirmations == [form])
    #expect(Rejudgement(filled, digest: nil).findings.isEmpty)
    // Filled in before the vote opens, it is the rule of the vote.
    let first = try act([.describeMeeting(changes: changes)] + open + counting, on: "2026-05-18")
    #expect(first.votes.values.last?.opening.rule == form.filled)
    #expect(Rejudgement(first, digest: nil).findings.isEmpty)
    #expect(Rejudgement(first, digest: nil).doubts.isEmpty)
  }

  @Test func `a rule out of force asks for a reason, and keeps it`() throws {
    let late = VoteProposal(rule: "collective-members", way: .hands)
    #expect(
      throws: Refusal.ruleNotInForce(
        "collective-members", on: try #require(Day("2024-05-18")),
        from: Day("2025-05-01"), until: nil)
    ) {
      try act(opening(late), on: "2024-05-18")
    }
    var reasoned = late
    reasoned.despiteValidity = "试行"
    let session = try act(opening(reasoned), on: "2024-05-18")
    #expect(session.votes.values.last?.opening.despiteValidity == "试行")
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
  }

  @Test func `a rule out of force becomes the meeting's for a reason, which holds for its votes`()
    throws
  {
    var changes = MeetingChanges()
    changes.rule = rule("collective-members")
    let refusal = Refusal.ruleNotInForce(
      "collective-members", on: try #require(Day("2024-05-18")), from: Day("2025-05-01"), until: nil
    )
    #expect(throws: refusal) {
      try act([.describeMeeting(changes: changes)], on: "2024-05-18")
    }
    changes.despiteValidity = " "
    #expect(throws: Refusal.self) {
      try act([.describeMeeting(changes: changes)], on: "2024-05-18")
    }
    changes.despiteValidity = "试行"
    let session = try act(
      [.describeMeeting(changes: changes)] + opening(VoteProposal(way: .hands)), on: "2024-05-18")
    #expect(session.votes.values.last?.opening.despiteValidity == "试行")
    #expect(session.entries.first?.events.first?.formatVersion == 2)
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
    // A rule whose law went on under another name needs none.
    changes.rule = Rule.builtIn("residents-representatives")
    changes.despiteValidity = nil
    _ = try act([.describeMeeting(changes: changes)], on: "2026-05-18")
    // A reason alone says nothing.
    var alone = MeetingChanges()
    alone.despiteValidity = "试行"
    #expect(throws: Refusal.empty(.rule)) {
      try act([.describeMeeting(changes: alone)], on: "2024-05-18")
    }
  }

  @Test func `what an earlier program chose out of force is a doubt and no damage`() throws {
    var changes = MeetingChanges()
    changes.rule = rule("collective-members")
    var session = try act([], on: "2024-05-18")
    session.apply(
      Entry(
        number: 1, at: Moment(milliseconds: 1_716_012_000_000, offset: 480), by: "主持",
        events: [.described(changes: changes)]))
    #expect(session.details.rule.id == "collective-members")
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
    #expect(!Rejudgement(session, digest: nil).doubts.isEmpty)
  }

  @Test func `a rule answers questions of its own kind`() throws {
    #expect(throws: Refusal.ruleOfOtherKind("party-branch-election", .election)) {
      try act(
        opening(VoteProposal(rule: "party-branch-election", way: .secretBallot)), on: "2024-05-18")
    }
    let names = VoteProposal.Subject.choice(text: "名称", candidates: ["同心", "睦邻"], seats: 1)
    #expect(throws: Refusal.ruleOfOtherKind("nantang", .motion)) {
      try act(opening(VoteProposal(subject: names, rule: "nantang", way: .hands)), on: "2024-05-18")
    }
    #expect(throws: Refusal.ruleOfOtherKind("plurality", .plurality)) {
      try act(
        opening(
          VoteProposal(subject: .appraisal(text: "物业"), rule: "plurality", way: .hands)),
        on: "2024-05-18")
    }
    _ = try act(
      opening(VoteProposal(subject: names, rule: "party-branch-election", way: .secretBallot)),
      on: "2024-05-18")
  }

  @Test func `a forged law is refused by every command that brings a rule`() {
    var forged = rule("majority-of-present")
    forged.adoption = [.init(.adoption, of: .present, .atLeast, Ratio(1, 100)!)]
    let refusal = Refusal.unsoundRule("majority-of-present", .builtInID("majority-of-present"))
    #expect(throws: refusal) {
      try act(opening(VoteProposal(ownRule: forged, way: .hands)), on: "2024-05-18")
    }
    var changes = MeetingChanges()
    changes.rule = forged
    #expect(throws: refusal) { try act([.describeMeeting(changes: changes)], on: "2024-05-18") }
    #expect(refusal.isLater)
  }
}
