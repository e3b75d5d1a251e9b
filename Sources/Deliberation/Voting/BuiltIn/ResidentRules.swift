import Values

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
        "各地居民代表会议制度：三分之二以上代表到会，到会代表过半数通过",
        "Local rules for representatives' meetings: two thirds of the representatives attend, more"
          + " than half of those present adopt"),
      validUntil: Day("2025-12-31"), decides: .residents,
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
      validUntil: Day("2025-12-31"), decides: .villagers,
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
      validUntil: Day("2025-12-31"), decides: .villagers,
      quorum: [Test(.attendance, of: .expected, .atLeast, .twoThirds)],
      adoption: [Test(.adoption, of: .present, .moreThan, .half)]),
  ]

  /// Villages choose their committee and decide by representatives; collectives by their members.
  static let villageRules: [Rule] = [
    Rule(
      id: "villagers-representatives",
      title: Bilingual("村民代表会议", "Villagers' representatives' meeting"),
      source: Bilingual(
        "《村民委员会组织法》（2018年修正）第二十六条：三分之二以上的组成人员参加，到会人员过半数同意",
        "Organic Law of Villagers' Committees (as amended 2018), article 26: two thirds of its members"
          + " attend; more than half of those present agree"),
      validUntil: Day("2025-12-31"), decides: .villagers,
      quorum: [Test(.attendance, of: .expected, .atLeast, .twoThirds)],
      adoption: [Test(.adoption, of: .present, .moreThan, .half)]),
    Rule(
      id: "village-committee-election",
      title: Bilingual("村民委员会选举", "Electing the villagers' committee"),
      source: Bilingual(
        "《村民委员会组织法》（2018年修正）第十五条：登记参加选举的村民过半数投票，选举有效；获得参加投票的村民"
          + "过半数的选票，始得当选",
        "Organic Law of Villagers' Committees (as amended 2018), article 15: more than half of those"
          + " registered vote; whoever has more than half of the ballots cast is elected"),
      validUntil: Day("2025-12-31"), decides: .villagers, shape: .election,
      quorum: [Test(.returns, of: .expected, .moreThan, .half)],
      adoption: [Test(.adoption, of: .returned, .moreThan, .half)], tie: .runoffThenDeferral,
      ways: [.secretBallot]),
    Rule(
      id: "village-committee-reelection",
      title: Bilingual("村民委员会另行选举", "Villagers' committee, second election"),
      source: Bilingual(
        "《村民委员会组织法》（2018年修正）第十五条：不足的名额另行选举，得票多的当选，所得票数不得少于已投选票总数的"
          + "三分之一",
        "Organic Law of Villagers' Committees (as amended 2018), article 15: seats left are voted on"
          + " again; the most votes win, with at least a third of all ballots cast"),
      validUntil: Day("2025-12-31"), decides: .villagers, shape: .election,
      quorum: [Test(.returns, of: .expected, .moreThan, .half)],
      adoption: [Test(.adoption, of: .returned, .atLeast, .third)], tie: .runoffThenDeferral,
      ways: [.secretBallot]),
    Rule(
      id: "collective-members",
      title: Bilingual("农村集体经济组织成员大会", "Collective's members' assembly"),
      source: Bilingual(
        "《农村集体经济组织法》第二十七条：三分之二以上具有完全民事行为能力的成员参加，全体成员三分之二以上同意",
        "Law on Rural Collective Economic Organisations, article 27: two thirds of the members of full"
          + " capacity attend; two thirds of all members agree"),
      validFrom: Day("2025-05-01"), decides: .collective,
      quorum: [Test(.attendance, of: .all, .atLeast, .twoThirds)],
      adoption: [Test(.adoption, of: .all, .atLeast, .twoThirds)]),
    Rule(
      id: "collective-representatives",
      title: Bilingual("农村集体经济组织成员代表大会", "Collective's representatives' assembly"),
      source: Bilingual(
        "《农村集体经济组织法》第二十七条、第二十八条：三分之二以上代表参加，全体成员代表三分之二以上同意",
        "Law on Rural Collective Economic Organisations, articles 27 and 28: two thirds of the"
          + " representatives attend; two thirds of all representatives agree"),
      validFrom: Day("2025-05-01"), decides: .collective,
      quorum: [Test(.attendance, of: .all, .atLeast, .twoThirds)],
      adoption: [Test(.adoption, of: .all, .atLeast, .twoThirds)]),
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
    Rule(
      id: "party-branch-committee",
      title: Bilingual("支部委员会会议", "Party branch committee"),
      source: Bilingual(
        "《中国共产党支部工作条例（试行）》第十二条：半数以上委员到会方可进行；按少数服从多数，赞成超过应到会委员的半数",
        "Regulations on the Work of Party Branches (trial), article 12: at least half of the members"
          + " attend; by majority, more than half of all members agree"),
      decides: .party, quorum: [Test(.attendance, of: .expected, .atLeast, .half)],
      adoption: [Test(.adoption, of: .expected, .moreThan, .half)], proxies: false),
    Rule(
      id: "party-branch-election",
      title: Bilingual("支部党员大会选举", "Party branch election"),
      source: Bilingual(
        "《中国共产党基层组织选举工作条例》：有选举权的到会人数不少于应到会人数的五分之四，选举有效；获得赞成票超过"
          + "实到会有选举权人数的一半，始得当选",
        "Regulations on Elections of Primary Party Organisations: at least four fifths of the members"
          + " entitled to vote attend; whoever has more than half of those present is elected"),
      decides: .party, shape: .election,
      quorum: [Test(.attendance, of: .expected, .atLeast, .fourFifths)],
      adoption: [Test(.adoption, of: .present, .moreThan, .half)], tie: .runoffThenDeferral,
      ways: [.secretBallot], proxies: false),
  ]
}
