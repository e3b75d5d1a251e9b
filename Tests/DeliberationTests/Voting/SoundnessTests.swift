import Deliberation
import Testing

/// A rule that says it is a law is that law.
@Suite struct SoundnessTests {
  private func own(_ id: String, _ change: (inout Rule) -> Void) -> Rule {
    var own = rule(id)
    (own.id, own.title) = ("own", Bilingual("本小区规则", "Our own"))
    own.source = Bilingual("管理规约第三条", "covenant 3")
    change(&own)
    return own
  }

  @Test(arguments: Rule.builtIn) func `what is built in is sound, and nothing else bears its id`(
    _ law: Rule
  ) {
    #expect(law.mistake == nil)
    var forged = law
    forged.adoption = [.init(.adoption, of: .all, .atLeast, Ratio(1, 100)!)]
    forged.shape = .motion
    #expect(forged.mistake == .builtInID(law.id))
    (forged.id, forged.source) = ("own", Bilingual("惯例", "custom"))
    #expect(forged.mistake == .titleOf(law.id) || forged.mistake == nil)
    if !law.adoption.isEmpty { #expect(forged.mistake == .titleOf(law.id)) }
  }

  @Test func `whoever names the article asks what the article asks`() {
    let weak = own("civil-code-278-special") {
      $0.adoption = [.init(.adoption, of: .all, .atLeast, Ratio(1, 100)!)]
      $0.source = Bilingual("《民法典》第二百七十八条；本单元公约", "Civil Code, article 278")
    }
    #expect(weak.mistake == .sourceOf("civil-code-278-special"))
    let lift = own("civil-code-278-special") {
      $0.source = Bilingual("《民法典》第二百七十八条；本单元公约第四条", "Civil Code, article 278")
      $0.policies.unreturned = Policy(.absent, clause: "未交回的不计入")
    }
    #expect(lift.mistake == nil)
  }

  @Test func `the law's tests asked of nobody are no tests`() {
    let asked = own("civil-code-278-special") { rule in
      rule.quorum = rule.quorum.map { test in
        var test = test
        test.voters = .households
        return test
      }
    }
    #expect(asked.mistake == asked.quorum.first.map { .notAlwaysAsked($0) })
    let competence = Competence(answer: .owners, items: [7], by: "社区居委会")
    #expect(
      asked.authority(over: competence, by: .slips)
        == .refused(.needsRule("civil-code-278-special")))
    let unknown = own("civil-code-278-special") { $0.quorum[0].whereKnown = true }
    #expect(unknown.mistake == .notAlwaysAsked(unknown.quorum[0]))
  }

