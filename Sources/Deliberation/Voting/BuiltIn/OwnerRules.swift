import Values

extension Rule {
  private static let bindingSince = Day("2021-01-01")

  /// 专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。
  private static let ownersTakePart: [Test] = [
    Test(.participation, .area, of: .all, .atLeast, .twoThirds),
    Test(.participation, .heads, of: .all, .atLeast, .twoThirds),
  ]

  private static func ownersAgree(_ relation: Relation, _ ratio: Ratio) -> [Test] {
    [
      Test(.adoption, .area, of: .participating, relation, ratio),
      Test(.adoption, .heads, of: .participating, relation, ratio),
    ]
  }

  /// What the owners decide in common: per dwelling, on paper, in area and in heads.
  static let ownerRules: [Rule] = [
    Rule(
      id: "civil-code-278-special",
      title: Bilingual("业主共同决定（特别事项）", "Owners' decision, special matters"),
      source: Bilingual(
        "《民法典》第二百七十八条第一款第六至八项：筹集维修资金；改建、重建建筑物及其附属设施；"
          + "改变共有部分用途或利用共有部分经营",
        "Civil Code, article 278, items 6 to 8: raising maintenance funds; altering or rebuilding"
          + " buildings and facilities; changing the use of common parts or trading with them"),
      validFrom: bindingSince, decides: .owners, quorum: ownersTakePart,
      adoption: ownersAgree(.atLeast, .threeQuarters), ways: [.slips]),
    Rule(
      id: "civil-code-278-general",
      title: Bilingual("业主共同决定（一般事项）", "Owners' decision, general matters"),
      source: Bilingual(
        "《民法典》第二百七十八条第一款第一至五项、第九项：议事规则；管理规约；业主委员会；物业服务；"
          + "使用维修资金；其他重大事项",
        "Civil Code, article 278, items 1 to 5 and 9: rules of procedure; covenants; the owners'"
          + " committee; property services; using maintenance funds; other weighty matters"),
      validFrom: bindingSince, decides: .owners, quorum: ownersTakePart,
      adoption: ownersAgree(.moreThan, .half), ways: [.slips]),
    Rule(
      id: "civil-code-279",
      title: Bilingual("住宅改经营性用房", "Turning a dwelling into business premises"),
      source: Bilingual(
        "《民法典》第二百七十九条：有利害关系的业主一致同意；多数同意不能代替",
        "Civil Code, article 279: every owner concerned consents; a majority is no defence"),
      validFrom: bindingSince, decides: .owners, shape: .consentOfAll,
      adoption: [
        Test(.objection, of: .all, .atMost, .nobody),
        Test(.adoption, of: .all, .atLeast, .whole),
      ],
      ways: [.slips]),
    Rule(
      id: "owners-committee-election",
      title: Bilingual("选举业主委员会委员", "Electing the owners' committee"),
      source: Bilingual(
        "《民法典》第二百七十八条第一款第三项：每名候选人须经参与表决的业主双过半数同意，再按人数票多少当选",
        "Civil Code, article 278, item 3: each candidate needs more than half of the participants"
          + " in area and in heads; then the most heads win the seats"),
      validFrom: bindingSince, decides: .owners, shape: .election, quorum: ownersTakePart,
      adoption: ownersAgree(.moreThan, .half), tie: .runoffThenLot, ways: [.slips]),
    Rule(
      id: "owners-committee-election-by-area",
      title: Bilingual(
        "选举业主委员会委员（得票相同按面积）", "Electing the owners' committee, ties by area"),
      source: Bilingual(
        "《民法典》第二百七十八条第一款第三项；本小区业主大会议事规则约定得票相同的，同意面积大的当选",
        "Civil Code, article 278, item 3; the owners' own rules give a tie to the larger area"),
      validFrom: bindingSince, decides: .owners, shape: .election, quorum: ownersTakePart,
      adoption: ownersAgree(.moreThan, .half), tie: .largerAreaThenRunoff, ways: [.slips]),
    Rule(
      id: "owners-objection-third",
      title: Bilingual("异议表决（反对不超过三分之一）", "Vote by objection, at most a third"),
      source: objectionSource, decides: .owners,
      adoption: ownersObject(.atMost), ways: [.slips]),
    Rule(
      id: "owners-objection-below-third",
      title: Bilingual("异议表决（反对不足三分之一）", "Vote by objection, less than a third"),
      source: objectionSource, decides: .owners,
      adoption: ownersObject(.lessThan), ways: [.slips]),
    Rule(
      id: "property-regulation-12-special",
      title: Bilingual("业主大会特别事项（2020年底以前）", "Owners' assembly, special matters, before 2021"),
      source: Bilingual(
        "《物业管理条例》（2018年修订）第十二条：双过半数业主参加；筹集和使用专项维修资金，改建、重建建筑物及其附属设施，"
          + "须面积和人数各三分之二以上同意",
        "Property Management Regulations (as revised 2018), article 12: more than half in area and in"
          + " heads take part; two thirds of all agree on the maintenance fund and on rebuilding"),
      validFrom: Day("2007-10-01"), validUntil: Day("2020-12-31"), decides: .owners,
      quorum: ownersTookPart, adoption: allOwnersAgree(.atLeast, .twoThirds), ways: [.slips]),
    Rule(
      id: "property-regulation-12-general",
      title: Bilingual("业主大会一般事项（2020年底以前）", "Owners' assembly, general matters, before 2021"),
      source: Bilingual(
        "《物业管理条例》（2018年修订）第十二条：双过半数业主参加；其他事项须面积和人数各过半数同意",
        "Property Management Regulations (as revised 2018), article 12: more than half in area and in"
          + " heads take part, and more than half of all agree on other matters"),
      validFrom: Day("2007-10-01"), validUntil: Day("2020-12-31"), decides: .owners,
      quorum: ownersTookPart, adoption: allOwnersAgree(.moreThan, .half), ways: [.slips]),
  ]

  /// Where it is set differs from place to place: 《河南省物业管理条例》（2017年）第六十六条 asks for at most a
  /// third in area and in heads, for the use of the maintenance fund.
  private static let objectionSource = Bilingual(
    "本小区管理规约或者当地规定的异议表决：以反对的占全体多少为准，只用于其中写明的事项",
    "A vote by objection as the covenant or the place provides for it: what counts is the share of all"
      + " that objects, for the matters named there alone")

  /// 反对的占全体的比例, in area and in heads.
  private static func ownersObject(_ relation: Relation) -> [Test] {
    [
      Test(.objection, .area, of: .all, relation, .third),
      Test(.objection, .heads, of: .all, relation, .third),
    ]
  }

  /// Before 2021 half of the owners had to take part, and shares were of all.
  private static let ownersTookPart: [Test] = [
    Test(.participation, .area, of: .all, .moreThan, .half),
    Test(.participation, .heads, of: .all, .moreThan, .half),
  ]

  private static func allOwnersAgree(_ relation: Relation, _ ratio: Ratio) -> [Test] {
    [
      Test(.adoption, .area, of: .all, relation, ratio),
      Test(.adoption, .heads, of: .all, relation, ratio),
    ]
  }
}
