import Values

/// What a number of a count counts.
package enum CountField: Hashable, Sendable, CaseIterable {
  case yes, no, abstain, issued, returned, invalid, choices, appraisal
}

/// A corrected count stands in the place of the whole count that was announced, and is counted by the
/// same clauses.
extension Chair {
  /// Refuses a corrected count that leaves out what was announced.
  func namesWhatWasCounted(_ entry: CountEntry, in vote: Vote) throws(Refusal) {
    guard let counted = vote.corrections.last?.tally ?? vote.announcement?.tally,
      vote.opening.ownerRoll == nil
    else { return }
    let heads = counted.heads
    var lacking: [CountField] = []
    func hold(_ field: CountField, _ announced: Bool, _ given: Bool) {
      if announced, !given { lacking.append(field) }
    }
    // Where no objections were asked for, nobody was asked to agree.
    if vote.opening.way != .noObjection {
      hold(.yes, heads.for != nil, entry.for != nil)
      hold(.abstain, heads.abstain != nil, entry.abstain != nil)
    }
    hold(.no, heads.against != nil, entry.against != nil)
    hold(.issued, heads.issued != nil, entry.issued != nil)
    hold(.returned, heads.returned != nil, entry.returned != nil)
    hold(.invalid, heads.invalid != nil, entry.invalid != nil)
    hold(.appraisal, counted.appraisal != nil, entry.appraisal != nil)
    let names = Set((entry.choices ?? []).map(\.name.withoutBlanks))
    hold(
      .choices, !counted.choices.isEmpty,
      counted.choices.allSatisfy { names.contains($0.name.withoutBlanks) })
    if !lacking.isEmpty { throw .announced(.correctionLacks(vote.id, lacking)) }
  }

  /// The clauses of a count: of a corrected one those that were announced.
  func policies(_ given: Policies?, of vote: Vote) throws(Refusal) -> Policies {
    let asked = (given ?? Policies()).completed(by: vote.opening.rule.policies)
    let withClauses = asked.completed(by: session.details.clauses)
    guard let announced = vote.announcement?.tally.policies else { return withClauses }
    if given != nil, asked != announced, withClauses != announced {
      throw .announced(.policiesStood(vote.id))
    }
    return announced
  }
}
