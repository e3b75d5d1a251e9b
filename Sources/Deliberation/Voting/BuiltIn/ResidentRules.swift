extension Rule {
  /// Residents' and villagers' meetings.
  static let residentRules: [Rule] = [
    Rule(
      id: "residents-meeting",
      title: Bilingual("居民会议", "Residents' meeting"),
      source: Bilingual(
        "《城市居民委员会组织法》（2018年修正）第九条：应到过半数出席，由出席人的过半数通过；"
          + "2026年1月1日起施行新法",
        "Organic Law of Urban Residents' Committees (as amended 2018), article 9: more than half"
          + " of those expected attend, more than half of those present adopt; rewritten as of"
          + " 2026-01-01"),
      validUntil: Day("2025-12-31"), decides: .residents,
      quorum: [Test(.attendance, of: .expected, .moreThan, .half)],
      adoption: [Test(.adoption, of: .present, .moreThan, .half)]),
    Rule(
      id: "residents-representatives",
      title: Bilingual("居民代表会议", "Residents' representatives' meeting"),
      source: Bilingual(
        "各地居民代表会议制度（参照《村民委员会组织法》第二十六条）：三分之二以上代表到会，到会代表过半数"
          + "通过；2026年1月1日起新法另有规定的从其规定",
        "Local rules for representatives' meetings, after article 26 of the Organic Law of"
          + " Villagers' Committees: two thirds of the representatives attend, more than half of"
          + " those present adopt; subject to the law in force since 2026-01-01"),
      decides: .residents,
      quorum: [Test(.attendance, of: .expected, .atLeast, .twoThirds)],
      adoption: [Test(.adoption, of: .present, .moreThan, .half)]),
    Rule(
      id: "villagers-meeting",
      title: Bilingual("村民会议", "Villagers' meeting"),
      source: Bilingual(
        "《村民委员会组织法》（2018年修正）第二十二条：过半数村民或三分之二以上的户的代表参加，"
          + "到会人员过半数通过",
        "Organic Law of Villagers' Committees (as amended 2018), article 22: more than half of the"
          + " villagers, or two thirds of the households, attend; more than half of those present"
          + " adopt"),
      decides: .villagers,
      quorum: [
        Test(.attendance, of: .expected, .moreThan, .half, voters: .persons),
        Test(.attendance, of: .expected, .atLeast, .twoThirds, voters: .households),
      ],
      adoption: [Test(.adoption, of: .present, .moreThan, .half)]),
    Rule(
      id: "villagers-group",
      title: Bilingual("村民小组会议", "Villagers' group meeting"),
      source: Bilingual(
        "《村民委员会组织法》（2018年修正）第二十八条：三分之二以上的人或户的代表参加，到会人员过半数同意",
        "Organic Law of Villagers' Committees (as amended 2018), article 28: two thirds of the"
          + " persons or households attend; more than half of those present agree"),
      decides: .villagers,
      quorum: [Test(.attendance, of: .expected, .atLeast, .twoThirds)],
      adoption: [Test(.adoption, of: .present, .moreThan, .half)]),
  ]

  /// Meetings of the party organisation.
  static let partyRules: [Rule] = [
    Rule(
      id: "party-branch-meeting",
      title: Bilingual("支部党员大会", "Party branch meeting"),
      source: Bilingual(
        "《中国共产党支部工作条例（试行）》第十一条：有表决权的党员半数以上到会，赞成超过应到会有表决权"
          + "党员的半数",
        "Regulations on the Work of Party Branches (trial), article 11: at least half of the"
          + " members entitled to vote attend; more than half of all entitled members agree"),
      decides: .party, quorum: [Test(.attendance, of: .expected, .atLeast, .half)],
      adoption: [Test(.adoption, of: .expected, .moreThan, .half)], proxies: false),
    Rule(
      id: "party-members-meeting",
      title: Bilingual("党员大会审议（四议两公开）", "Party members' review, 四议两公开"),
      source: Bilingual(
        "“四议两公开”各地做法：三分之二以上党员到会，应到会党员半数以上同意",
        "Local practice of 四议两公开: two thirds of the members attend, at least half of those"
          + " expected agree"),
      decides: .party, quorum: [Test(.attendance, of: .expected, .atLeast, .twoThirds)],
      adoption: [Test(.adoption, of: .expected, .atLeast, .half)], proxies: false),
  ]
}
