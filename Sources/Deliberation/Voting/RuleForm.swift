import Values

/// The form with four blanks: a rule for those who don't want to write YAML.
///
/// Who must be there, of what base, what share, and what of the abstentions.
package struct RuleForm: Codable, Hashable, Sendable {
  /// A share: 三分之二以上, 过半数.
  package struct Share: Codable, Hashable, Sendable {
    /// 关系: 以上 or 超过.
    package var relation: Relation
    /// 比例: the share.
    package var ratio: Ratio

    package init(_ relation: Relation, _ ratio: Ratio) {
      (self.relation, self.ratio) = (relation, ratio)
    }
  }

  /// How abstentions count.
  package enum Abstentions: String, Codable, CaseIterable, Hashable, Sendable {
    /// They stay in the base and so work against.
    case counted
    /// Only votes for and against are compared.
    case leftOut
  }

  /// Of those expected, who must be there; nil asks for nobody.
  package var attendance: Share?
  /// What the share of those in favour is taken of.
  package var base: Rule.Base
  /// How many must be in favour.
  package var share: Share
  /// How abstentions count.
  package var abstentions: Abstentions

  package init(attendance: Share?, base: Rule.Base, share: Share, abstentions: Abstentions) {
    (self.attendance, self.base) = (attendance, base)
    (self.share, self.abstentions) = (share, abstentions)
  }

  /// Why the blanks make no rule.
  package enum Mistake: Error, Hashable, Sendable {
    /// More than all can never be reached.
    case neverHolds
    /// A share that is always reached adopts everything.
    case alwaysHolds
    /// Somebody who isn't there can't be left out of those expected.
    case abstentionsStay(Rule.Base)
    /// Such a base can't be counted in a meeting.
    case unfitBase(Rule.Base)
    /// "At most" and "less than" are for objections.
    case unfitRelation
  }

  /// The rule these four blanks make.
  package func rule(
    id: String, title: Bilingual, source: Bilingual, decides: Rule.Decider = .consultation
  ) throws(Mistake) -> Rule {
    for share in [attendance, share].compactMap({ $0 }) {
      guard share.relation == .atLeast || share.relation == .moreThan else {
        throw .unfitRelation
      }
      if share.relation == .moreThan, share.ratio == .whole { throw .neverHolds }
      if share.relation == .atLeast, share.ratio.numerator == 0 { throw .alwaysHolds }
    }
    var whole = base
    switch (base, abstentions) {
    case (.issued, _), (.returned, _), (.fewest, _): throw .unfitBase(base)
    case (.all, .leftOut), (.expected, .leftOut): throw .abstentionsStay(base)
    case (.present, .leftOut), (.participating, .leftOut), (.valid, .leftOut): whole = .cast
    default: break
    }
    return Rule(
      id: id, title: title, source: source, decides: decides,
      quorum: attendance.map {
        [Rule.Test(.attendance, of: .expected, $0.relation, $0.ratio)]
      } ?? [],
      adoption: [Rule.Test(.adoption, of: whole, share.relation, share.ratio)],
      objection: decides == .consultation ? .holdsEffect : .holdsNothing)
  }
}
