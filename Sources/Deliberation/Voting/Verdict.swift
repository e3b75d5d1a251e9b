/// What a rule makes of a tally. Every sentence on screen, read aloud and in print comes from it.
///
/// Three layers stay apart: whether the vote counts, whether the motion is adopted, whether the
/// concurrences are there. An announced verdict is stored whole.
package struct Verdict: Hashable, Sendable {
  /// The id of the rule it was reached by.
  package var rule: String
  package var kind: Kind
  package var way: Way
  /// The counts as given, with the number of those who took part as it was reckoned. Those who
  /// follow a majority are not added in; they stand in `followers`.
  package var counts: Counts
  package var tests: [Test]
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
  package var inconsistencies: [Inconsistency]
  package var warnings: [Warning]
  /// Ballots that count with a majority they did not name.
  package var followers: [Followers]
  /// What the verdict would be if silence were not consent; nil where silence counts as nothing.
  package var withoutSilence: Kind?
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
  package var appraisal: Appraisal?
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

  package enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case adopted
    case rejected
    case consensus
    case noConsensus
    /// The vote doesn't count: too few took part.
    case inquorate
    /// Adopted, and a concurrence that was asked was not given at all.
    case pending
    /// Adopted, and a party whose consent is needed refused.
    case refused
    /// The same number of votes at the cut.
    case runoff
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
    package var test: Rule.Test.Name
    package var measure: Measure
    package var group: String?
    /// The candidate it is of.
    package var choice: String?
    package var actual: Quantity
    /// What is needed in whole units; for `<=` and `<` the most that is allowed.
    package var required: Quantity
    package var baseName: Rule.Base
    package var base: Quantity
    package var relation: Relation
    package var ratio: Ratio
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
    package var what: Share
    package var numerator: Quantity
    package var denominator: Quantity

    package init(what: Share, numerator: Quantity, denominator: Quantity) {
      self.what = what
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  package struct Outstanding: Codable, Hashable, Sendable {
    package var party: String
    /// The day the paper is due; nil where nothing was given at all or no day was said.
    package var due: Day?
    /// Given by word, with the paper to follow.
    package var byWord: Bool

    package init(party: String, due: Day?, byWord: Bool) {
      self.party = party
      self.due = due
      self.byWord = byWord
    }
  }

  package enum TieSettlement: String, Codable, CaseIterable, Hashable, Sendable {
    case runoff
    case lot
    case deferral
  }
}
