import Values

/// The thresholds a body goes by instead of those of the residents' law, never below them: who must
/// be there, what share must agree, by which article of its own rules, and who says so.
package struct RuleConfirmation: Codable, Hashable, Sendable {
  /// The id of the rule that asks for them.
  package var rule: String
  /// Of those expected, who must be there.
  package var attendance: RuleForm.Share
  /// What the share of those in favour is taken of: those present, or those expected.
  package var base: Rule.Base
  /// 同意比例: what share must agree.
  package var share: RuleForm.Share
  /// 依据: the words of the article or by-law.
  package var basis: String
  /// 填写人.
  package var by: String

  package init(
    rule: String, attendance: RuleForm.Share, base: Rule.Base, share: RuleForm.Share,
    basis: String, by: String
  ) {
    (self.rule, self.attendance, self.base) = (rule, attendance, base)
    (self.share, self.basis, self.by) = (share, basis, by)
  }

  /// The rule with these thresholds; nil where it is another rule's.
  package var filled: Rule? {
    guard var rule = Rule.askedRules.first(where: { $0.id == rule }),
      base == .present || base == .expected
    else { return nil }
    rule.quorum = [Rule.Test(.attendance, of: .expected, attendance.relation, attendance.ratio)]
    rule.adoption = [Rule.Test(.adoption, of: base, share.relation, share.ratio)]
    rule.source = Bilingual("\(basis)（填写人：\(by)）", "\(basis) (filled in by \(by))")
    return rule
  }
}

extension Rule {
  /// Whether it decides nothing (表决规则待确认): a copy of before its thresholds were known.
  package var isUnconfirmed: Bool {
    adoption.isEmpty && Rule.askedRules.contains { $0.id == id }
  }

  /// Whether it is in force on that day.
  package func isInForce(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validUntil.map { day <= $0 } ?? true)
  }

  /// The rule of the law that took the place of this one's.
  var successor: Rule? { Rule.builtIn(id + "-2026") }

  /// The rule that took this one's place by that day, or this one.
  package func succeeded(on day: Day) -> Rule {
    guard let validUntil, validUntil < day else { return self }
    return successor ?? self
  }

  /// Whether a list of rules shows it for that day: in the edition that is in force.
  package func isEdition(of day: Day) -> Bool {
    succeeded(on: day).id == id && (isInForce(on: day) || !id.hasSuffix("-2026"))
  }

  /// What is wrong with the tests alone.
  var thresholdMistake: Mistake? {
    for test in quorum + adoption {
      if test.relation == .atMost || test.relation == .lessThan { return .unfitRelation(test) }
      if test.relation == .moreThan && test.ratio.numerator == test.ratio.denominator {
        return .neverHolds(test)
      }
      if test.ratio.numerator == 0 { return .alwaysHolds(test) }
    }
    return nil
  }
}

extension MeetingDetails {
  /// The rule with what the body filled in for it, or the rule as it is.
  package func confirmed(_ rule: Rule) -> Rule {
    confirmations.last { $0.rule == rule.id }?.filled ?? rule
  }
}
