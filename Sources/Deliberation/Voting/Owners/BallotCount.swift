/// The ballots of an owners' vote, counted by owner and by area.
///
/// Areas go by the slip of each dwelling, heads by the owner: one who answers the same for each of
/// several dwellings is one head, one who contradicts himself is disputed until it is settled.
package struct BallotCount: Hashable, Sendable {
  /// What was counted, parking spaces left out.
  package let counts: Counts
  /// The same with parking spaces counted in; nil where there are none.
  package let withParking: Counts?
  /// The same by group.
  package let groups: [GroupCount]
  /// Each name with the heads and the area that want it, where ballots bear names.
  package let choices: [Choice]
  /// The votes by candidate with parking spaces counted in.
  package let choicesWithParking: [Choice]?
  /// What couldn't be counted as it stands.
  package let faults: [Fault]

  /// What is wrong with a slip, and which.
  package enum Fault: Hashable, Sendable {
    /// A ballot for a dwelling that isn't on the roll; not counted.
    case unknownRoom(String)
    /// Co-owners disagree and none is named to vote for them; disputed.
    case coOwnersDisagree(room: String)
    /// Several slips of one owner's dwelling say different things; disputed.
    case slipsDisagree(room: String)
    /// An owner answers differently for two dwellings; disputed.
    case ownerContradicts(names: [String])
    /// The rule allows no proxy, or the holder has too many; void.
    case proxyNotAllowed(room: String, holder: String)
    /// Signed by somebody who is no owner, and the last day passed without a written 委托书; void
    /// (《民法典》第一百六十五条、第一百七十一条).
    case signedByAnother(room: String, name: String)
    /// The same while the written 委托书 may still come; void as long as it hasn't.
    case proxyAwaited(room: String, name: String)
    /// No written 委托书; void.
    case proxyNotWritten(room: String, holder: String)
    /// The holder didn't vote as the owner wanted; void.
    case proxyAgainstOpinion(room: String, holder: String)
  }

  /// - Parameters:
  ///   - form: the names on the ballots and how many may be marked; nil for a plain yes or no. A
  ///     ballot with more marks is void.
  ///   - delivered: rooms on the register of delivery; nil where none was kept.
  ///   - unproxied: slips of those who neither own nor have a written proxy; each is void, and says
  ///     nothing where an owner of the dwelling handed in his own.
  /// - Complexity: linear in dwellings and ballots.
  package init(
    _ ballots: [Ballot], of roll: OwnerRoll, among form: ChoiceBallots? = nil,
    delivered: Set<String>? = nil, proxies: ProxyLimits = ProxyLimits(),
    unproxied: [(slip: Ballot, isAwaited: Bool)] = []
  ) {
    var box = BallotBox(roll: roll, among: form, proxies: proxies)
    box.drop(ballots, unproxied: unproxied)
    var delivery: [Bool]?
    if let delivered { delivery = roll.dwellings.map { delivered.contains($0.room) } }
    let homes = roll.dwellings.map { !$0.kind.isParking }
    counts = box.count(homes, delivery)
    choices = box.choices(homes)
    withParking =
      homes.contains(false) ? box.count(homes.map { _ in true }, delivery) : nil
    choicesWithParking =
      form != nil && homes.contains(false) ? box.choices(homes.map { _ in true }) : nil
    var names: [String] = []
    for dwelling in roll.dwellings {
      for group in dwelling.groups where !names.contains(group) { names.append(group) }
    }
    groups = names.map { name in
      let own = roll.dwellings.map { !$0.kind.isParking && $0.groups.contains(name) }
      let row = box.count(own, delivery)
      return GroupCount(group: name, heads: row.heads, area: row.area)
    }
    faults = box.faults
  }

  /// The tally of these ballots.
  package func tally(policies: Policies = Policies(), concurrences: [Concurrence] = []) -> Tally {
    Tally(
      way: .slips, heads: counts.heads, area: counts.area, withParking: withParking,
      groups: groups, concurrences: concurrences, policies: policies, choices: choices,
      choicesWithParking: choicesWithParking)
  }
}
