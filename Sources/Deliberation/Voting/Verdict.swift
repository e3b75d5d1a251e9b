import Values

/// What a rule makes of a tally. Every sentence on screen, read aloud and in print comes from it.
///
/// Three layers stay apart: whether the vote counts, whether the motion is adopted, whether the
/// concurrences are there. An announced verdict is stored whole.
package struct Verdict: Hashable, Sendable {
  /// The id of the rule it was reached by.
  package var rule: String
  /// 结论: what came of it.
  package var kind: Kind
  /// 表决方式: how people were asked.
  package var way: Way
  /// The counts as given, with the number of those who took part as it was reckoned. Those who
  /// follow a majority are not added in; they stand in `followers`.
  package var counts: Counts
  /// 各项比较: every comparison with its numbers.
  package var tests: [Test]
  /// 比例: shares that are shown.
  package var percentages: [Percentage]
  /// Concurrences still to come.
  package var outstanding: [Outstanding]
  /// Parties that refused to concur.
  package var refusals: [String]
  /// Policies nobody has settled, with what each reading would make of the vote.
  package var policies: [OpenPolicy]
  /// The readings of all open policies together, where they differ.
  package var readings: [Reading]
  /// Why nothing can be decided.
  package var missing: [Missing]
  /// 数据不符: numbers that can't both be right.
  package var inconsistencies: [Inconsistency]
  /// 提示: what the room must know besides.
  package var warnings: [Warning]
  /// Ballots that count with a majority they did not name.
  package var followers: [Followers]
  /// What the verdict would be if silence were not consent; nil where silence counts as nothing.
  package var withoutSilence: Kind?
  /// 当选: the names, most votes first, who won by lot last.
  package var elected: [String]
  /// Those who have the same number of votes at the cut.
  package var tied: [String]
  /// What settles the tie.
  package var tieGoesTo: TieSettlement?
  /// The lot that was drawn among those who tied for the last seats.
  package var lot: Lot?
  /// Those present who neither agreed, objected nor abstained.
  package var undeclared: Int
  /// Objections still open. They never change adoption.
  package var openObjections: Int
  /// 测评: the answers of an appraisal.
  package var appraisal: Appraisal?
  /// 候选项: what was chosen among, with its votes.
  package var choices: [Choice]
  /// Slips whose written proxy may still come; nil where there are none.
  package var awaited: Awaited?

  package init(rule: String, kind: Kind, way: Way, counts: Counts) {
    self.rule = rule
    self.kind = kind
    self.way = way
    self.counts = counts
    tests = []
    percentages = []
    outstanding = []
    refusals = []
    policies = []
    readings = []
    missing = []
    inconsistencies = []
    warnings = []
    followers = []
    withoutSilence = nil
    elected = []
    tied = []
    tieGoesTo = nil
    lot = nil
    undeclared = 0
    openObjections = 0
    appraisal = nil
    choices = []
  }

  /// What came of a vote.
  package enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    /// 通过.
    case adopted
    /// 未通过.
    case rejected
    /// 达成一致.
    case consensus
    /// 未达成一致.
    case noConsensus
    /// The vote doesn't count: too few took part.
    case inquorate
    /// Adopted, and a concurrence that was asked was not given at all.
    case pending
    /// Adopted, and a party whose consent is needed refused.
    case refused
    /// The same number of votes at the cut.
    case runoff
    /// 当选: the seats are filled.
    case elected
    /// Nothing is adopted; the shares are published.
    case measured
    /// Numbers or a clause are missing without which nothing can be said.
    case undecidable
    /// The numbers don't add up.
    case inconsistent
  }

  /// One test with its numbers.
  package struct Test: Codable, Hashable, Sendable {
    /// 比什么: what is measured.
    package var test: Rule.Test.Name
    /// 单位: counted in persons or area.
    package var measure: Measure
    /// 代表方: the group it is taken of; nil is everybody.
    package var group: String?
    /// The candidate it is of.
    package var choice: String?
    /// 实际: what was counted.
    package var actual: Quantity
    /// What is needed in whole units; for `<=` and `<` the most that is allowed.
    package var required: Quantity
    /// 基数: what the share is taken of.
    package var baseName: Rule.Base
    /// 基数的数: how much that is.
    package var base: Quantity
    /// 关系: how it must stand to the share.
    package var relation: Relation
    /// 比例: the share.
    package var ratio: Ratio
    /// 是否达到: whether it holds.
    package var holds: Bool
    /// How much is missing, or too much; zero where it holds.
    package var short: Quantity

    package init(
      test: Rule.Test.Name, measure: Measure, group: String?, choice: String?,
      actual: Quantity, required: Quantity, baseName: Rule.Base, base: Quantity, relation: Relation,
      ratio: Ratio,
      holds: Bool, short: Quantity
    ) {
      self.test = test
      self.measure = measure
      self.group = group
      self.choice = choice
      self.actual = actual
      self.required = required
      self.baseName = baseName
      self.base = base
      self.relation = relation
      self.ratio = ratio
      self.holds = holds
      self.short = short
    }
  }

  /// A share for the eye; no verdict hangs on it.
  package struct Percentage: Codable, Hashable, Sendable {
    /// 比例: what of what.
    package var what: Share
    /// 分子.
    package var numerator: Quantity
    /// 分母.
    package var denominator: Quantity

    package init(what: Share, numerator: Quantity, denominator: Quantity) {
      (self.what, self.numerator, self.denominator) = (what, numerator, denominator)
    }
  }

  /// A consent still to come.
  package struct Outstanding: Codable, Hashable, Sendable {
    /// 有关方: whose consent is awaited.
    package var party: String
    /// The day the paper is due; nil where nothing was given at all or no day was said.
    package var due: Day?
    /// Given by word, with the paper to follow.
    package var byWord: Bool

    package init(party: String, due: Day?, byWord: Bool) {
      (self.party, self.due, self.byWord) = (party, due, byWord)
    }
  }

  /// What settles a tie at the cut.
  package enum TieSettlement: String, Codable, CaseIterable, Hashable, Sendable {
    /// 再次表决: a second vote among those who tied.
    case runoff
    /// 抽签.
    case lot
    /// 择期再议: put off.
    case deferral
  }
}
