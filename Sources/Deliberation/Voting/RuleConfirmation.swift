/// The thresholds of a rule whose law isn't at hand, as the body filled them in: who must be there,
/// what share must agree, by which article or by-law, and who says so.
package struct RuleConfirmation: Codable, Hashable, Sendable {
  /// The id of the rule that asks for them.
  package var rule: String
  /// Of those expected, who must be there.
  package var attendance: RuleForm.Share
  /// What the share of those in favour is taken of: those present, or those expected.
  package var base: Rule.Base
  package var share: RuleForm.Share
  /// 依据: the words of the article or by-law.
  package var basis: String
  /// 填写人.
  package var by: String

  package init(
    rule: String, attendance: RuleForm.Share, base: Rule.Base, share: RuleForm.Share,
    basis: String, by: String
  ) {
    self.rule = rule
    self.attendance = attendance
    self.base = base
    self.share = share
    self.basis = basis
    self.by = by
  }

  /// The rule with its blanks filled in; nil where no such rule asks for them.
  package var filled: Rule? {
    guard var rule = Rule.builtIn(rule), rule.isAsked, base == .present || base == .expected
    else { return nil }
    rule.quorum = [Rule.Test(.attendance, of: .expected, attendance.relation, attendance.ratio)]
    rule.adoption = [Rule.Test(.adoption, of: base, share.relation, share.ratio)]
    rule.source = Bilingual("\(basis)（填写人：\(by)）", "\(basis) (filled in by \(by))")
    return rule
  }
}

extension Rule {
  /// Whether its thresholds must be asked: the law that sets them isn't at hand.
  package var isAsked: Bool {
    shape == .motion && Rule.builtIn(id).map { $0.shape == .motion && $0.adoption.isEmpty } ?? false
  }

  /// Whether it decides nothing until its thresholds are filled in (表决规则待确认).
  package var isUnconfirmed: Bool { isAsked && adoption.isEmpty }

  /// Whether it is in force on that day.
  package func isInForce(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validUntil.map { day <= $0 } ?? true)
  }

  /// The rule that took this one's place by that day, or this one.
  package func succeeded(on day: Day) -> Rule {
    guard let validUntil, validUntil < day, let next = Rule.builtIn(id + "-2026") else {
      return self
    }
    return next
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
    guard rule.isUnconfirmed else { return rule }
    return confirmations.last { $0.rule == rule.id }?.filled ?? rule
  }
}
