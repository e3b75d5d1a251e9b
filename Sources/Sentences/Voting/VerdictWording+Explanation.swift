import Deliberation
import Text
import Values

extension VerdictWording {
  /// Every test with its numbers, then whatever else the room must know, a line each. What is
  /// missing or doesn't add up stands in `sentence`.
  ///
  /// Private: it tells what is still missing, so it isn't for the wall before the announcement.
  package var explanation: [String] {
    verdict.tests.map { test($0) } + followers
      + verdict.policies.map { open($0) } + (verdict.awaited.map { [awaited($0)] } ?? [])
      + verdict.readings.map { reading($0) }
      + verdict.warnings.map { stop(warning($0)) } + objections
  }

  /// 参与面积66.67%（460.43㎡／690.66㎡），规定三分之二以上：需≥460.44㎡，实际460.43㎡，差0.01㎡。
  package func test(_ test: Verdict.Test) -> String {
    /// How many voted for a candidate, where that is told.
    func votes(for choice: String) -> Int? {
      let told = verdict.tests.first { $0.choice == choice && $0.measure == .heads }
      return told.flatMap { if case .heads(let count) = $0.actual { count } else { nil } }
    }
    var what = capitalised(
      language.measured(
        test.test, test.measure, group: test.group.map(group), choice: test.choice.map(option)))
    if withProxies, test.test == .attendance { what += language("（含受托）", " (proxies counted)") }
    let share = Verdict.Percentage(
      what: Share(.for, of: test.baseName), numerator: test.actual, denominator: test.base)
    let actual = amount(test.actual)
    let base = amount(test.base)
    let present = withProxies && test.baseName == .present
    let whole =
      language.base(test.baseName) + (present ? language("（含受托）", ", proxies counted") : "")
    guard let percent = share.text else {
      return language(
        "\(what)—（\(language.base(test.baseName))为零，没有比例）。",
        "\(what): — (nothing to take a share of).")
    }
    let limits = test.relation == .atMost || test.relation == .lessThan
    let need = amount(test.required)
    let asked = language.share(test.relation, test.ratio)
    let few: Int? =
      switch test.test {
      case .objection: verdict.counts.heads.against ?? 0
      default: test.choice.flatMap(votes)
      }
    if test.measure == .area, let few, !tellsArea(of: few) {
      return language(
        limits
          ? "\(what)规定\(asked)，\(test.holds ? "符合" : "不符合")。"
          : "\(what)规定\(asked)，\(test.holds ? "达到" : "未达到")。",
        "\(what), rule: \(asked); \(test.holds ? "holds" : "doesn't hold").")
    }
    var text = language(
      "\(what)\(percent)%（\(actual)／\(whole)\(base)），规定\(asked)："
        + "\(bound(limits))\(need)，实际\(actual)，",
      "\(what): \(percent)% (\(actual) of \(base), \(whole));"
        + " rule: \(asked); \(limits ? "allowed ≤" : "needed ≥") \(need), actual \(actual), ")
    if test.holds {
      text += language("达到。", "holds.")
    } else {
      let short = amount(test.short)
      text +=
        limits
        ? language("超出\(short)。", "\(short) too many.")
        : language("差\(short)。", "short by \(short).")
    }
    return text
  }

  /// 需≥, and in a paper 应不少于; 可≤ where it is a limit.
  private func bound(_ isLimit: Bool) -> String {
    switch (isLimit, isPrinted) {
    case (false, false): "需≥"
    case (true, false): "可≤"
    case (false, true): "应不少于"
    case (true, true): "应不超过"
    }
  }

  /// What a vote that doesn't count fell short of, and by how much; never whether it would have been
  /// adopted: 应到45人，应有30人以上到会，实到24人，差6人。
  package var shortfalls: [String] {
    verdict.tests.filter { !$0.holds }.compactMap { test in
      let (base, need) = (amount(test.base), amount(test.required))
      let (actual, short) = (amount(test.actual), amount(test.short))
      let whose = test.group.map(group) ?? ""
      switch test.test {
      case .attendance:
        let here =
          withProxies ? language("到会（含受托）", "present with proxies") : language("实到", "present")
        return language(
          "\(whose)应到\(base)，应有\(need)以上到会，\(here)\(actual)，差\(short)。",
          "\(whose.isEmpty ? "" : whose + ": ")\(base) expected, \(need) needed, \(actual) \(here), \(short) short."
        )
      case .participation:
        return language(
          "\(whose)\(language.base(test.baseName))\(base)，应有\(need)以上参与表决，实际\(actual)，差\(short)。",
          "\(whose.isEmpty ? "" : whose + ": ")\(base) in all, \(need) had to take part, \(actual) did, \(short) short."
        )
      case .returns:
        return language(
          "\(language.base(test.baseName))\(base)，应收回\(need)以上，实际收回\(actual)，差\(short)。",
          "\(base) handed out, \(need) had to come back, \(actual) did, \(short) short.")
      case .adoption, .objection: return rule.shape == .consentOfAll ? self.test(test) : nil
      }
    }
  }

  private var followers: [String] {
    verdict.followers.map { group in
      let amount = amount(
        heads: group.heads, area: tellsArea(of: group.heads) ? group.area : nil)
      let side = side(group.side)
      switch group.reason {
      case .ticked:
        return language(
          "选“从多”的\(amount)，计入\(side)。", "\(amount) with the majority, counted \(side).")
      case .silence:
        let without = verdict.withoutSilence.map {
          VerdictWording.word(of: $0, in: language)
        }
        return language(
          "已送达未交回的\(amount)，按规则计入\(side)\(without.map { "；不计入时：\($0)" } ?? "")。",
          "\(amount) delivered and not returned, by the rules counted \(side)"
            + "\(without.map { "; without them: \($0)" } ?? "").")
      }
    }
  }

  private var objections: [String] {
    guard verdict.openObjections > 0 else { return [] }
    let count = verdict.openObjections
    switch rule.objection {
    case .holdsNothing:
      return [
        language(
          "尚有\(count)条异议，须答复并附后，不影响表决结果。",
          "\(count) open objections; they are answered and printed and don't change the result.")
      ]
    case .holdsEffect:
      return [
        language(
          "尚有\(count)条异议未解决，解决前不组织实施。",
          "\(count) open objections; nothing is carried out until they are settled.")
      ]
    case .holdsWorks:
      return [
        language(
          "尚有\(count)条异议未化解，化解前不开工。",
          "\(count) open objections; no works start until they are settled.")
      ]
    }
  }

  /// A kind of verdict by itself, where there is no more to say than its name.
  package static func word(of kind: Verdict.Kind, in language: Language) -> String {
    switch kind {
    case .adopted: language("通过", "adopted")
    case .rejected: language("未通过", "not adopted")
    case .consensus: language("达成一致", "consensus reached")
    case .noConsensus: language("未达成一致", "no consensus")
    case .inquorate: language("表决不成立", "the vote doesn't count")
    case .pending: language("尚待书面同意", "awaiting consent")
    case .refused: language("有关方不同意", "refused")
    case .runoff: language("得票相同", "tied")
    case .elected: language("当选", "elected")
    case .measured: language("仅公布统计结果", "figures published")
    case .undecidable: language("数据不全，无法判定", "figures incomplete, nothing can be decided")
    case .inconsistent: language("数据不符，无法判定", "figures don't add up, nothing can be decided")
    }
  }
}
