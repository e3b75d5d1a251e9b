import Values

extension Rule {
  /// Committees, over what is theirs to decide.
  static let committeeRules: [Rule] = [
    Rule(
      id: "owners-committee",
      title: Bilingual("业主委员会", "Owners' committee"),
      source: Bilingual(
        "《北京市物业管理条例》第四十五条、《上海市住宅物业管理规定》第二十六条：过半数委员出席，"
          + "全体委员过半数同意并签字，不得委托",
        "Beijing Property Management Regulations, article 45; Shanghai Residential Property"
          + " Regulations, article 26: more than half of the members attend, more than half of all"
          + " members sign, no proxies"),
      decides: .committee, quorum: [Test(.attendance, of: .all, .moreThan, .half)],
      adoption: [Test(.adoption, of: .all, .moreThan, .half)], proxies: false),
    Rule(
      id: "owners-committee-shandong",
      title: Bilingual("业主委员会（山东）", "Owners' committee, Shandong"),
      source: Bilingual(
        "《山东省物业管理条例》：三分之二以上委员出席，全体委员过半数同意",
        "Shandong Property Management Regulations: two thirds of the members attend, more than"
          + " half of all members agree"),
      decides: .committee, quorum: [Test(.attendance, of: .all, .atLeast, .twoThirds)],
      adoption: [Test(.adoption, of: .all, .moreThan, .half)]),
    Rule(
      id: "owners-committee-half",
      title: Bilingual("业主委员会（半数以上，河南）", "Owners' committee, at least half, Henan"),
      source: Bilingual(
        "《河南省物业管理条例》（2017年）第二十八条：过半数组成人员出席，全体组成人员半数以上同意",
        "Henan Property Management Regulations (2017), article 28: more than half of the members"
          + " attend, at least half of all members agree"),
      decides: .committee, quorum: [Test(.attendance, of: .all, .moreThan, .half)],
      adoption: [Test(.adoption, of: .all, .atLeast, .half)]),
    Rule(
      id: "property-management-committee",
      title: Bilingual("物业管理委员会", "Property management committee"),
      source: Bilingual(
        "《北京市物业管理条例》第五十七条：过半数委员且业主委员过半数出席，全体委员过半数签字同意，"
          + "业主委员不得委托",
        "Beijing Property Management Regulations, article 57: more than half of the members and of"
          + " the owner members attend, more than half of all members sign, no proxies for owners"),
      decides: .committee,
      quorum: [
        Test(.attendance, of: .all, .moreThan, .half),
        Test(.attendance, group: "业主", of: .all, .moreThan, .half),
      ],
      adoption: [Test(.adoption, of: .all, .moreThan, .half)], proxies: false),
    Rule(
      id: "consultation-committee",
      title: Bilingual("社区协商议事委员会", "Community consultation committee"),
      source: Bilingual(
        "各地社区协商议事制度：全体成员过半数赞成，举手表决",
        "Local rules of community consultation: more than half of all members agree, by hands"),
      decides: .consultation, adoption: [Test(.adoption, of: .all, .moreThan, .half)],
      objection: .holdsEffect),
  ]

  /// Choosing, asking and appraising.
  static let choiceRules: [Rule] = [
    Rule(
      id: "plurality",
      title: Bilingual("得票多者当选（征名、选方案）", "Most votes win"),
      source: Bilingual(
        "本会议事规则（惯例）：得票多者当选，得票相同的进行第二轮投票，再相同的抽签",
        "The body's own rules of procedure (custom): the most votes win, a tie at the cut is voted"
          + " on again, a second tie is drawn by lot"),
      decides: .consultation, shape: .plurality, quorum: [houseQuorum], tie: .runoffThenLot,
      ways: [.secretBallot, .hands, .rollCall, .slips]),
    Rule(
      id: "appraisal",
      title: Bilingual("评议测评", "Appraisal"),
      source: Bilingual(
        "《上海市居民委员会工作条例》评议会：只公布满意率，不作通过与否的结论",
        "Shanghai Regulations on Residents' Committees, appraisal meetings: the shares are"
          + " published, nothing is adopted"),
      decides: .consultation, shape: .appraisal,
      quorum: [Test(.returns, of: .fewest, .atLeast, .whole, whereKnown: true)],
      ways: [.secretBallot, .slips, .hands]),
    Rule(
      id: "solicitation",
      title: Bilingual("征询意见", "Survey by slips"),
      source: Bilingual(
        "本社区征询办法（惯例）：公布收回率和两种口径的同意率",
        "The community's own way of asking (custom): the return rate and the consent on both bases"
          + " are published"),
      decides: .consultation, shape: .solicitation, ways: [.slips]),
  ]
}
