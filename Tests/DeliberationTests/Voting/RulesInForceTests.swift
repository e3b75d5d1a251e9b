import Deliberation
import Testing
import Values

/// A meeting votes by a rule that is in force, complete and of the question's kind, or says why not.
@Suite struct RulesInForceTests {
  private let form = RuleConfirmation(
    rule: "residents-representatives-2026", attendance: .init(.atLeast, .twoThirds),
    base: .present, share: .init(.moreThan, .half), basis: "本社区《议事规则》第五条", by: "工作者甲")

  @Test func `since 2026 residents and villagers go by the articles of their new laws`() throws {
    let (before, since) = (try #require(Day("2025-12-31")), try #require(Day("2026-01-01")))
    for (id, article) in [
      ("residents-meeting", "第二十七条"), ("residents-representatives", "第二十九条"),
      ("villagers-meeting", "第二十六条"), ("villagers-group", "第三十二条"),
      ("villagers-representatives", "第三十条"), ("village-committee-election", "第十八条"),
      ("village-committee-reelection", "第十八条"),
    ] {
      let (old, now) = (rule(id), rule(id).succeeded(on: since))
      #expect(old.succeeded(on: before) == old && !old.isInForce(on: since))
      #expect(now.isInForce(on: since) && !now.isInForce(on: before))
      #expect(now.source.zh.contains("2025年") && now.source.zh.contains(article))
      #expect(now.quorum == old.quorum && now.adoption == old.adoption && now.ways == old.ways)
      #expect(old.isEdition(of: before) && !old.isEdition(of: since))
      #expect(now.isEdition(of: since) && !now.isEdition(of: before))
    }
    let representatives = rule("residents-representatives").succeeded(on: since)
    #expect(representatives.kind(hands(expected: 45, present: 30, for: 16)) == .adopted)
    #expect(representatives.kind(hands(expected: 45, present: 30, for: 15)) == .rejected)
    #expect(representatives.kind(hands(expected: 45, present: 29, for: 29)) == .inquorate)
  }

  @Test func `a committee chosen by representatives needs more than two thirds of them`() {
    func elected(_ returned: Int, _ votes: Int, by id: String) -> Verdict.Kind {
      var tally = Tally(way: .secretBallot, heads: Count(expected: 45, returned: returned))
      tally.heads.invalid = 0
      (tally.choices, tally.marks) = ([Choice("甲", votes: votes)], 1)
      return rule(id).kind(tally)
    }
    #expect(elected(30, 30, by: "residents-committee-election-representatives") == .inquorate)
    #expect(elected(31, 16, by: "residents-committee-election-representatives") == .elected)
    #expect(!rule("residents-committee-election-representatives").proxies)
    #expect(elected(23, 12, by: "residents-committee-election") == .elected)
    #expect(elected(22, 22, by: "residents-committee-election") == .inquorate)
    #expect(elected(30, 10, by: "residents-committee-reelection") == .elected)
  }

  @Test func `a body's own thresholds are never below those of the law`() throws {
    let filled = try #require(form.filled)
    #expect(filled.kind(hands(expected: 45, present: 30, for: 16)) == .adopted)
    var other = form
    other.rule = "majority-of-present"
    #expect(other.filled == nil)
    other = form
    other.base = .cast
    #expect(other.filled == nil)
    var stricter = form
    (stricter.base, stricter.share) = (.expected, .init(.atLeast, .twoThirds))
    var changes = MeetingChanges()
    changes.confirmations = [stricter]
    _ = try act([.describeMeeting(.init(changes: changes))], on: "2026-05-18")
    for weaker: (inout RuleConfirmation) -> Void in [
      { $0.attendance = .init(.moreThan, .half) }, { $0.share = .init(.atLeast, .half) },
    ] {
      var below = form
      weaker(&below)
      changes.confirmations = [below]
      let refusal = Refusal.voting(.unsoundRule(form.rule, .belowLaw(form.rule)))
      #expect(throws: refusal) {
        try act([.describeMeeting(.init(changes: changes))], on: "2026-05-18")
      }
      #expect(refusal.isLater)
    }
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
    Command.opening + [.openVote(.init(proposal: proposal))]
  }

  private let counting: [Command] = [
    .enterCount(
      .init(vote: nil, count: CountEntry(for: 3, against: 0, abstain: 0), undeclared: nil)),
    .checkCount(.init(vote: nil, by: "监票人")), .announce(.init(vote: nil)),
  ]

