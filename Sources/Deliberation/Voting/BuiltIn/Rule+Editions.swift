import Values

extension Rule {
  /// Rules as earlier versions of the program had them built in, where they have changed since.
  ///
  /// A file keeps the copy it decided by; such a copy is no forgery.
  static let earlierEditions: [Rule] = {
    var editions: [Rule] = ["robert-majority", "robert-two-thirds"].compactMap {
      var rule = builtIn($0)
      rule?.policies = Policies()
      return rule
    }
    if var representatives = builtIn("residents-representatives") {
      // It said once that the new law might say otherwise, and before that nothing of its end.
      representatives.source = Bilingual(
        "各地居民代表会议制度（参照《村民委员会组织法》第二十六条）：三分之二以上代表到会，到会代表过半数"
          + "通过；2026年1月1日起新法另有规定的从其规定",
        "Local rules for representatives' meetings, after article 26 of the Organic Law of"
          + " Villagers' Committees: two thirds of the representatives attend, more than half of"
          + " those present adopt; subject to the law in force since 2026-01-01")
      editions.append(representatives)
      representatives.validUntil = nil
      editions.append(representatives)
    }
    // The villagers' law was amended in 2025.
    editions += (residentRules + villageRules).filter { $0.decides == .villagers }.map {
      var rule = $0
      rule.validUntil = nil
      return rule
    }
    return editions + askedRules
  }()

  /// The rules of residents since 2026, as they were while the text of their law wasn't at hand:
  /// whoever met filled in who must be there and what share must agree.
  package static let askedRules: [Rule] = [
    ("residents-meeting-2026", Bilingual("居民会议规则（2026年起）", "Residents' meeting, since 2026")),
    (
      "residents-representatives-2026",
      Bilingual("居民代表会议规则（2026年起）", "Residents' representatives' meeting, since 2026")
    ),
  ].map { id, title in
    Rule(
      id: id, title: title,
      source: Bilingual(
        "《城市居民委员会组织法》（2025年修订）第四章，2026年1月1日起施行；到会和同意各须多少，照条文或本社区《议事规则》填写",
        "Organic Law of Urban Residents' Committees (revised 2025), chapter 4, in force since"
          + " 2026-01-01; the thresholds are filled in from its text or the community's own rules"),
      validFrom: Day("2026-01-01"), decides: .residents)
  }

  /// The rule as its law reads last, whichever edition a day called for.
  package var latestEdition: Rule {
    let now = currentEdition
    return now.successor ?? now
  }

  /// The rule as it is built in now, where this is an earlier edition of one that is built in.
  package var currentEdition: Rule {
    Rule.earlierEditions.contains(self) ? Rule.builtIn(id) ?? self : self
  }
}
