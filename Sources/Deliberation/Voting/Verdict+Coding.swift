extension Verdict: Codable {
  private enum CodingKeys: String, CodingKey {
    case rule, kind, way, counts, tests, percentages, outstanding, refusals, policies, readings
    case missing, inconsistencies, warnings, followers, withoutSilence, elected, tied, tieGoesTo,
      lot
    case undeclared, openObjections, appraisal, choices, awaited
  }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      rule: try from.decode(String.self, forKey: .rule),
      kind: try from.decode(Kind.self, forKey: .kind),
      way: try from.decode(Way.self, forKey: .way),
      counts: try from.decode(Counts.self, forKey: .counts))
    tests = try from.decode(.tests, else: [])
    percentages = try from.decode(.percentages, else: [])
    outstanding = try from.decode(.outstanding, else: [])
    refusals = try from.decode(.refusals, else: [])
    policies = try from.decode(.policies, else: [])
    readings = try from.decode(.readings, else: [])
    missing = try from.decode(.missing, else: [])
    inconsistencies = try from.decode(.inconsistencies, else: [])
    warnings = try from.decode(.warnings, else: [])
    followers = try from.decode(.followers, else: [])
    withoutSilence = try from.decodeIfPresent(Kind.self, forKey: .withoutSilence)
    elected = try from.decode(.elected, else: [])
    tied = try from.decode(.tied, else: [])
    tieGoesTo = try from.decodeIfPresent(TieSettlement.self, forKey: .tieGoesTo)
    lot = try from.decodeIfPresent(Lot.self, forKey: .lot)
    undeclared = try from.decode(.undeclared, else: 0)
    openObjections = try from.decode(.openObjections, else: 0)
    appraisal = try from.decodeIfPresent(Appraisal.self, forKey: .appraisal)
    choices = try from.decode(.choices, else: [])
    awaited = try from.decodeIfPresent(Awaited.self, forKey: .awaited)
  }

  /// Writes a verdict without its empty lists.
  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: CodingKeys.self)
    try to.encode(rule, forKey: .rule)
    try to.encode(kind, forKey: .kind)
    try to.encode(way, forKey: .way)
    try to.encode(counts, forKey: .counts)
    try to.encode(tests, .tests, unless: [])
    try to.encode(percentages, .percentages, unless: [])
    try to.encode(outstanding, .outstanding, unless: [])
    try to.encode(refusals, .refusals, unless: [])
    try to.encode(policies, .policies, unless: [])
    try to.encode(readings, .readings, unless: [])
    try to.encode(missing, .missing, unless: [])
    try to.encode(inconsistencies, .inconsistencies, unless: [])
    try to.encode(warnings, .warnings, unless: [])
    try to.encode(followers, .followers, unless: [])
    try to.encodeIfPresent(withoutSilence, forKey: .withoutSilence)
    try to.encode(elected, .elected, unless: [])
    try to.encode(tied, .tied, unless: [])
    try to.encodeIfPresent(tieGoesTo, forKey: .tieGoesTo)
    try to.encodeIfPresent(lot, forKey: .lot)
    try to.encode(undeclared, .undeclared, unless: 0)
    try to.encode(openObjections, .openObjections, unless: 0)
    try to.encodeIfPresent(appraisal, forKey: .appraisal)
    try to.encode(choices, .choices, unless: [])
    try to.encodeIfPresent(awaited, forKey: .awaited)
  }
}
