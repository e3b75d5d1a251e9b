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
    return editions
  }()

  /// The rule as it is built in now, where this is an earlier edition of one that is built in.
  package var currentEdition: Rule {
    Rule.earlierEditions.contains(self) ? Rule.builtIn(id) ?? self : self
  }
}