  @Test func `owners may ask for more than the law and never for less`() {
    for (base, relation, ratio) in [
      (Rule.Base.participating, Relation.atLeast, Ratio(1, 100)!),
      (.participating, .atLeast, .half),
      (.cast, .moreThan, .half), (.valid, .atLeast, .threeQuarters),
    ] {
      let weak = own("civil-code-278-general") {
        $0.adoption = [.init(.adoption, of: base, relation, ratio)]
      }
      #expect(weak.mistake == .belowLaw("civil-code-278-general"))
    }
    let more = own("civil-code-278-general") { rule in
      rule.adoption = rule.adoption.map { .init($0.name, $0.measure, of: .all, .moreThan, .half) }
    }
    #expect(more.mistake == nil)
    #expect(more.authority(over: nil, by: .slips) == .decides)
    let halfOfAll = own("civil-code-278-general") { rule in
      rule.quorum = []
      rule.adoption = rule.adoption.map { .init($0.name, $0.measure, of: .all, .moreThan, .half) }
    }
    #expect(halfOfAll.mistake == nil)
    #expect(
      halfOfAll.authority(over: nil, by: .slips) == .refused(.belowLaw("civil-code-278-general")))
  }

  @Test func `whatever its shape, an owners' rule asks no less than the law of that shape`() {
    typealias Test = Rule.Test
    func both(_ name: Test.Name, _ base: Rule.Base, _ relation: Relation, _ ratio: Ratio) -> [Test]
    {
      [
        Test(name, .area, of: base, relation, ratio), Test(name, .heads, of: base, relation, ratio),
      ]
    }
    let general = "civil-code-278-general"
    let weak: [(String, (inout Rule) -> Void)] = [
      (general, { $0.quorum = [] }),
      (general, { $0.adoption = [Test(.adoption, of: .participating, .moreThan, .half)] }),
      (general, { $0.adoption.removeLast() }),
      (general, { $0.quorum.removeFirst() }),
      (
        general,
        {
          ($0.shape, $0.quorum, $0.adoption) = (
            .consensus, [], [Test(.adoption, of: .all, .atLeast, Ratio(1, 100)!)]
          )
        }
      ),
      (general, { ($0.shape, $0.quorum) = (.election, []) }),
      (
        "civil-code-279",
        {
          ($0.shape, $0.quorum, $0.adoption) = (
            .consentOfAll, [], [Test(.adoption, of: .all, .atLeast, .half)]
          )
        }
      ),
      ("owners-committee-election", { ($0.shape, $0.quorum, $0.adoption) = (.plurality, [], []) }),
      (
        "owners-objection-third",
        { ($0.quorum, $0.adoption) = ([], both(.objection, .all, .atMost, Ratio(99, 100)!)) }
      ),
      (
        "owners-objection-third",
        { ($0.quorum, $0.adoption) = ([], [Test(.objection, of: .all, .atMost, .third)]) }
      ),
      (
        "owners-objection-third",
        { ($0.quorum, $0.adoption) = ([], both(.objection, .participating, .atMost, .third)) }
      ),
    ]
    for (law, change) in weak {
      #expect(own(general, change).mistake == .belowLaw(law), "\(own(general, change))")
    }
    let sound: [(inout Rule) -> Void] = [
      { ($0.quorum, $0.adoption) = ([], both(.objection, .all, .atMost, .third)) },
      { ($0.quorum, $0.adoption) = ([], both(.objection, .all, .lessThan, Ratio(1, 4)!)) },
      { ($0.quorum, $0.adoption) = ([], both(.adoption, .all, .moreThan, .half)) },
      { $0.shape = .election },
      { ($0.shape, $0.quorum, $0.adoption) = (.solicitation, [], []) },
      {
        ($0.shape, $0.quorum, $0.adoption) = (
          .consentOfAll, [], [Test(.adoption, of: .all, .atLeast, .whole)]
        )
      },
    ]
    for change in sound { #expect(own(general, change).mistake == nil, "\(own(general, change))") }
  }

  @Test func `a law is known however its name is written`() {
    func weak(_ change: (inout Rule) -> Void) -> Rule.Mistake? {
      own("majority-of-present") {
        $0.quorum = []
        $0.adoption = [.init(.adoption, of: .present, .moreThan, Ratio(1, 100)!)]
        change(&$0)
      }.mistake
    }
    for id in [
      "Owners-Committee", "owners-committee ", "owners－committee", "owners-committee\u{200B}",
    ] {
      #expect(weak { $0.id = id } == .builtInID("owners-committee"), "\(id)")
    }
    for title in ["业主共同决定(特别事项)", "居民代表會議", "居民 代表会议"] {
      #expect(weak { $0.title = Bilingual(title, "x") } != nil, "\(title)")
    }
    for law in [
      "party-branch-meeting", "residents-representatives", "party-branch-election",
      "owners-committee",
      "property-management-committee", "collective-members", "villagers-meeting",
    ] {
      #expect(weak { $0.source = rule(law).source } != nil, "\(law)")
    }
    for source in [
      "《中华人民共和国民法典》第二百七十八条", "《民法典》第278条", "民法典二百七十八条", "民法典第２７８条", "《民法典》 第二百七十八条第一款",
      "《中国共产党支部工作条例（试行）》第十一条",
    ] {
      #expect(weak { $0.source = Bilingual(source, "x") } != nil, "\(source)")
    }
    // Another law's article of the same number is another article.
    for source in ["《河南省物业管理条例》第十二条", "《民法典》第二十七条", "本院议事规则第二百七十八条", "本会议事规则（惯例）"] {
      #expect(weak { $0.source = Bilingual(source, "x") } == nil, "\(source)")
    }
  }

  @Test func `what can't be meant is refused`() {
    typealias Test = Rule.Test
    let wrong: [(Rule.Mistake, (inout Rule) -> Void)] = [
      (.noAdoption, { $0.adoption = [] }), (.noWay, { $0.ways = [] }),
      (.nameless, { $0.source = Bilingual(" ", "") }), (.notPositive(0), { $0.fewest = 0 }),
      (.datesReversed, { ($0.validFrom, $0.validUntil) = (Day("2025-01-01"), Day("2024-01-01")) }),
      (.clauseMissing, { $0.policies.unreturned = Policy(.majority, clause: "　") }),
      (
        .neverHolds(Test(.adoption, of: .present, .moreThan, .whole)),
        { $0.adoption = [Test(.adoption, of: .present, .moreThan, .whole)] }
      ),
      (
        .alwaysHolds(Test(.adoption, of: .present, .atLeast, .nobody)),
        { $0.adoption = [Test(.adoption, of: .present, .atLeast, .nobody)] }
      ),
      (
        .unfitRelation(Test(.objection, of: .present, .atLeast, .half)),
        { $0.adoption = [Test(.objection, of: .present, .atLeast, .half)] }
      ),
    ]
    for (mistake, change) in wrong {
      #expect(own("majority-of-present", change).mistake == mistake)
    }
    #expect(own("civil-code-278-general") { $0.ways = [.hands] }.mistake == .ownersNeedSlips)
  }

  @Test func `a copy that an earlier program had built in is known for what it was`() {
    var old = rule("robert-majority")
    old.policies = Policies()
    #expect(old.mistake == nil)
    #expect(old.currentEdition == rule("robert-majority"))
  }

  // MARK: - Rules whose law isn't at hand, and rules out of force

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

  @Test
  func `the source of the representatives' rule names no other law, and its old copies stay it`()
    throws
  {
    let now = rule("residents-representatives")
    #expect(!now.source.zh.contains("参照") && !now.source.zh.contains("从其规定"))
    var old = now
    old.source = Bilingual(
      "各地居民代表会议制度（参照《村民委员会组织法》第二十六条）：三分之二以上代表到会，到会代表过半数"
        + "通过；2026年1月1日起新法另有规定的从其规定",
      "Local rules for representatives' meetings, after article 26 of the Organic Law of"
        + " Villagers' Committees: two thirds of the representatives attend, more than half of"
        + " those present adopt; subject to the law in force since 2026-01-01")
    #expect(old.currentEdition == now && old.mistake == nil)
    old.validUntil = nil
    #expect(old.currentEdition == now && old.mistake == nil)
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

  @Test func `a tie of owners goes to the larger area where their rules say so`() {
    var tally = owners(("1200.00", 12), took: ("1000.00", 10), for: ("0", 0))
    (tally.heads.for, tally.heads.against, tally.heads.abstain) = (nil, nil, nil)
    tally.area = Count(expected: area("1200.00"), participating: area("1000.00"))
    tally.choices = [
      Choice("甲", votes: 6, area: area("510")), Choice("乙", votes: 6, area: area("520")),
    ]
    tally.marks = 2
    let byArea = rule("owners-committee-election-by-area")
    #expect(byArea.verdict(for: tally, on: someDay).elected == ["乙"])
    #expect(rule("owners-committee-election").kind(tally) == .runoff)
    tally.choices[0].area = area("520")
    #expect(byArea.verdict(for: tally, on: someDay).tieGoesTo == .runoff)
  }
}
