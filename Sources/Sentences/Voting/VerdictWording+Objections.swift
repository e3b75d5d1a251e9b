import Deliberation
import Text

/// How a vote by objection (异议表决) came to its result: by how many object, never by how many agree.
extension VerdictWording {
  /// Whether objections alone decide.
  private var isByObjection: Bool {
    rule.shape == .motion && !rule.adoption.isEmpty
      && rule.adoption.allSatisfy { $0.name == .objection }
  }

  /// `本次为异议表决，……：反对面积0.00㎡（全体690.66㎡的0.00%），规定不超过三分之一，符合；……`; nil where others
  /// decide too.
  var byObjection: String? {
    guard isByObjection else { return nil }
    let tests = verdict.tests.filter { $0.test == .objection }.map { objection($0) }
    guard !tests.isEmpty else { return nil }
    return language(
      "本次为异议表决，以反对的多少为准，不看同意的多少："
        + "\(tests.joined(separator: "；"))\(silent.map { "；\($0)" } ?? "")。",
      " A vote by objection, decided by how many object and not by how many agree: "
        + "\(tests.joined(separator: "; "))\(silent.map { "; \($0)" } ?? "").")
  }

  /// The same in a few words, for the wall: `异议表决：反对0人，规定不超过全体12人的三分之一。`
  var byObjectionShort: String? {
    guard isByObjection,
      let test = verdict.tests.first(where: { $0.test == .objection && $0.measure == .heads })
    else { return nil }
    let asked = language.share(test.relation, test.ratio)
    let (actual, base) = (amount(test.actual), amount(test.base))
    return language(
      "异议表决，以反对的多少为准：反对\(actual)，\(language.base(test.baseName))\(base)，规定\(asked)。",
      " A vote by objection: \(actual) of \(base) object; rule: \(asked).")
  }

  private func objection(_ test: Verdict.Test) -> String {
    let what = language.measured(test.test, test.measure, group: test.group.map(group))
    let asked = language.share(test.relation, test.ratio)
    let held =
      test.holds ? language("符合", "holds") : language("不符合", "doesn't hold")
    let share = Verdict.Percentage(
      what: Share(.against, of: test.baseName), numerator: test.actual, denominator: test.base)
    let isTold = test.measure == .heads || tellsArea(of: verdict.counts.heads.against ?? 0)
    guard isTold, let percent = share.text else {
      return language("\(what)规定\(asked)，\(held)", "\(what), rule: \(asked), \(held)")
    }
    let (actual, base) = (amount(test.actual), amount(test.base))
    return language(
      "\(what)\(actual)，占\(language.base(test.baseName))\(base)的\(percent)%，规定\(asked)，\(held)",
      "\(what) \(actual), \(percent)% of \(base) (\(language.base(test.baseName))), rule: \(asked), \(held)"
    )
  }

  /// Those who were asked and kept silent; nothing where a clause makes a vote of their silence.
  private var silent: String? {
    guard let reached = verdict.counts.heads.delivered, reached > 0,
      !verdict.followers.contains(where: { $0.reason == .silence })
    else { return nil }
    return language(
      "已送达没有交回的\(reached)人，不计为反对", "\(reached) delivered and not returned don't count as objecting")
  }
}
