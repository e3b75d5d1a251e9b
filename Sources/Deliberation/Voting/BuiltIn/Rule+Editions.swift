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
