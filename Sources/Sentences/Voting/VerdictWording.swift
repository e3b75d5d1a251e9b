import Deliberation
import Text
import Values

/// The sentences of one verdict. Screen, reading aloud and print all take them from here.
package struct VerdictWording {
  package let verdict: Verdict
  package let rule: Rule
  package let language: Language
  /// The meeting's own year; days of another are told with theirs.
  let year: Int?
  /// Whether some of those counted as present voted through somebody else.
  let withProxies: Bool
  /// What has become since of the consents that were awaited when it was announced, by party.
  package var answered: [String: ConcurrenceRecord] = [:]
  /// Whether the area of an answer that few gave is left out, as a public copy must: among five
  /// neighbours an area names its owner. 参与 and 同意 are told whole, as the law's tests need them.
  package var hidesAreasOfFew = false
  /// Whether it is printed in a paper, whose sentences say 平方米 and 不少于 where screens have ㎡ and ≥.
  package var isPrinted = false
  /// How a name or plan that was to be chosen reads to whom this is told.
  package var option: (String) -> String = { $0 }
  /// How a party whose consent is asked reads: whoever typed it may have named a neighbour.
  package var party: (String) -> String = { $0 }
  /// How a group that should be there reads.
  package var group: (String) -> String = { $0 }
  /// How what was called out before a lot reads.
  package var seed: (String) -> String = { $0 }

  /// Fewer voters than this are few.
  package static let fewVoters = 5

  package init(
    _ verdict: Verdict, under rule: Rule, in language: Language, year: Int? = nil,
    withProxies: Bool = false
  ) {
    self.verdict = verdict
    self.rule = rule
    self.language = language
    self.year = year
    self.withProxies = withProxies
  }

  /// The verdict alone: 达成一致.
  package var word: String {
    switch verdict.kind {
    case .adopted: language("通过", "adopted")
    case .rejected: language("未通过", "not adopted")
    case .consensus: language("达成一致", "consensus reached")
    case .noConsensus: language("未达成一致", "no consensus")
    case .inquorate: inquorate
    case .pending: awaited(verdict.outstanding.filter { !$0.byWord })
    case .refused:
      language("\(refusals)不同意", "refused by \(refusals)")
    case .runoff: runoff
    case .elected: drawn + elected
    case .measured: language("仅公布统计结果", "figures published")
    case .undecidable where rule.isUnconfirmed:
      language("表决规则待确认", "the rule's thresholds are still to be confirmed")
    case .undecidable: language("数据不全，无法判定", "figures incomplete, nothing can be decided")
    case .inconsistent: language("数据不符，无法判定", "figures don't add up, nothing can be decided")
    }
  }

  /// `460.44㎡`, and in a paper 460.44平方米.
  func amount(_ quantity: Quantity) -> String { language.amount(quantity, isProse: isPrinted) }

  func amount(heads: Int, area: Area?) -> String {
    language.amount(heads: heads, area: area, isProse: isPrinted)
  }

  private var refusals: String { language.list(verdict.refusals.map(party)) }

  /// The whole result in one or two sentences, as it is read aloud and printed.
  package var sentence: String { told + (silence.map { language($0, " " + $0) } ?? "") }

  /// The result without what silence made of it, for papers that tell that on a line of its own.
  package var told: String {
    switch verdict.kind {
    case .undecidable where rule.isUnconfirmed:
      language("\(opening)\(figures)，\(word)。", "\(opening)\(figures). \(stop(word))")
    case .undecidable: because(verdict.missing.map { missing($0) })
    case .inconsistent:
      because(
        verdict.inconsistencies.map { found in
          var named = found
          named.choice = found.choice.map(option)
          named.group = found.group.map(group)
          let among = verdict.inconsistencies.filter { $0.group == found.group }
          return language.inconsistency(named, on: verdict.way, among: among)
        })
    case .measured: stop(figures)
    default:
      language("\(opening)\(figures)，\(result)。", "\(opening)\(figures). \(stop(result))")
        + papersDue + sinceAnswered + (byObjection ?? "")
    }
  }

  private var result: String {
    [decided, after].compactMap { $0 }.joined(separator: language("，", ", "))
  }

  /// The verdict and why nothing could be decided.
  private func because(_ reasons: [String]) -> String {
    guard !reasons.isEmpty else { return stop(word) }
    return language(
      "\(word)：\(reasons.joined(separator: "；"))。",
      "\(stop(word)) " + reasons.map { stop($0) }.joined(separator: " "))
  }

  /// Numbers and verdict alone, for the wall: 达成一致。赞成11人，反对0人，弃权0人。
  package var wall: String {
    switch verdict.kind {
    case .undecidable, .inconsistent: stop(word)
    case .measured: stop(figures)
    default:
      [decided, after].compactMap { $0 }.map { stop($0) }.joined(separator: language("", " "))
        + language("", " ") + stop(figures)
        + (wordsDue.isEmpty ? "" : language("", " ") + stop(awaited(wordsDue)))
        + (byObjectionShort ?? "")
    }
  }

  /// Consents given by word whose papers haven't come.
  private var wordsDue: [Verdict.Outstanding] {
    verdict.outstanding.filter { $0.byWord && !isAnswered($0) }
  }

  private var opening: String {
    if verdict.way == .noObjection { return language("经询问，", "Asked for objections: ") }
    if rule.isChoice { return language("经投票，", "By vote: ") }
    return language("经表决，", "By vote: ")
  }

  /// Silence that counts as a vote is never told without what it changes.
  package var silence: String? {
    guard let without = verdict.withoutSilence,
      let group = verdict.followers.first(where: { $0.reason == .silence })
    else { return nil }
    let amount = amount(
      heads: group.heads, area: tellsArea(of: group.heads) ? group.area : nil)
    let (with, word) = (
      VerdictWording.word(of: verdict.kind, in: language),
      VerdictWording.word(of: without, in: language)
    )
    return language(
      "另有已送达未交回的\(amount)按规则视为\(side(group.side))；计入时：\(with)，不计入时：\(word)。",
      "Besides, \(amount) delivered and not returned count \(side(group.side)) by the rules;"
        + " with them: \(with), without them: \(word).")
  }

  func side(_ side: Verdict.Followers.Side) -> String {
    switch side {
    case .for: language("同意", "for")
    case .against: language("反对", "against")
    case .abstain: language("弃权", "as abstaining")
    }
  }

  /// What was decided, before anybody else's consent.
  private var decided: String? {
    guard verdict.kind == .pending || verdict.kind == .refused else { return word }
    if !verdict.elected.isEmpty { return drawn + elected }
    return rule.shape == .consensus
      ? language("达成一致", "consensus reached") : language("通过", "adopted")
  }

  private var elected: String {
    let names = language.list(verdict.elected.map(option))
    return language("\(names)当选", "elected: \(names)")
  }

  /// The lot that decided among those who tied twice: anybody can draw it again from the seed.
  private var drawn: String {
    guard let lot = verdict.lot else { return "" }
    let (order, seed) = (language.list(lot.order.map(option)), seed(lot.seed))
    return language(
      "得票仍相同，抽签决定（种子“\(seed)”，次序：\(order)），",
      "tied again, a lot drawn from “\(seed)” gives \(order); ")
  }

  /// What is added where a consent is missing or was refused.
  private var after: String? {
    switch verdict.kind {
    case .pending: hasAnswers ? language("宣布时\(word)", "then \(word)") : word
    case .refused: language("但\(word)", word)
    default: nil
    }
  }

  private var inquorate: String {
    if rule.shape == .consentOfAll {
      return language(
        "未取得全体有利害关系业主同意，表决不成立", "not every owner concerned consented, the vote doesn't count")
    }
    let failed = verdict.tests.filter { !$0.holds }
    if failed.contains(where: { $0.test == .participation }) {
      return language("参与表决未达规定比例，表决不成立", "too few took part, the vote doesn't count")
    }
    if failed.contains(where: { $0.test == .attendance }) {
      return language("到会人数未达规定，表决不成立", "too few are present, the vote doesn't count")
    }
    if failed.contains(where: { $0.test == .returns }) {
      return language("收回份数未达规定，结果不成立", "too few ballots came back, the result doesn't count")
    }
    return language("应有代表的一方无人到会，表决不成立", "a group that must be there isn't, the vote doesn't count")
  }

  private var runoff: String {
    let names = language.list(verdict.tied.map(option))
    let result =
      switch verdict.tieGoesTo {
      case .lot: language("\(names)得票仍相同，抽签决定", "\(names) are tied again, a lot decides")
      case .deferral: language("\(names)得票相同，择期再议", "\(names) are tied, put off")
      case .runoff, nil:
        language("\(names)得票相同，进行第二轮投票", "\(names) are tied, a second vote among them")
      }
    guard !verdict.elected.isEmpty else { return result }
    return elected + language("，", "; ") + result
  }

  /// With a full stop and, in English, a capital letter.
  package func stop(_ text: String) -> String { capitalised(text) + language("。", ".") }

  func capitalised(_ text: String) -> String {
    language == .chinese ? text : text.prefix(1).uppercased() + text.dropFirst()
  }
}
