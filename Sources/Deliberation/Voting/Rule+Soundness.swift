extension Rule {
  /// What makes a rule of somebody's own no rule at all, or a law that it isn't.
  ///
  /// The same is asked of a rule in a file of rules and of one that a command brings.
  package enum Mistake: Error, Hashable, Sendable {
    /// It bears the id of a built-in rule and isn't that rule.
    case builtInID(String)
    /// It bears the title of that built-in rule, with other thresholds.
    case titleOf(String)
    /// It names the law of that built-in rule, and asks for less.
    case sourceOf(String)
    /// A test of an owners' rule that is asked of some votes only, and so perhaps of none.
    case notAlwaysAsked(Test)
    /// An owners' rule that asks for less than that law of the same voters and base.
    case belowLaw(String)
    case noAdoption
    case ownersNeedSlips
    case noWay
    case datesReversed
    case unfitRelation(Test)
    case neverHolds(Test)
    case alwaysHolds(Test)
    case notPositive(Int)
    case clauseMissing
    case nameless
  }

  /// The first thing that is wrong with it; nil for a built-in rule and for one that is sound.
  package var mistake: Mistake? { forgery ?? formMistake ?? lawMistake }

  /// What can't be meant, whatever law there is.
  private var formMistake: Mistake? {
    if id.withoutBlanks.isEmpty || title.zh.withoutBlanks.isEmpty
      || source.zh.withoutBlanks.isEmpty
    {
      return .nameless
    }
    if Rule.builtIn(id) == currentEdition { return nil }
    if [.motion, .consensus, .consentOfAll, .election].contains(shape), adoption.isEmpty {
      return .noAdoption
    }
    if ways.isEmpty { return .noWay }
    if decides == .owners, ways != [.slips] { return .ownersNeedSlips }
    if let validFrom, let validUntil, validUntil < validFrom { return .datesReversed }
    if let fewest, fewest < 1 { return .notPositive(fewest) }
    if !policies.haveClauses { return .clauseMissing }
    for test in quorum + adoption {
      let limits = test.relation == .atMost || test.relation == .lessThan
      if limits != (test.name == .objection) { return .unfitRelation(test) }
      if test.relation == .moreThan && test.ratio.numerator == test.ratio.denominator
        || test.relation == .lessThan && test.ratio.numerator == 0
      {
        return .neverHolds(test)
      }
      if test.relation == .atLeast && test.ratio.numerator == 0
        || test.relation == .atMost && test.ratio.numerator == test.ratio.denominator
      {
        return .alwaysHolds(test)
      }
    }
    return nil
  }

  /// A law's name on other thresholds.
  private var forgery: Mistake? {
    if let law = Rule.builtIn(id) { return currentEdition == law ? nil : .builtInID(id) }
    let named = Rule.builtIn.first {
      $0.title.zh.withoutBlanks == title.zh.withoutBlanks
        || $0.title.en.withoutBlanks == title.en.withoutBlanks
    }
    if let named, !asksWhatAsks(named) { return .titleOf(named.id) }
    // A law has several rules, for matters of several kinds; it must hold one of them.
    let cited = Rule.builtIn.filter { law in
      law.citation.map { source.zh.withoutBlanks.contains($0) } ?? false
    }
    if let first = cited.first, !cited.contains(where: asksWhatAsks) { return .sourceOf(first.id) }
    return nil
  }

  /// An owners' rule may ask for more than the law of the same thing, and never for less.
  private var lawMistake: Mistake? {
    guard decides == .owners, Rule.builtIn(id) == nil else { return nil }
    if let test = (quorum + adoption).first(where: { $0.voters != nil || $0.whereKnown }) {
      return .notAlwaysAsked(test)
    }
    guard shape == .motion || shape == .election else { return nil }
    for law in Rule.ownersGeneral.quorum + Rule.ownersGeneral.adoption {
      let own = (quorum + adoption).filter {
        $0.name == law.name && $0.measure == law.measure && $0.group == nil
      }
      if !own.isEmpty, !own.contains(where: { $0.isAtLeast(law) }) {
        return .belowLaw(Rule.ownersGeneral.id)
      }
    }
    return nil
  }

  /// Whether whatever this rule adopts that one would adopt too.
  func asksWhatAsks(_ other: Rule) -> Bool {
    func holds(_ least: [Test], in own: [Test]) -> Bool {
      least.allSatisfy { law in own.contains { $0.isAtLeast(law) } }
    }
    return shape == other.shape && holds(other.quorum, in: quorum)
      && holds(other.adoption, in: adoption)
  }

  /// The law and article it names, without what they say: 《民法典》第二百七十八条.
  private var citation: String? {
    guard decides != .consultation, source.zh.hasPrefix("《"),
      let article = source.zh.firstIndex(of: "条")
    else { return nil }
    let cited = source.zh[...article]
    // An article that is named, and not a book's title that has the sign in it.
    return cited.contains("第") && cited.contains("》第") || cited.contains("）第")
      ? String(cited).withoutBlanks : nil
  }

  /// What the owners decide by where no other article of the Civil Code asks for more.
  static let ownersGeneral =
    builtIn("civil-code-278-general")
    ?? Rule(id: "", title: .houseRule, source: .houseRule, decides: .owners)
}

extension Rule.Test {
  /// Whether whatever passes this test passes the other too.
  func isAtLeast(_ other: Rule.Test) -> Bool {
    guard name == other.name, measure == other.measure, group == other.group,
      voters == nil || voters == other.voters, !whereKnown || other.whereKnown
    else { return false }
    // A share of all is a share of any part of them, but for objections, where it is the reverse.
    guard base == other.base || base == .all && name == .adoption else { return false }
    let mine = Int128(ratio.numerator) * Int128(other.ratio.denominator)
    let least = Int128(other.ratio.numerator) * Int128(ratio.denominator)
    switch (relation, other.relation) {
    case (.atLeast, .atLeast), (.moreThan, .moreThan), (.moreThan, .atLeast): return mine >= least
    case (.atLeast, .moreThan): return mine > least
    case (.atMost, .atMost), (.lessThan, .lessThan), (.lessThan, .atMost): return mine <= least
    case (.atMost, .lessThan): return mine < least
    default: return false
    }
  }
}
