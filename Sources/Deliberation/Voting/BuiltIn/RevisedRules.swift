import Values

extension Rule {
  /// The organic laws of residents' and villagers' committees as they read since 2026-01-01: the one
  /// rewritten, the other amended, both on 2025-10-28. Shares are as before; articles moved.
  static let revisedRules: [Rule] =
    [
      revised(
        "residents-meeting",
        Bilingual(
          "《城市居民委员会组织法》（2025年修订）第二十七条：全体十八周岁以上居民或者户的代表过半数参加，到会人员过半数通过",
          "Organic Law of Urban Residents' Committees (revised 2025), article 27: more than half of"
            + " the adult residents or of the households attend; more than half of those present"
            + " adopt")),
      revised(
        "residents-representatives",
        Bilingual(
          "《城市居民委员会组织法》（2025年修订）第二十九条：三分之二以上的组成人员参加，到会组成人员过半数通过",
          "Organic Law of Urban Residents' Committees (revised 2025), article 29: two thirds of its"
            + " members attend; more than half of the members present adopt")),
      revised(
        "villagers-meeting",
        Bilingual(
          "《村民委员会组织法》（2025年修正）第二十六条：过半数村民或三分之二以上的户的代表参加，"
            + "到会人员过半数通过",
          "Organic Law of Villagers' Committees (as amended 2025), article 26: more than half of the"
            + " villagers, or two thirds of the households, attend; more than half of those present"
            + " adopt")),
      revised(
        "villagers-group",
        Bilingual(
          "《村民委员会组织法》（2025年修正）第三十二条：三分之二以上的人或户的代表参加，到会人员过半数同意",
          "Organic Law of Villagers' Committees (as amended 2025), article 32: two thirds of the"
            + " persons or households attend; more than half of those present agree")),
      revised(
        "villagers-representatives",
        Bilingual(
          "《村民委员会组织法》（2025年修正）第三十条：三分之二以上的组成人员参加，到会人员过半数同意",
          "Organic Law of Villagers' Committees (as amended 2025), article 30: two thirds of its"
            + " members attend; more than half of those present agree")),
      revised(
        "village-committee-election",
        Bilingual(
          "《村民委员会组织法》（2025年修正）第十八条：登记参加选举的村民过半数投票，选举有效；获得参加投票的村民"
            + "过半数的选票，始得当选",
          "Organic Law of Villagers' Committees (as amended 2025), article 18: more than half of those"
            + " registered vote; whoever has more than half of the ballots cast is elected")),
      revised(
        "village-committee-reelection",
        Bilingual(
          "《村民委员会组织法》（2025年修正）第十八条：不足的名额另行选举，得票多的当选，所得票数不得少于已投选票总数的"
            + "三分之一",
          "Organic Law of Villagers' Committees (as amended 2025), article 18: seats left are voted on"
            + " again; the most votes win, with at least a third of all ballots cast")),
    ].compactMap(\.self) + residentElections

  /// The rule as the law has it since 2026, with the shares it had.
  private static func revised(_ id: String, _ source: Bilingual) -> Rule? {
    guard var rule = (residentRules + villageRules).first(where: { $0.id == id }) else {
      return nil
    }
    rule.id += "-2026"
    rule.title = Bilingual("\(rule.title.zh)（2026年起）", "\(rule.title.en), since 2026")
    rule.source = source
    (rule.validFrom, rule.validUntil) = (Day("2026-01-01"), nil)
    return rule
  }

  /// Communities choose their committee by all voters, by households or by representatives.
  private static let residentElections: [Rule] = [
    Rule(
      id: "residents-committee-election",
      title: Bilingual("居民委员会选举", "Electing the residents' committee"),
      source: Bilingual(
        "《城市居民委员会组织法》（2025年修订）第十九条：选民或者户的代表过半数参加投票，选举有效；获得参加投票的人员"
          + "过半数的选票，始得当选",
        "Organic Law of Urban Residents' Committees (revised 2025), article 19: more than half of the"
          + " voters or of the households vote; whoever has more than half of the ballots cast is"
          + " elected"),
      validFrom: Day("2026-01-01"), decides: .residents, shape: .election,
      quorum: [Test(.returns, of: .expected, .moreThan, .half)],
      adoption: [Test(.adoption, of: .returned, .moreThan, .half)], tie: .runoffThenDeferral,
      ways: [.secretBallot]),
    Rule(
      id: "residents-committee-election-representatives",
      title: Bilingual(
        "居民委员会选举（居民代表）", "Electing the residents' committee, by representatives"),
      source: Bilingual(
        "《城市居民委员会组织法》（2025年修订）第十九条：超过三分之二的居民代表参加投票，选举有效；获得参加投票的人员"
          + "过半数的选票，始得当选；不实行委托投票",
        "Organic Law of Urban Residents' Committees (revised 2025), article 19: more than two thirds"
          + " of the representatives vote; whoever has more than half of the ballots cast is"
          + " elected; nobody votes by proxy"),
      validFrom: Day("2026-01-01"), decides: .residents, shape: .election,
      quorum: [Test(.returns, of: .expected, .moreThan, .twoThirds)],
      adoption: [Test(.adoption, of: .returned, .moreThan, .half)], tie: .runoffThenDeferral,
      ways: [.secretBallot], proxies: false),
    Rule(
      id: "residents-committee-reelection",
      title: Bilingual("居民委员会另行选举", "Residents' committee, second election"),
      source: Bilingual(
        "《城市居民委员会组织法》（2025年修订）第十九条：不足的名额另行选举，得票多的当选，所得票数不得少于已投选票"
          + "总数的三分之一",
        "Organic Law of Urban Residents' Committees (revised 2025), article 19: seats left are voted"
          + " on again; the most votes win, with at least a third of all ballots cast"),
      validFrom: Day("2026-01-01"), decides: .residents, shape: .election,
      quorum: [Test(.returns, of: .expected, .moreThan, .half)],
      adoption: [Test(.adoption, of: .returned, .atLeast, .third)], tie: .runoffThenDeferral,
      ways: [.secretBallot]),
  ]
}
