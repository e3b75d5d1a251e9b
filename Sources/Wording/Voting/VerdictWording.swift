import Deliberation

/// The sentences of one verdict. Screen, reading aloud and print all take them from here.
package struct VerdictWording {
  package let verdict: Verdict
  package let rule: Rule
  package let language: Language
  /// The meeting's own year; days of another are told with theirs.
  private let year: Int?
  /// Whether some of those counted as present voted through somebody else.
  let withProxies: Bool
  /// What has become since of the consents that were awaited when it was announced, by party.
  package var answered: [String: ConcurrenceRecord] = [:]
  /// Whether the area of an answer that few gave is left out, as a public copy must: among five
  /// neighbours an area names its owner. 参与 and 同意 are told whole, as the law's tests need them.
  package var hidesAreasOfFew = false

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
      language(
        "\(language.list(verdict.refusals))不同意", "refused by \(language.list(verdict.refusals))")
    case .runoff: runoff
    case .elected: drawn + elected
    case .measured: language("仅公布统计结果", "figures published")
    case .undecidable where rule.isUnconfirmed:
      language("表决规则待确认", "the rule's thresholds are still to be confirmed")
    case .undecidable: language("数据不全，无法判定", "figures incomplete, nothing can be decided")
    case .inconsistent: language("数据不符，无法判定", "figures don't add up, nothing can be decided")
    }
  }

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
        verdict.inconsistencies.map { language.inconsistency($0, on: verdict.way) })
    case .measured: stop(figures)
    default:
      language("\(opening)\(figures)，\(result)。", "\(opening)\(figures). \(stop(result))")
        + papersDue + sinceAnswered
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
        + (verdict.outstanding.contains(where: \.byWord)
          ? language("", " ") + stop(awaited(verdict.outstanding.filter(\.byWord))) : "")
    }
  }

  /// The numbers: 赞成11人，反对0人，弃权0人.
  package var figures: String {
    if rule.shape == .appraisal { return appraisal }
    if rule.shape == .solicitation { return survey }
    if rule.isChoice { return choices }
    let counts = verdict.counts
    if verdict.way == .noObjection {
      let raised = counts.heads.against ?? 0
      return raised == 0
        ? language("无不同意见", "no objection")
        : language("\(raised)人提出不同意见", "\(raised) objecting")
    }
    var parts = [
      part(language(yesWord, "for"), counts.heads.for ?? 0, counts.area?.for, always: true)
    ]
    // What nobody counted isn't told as none, but for hands, where an empty field is no hand.
    let leavesAbstentionsOut =
      !rule.adoption.isEmpty && rule.adoption.allSatisfy { $0.base == .cast }
    let none = verdict.way.isPaper ? nil : 0
    if let against = counts.heads.against ?? none {
      parts.append(part(language("反对", "against"), against, counts.area?.against))
    }
    if let abstain = counts.heads.abstain ?? (leavesAbstentionsOut ? nil : none) {
      parts.append(part(language("弃权", "abstaining"), abstain, counts.area?.abstain))
    }
    if verdict.undeclared > 0 {
      parts.append(part(language("未表态", "not voting"), verdict.undeclared, nil))
    }
    if let following = counts.heads.fromMajority, following > 0 {
      parts.append(
        part(language("从多", "with the majority"), following, counts.area?.fromMajority))
    }
    if let invalid = counts.heads.invalid, invalid > 0 {
      parts.append(part(language("无效", "invalid"), invalid, counts.area?.invalid))
    }
    if let disputed = counts.heads.disputed, disputed > 0 {
      parts.append(part(language("争议", "disputed"), disputed, counts.area?.disputed))
    }
    return parts.joined(separator: language("，", ", "))
  }

  /// `赞成` for hands and names, `同意` on ballots.
  private var yesWord: String { verdict.way.isPaper ? "同意" : "赞成" }

  /// Whether the area of so many voters may be told.
  func tellsArea(of count: Int) -> Bool {
    !hidesAreasOfFew || count >= VerdictWording.fewVoters || count == 0
  }

  private func part(_ word: String, _ count: Int, _ area: Area?, always: Bool = false) -> String {
    if verdict.counts.area != nil {
      let told = always || tellsArea(of: count) ? area : nil
      let size = told.map { language("、\($0)㎡", " (\($0) ㎡)") } ?? ""
      return language("\(word)\(count)人\(size)", "\(count) \(word)\(size)")
    }
    return language("\(word)\(count)\(verdict.way.isPaper ? "票" : "人")", "\(count) \(word)")
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
    let amount = language.amount(
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
    let names = language.list(verdict.elected)
    return language("\(names)当选", "elected: \(names)")
  }

  /// The lot that decided among those who tied twice: anybody can draw it again from the seed.
  private var drawn: String {
    guard let lot = verdict.lot else { return "" }
    let order = language.list(lot.order)
    return language(
      "得票仍相同，抽签决定（种子“\(lot.seed)”，次序：\(order)），",
      "tied again, a lot drawn from “\(lot.seed)” gives \(order); ")
  }

  /// What is added where a consent is missing or was refused.
  private var after: String? {
    switch verdict.kind {
    case .pending: hasAnswers ? language("宣布时\(word)", "then \(word)") : word
    case .refused: language("但\(word)", word)
    default: nil
    }
  }

  /// Consents given by word whose papers are due: 产权单位书面意见于5月24日前提交。
  private var papersDue: String {
    verdict.outstanding.filter(\.byWord).map { due in
      let day = due.due.map(day)
      if isAnswered(due) {
        return language(
          "宣布时\(due.party)为口头同意，书面意见\(day.map { "于\($0)前提交" } ?? "待提交")。",
          " \(due.party) had then agreed by word only.")
      }
      return language(
        day.map { "\(due.party)书面意见于\($0)前提交。" } ?? "\(due.party)书面意见待提交。",
        day.map { " \(due.party) hands in its written opinion by \($0)." }
          ?? " \(due.party) still has to hand in its written opinion.")
    }.joined()
  }

  private func day(_ day: Day) -> String {
    year.map { language.day(day, in: $0) } ?? language.monthAndDay(day)
  }

  /// Whether the answer that was awaited has come since.
  private func isAnswered(_ one: Verdict.Outstanding) -> Bool {
    switch answered[one.party]?.answer {
    case .agreed, .refused: true
    case .word: !one.byWord
    case .pending, nil: false
    }
  }

  private var hasAnswers: Bool { verdict.outstanding.contains { isAnswered($0) } }

  /// 甲单位已于2025年7月30日书面同意。
  private var sinceAnswered: String {
    verdict.outstanding.filter(isAnswered).compactMap { one in
      guard let record = answered[one.party] else { return nil }
      let on =
        record.on.map { language("于\(language.fullDay($0))", " on \(language.fullDay($0))") } ?? ""
      return switch record.answer {
      case .agreed:
        language("\(one.party)已\(on)书面同意。", " \(one.party) consented in writing\(on).")
      case .refused: language("\(one.party)已\(on)答复不同意。", " \(one.party) refused\(on).")
      case .word: language("\(one.party)已\(on)口头同意，书面意见待提交。", " \(one.party) agreed by word\(on).")
      case .pending: nil
      }
    }.joined()
  }

  private func awaited(_ outstanding: [Verdict.Outstanding]) -> String {
    let parties = outstanding.map { one in
      one.due.map {
        language(
          "\(one.party)书面同意（\(day($0))前）",
          one.party + " by \(day($0))")
      }
        ?? language("\(one.party)书面同意", one.party)
    }
    return language(
      "尚待\(parties.joined(separator: "、"))", "awaiting written consent of \(language.list(parties))"
    )
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
    let names = language.list(verdict.tied)
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

  private var choices: String {
    var parts = verdict.choices.map { choice in
      let area = tellsArea(of: choice.votes) ? choice.area : nil
      return language(
        // A name may end in a digit, which would run into its votes.
        "\(choice.name)：\(choice.votes)票\(area.map { "、\($0)㎡" } ?? "")",
        "\(choice.name): \(choice.votes)\(area.map { " (\($0) ㎡)" } ?? "")")
    }
    if let abstain = verdict.counts.heads.abstain, abstain > 0 {
      parts.append(language("弃权\(abstain)票", "\(abstain) abstaining"))
    }
    if let invalid = verdict.counts.heads.invalid, invalid > 0 {
      parts.append(language("无效\(invalid)票", "\(invalid) invalid"))
    }
    return parts.joined(separator: language("，", ", "))
  }

  private var appraisal: String {
    guard let answers = verdict.appraisal else { return word }
    return language(
      "满意\(answers.satisfied)，基本满意\(answers.mostly)，不满意\(answers.dissatisfied)，"
        + "不了解\(answers.unaware)；满意率\(percent(.satisfied, of: .valid))，"
        + "满意和基本满意率\(percent(.satisfiedOrMostly, of: .valid))",
      "\(answers.satisfied) satisfied, \(answers.mostly) mostly, \(answers.dissatisfied) not,"
        + " \(answers.unaware) don't know; satisfied \(percent(.satisfied, of: .valid)),"
        + " satisfied or mostly \(percent(.satisfiedOrMostly, of: .valid))")
  }

  private var survey: String {
    let heads = verdict.counts.heads
    let (yes, no, abstain) = (heads.for ?? 0, heads.against ?? 0, heads.abstain ?? 0)
    let (void, torn) = (heads.invalid ?? 0, heads.disputed ?? 0)
    let valid = yes + no + abstain + (heads.fromMajority ?? 0)
    let back = heads.returned ?? valid + void + torn
    let issued = heads.issued.map { language("发放\($0)份，", "\($0) handed out, ") } ?? ""
    return language(
      "\(issued)收回\(back)份，有效\(valid)份，无效\(void + torn)份；同意\(yes)份，不同意\(no)份，"
        + "弃权\(abstain)份；收回率\(percent(.returned, of: .issued))，"
        + "同意率\(percent(.for, of: .valid))（占有效）、\(percent(.for, of: .issued))（占发放）",
      "\(issued)\(back) returned, \(valid) valid, \(void + torn) invalid; \(yes) for, \(no)"
        + " against, \(abstain) abstaining; returned \(percent(.returned, of: .issued)), for"
        + " \(percent(.for, of: .valid)) of the valid, \(percent(.for, of: .issued)) of those"
        + " handed out")
  }

  private func percent(_ part: Share.Part, of base: Rule.Base) -> String {
    let share = verdict.percentages.first { $0.what.part == part && $0.what.base == base }
    return share?.text.map { "\($0)%" } ?? "—"
  }

  /// With a full stop and, in English, a capital letter.
  func stop(_ text: String) -> String { capitalised(text) + language("。", ".") }

  func capitalised(_ text: String) -> String {
    language == .chinese ? text : text.prefix(1).uppercased() + text.dropFirst()
  }
}
