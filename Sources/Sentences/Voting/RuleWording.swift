import Deliberation
import Text
import Values

/// A rule in plain words: what must hold, of which whole, by which article.
package struct RuleWording {
  package let rule: Rule
  package let language: Language

  package init(_ rule: Rule, in language: Language) {
    self.rule = rule
    self.language = language
  }

  package var title: String { text(rule.title) }
  package var source: String { text(rule.source) }

  private func text(_ bilingual: Bilingual) -> String { language(bilingual.zh, bilingual.en) }

  /// Title, paragraph, formulas and source, as `yishi rules ID` prints them.
  package var page: String {
    var lines = [title, rule.id, "", paragraph, ""]
    lines += formula.map { "  \($0)" }
    lines += ["", language("依据：\(source)", "Source: \(source)")]
    return lines.joined(separator: "\n")
  }

  package static func unknown(_ id: String, in language: Language) -> String {
    language(
      "没有规则“\(id)”；yishi rules 列出全部规则。", "There is no rule “\(id)”; yishi rules lists them all.")
  }

  /// The rule in a paragraph.
  package var paragraph: String {
    [decides, quorum, adoption, special, tie, policies, proxies, objection, validity]
      .compactMap { $0 }.joined(separator: language("", " "))
  }

  /// The tests as formulas, a line each: 参与面积 ≥ 2/3 × 全体面积.
  package var formula: [String] {
    rule.quorum.map { formula($0, for: language("成立", "counts")) }
      + rule.adoption.map {
        formula(
          $0,
          for: rule.shape == .consensus ? language("一致", "consensus") : language("通过", "adopted"))
      }
      + (rule.isUnconfirmed
        ? [language("成立、通过：待确认", "counts, adopted: to be confirmed")] : [])
      + (rule.shape == .plurality
        ? [language("当选：得票最多的N名，N为名额", "elected: the most votes for as many as there are seats")]
        : [])
      + (rule.shape == .appraisal
        ? [
          language(
            "公布：满意÷收回，（满意＋基本满意）÷收回",
            "published: satisfied ÷ all answers, (satisfied + mostly) ÷ all answers")
        ] : [])
      + (rule.shape == .solicitation
        ? [
          language(
            "公布：收回÷发放，同意÷有效，同意÷发放",
            "published: returned ÷ handed out, for ÷ valid, for ÷ handed out")
        ] : [])
  }

  private func formula(_ test: Rule.Test, for purpose: String) -> String {
    let signs: [Relation: String] = [
      .atLeast: "≥", .moreThan: ">", .atMost: "≤", .lessThan: "<",
    ]
    let measured = language.measured(test.name, test.measure, group: test.group)
    let sign = signs[test.relation] ?? ""
    if test.base == .fewest {
      let count = rule.fewest.map(String.init) ?? language("规定的最少数", "the number set")
      return "\(purpose)\(language("：", ": "))\(measured) \(sign) \(count)"
    }
    let unit =
      test.measure == .area ? language("面积", " (area)") : language("人数", "")
    let whole = "\(language.base(test.base))\(unit)"
    let right = test.ratio.numerator == 0 ? "0" : "\(test.ratio) × \(whole)"
    let condition =
      test.voters.map {
        $0 == .persons ? language("（按人）", " (persons)") : language("（按户）", " (households)")
      }
      ?? (test.whereKnown ? language("（有应到数时）", " (where a roster says who is expected)") : "")
    return "\(purpose)\(language("：", ": "))\(measured) \(sign) \(right)\(condition)"
  }

  private var decides: String? {
    switch rule.decides {
    case .consultation:
      language("议事协商用，形成协商意见。", "For consultation meetings; it makes an opinion, not a decision.")
    case .residents: language("居民会议、居民代表会议用。", "For meetings of residents.")
    case .villagers: language("村民会议用。", "For meetings of villagers.")
    case .collective:
      language("农村集体经济组织用。", "For rural collective economic organisations.")
    case .party: language("党组织会议用。", "For meetings of the party organisation.")
    case .owners:
      language(
        "业主共同决定用，一户一票书面表决，不得举手。",
        "For what the owners decide in common: on paper, a ballot a dwelling, never by hands.")
    case .committee: language("委员会自身事项用。", "For a committee, over its own matters.")
    }
  }

  /// What must hold, in one phrase without a stop, as a paper tells it instead of the rule's name:
  /// 到会人数占应到三分之二以上，且同意人数占到会过半数. The title where the rule tests nothing.
  ///
  /// - Parameters:
  ///   - isExpectedKnown: Whether a roster says who is expected; tests that hold only then are left out
  ///     where none does.
  ///   - countsAlone: Whether it ends with what must hold for the vote to count: beside a vote that
  ///     doesn't count stands nothing of adoption.
  package func phrase(isExpectedKnown: Bool, countsAlone: Bool = false) -> String {
    let quorum = rule.quorum.filter {
      ($0.base != .fewest || rule.fewest != nil) && (isExpectedKnown || !$0.whereKnown)
    }
    // Counted by persons or by households, either is enough.
    let isEither = Set(quorum.compactMap(\.voters)).count > 1
    let counts = quorum.map { plain($0, isWhereKnownSaid: false) }
      .joined(separator: isEither ? language("，或", " or ") : language("，且", " and "))
    let adopts = rule.adoption.map { plain($0) }.joined(separator: language("，且", " and "))
    let ends: String
    switch rule.shape {
    case .motion, .solicitation, .appraisal: ends = adopts
    case .consensus:
      ends =
        rule.ways.contains(.noObjection)
        ? language("询问有无不同意见而无人提出，或者\(adopts)", "nobody objects when asked, or \(adopts)") : adopts
    case .election: ends = language("当选须\(adopts)", "to be elected, \(adopts)")
    case .consentOfAll:
      ends = language("每一位有利害关系的业主都明确同意", "every owner concerned consents")
    case .plurality: ends = language("得票多者当选", "the most votes win")
    }
    let parts = [counts, countsAlone ? "" : ends].filter { !$0.isEmpty }
    return parts.isEmpty || rule.isUnconfirmed
      ? title : parts.joined(separator: language("；", "; "))
  }

  /// What must hold for it to count; nil where nothing must.
  package var quorum: String? {
    let tests = rule.quorum.filter { $0.base != .fewest || rule.fewest != nil }
    if rule.shape == .consentOfAll { return nil }
    guard !tests.isEmpty else {
      if rule.isUnconfirmed { return nil }
      return language("不要求最低人数。", "Nobody in particular has to be there.")
    }
    // Counted by persons or by households, either is enough.
    let isEither = Set(tests.compactMap(\.voters)).count > 1
    return language(
      "成立条件：\(tests.map { plain($0) }.joined(separator: isEither ? "，或" : "，且"))；"
        + "达不到的，表决不成立。",
      "It counts only if \(tests.map { plain($0) }.joined(separator: isEither ? " or " : " and "))."
        + " Otherwise the vote doesn't count.")
  }

  /// What must hold for it to be adopted; nil where the rule says nothing of it.
  package var adoption: String? {
    switch rule.shape {
    case .motion where rule.isUnconfirmed:
      return language(
        "到会和同意各须多少，由本社区照条文填写；填写以前只计票、公布票数，结果为“表决规则待确认”，不形成决议。",
        "Who must be there and what share must agree is filled in from the article; until then votes"
          + " are counted and published, the result is “to be confirmed”, and nothing is resolved.")
    case .motion, .solicitation:
      guard !rule.adoption.isEmpty else { return nil }
      let tests = rule.adoption.map { plain($0) }
      return language(
        "通过条件：\(tests.joined(separator: "，且"))。",
        "It is adopted if \(tests.joined(separator: " and ")).")
    case .consensus:
      let tests = rule.adoption.map { plain($0) }
      return language(
        "一致条件：\(tests.joined(separator: "，且"))；达不到的是“未达成一致”，不是“未通过”，继续协商。",
        "Consensus is reached if \(tests.joined(separator: " and ")). If not, that is “no"
          + " consensus” and no rejection: the consultation goes on.")
    case .election:
      let tests = rule.adoption.map { plain($0) }
      return language(
        "每名候选人须\(tests.joined(separator: "，且"))，再按得票多少当选。",
        "Each candidate needs \(tests.joined(separator: " and ")); then the most votes win.")
    case .consentOfAll:
      return language(
        "每一位有利害关系的业主都须明确同意；有一人反对即未通过，有一人未表示则不成立。",
        "Every owner concerned must consent. One refusal rejects; one silence and it doesn't count."
      )
    case .plurality: return language("得票多者当选。", "The most votes win.")
    case .appraisal,
      .solicitation where rule.adoption.isEmpty:
      return nil
    default: return nil
    }
  }

  private var special: String? {
    switch rule.shape {
    case .appraisal:
      language("只公布满意率，不作通过与否的结论。", "Only the shares are published; nothing is adopted.")
    case .solicitation where rule.adoption.isEmpty:
      language(
        "只公布收回率和同意率（占有效、占发放两种口径）。",
        "Only the return rate and the consent, of the valid and of all handed out, are published.")
    case .consensus where rule.ways.contains(.noObjection):
      language(
        "只询问“有没有不同意见”而无人提出的，也是达成一致。",
        "Where only objections were asked for and none was raised, that is consensus too.")
    case .motion where rule.adoption.contains { $0.base == .cast }:
      language("弃权不计。", "Abstentions are left out.")
    case .motion
    where rule.adoption.contains { $0.base != .cast && $0.name == .adoption }:
      language("弃权留在基数内，等于不同意。", "Abstentions stay in the base and so work against.")
    default: nil
    }
  }

  private var tie: String? {
    switch (rule.shape, rule.tie) {
    case (.plurality, .runoffThenLot), (.election, .runoffThenLot):
      language(
        "得票相同且超出名额的，进行第二轮投票，再相同的抽签。",
        "A tie at the cut is voted on again among those tied; a second tie is drawn by lot.")
    case (.plurality, .runoffThenDeferral), (.election, .runoffThenDeferral):
      language(
        "得票相同且超出名额的，进行第二轮投票，再相同的择期再议。",
        "A tie at the cut is voted on again among those tied; a second tie is put off.")
    case (.election, .largerAreaThenRunoff):
      language(
        "得票相同且超出名额的，面积大的当选；面积也相同的，进行第二轮投票，再相同的抽签。",
        "Of those tied at the cut, the larger area wins; where that is the same too, a second vote is"
          + " taken among them, and a second tie is drawn by lot.")
    case (.motion, _) where rule.adoption.contains { $0.relation == .moreThan && $0.ratio == .half }:
      language("正好一半的，未通过。", "Exactly half isn't enough.")
    default: nil
    }
  }

  private var policies: String? {
    guard rule.decides == .owners, rule.shape != .consentOfAll else { return nil }
    var open: [String] = []
    if rule.policies.unreturned == nil { open.append(language("未交回", "not returned")) }
    if rule.policies.invalid == nil { open.append(language("无效", "invalid")) }
    if rule.policies.disputed == nil { open.append(language("争议", "disputed")) }
    guard !open.isEmpty else { return nil }
    return language(
      "\(open.joined(separator: "、"))的表决票如何计算没有默认，须按本小区议事规则填写条款；未填的，各种算法都算，结果不同即“数据不全，无法判定”。",
      "How ballots that are \(open.joined(separator: ", ")) count has no default: give the clause"
        + " of the owners' own rules. Left open, every reading is computed, and where they differ"
        + " nothing is decided.")
  }

  private var proxies: String? {
    rule.proxies ? nil : language("不得委托他人表决。", "Nobody may vote by proxy.")
  }

  private var objection: String? {
    switch rule.objection {
    case .holdsNothing: nil
    case .holdsEffect:
      language("公示期满无异议的，组织实施。", "It is carried out once no objection is open.")
    case .holdsWorks:
      language("异议未化解的，不开工。", "No works start while an objection is open.")
    }
  }

  private var validity: String? {
    switch (rule.validFrom, rule.validUntil) {
    case (let from?, let until?):
      language("\(from)起施行，\(until)止。", "In force from \(from) to \(until).")
    case (let from?, nil): language("\(from)起施行。", "In force since \(from).")
    case (nil, let until?):
      language(
        "\(until)止；其后请核对现行规定。", "In force until \(until); check what is in force after that.")
    case (nil, nil): nil
    }
  }

  /// 到会人数占应到三分之二以上
  private func plain(_ test: Rule.Test, isWhereKnownSaid: Bool = true) -> String {
    let what = language.measured(test.name, test.measure, group: test.group)
    if test.base == .fewest, let fewest = rule.fewest {
      return language("\(what)不少于\(fewest)", "\(what) are at least \(fewest)")
    }
    if test.ratio.numerator == 0, test.relation == .atMost {
      return language("没有人反对", "nobody is against")
    }
    if test.base == .cast, test.ratio == .half, test.relation == .moreThan {
      return language("赞成多于反对", "there are more for than against")
    }
    let condition =
      test.voters.map {
        $0 == .persons
          ? language("（按人计）", " (counted by persons)")
          : language("（按户计）", " (counted by households)")
      }
      ?? (test.whereKnown && isWhereKnownSaid
        ? language("（有应到数时）", " (where a roster says who is expected)") : "")
    let share = language.share(test.relation, test.ratio)
    if test.ratio == .whole, test.relation == .atLeast {
      return language(
        "\(language.base(test.base))的全体同意\(condition)",
        "everybody of \(language.base(test.base)) agrees\(condition)")
    }
    return language(
      "\(what)占\(language.base(test.base))\(share)\(condition)",
      "\(what) are \(share) of \(language.base(test.base))\(condition)")
  }
}
