import Values

/// What was counted in one measure, as it was counted and before any rule reads it.
///
/// Nil means "not counted", which is not the same as none: a rule that needs a number it was not
/// given can't decide. `for`, `against` and `abstain` left out are none.
package struct Count<Unit: Amount>: Codable, Hashable, Sendable {
  /// All members of the body, where they are more than those expected at this meeting.
  package var all: Unit?
  /// 应到, or all owners on the roster with their whole area.
  package var expected: Unit?
  /// 实到, voters only.
  package var present: Unit?
  /// Those who took part in the vote, where somebody has settled that already.
  package var participating: Unit?

  /// 赞成.
  package var `for`: Unit?
  /// 反对.
  package var against: Unit?
  /// 弃权.
  package var abstain: Unit?
  /// 从多: ballots marked "with the majority".
  package var fromMajority: Unit?

  /// Ballots or slips handed out.
  package var issued: Unit?
  /// Ballots or slips that came back, valid or not.
  package var returned: Unit?
  /// Returned and void: two boxes ticked, altered, not signed.
  package var invalid: Unit?
  /// Returned, and co-owners who named nobody contradict each other.
  package var disputed: Unit?
  /// Not returned. Left out, it is what was issued (or expected) and did not come back.
  package var unreturned: Unit?
  /// Of those not returned, how many the register of delivery shows as delivered.
  package var delivered: Unit?

  package init(
    all: Unit? = nil, expected: Unit? = nil, present: Unit? = nil, participating: Unit? = nil,
    for yes: Unit? = nil, against: Unit? = nil, abstain: Unit? = nil, fromMajority: Unit? = nil,
    issued: Unit? = nil, returned: Unit? = nil, invalid: Unit? = nil, disputed: Unit? = nil,
    unreturned: Unit? = nil, delivered: Unit? = nil
  ) {
    self.all = all
    self.expected = expected
    self.present = present
    self.participating = participating
    self.for = yes
    self.against = against
    self.abstain = abstain
    self.fromMajority = fromMajority
    self.issued = issued
    self.returned = returned
    self.invalid = invalid
    self.disputed = disputed
    self.unreturned = unreturned
    self.delivered = delivered
  }
}

/// What was counted in persons and, where owners vote, in area.
package struct Counts: Codable, Hashable, Sendable {
  /// 人数: in persons.
  package var heads: Count<Int>
  /// 面积: in ㎡; nil where owners don't vote.
  package var area: Count<Area>?

  package init(heads: Count<Int> = Count(), area: Count<Area>? = nil) {
    (self.heads, self.area) = (heads, area)
  }
}