  @Test func `a record of before the law was at hand keeps the copies it went by`() throws {
    let unfilled = try #require(Rule.askedRules.first { $0.id == form.rule })
    #expect(unfilled.isUnconfirmed && unfilled.mistake == nil)
    let day = try #require(Day("2026-05-18"))
    #expect(
      unfilled.verdict(for: hands(expected: 45, present: 40, for: 40), on: day).kind == .undecidable
    )
    // A meeting that chose the rule then, and votes now, goes by the law.
    var changes = MeetingChanges()
    changes.rule = unfilled
    let open = opening(VoteProposal(way: .hands))
    let voted = try act(
      [.describeMeeting(.init(changes: changes))] + open + counting, on: "2026-05-18")
    #expect(voted.votes.values.last?.opening.rule == rule(form.rule))
    #expect(voted.votes.values.last?.verdict?.kind == .adopted)
    // A vote that was opened, counted and announced by the copy stays 待确认.
    var old = try act(open, on: "2026-05-18")
    let entries = old.entries
    old = Session(identity: old.identity)
    for entry in entries {
      let events: [Event] = entry.events.map {
        guard case .voteOpened(var changed) = $0 else { return $0 }
        changed.opening.rule = unfilled
        return .voteOpened(changed)
      }
      old.apply(Entry(number: entry.number, at: entry.at, by: entry.by, events: events))
    }
    for command in counting {
      let at = old.entries.last?.at ?? Moment(milliseconds: 0, offset: 480)
      let events = try old.decide(command, on: Occasion(at: at, by: "主持"))
      old.apply(Entry(number: old.lastEntry + 1, at: at, by: "主持", events: events))
    }
    #expect(old.votes.values.last?.verdict?.kind == .undecidable)
    #expect(old.issues.values.first?.status == .discussed)
    #expect(Rejudgement(old, digest: nil).findings.isEmpty)
    // Filled in before the vote opened, it is the rule of the vote.
    changes = MeetingChanges()
    changes.confirmations = [form]
    let first = try act(
      [.describeMeeting(.init(changes: changes))]
        + opening(VoteProposal(rule: "residents-representatives", way: .hands)) + counting,
      on: "2026-05-18")
    #expect(first.votes.values.last?.opening.rule == form.filled)
    #expect(Rejudgement(first, digest: nil).findings.isEmpty)
    #expect(Rejudgement(first, digest: nil).doubts.isEmpty)
  }

  @Test func `a villagers' vote of 2026 by the law of before is still what it was`() throws {
    var before = rule("villagers-group")
    before.validUntil = nil
    #expect(before.mistake == nil && before.currentEdition == rule("villagers-group"))
    var old = try act(
      opening(VoteProposal(rule: "villagers-group", way: .hands)) + counting, on: "2026-05-18")
    let entries = old.entries
    old = Session(identity: old.identity)
    for entry in entries {
      let events: [Event] = entry.events.map {
        switch $0 {
        case .voteOpened(var changed):
          changed.opening.rule = before
          return .voteOpened(changed)
        case .announced(var changed):
          let told = changed.announcement
          changed.announcement = Announcement(
            tally: told.tally, rule: before, electorate: told.electorate,
            verdict: before.verdict(for: told.tally, on: entry.at.day))
          return .announced(changed)
        default: return $0
        }
      }
      old.apply(Entry(number: entry.number, at: entry.at, by: entry.by, events: events))
    }
    #expect(old.votes.values.last?.verdict?.kind == .adopted)
    #expect(Rejudgement(old, digest: nil).findings.isEmpty)
  }

  @Test func `a rule out of force asks for a reason, and keeps it`() throws {
    let late = VoteProposal(rule: "collective-members", way: .hands)
    #expect(
      throws: Refusal.voting(
        .ruleNotInForce(
          "collective-members", on: try #require(Day("2024-05-18")),
          from: Day("2025-05-01"), until: nil))
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
    let refusal = Refusal.voting(
      .ruleNotInForce(
        "collective-members", on: try #require(Day("2024-05-18")), from: Day("2025-05-01"),
        until: nil
      ))
    #expect(throws: refusal) {
      try act([.describeMeeting(.init(changes: changes))], on: "2024-05-18")
    }
    changes.despiteValidity = " "
    #expect(throws: Refusal.self) {
      try act([.describeMeeting(.init(changes: changes))], on: "2024-05-18")
    }
    changes.despiteValidity = "试行"
    let session = try act(
      [.describeMeeting(.init(changes: changes))] + opening(VoteProposal(way: .hands)),
      on: "2024-05-18")
    #expect(session.votes.values.last?.opening.despiteValidity == "试行")
    #expect(session.entries.first?.events.first?.formatVersion == 2)
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
    // A rule whose law went on under another name needs none.
    changes.rule = Rule.builtIn("residents-representatives")
    changes.despiteValidity = nil
    _ = try act([.describeMeeting(.init(changes: changes))], on: "2026-05-18")
    // A reason alone says nothing.
    var alone = MeetingChanges()
    alone.despiteValidity = "试行"
    #expect(throws: Refusal.input(.empty(.rule))) {
      try act([.describeMeeting(.init(changes: alone))], on: "2024-05-18")
    }
  }

  @Test func `what an earlier program chose out of force is a doubt and no damage`() throws {
    var changes = MeetingChanges()
    changes.rule = rule("collective-members")
    var session = try act([], on: "2024-05-18")
    session.apply(
      Entry(
        number: 1, at: Moment(milliseconds: 1_716_012_000_000, offset: 480), by: "主持",
        events: [.described(.init(changes: changes))]))
    #expect(session.details.rule.id == "collective-members")
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
    #expect(!Rejudgement(session, digest: nil).doubts.isEmpty)
  }

  @Test func `a rule answers questions of its own kind`() throws {
    #expect(throws: Refusal.voting(.ruleOfOtherKind("party-branch-election", .election))) {
      try act(
        opening(VoteProposal(rule: "party-branch-election", way: .secretBallot)), on: "2024-05-18")
    }
    let names = VoteProposal.Subject.choice(text: "名称", candidates: ["同心", "睦邻"], seats: 1)
    #expect(throws: Refusal.voting(.ruleOfOtherKind("nantang", .motion))) {
      try act(opening(VoteProposal(subject: names, rule: "nantang", way: .hands)), on: "2024-05-18")
    }
    #expect(throws: Refusal.voting(.ruleOfOtherKind("plurality", .plurality))) {
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
    let refusal = Refusal.voting(
      .unsoundRule("majority-of-present", .builtInID("majority-of-present")))
    #expect(throws: refusal) {
      try act(opening(VoteProposal(ownRule: forged, way: .hands)), on: "2024-05-18")
    }
    var changes = MeetingChanges()
    changes.rule = forged
    #expect(throws: refusal) {
      try act([.describeMeeting(.init(changes: changes))], on: "2024-05-18")
    }
    #expect(refusal.isLater)
  }
}
