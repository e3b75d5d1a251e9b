import Values

/// How a body decides: a named rule with its source, all of it data.
///
/// A session keeps the copy it decided by, so that an old decision is explained by the rule of
/// its day.
package struct Rule: Hashable, Identifiable, Sendable {
  /// `civil-code-278-special` …
  package var id: String
  /// 名称: in both languages.
  package var title: Bilingual
  /// The article, by-law or custom it comes from.
  package var source: Bilingual
  /// 施行日: the first day it is in force; nil for no beginning.
  package var validFrom: Day?
  /// The last day it was in force.
  package var validUntil: Day?
  /// In whose name it decides.
  package var decides: Decider
  /// 种类: what kind of question it answers.
  package var shape: Shape
  /// What must hold for the vote to count at all.
  package var quorum: [Test]
  /// What must hold for the motion to be adopted, or for each candidate of an election.
  package var adoption: [Test]
  /// The fewest persons or ballots for the vote to count at all.
  package var fewest: Int?
  /// 得票相同: what happens then.
  package var tie: Tie
  /// Policies the body's own rules have settled; nil is open and must be asked.
  package var policies: Policies
  /// Bodies or groups that must concur besides.
  package var concurrences: [String]
  /// What an absent group that should be there does.
  package var absentGroup: AbsentGroup
  /// What an open objection holds up. It never changes adoption.
  package var objection: Objection
  /// Whether a matter may be voted on that was not on the published agenda.
  package var agenda: Agenda
  /// The ways of voting that decide under it.
  package var ways: [Way]
  /// Whether a proxy may vote.
  package var proxies: Bool

  package init(
    id: String, title: Bilingual, source: Bilingual, validFrom: Day? = nil,
    validUntil: Day? = nil, decides: Decider, shape: Shape = .motion, quorum: [Test] = [],
    adoption: [Test] = [], fewest: Int? = nil, tie: Tie = .fails,
    policies: Policies = Policies(), concurrences: [String] = [],
    absentGroup: AbsentGroup = .warns, objection: Objection = .holdsNothing,
    agenda: Agenda = .open, ways: [Way] = Rule.meetingWays, proxies: Bool = true
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.decides = decides
    self.shape = shape
    self.quorum = quorum
    self.adoption = adoption
    self.fewest = fewest
    self.tie = tie
    self.policies = policies
    self.concurrences = concurrences
    self.absentGroup = absentGroup
    self.objection = objection
    self.agenda = agenda
    self.ways = ways
    self.proxies = proxies
  }

  /// The ways of a meeting that counts people.
  package static let meetingWays: [Way] = [.hands, .rollCall, .secretBallot]

  /// In whose name a rule decides.
  package enum Decider: String, Codable, CaseIterable, Hashable, Sendable {
    /// 议事协商会: an opinion, never a decision.
    case consultation
    /// 居民会议、居民代表会议
    case residents
    /// 村民会议、村民小组会议
    case villagers
    /// 农村集体经济组织
    case collective
    /// 党组织
    case party
    /// 业主共同决定
    case owners
    /// A committee, over its own matters.
    case committee
  }

  /// What kind of question the rule answers.
  package enum Shape: String, Codable, CaseIterable, Hashable, Sendable {
    /// Adopted if every adoption test holds.
    case motion
    /// Consensus is reached if every adoption test holds; else it is not, which rejects nothing.
    case consensus
    /// Everyone concerned consents; one refusal rejects, silence isn't consent.
    case consentOfAll
    /// The most votes win the seats.
    case plurality
    /// Each candidate needs the adoption tests; then the most votes win the seats.
    case election
    /// 测评: nothing is adopted, the shares are published.
    case appraisal
    /// 征询: shares of the slips, and adoption only where tests are set.
    case solicitation
  }

  /// What happens to a tie.
  package enum Tie: String, Codable, CaseIterable, Hashable, Sendable {
    /// 不通过: nothing is adopted.
    case fails
    /// A second vote among those who tied at the cut, then a lot.
    case runoffThenLot
    /// A second vote among those who tied at the cut, then put off.
    case runoffThenDeferral
    /// The larger area of those who tied, where the owners' rules say so; then as `runoffThenLot`.
    case largerAreaThenRunoff
  }

  /// What it comes to that nobody of a group is there.
  package enum AbsentGroup: String, Codable, CaseIterable, Hashable, Sendable {
    /// 提示: it is told, and the vote counts.
    case warns
    /// The vote doesn't count.
    case inquorate
  }

  /// What an objection raised after the vote holds up.
  package enum Objection: String, Codable, CaseIterable, Hashable, Sendable {
    /// It is answered and printed, and that is all.
    case holdsNothing
    /// The outcome takes effect only once no objection is open.
    case holdsEffect
    /// Works start only once no objection is open.
    case holdsWorks
  }

  /// What is asked of an issue before it is voted on.
  package enum Agenda: String, Codable, CaseIterable, Hashable, Sendable {
    /// 不限: anything may be voted on.
    case open
    /// Nothing may be voted on that the published agenda did not name in time.
    case published
  }

  /// The whole a share is taken of.
  package enum Base: String, Codable, CaseIterable, Hashable, Sendable {
    /// All members of the body, or all owners.
    case all
    /// 应到
    case expected
    /// 实到
    case present
    /// 参与表决
    case participating
    /// Valid ballots: for, against and abstaining.
    case valid
    /// For and against alone; abstentions are left out.
    case cast
    /// Ballots or slips handed out.
    case issued
    /// Ballots or slips returned.
    case returned
    /// The fewest that the rule names.
    case fewest
  }
}

/// A text in both languages.
package struct Bilingual: Codable, Hashable, Sendable {
  /// 中文.
  package var zh: String
  /// 英文: in English.
  package var en: String

  package init(_ zh: String, _ en: String) { (self.zh, self.en) = (zh, en) }
}
