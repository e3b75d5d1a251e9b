import Values

/// Everything a verdict is made of: what was counted, how, and what was settled beside it.
package struct Tally: Codable, Hashable, Sendable {
  /// 表决方式: how people were asked.
  package var way: Way
  /// What one head is.
  package var voters: Voters
  /// 人数: what was counted in persons, or households by `voters`.
  package var heads: Count<Int>
  /// Only where owners vote.
  package var area: Count<Area>?
  /// The same counts with registered parking spaces counted in, where there are any.
  package var withParking: Counts?
  /// Rows of single groups. One person in several groups stands in several rows.
  package var groups: [GroupCount]
  /// Whether everybody belongs to one of `groups`, so that the rows together reach the total.
  package var groupsCoverAll: Bool
  /// Groups that should be there, with nobody of theirs present.
  package var absentGroups: [String]
  /// 另行同意: consents the decision needs besides its votes.
  package var concurrences: [Concurrence]
  /// Objections raised in writing or on record and not settled. They never change adoption.
  package var openObjections: Int
  /// 表决票怎样计算: the policies set for this count.
  package var policies: Policies
  /// What was chosen among, with the votes each had.
  package var choices: [Choice]
  /// The same votes with registered parking spaces counted in, where there are any.
  package var choicesWithParking: [Choice]?
  /// How many of the choices are wanted.
  package var seats: Int?
  /// How many a voter may mark; as many as are wanted where nothing is said.
  package var marks: Int?
  /// 1 for the first vote, 2 for the runoff among those who tied.
  package var round: Int
  /// Drawn after the tie of a runoff.
  package var lot: Lot?
  /// 测评: the answers of an appraisal.
  package var appraisal: Appraisal?
  /// Slips whose written proxy may still come, where owners vote; they aren't in the counts.
  package var awaited: AwaitedProxies?
  /// 电子表决: the clause by which forms count beside signed slips, where owners vote; nil for none.
  package var electronic: Constitution.Electronic?

  package init(
    way: Way, voters: Voters = .persons, heads: Count<Int> = Count(), area: Count<Area>? = nil,
    withParking: Counts? = nil, groups: [GroupCount] = [], groupsCoverAll: Bool = false,
    absentGroups: [String] = [], concurrences: [Concurrence] = [],
    openObjections: Int = 0, policies: Policies = Policies(), choices: [Choice] = [],
    choicesWithParking: [Choice]? = nil, seats: Int? = nil, marks: Int? = nil, round: Int = 1,
    lot: Lot? = nil, appraisal: Appraisal? = nil, awaited: AwaitedProxies? = nil,
    electronic: Constitution.Electronic? = nil
  ) {
    self.way = way
    self.voters = voters
    self.heads = heads
    self.area = area
    self.withParking = withParking
    self.groups = groups
    self.groupsCoverAll = groupsCoverAll
    self.absentGroups = absentGroups
    self.concurrences = concurrences
    self.openObjections = openObjections
    self.policies = policies
    self.choices = choices
    self.choicesWithParking = choicesWithParking
    self.seats = seats
    self.marks = marks
    self.round = round
    self.lot = lot
    self.appraisal = appraisal
    self.awaited = awaited
    self.electronic = electronic
  }

  /// Persons and area together.
  package var counts: Counts { Counts(heads: heads, area: area) }
}

/// What one group was counted as.
package struct GroupCount: Codable, Hashable, Sendable {
  /// 代表方: the group.
  package var group: String
  /// 人数: in persons.
  package var heads: Count<Int>
  /// 面积: in ㎡; nil where owners don't vote.
  package var area: Count<Area>?

  package init(group: String, heads: Count<Int>, area: Count<Area>? = nil) {
    (self.group, self.heads, self.area) = (group, heads, area)
  }
}

/// One name, plan or candidate with the votes it had.
package struct Choice: Codable, Hashable, Sendable {
  /// 名称: as it stands on the ballot.
  package var name: String
  /// 得票: votes it had, in persons.
  package var votes: Int
  /// The area of those who voted for it, where owners elect.
  package var area: Area?

  package init(_ name: String, votes: Int, area: Area? = nil) {
    (self.name, self.votes, self.area) = (name, votes, area)
  }
}

/// 测评: the four answers of an appraisal.
package struct Appraisal: Codable, Hashable, Sendable {
  /// 满意
  package var satisfied: Int
  /// 基本满意
  package var mostly: Int
  /// 不满意
  package var dissatisfied: Int
  /// 不了解
  package var unaware: Int

  package init(satisfied: Int, mostly: Int, dissatisfied: Int, unaware: Int) {
    (self.satisfied, self.mostly) = (satisfied, mostly)
    (self.dissatisfied, self.unaware) = (dissatisfied, unaware)
  }
}

/// A lot, drawn so that anybody can draw it again.
package struct Lot: Codable, Hashable, Sendable {
  /// Called out before the draw.
  package var seed: String
  /// All who tied, first drawn first.
  package var order: [String]

  package init(seed: String, order: [String]) { (self.seed, self.order) = (seed, order) }
}
