import Values

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
    /// Its title or source names a share that none of its tests asks.
    case namesOtherShare(String)
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
  package var mistake: Mistake? { forgery ?? formMistake ?? lawMistake ?? namedOtherwise }

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
    // Being there and handing in a ballot is no agreement; and of objections fewer than half.
    if decides != .owners, !adoption.isEmpty, !adoption.contains(where: { $0.name == .adoption }) {
      let isFew = adoption.allSatisfy {
        $0.name == .objection && $0.ratio.numerator < $0.ratio.denominator - $0.ratio.numerator
      }
      if !isFew { return .noAdoption }
    }
    return nil
  }

  /// A law's name on other thresholds, however it is written.
  private var forgery: Mistake? {
    if let law = Rule.builtIn(id) { return currentEdition == law ? nil : .builtInID(id) }
    if let law = Rule.builtIn.first(where: { $0.id.asCompared == id.asCompared }) {
      return .builtInID(law.id)
    }
    // In the other language's place it is the same title.
    let titles = Set([title.zh, title.en].map(\.asNamed)).subtracting([""])
    let named = Rule.builtIn.first {
      !titles.isDisjoint(with: [$0.title.zh.asNamed, $0.title.en.asNamed])
    }
    if let named, !asksWhatAsks(named) { return .titleOf(named.id) }
    // A law has several rules, for matters of several kinds; it must hold one of them.
    let own = LawCitation(title.zh, title.en, source.zh, source.en)
    let words = source.zh.asNamed
    let cited = Rule.basesInLaw.filter { base in
      own.names(base.citation) || base.custom.map(words.contains) ?? false
    }.map(\.rule)
    if let first = cited.first, !cited.contains(where: asksWhatAsks) { return .sourceOf(first.id) }
    return nil
  }

  /// An owners' rule may ask for more than the law of the same thing, and never for less.
  private var lawMistake: Mistake? {
    guard Rule.builtIn(id) == nil else { return nil }
    guard decides == .owners else { return belowBodysLaw }
    if let test = (quorum + adoption).first(where: { $0.voters != nil || $0.whereKnown }) {
      return .notAlwaysAsked(test)
    }
    switch shape {
    case .appraisal: return nil
    case .solicitation where adoption.isEmpty: return nil
    case .plurality: return .belowLaw("owners-committee-election")
    case .consentOfAll:
      let everybody = Test(.adoption, of: .all, .atLeast, .whole)
      return adoption.contains { $0.isAtLeast(everybody) } ? nil : .belowLaw("civil-code-279")
    case .motion where adoption.allSatisfy({ $0.name == .objection }):
      let least = Rule.builtIn("owners-objection-third")?.adoption ?? []
      return holds(least, in: adoption) ? nil : .belowLaw("owners-objection-third")
    case .motion, .consensus, .election, .solicitation:
      return holds(Rule.ownersGeneral.adoption, in: adoption)
        && (holds(Rule.ownersGeneral.quorum, in: quorum) || isOfAll)
        ? nil : .belowLaw(Rule.ownersGeneral.id)
    }
  }

  /// Whether it asks for shares of all owners, and of those who took part nothing.
  private var isOfAll: Bool {
    !quorum.contains { $0.name == .participation }
      && adoption.allSatisfy { $0.name == .objection || $0.base == .all }
  }

  private func holds(_ least: [Test], in own: [Test]) -> Bool {
    least.allSatisfy { law in own.contains { $0.isAtLeast(law) } }
  }

  /// Whether whatever this rule adopts that one would adopt too.
  func asksWhatAsks(_ other: Rule) -> Bool {
    shape == other.shape && holds(other.quorum, in: quorum)
      && holds(other.adoption, in: adoption)
  }

  /// What the built-in rules rest on, but for those of bodies that only give their opinion: laws and
  /// articles, or, where no law says it, the custom as it is named.
  private static let basesInLaw: [(rule: Rule, citation: LawCitation, custom: String?)] =
    builtIn.filter {
      $0.decides != .consultation && $0.source != .houseRule && !$0.countsObjections
    }
    .map { rule in
      let citation = LawCitation(rule.source.zh)
      let head = String(rule.source.zh.prefix { $0 != "：" && $0 != "、" }).asNamed
      return (rule, citation, citation.articles.isEmpty && !head.isEmpty ? head : nil)
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
    let isWider = base == .all || base == .expected && other.base == .present
    guard base == other.base || isWider && name == .adoption else { return false }
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

extension String {
  /// As names are compared: without width, case and blanks, traditional characters simplified.
  var asCompared: String {
    var text = ""
    for scalar in withoutBlanks.unicodeScalars {
      // Full-width signs and letters are the narrow ones.
      let narrow =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      text.unicodeScalars.append(String.plain[narrow] ?? narrow)
    }
    return text.lowercased()
  }

  /// The same without brackets, stops and other signs.
  var asNamed: String { asCompared.filter { $0.isLetter || $0.isNumber } }

  /// Traditional characters of such titles, and dashes of several lengths.
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let traditional =
      "會議業員選舉組織條則規黨應區協決別項務農經濟體村總數過對異詢徵見兩與為開營電導審評測滿後當補戶從幹時間無團聯書記長點樓門東灣實際聽證監環準單雙質場產權關係於據貳參陸號級"
    let simplified =
      "会议业员选举组织条则规党应区协决别项务农经济体村总数过对异询征见两与为开营电导审评测满后当补户从干时间无团联书记长点楼门东湾实际听证监环准单双质场产权关系于据贰参陆号级"
    var plain = Dictionary(
      zip(traditional.unicodeScalars, simplified.unicodeScalars)
    ) { first, _ in first }
    for dash in "－—–‐−".unicodeScalars { plain[dash] = "-" }
    return plain
  }()
}
