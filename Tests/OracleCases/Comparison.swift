import Deliberation
import Oracle
import Values

extension Case {
  /// The same vote in the program's own types.
  package var tally: Tally {
    func count<Unit: Amount>(_ row: Numbers) -> Count<Unit> {
      func unit(_ number: Int?) -> Unit? { number.map { Unit(units: Int64($0)) } }
      return Count(
        all: unit(row.all), expected: unit(row.expected), present: unit(row.present),
        participating: unit(row.took), for: unit(row.yes), against: unit(row.no),
        abstain: unit(row.abstain), fromMajority: unit(row.following),
        issued: unit(row.issued), returned: unit(row.returned), invalid: unit(row.void),
        disputed: unit(row.disputed), unreturned: unit(row.missing),
        delivered: unit(row.delivered))
    }
    func policy<Choice>(_ word: String?) -> Policy<Choice>? {
      word.flatMap { Choice(rawValue: $0) }.map { Policy($0, clause: "第一条") }
    }
    var tally = Tally(
      way: Way(rawValue: asked.rawValue) ?? .hands,
      voters: households ? .households : .persons, heads: count(heads),
      area: area.map { count($0) })
    tally.withParking = parkingHeads.map {
      Counts(heads: count($0), area: parkingArea.map { count($0) })
    }
    if let ownerMembers {
      tally.groups = [GroupCount(group: "业主", heads: count(ownerMembers))]
    }
    tally.concurrences = consents.enumerated().map { index, word in
      Concurrence(party: "单位\(index)", state: Concurrence.State(rawValue: word) ?? .pending)
    }
    tally.policies = Policies(
      unreturned: policy(missingCount), invalid: policy(voidCount),
      disputed: policy(disputedCount), parking: policy(parkingCount))
    tally.choices = candidates.map {
      Choice($0.name, votes: $0.votes, area: $0.area.map { Area(hundredths: Int64($0)) })
    }
    tally.seats = seats
    tally.round = round
    tally.lot = lot.map { Lot(seed: "种子", order: $0) }
    tally.appraisal = appraisal.map {
      Appraisal(satisfied: $0[0], mostly: $0[1], dissatisfied: $0[2], unaware: $0[3])
    }
    return tally
  }

  /// The program's own verdict.
  package var verdict: Verdict? {
    Day("2024-05-18").flatMap { day in
      (Rule.builtIn(rule) ?? Case.ownRules[rule])?.verdict(for: tally, on: day)
    }
  }

  /// Rules of owners' own, over all owners and not over those who took part.
  private static let ownRules: [String: Rule] = {
    func both(_ name: Rule.Test.Name, _ relation: Relation, _ ratio: Ratio) -> [Rule.Test] {
      [
        Rule.Test(name, .area, of: .all, relation, ratio),
        Rule.Test(name, .heads, of: .all, relation, ratio),
      ]
    }
    func rule(_ id: String, quorum: [Rule.Test], _ adoption: [Rule.Test]) -> Rule {
      Rule(
        id: id, title: Bilingual("本小区议事规则", "our rules"),
        source: Bilingual("本小区议事规则第八条", "our rules, article 8"), decides: .owners, quorum: quorum,
        adoption: adoption, ways: [.slips])
    }
    let rules = [
      rule("own-whole", quorum: [], both(.adoption, .atLeast, .twoThirds)),
      rule(
        "own-whole-quorum", quorum: both(.participation, .atLeast, .twoThirds),
        both(.adoption, .moreThan, .half)),
    ]
    return Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
  }()

  /// Where program and oracle disagree; nil where they don't.
  package var disagreement: String? {
    let opinion = Oracle.opinion(of: self)
    guard let verdict else { return "no such rule: \(rule)" }
    let own = Opinion(verdict.kind.rawValue, elected: verdict.elected, tied: verdict.tied)
    // Those who tie stand in the order of the ballot in both; so do the elected.
    if own != opinion { return "program \(own)\noracle  \(opinion)\n\(self)" }
    for test in verdict.tests {
      if let wrong = test.mistake { return "\(wrong): \(test)\n\(self)" }
    }
    return nil
  }
}

extension Verdict.Test {
  /// Whether required and short are what Euclid makes of base and share.
  fileprivate var mistake: String? {
    let base = Int(base.units)
    guard base > 0 else { return holds ? "holds of nothing" : nil }
    let (actual, required, short) = (
      Int(actual.units), Int(required.units), Int(short.units)
    )
    func enough(_ count: Int) -> Bool {
      guard count >= 0 else { return relation == .atMost || relation == .lessThan }
      let order = Fraction(count, base).compared(to: Fraction(ratio.numerator, ratio.denominator))
      return switch relation {
      case .atLeast: order >= 0
      case .moreThan: order > 0
      case .atMost: order <= 0
      case .lessThan: order < 0
      }
    }
    if enough(actual) != holds { return "wrong comparison" }
    if holds != (short == 0) { return "short where it holds, or not where it doesn't" }
    switch relation {
    case .atLeast, .moreThan:
      if !enough(required) || required > 0 && enough(required - 1) { return "wrong need" }
      if !holds, actual + short != required { return "wrong shortage" }
    case .atMost, .lessThan:
      if !enough(required) || enough(required + 1) { return "wrong limit" }
      if !holds, actual - short != required { return "wrong excess" }
    }
    return nil
  }
}
