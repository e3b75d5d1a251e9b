import Values

extension Tally {
  private enum CodingKeys: String, CodingKey {
    case way, voters, heads, area, withParking, groups, groupsCoverAll, absentGroups
    case concurrences, openObjections, policies, choices, choicesWithParking, seats, marks, round,
      lot, appraisal, awaited, electronic
  }

  /// Reads a tally; what is left out is what `init` has by default.
  package init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      way: try from.decode(Way.self, forKey: .way),
      voters: try from.decode(.voters, else: .persons),
      heads: try from.decode(.heads, else: Count()),
      area: try from.decodeIfPresent(Count<Area>.self, forKey: .area),
      withParking: try from.decodeIfPresent(Counts.self, forKey: .withParking),
      groups: try from.decode(.groups, else: []),
      groupsCoverAll: try from.decode(.groupsCoverAll, else: false),
      absentGroups: try from.decode(.absentGroups, else: []),
      concurrences: try from.decode(.concurrences, else: []),
      openObjections: try from.decode(.openObjections, else: 0),
      policies: try from.decode(.policies, else: Policies()),
      choices: try from.decode(.choices, else: []),
      choicesWithParking: try from.decodeIfPresent([Choice].self, forKey: .choicesWithParking),
      seats: try from.decodeIfPresent(Int.self, forKey: .seats),
      marks: try from.decodeIfPresent(Int.self, forKey: .marks),
      round: try from.decode(.round, else: 1),
      lot: try from.decodeIfPresent(Lot.self, forKey: .lot),
      appraisal: try from.decodeIfPresent(Appraisal.self, forKey: .appraisal),
      awaited: try from.decodeIfPresent(AwaitedProxies.self, forKey: .awaited),
      electronic: try from.decodeIfPresent(Constitution.Electronic.self, forKey: .electronic))
  }

  /// Writes a tally without what it has by default.
  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: CodingKeys.self)
    try to.encode(way, forKey: .way)
    try to.encode(voters, .voters, unless: .persons)
    try to.encode(heads, .heads, unless: Count())
    try to.encodeIfPresent(area, forKey: .area)
    try to.encodeIfPresent(withParking, forKey: .withParking)
    try to.encode(groups, .groups, unless: [])
    try to.encode(groupsCoverAll, .groupsCoverAll, unless: false)
    try to.encode(absentGroups, .absentGroups, unless: [])
    try to.encode(concurrences, .concurrences, unless: [])
    try to.encode(openObjections, .openObjections, unless: 0)
    try to.encode(policies, .policies, unless: Policies())
    try to.encode(choices, .choices, unless: [])
    try to.encodeIfPresent(choicesWithParking, forKey: .choicesWithParking)
    try to.encodeIfPresent(seats, forKey: .seats)
    try to.encodeIfPresent(marks, forKey: .marks)
    try to.encode(round, .round, unless: 1)
    try to.encodeIfPresent(lot, forKey: .lot)
    try to.encodeIfPresent(appraisal, forKey: .appraisal)
    try to.encodeIfPresent(awaited, forKey: .awaited)
    try to.encodeIfPresent(electronic, forKey: .electronic)
  }
}
