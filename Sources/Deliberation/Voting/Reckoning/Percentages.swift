extension Rule {
  /// The shares that are shown beside a verdict: those its tests are made on, and those that a
  /// survey or an appraisal publishes.
  func percentages(of verdict: Verdict, _ tally: Tally) -> [Verdict.Percentage] {
    var shares: [Verdict.Percentage] = []
    func add(_ share: Share, _ numerator: Quantity?, _ denominator: Quantity?) {
      guard let numerator, let denominator else { return }
      let next = Verdict.Percentage(what: share, numerator: numerator, denominator: denominator)
      if !shares.contains(next) { shares.append(next) }
    }
    for test in verdict.tests {
      let part: Share.Part =
        switch test.test {
        case .attendance: .present
        case .participation: .participating
        case .adoption: .for
        case .objection: .against
        case .returns: .returned
        }
      guard test.baseName != .fewest else { continue }
      add(
        Share(part, of: test.baseName, group: test.group, choice: test.choice), test.actual,
        test.base)
    }
    if let appraisal = tally.appraisal {
      let total = Quantity(appraisal.total, .heads)
      add(Share(.satisfied, of: .valid), .heads(appraisal.satisfied), total)
      add(
        Share(.satisfiedOrMostly, of: .valid),
        .heads(appraisal.satisfied + appraisal.mostly), total)
    }
    if shape == .solicitation {
      let heads = Units(tally.heads)
      let yes = heads.yes.map { Quantity($0, .heads) }
      let issued = heads.issued.map { Quantity($0, .heads) }
      add(Share(.returned, of: .issued), Quantity(heads.back, .heads), issued)
      add(Share(.for, of: .valid), yes, Quantity(heads.votes, .heads))
      add(Share(.for, of: .returned), yes, Quantity(heads.back, .heads))
      add(Share(.for, of: .issued), yes, issued)
    }
    return shares
  }
}
