import Values

extension Rule {
  /// One comparison: what was counted, of which whole, against which share.
  package struct Test: Hashable, Sendable {
    /// 比什么: what is measured.
    package var name: Name
    /// 单位: counted in persons or area.
    package var measure: Measure
    /// The group it is taken of; nil is everybody.
    package var group: String?
    /// 基数: what the share is taken of.
    package var base: Base
    /// 关系: how it must stand to the share.
    package var relation: Relation
    /// 比例: the share.
    package var ratio: Ratio
    /// Asked only where both numbers are known: a house rule on attendance asks nothing of a
    /// meeting that anyone may come to.
    package var whereKnown: Bool
    /// Asked only of votes counted in this; nil is both.
    package var voters: Voters?

    package init(
      _ name: Name, _ measure: Measure = .heads, group: String? = nil, of base: Base,
      _ relation: Relation, _ ratio: Ratio, whereKnown: Bool = false, voters: Voters? = nil
    ) {
      self.name = name
      self.measure = measure
      self.group = group
      self.base = base
      self.relation = relation
      self.ratio = ratio
      self.whereKnown = whereKnown
      self.voters = voters
    }

    /// What is measured.
    package enum Name: String, Codable, CaseIterable, Hashable, Sendable {
      /// Those present.
      case attendance
      /// Those who took part in the vote.
      case participation
      /// Those in favour.
      case adoption
      /// Those against.
      case objection
      /// Ballots or slips that came back.
      case returns
    }
  }
}

/// What one head of a vote is.
package enum Voters: String, Codable, CaseIterable, Hashable, Sendable {
  /// 人: each person.
  case persons
  /// 户: one representative a household.
  case households
}

extension Rule.Test: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, measure, group, base, relation, ratio, whereKnown, voters
  }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try from.decode(Name.self, forKey: .name), try from.decode(.measure, else: .heads),
      group: try from.decodeIfPresent(String.self, forKey: .group),
      of: try from.decode(Rule.Base.self, forKey: .base),
      try from.decode(Relation.self, forKey: .relation),
      try from.decode(Ratio.self, forKey: .ratio),
      whereKnown: try from.decode(.whereKnown, else: false),
      voters: try from.decodeIfPresent(Voters.self, forKey: .voters))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: CodingKeys.self)
    try to.encode(name, forKey: .name)
    try to.encode(measure, .measure, unless: .heads)
    try to.encodeIfPresent(group, forKey: .group)
    try to.encode(base, forKey: .base)
    try to.encode(relation, forKey: .relation)
    try to.encode(ratio, forKey: .ratio)
    try to.encode(whereKnown, .whereKnown, unless: false)
    try to.encodeIfPresent(voters, forKey: .voters)
  }
}
