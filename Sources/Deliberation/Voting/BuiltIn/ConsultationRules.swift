import Values

extension Rule {
  /// Rules of a consultation meeting. It gives an opinion and decides nothing for anybody.
  static let consultationRules: [Rule] = [
    Rule(
      id: "consensus-no-objection",
      title: Bilingual("协商一致（无异议）", "Consensus, no objection"),
      source: Bilingual(
        "《关于加强城乡社区协商的意见》（2015年）；本会议事规则",
        "Opinions on Strengthening Urban and Rural Community Consultation (2015); the body's own"
          + " rules of procedure"),
      decides: .consultation, shape: .consensus,
      adoption: [
        Test(.objection, of: .present, .atMost, .nobody),
        Test(.adoption, of: .present, .moreThan, .half),
      ],
      objection: .holdsEffect, ways: meetingWays + [.noObjection]),
    Rule(
      id: "consensus-unanimous",
      title: Bilingual("协商一致（一致同意）", "Consensus, everybody agrees"),
      source: Bilingual(
        "《关于加强城乡社区协商的意见》（2015年）；本会议事规则",
        "Opinions on Strengthening Urban and Rural Community Consultation (2015); the body's own"
          + " rules of procedure"),
      decides: .consultation, shape: .consensus,
      adoption: [Test(.adoption, of: .present, .atLeast, .whole)],
      objection: .holdsEffect),
    Rule(
      id: "majority-of-present",
      title: Bilingual("到会人员过半数", "More than half of those present"),
      source: .houseRule, decides: .consultation, quorum: [houseQuorum],
      adoption: [Test(.adoption, of: .present, .moreThan, .half)], objection: .holdsEffect),
    Rule(
      id: "two-thirds-of-present",
      title: Bilingual("到会人员三分之二以上", "Two thirds of those present"),
      source: .houseRule, decides: .consultation, quorum: [houseQuorum],
      adoption: [Test(.adoption, of: .present, .atLeast, .twoThirds)], objection: .holdsEffect),
    Rule(
      id: "nantang",
      title: Bilingual("南塘议事规则（赞成多于反对）", "Nantang rules, more for than against"),
      source: Bilingual(
        "南塘十三条（萝卜规则）：赞成多于反对即通过，平局不通过",
        "The thirteen Nantang rules: more for than against adopts, a tie does not"),
      decides: .consultation, adoption: [Test(.adoption, of: .cast, .moreThan, .half)],
      objection: .holdsEffect),
    Rule(
      id: "robert-majority",
      title: Bilingual("罗伯特议事规则：过半数", "Robert's Rules, majority"),
      source: Bilingual(
        "《罗伯特议事规则》：有效投票（赞成与反对）的过半数",
        "Robert's Rules of Order: more than half of the votes cast, abstentions left out"),
      decides: .consultation, quorum: [houseQuorum],
      adoption: [Test(.adoption, of: .cast, .moreThan, .half)], policies: illegalIsCast,
      objection: .holdsEffect),
    Rule(
      id: "robert-two-thirds",
      title: Bilingual("罗伯特议事规则：三分之二", "Robert's Rules, two thirds"),
      source: Bilingual(
        "《罗伯特议事规则》：有效投票（赞成与反对）的三分之二以上",
        "Robert's Rules of Order: at least two thirds of the votes cast, abstentions left out"),
      decides: .consultation, quorum: [houseQuorum],
      adoption: [Test(.adoption, of: .cast, .atLeast, .twoThirds)], policies: illegalIsCast,
      objection: .holdsEffect),
  ]

  /// An illegal vote cast by a legal voter is counted in finding the majority, for nobody.
  private static let illegalIsCast = Policies(
    invalid: Policy(.participating, clause: "《罗伯特议事规则》第12版45:32"))
}
