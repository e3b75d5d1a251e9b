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
    let named = Rule.builtIn.first {
      $0.title.zh.asCompared == title.zh.asCompared
        || $0.title.en.asCompared == title.en.asCompared
    }
    if let named, !asksWhatAsks(named) { return .titleOf(named.id) }
    // A law has several rules, for matters of several kinds; it must hold one of them.
    let own = source.zh.asCited
    let cited = Rule.builtIn.filter { $0.citation.map { own.contains($0) } ?? false }
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

  /// The law and article it names, without what they say, as sources are compared; of a law whose
  /// articles aren't given, the law alone. Nil for the custom of a body that only gives its opinion.
  private var citation: String? {
    guard decides != .consultation, source != .houseRule, !countsObjections else {
      return nil
    }
    let head = source.zh.prefix { $0 != "：" && $0 != "、" }
    let cited = String(head).asCited
    // Behind the title, which may be a 条例's.
    let behind = cited.lastIndex(of: "》") ?? cited.startIndex
    guard let article = cited[behind...].firstIndex(of: "条") else {
      return cited.isEmpty ? nil : cited
    }
    return String(cited[...article])
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
  var asCompared: String { folded(keepingBrackets: true) }

  private func folded(keepingBrackets: Bool) -> String {
    var text = ""
    var depth = 0
    for scalar in withoutBlanks.unicodeScalars {
      // Full-width signs and letters are the narrow ones.
      let narrow =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      let (opens, closes) = (
        "([〔".unicodeScalars.contains(narrow), ")]〕".unicodeScalars.contains(narrow)
      )
      if !keepingBrackets, opens || closes {
        depth = max(0, depth + (opens ? 1 : -1))
      } else if depth == 0 {
        text.unicodeScalars.append(String.plain[narrow] ?? narrow)
      }
    }
    return text.lowercased()
  }

  /// The same without what stands in brackets, the number of an article in digits, and a law by its
  /// short name; a code without quotation marks is the same code.
  fileprivate var asCited: String {
    let text = folded(keepingBrackets: false).replacing("中华人民共和国", with: "")
    return text.replacing("《民法典》", with: "民法典").withArticlesInDigits
  }

  /// 第二百七十八条 as 278条.
  private var withArticlesInDigits: String {
    var result: [Character] = []
    for character in self {
      guard character == "条" else {
        result.append(character)
        continue
      }
      var numeral: [Character] = []
      while let last = result.last,
        last.isNumber || String.numerals[last] != nil || last == "十" || last == "百"
      {
        numeral.insert(last, at: 0)
        result.removeLast()
      }
      if !numeral.isEmpty, result.last == "第" { result.removeLast() }
      if let number = String.number(numeral) {
        result += Array(String(number))
      } else {
        result += numeral
      }
      result.append("条")
    }
    return String(result)
  }

  private static func number(_ numeral: [Character]) -> Int? {
    if numeral.isEmpty || numeral.count > 7 { return nil }
    if let digits = Int(String(numeral)) { return digits }
    if !numeral.contains("十"), !numeral.contains("百") {
      return Int(numeral.map { numerals[$0].map(String.init) ?? "x" }.joined())
    }
    var (sum, last) = (0, 0)
    for sign in numeral {
      switch sign {
      case "百": (sum, last) = (sum + (last == 0 ? 1 : last) * 100, 0)
      case "十": (sum, last) = (sum + (last == 0 ? 1 : last) * 10, 0)
      default: last = numerals[sign] ?? 0
      }
    }
    return sum + last
  }

  private static let numerals: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// Traditional characters of such titles, and dashes of several lengths.
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "會": "会", "議": "议", "業": "业", "員": "员", "選": "选", "舉": "举", "組": "组", "織": "织", "條": "条",
    "則": "则",
    "規": "规", "黨": "党", "應": "应", "區": "区", "協": "协", "決": "决", "－": "-", "—": "-", "–": "-",
    "‐": "-",
    "−": "-",
  ]
}
