import Deliberation

extension VerdictWording {
  /// Every test with its numbers, then whatever else the room must know, a line each. What is
  /// missing or doesn't add up stands in `sentence`.
  ///
  /// Private: it tells what is still missing, so it isn't for the wall before the announcement.
  package var explanation: [String] {
    verdict.tests.map { test($0) } + followers
      + verdict.policies.map { open($0) } + verdict.readings.map { reading($0) }
      + verdict.warnings.map { stop(warning($0)) } + objections
  }

  /// 参与面积66.67%（460.43㎡／690.66㎡），规定三分之二以上：需≥460.44㎡，实际460.43㎡，差0.01㎡。
  package func test(_ test: Verdict.Test) -> String {
    let what = capitalised(
      language.measured(test.test, test.measure, group: test.group, choice: test.choice))
    let share = Verdict.Percentage(
      what: Share(.for, of: test.baseName), numerator: test.actual, denominator: test.base)
    let actual = language.amount(test.actual)
    let base = language.amount(test.base)
    guard let percent = share.text else {
      return language(
        "\(what)—（\(language.base(test.baseName))为零，没有比例）。",
        "\(what): — (nothing to take a share of).")
    }
    let limits = test.relation == .atMost || test.relation == .lessThan
    let need = language.amount(test.required)
    let asked = language.share(test.relation, test.ratio)
    var text = language(
      "\(what)\(percent)%（\(actual)／\(language.base(test.baseName))\(base)），规定\(asked)："
        + "\(limits ? "可≤" : "需≥")\(need)，实际\(actual)，",
      "\(what): \(percent)% (\(actual) of \(base), \(language.base(test.baseName)));"
        + " rule: \(asked); \(limits ? "allowed ≤" : "needed ≥") \(need), actual \(actual), ")
    if test.holds {
      text += language("达到。", "holds.")
    } else {
      let short = language.amount(test.short)
      text +=
        limits
        ? language("超出\(short)。", "\(short) too many.")
        : language("差\(short)。", "short by \(short).")
    }
    return text
  }

  private var followers: [String] {
    verdict.followers.map { group in
      let amount = language.amount(heads: group.heads, area: group.area)
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
