import Deliberation
import Testing
import Values

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

  @Test func `a law is known in whatever form it is cited, in either language`() {
    func weak(_ change: (inout Rule) -> Void) -> Rule.Mistake? {
      own("majority-of-present") {
        $0.quorum = []
        $0.adoption = [.init(.adoption, of: .present, .atLeast, .half)]
        change(&$0)
      }.mistake
    }
    let cited = [
      "《民法典》物权编第二百七十八条", "《民法典》（第二百七十八条）", "《民法典》第278、279条", "民法典278", "《民法典》第贰佰柒拾捌条",
      "《民法典》第贰佰柒拾捌条第一款第六项", "《民法典》第二七八条", "《民法典》：第二百七十八条", "第278条（《民法典》）", "《民法典》第２７８條",
      "《中华人民共和国民法典》第二编第六章第二百七十八条", "《民法典》第二百七十五至二百七十九条", "城市居民委员会组织法第29条",
      "村民委员会组织法30条", "村委会组织法第三十条", "居委会组织法第二十九条", "居民委员會組織法第廿九条", "支部工作条例第十一条",
      "《上海市住宅物业管理规定》第二十六条", "《北京市物业管理条例》第四十五条第二款", "国务院《物业管理条例》第12条",
      "Civil Code, article 278", "Article 278 of the Civil Code",
      "Civil Code of the PRC, arts. 277 to 279",
      "Organic Law of Villagers’ Committees, art. 30",
    ]
    for text in cited {
      for source in [Bilingual(text, "x"), Bilingual("本会惯例", text)] {
        #expect(weak { $0.source = source } != nil, "\(source)")
      }
      #expect(weak { $0.title = Bilingual(text, "x") } != nil, "\(text)")
    }
    for law in Rule.builtIn where law.decides == .owners && !law.countsObjections {
      #expect(weak { $0.source = Bilingual("本会惯例", law.source.en) } != nil, "\(law.id)")
    }
    for title in [
      "业主共同决定特别事项", "業主共同決定（特別事項）", "业主共同决定【特别事项】", "居民会议 2026年起",
      "Owners' decision, special matters",
      "owners decision special matters",
    ] {
      #expect(weak { $0.title = Bilingual(title, "x") } != nil, "\(title)")
    }
    for other in [
      "《民法典》第二百七十七条", "《民法典》", "本会议事规则第278条", "《民法典》、本小区管理规约第二百七十八条",
      "《北京市实施〈城市居民委员会组织法〉办法》第九条", "《江苏省物业管理条例》第十二条", "江苏物业管理条例第十二条",
      "《城市居民委员会组织法》：不超过九人时", "《民法典》第一百零一条第九款", "《村民委员会组织法》（2018年修正）第三条，30人以上联名",
      "《民法典》第一编第一章；本院约定三分之一", "Civil Code, article 277, items 278 to 279",
      "our covenant, article 278",
    ] {
      // No share is named that isn't asked, but for the one named on purpose.
      let mistake = weak { $0.source = Bilingual(other, other) }
      if case .sourceOf? = mistake { Testing.Issue.record("\(other)") }
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

  @Test func `a rule asks for the share and the law its name says`() {
    func named(
      _ title: String, _ ratio: Ratio, _ relation: Relation = .moreThan,
      from source: String = "本会公约",
      as decider: Rule.Decider = .consultation
    ) -> Rule {
      Rule(
        id: "own", title: Bilingual(title, title), source: Bilingual(source, source),
        decides: decider, adoption: [.init(.adoption, of: .present, relation, ratio)])
    }
    let quarter = Ratio(1, 4)!
    #expect(named("三分之二以上同意", quarter).mistake == .namesOtherShare("三分之二"))
    #expect(named("到会人员的过半数", quarter).mistake == .namesOtherShare("过半"))
    #expect(
      named("本会规则", quarter, from: "公约第五条：三分之二以上").mistake == .namesOtherShare("三分之二"))
    #expect(named("业主大会决定（《民法典》规定）", quarter).mistake != nil)
    #expect(named("三分之二以上同意", .twoThirds, .atLeast).mistake == nil)
    #expect(named("到会人员的过半数", .half).mistake == nil)
    // Without a quorum a residents' meeting decides nothing, by a quarter or by more than half.
    for ratio in [quarter, .half] {
      guard case .belowLaw? = named("本居规则", ratio, from: "公约", as: .residents).mistake else {
        Testing.Issue.record("\(ratio)")
        continue
      }
    }
    var whole = named("本居规则", .half, from: "公约", as: .residents)
    whole.quorum = [.init(.attendance, of: .expected, .moreThan, .half)]
    #expect(whole.mistake == nil, "\(String(describing: whole.mistake))")
  }
}
