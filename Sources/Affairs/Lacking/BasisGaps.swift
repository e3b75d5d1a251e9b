import Values

/// 所依据的内容后来改了.
extension MatterReview {
  /// What passed steps rest on and what isn't any more what it was: somebody looks again, and sends the
  /// matter back where the step no longer holds.
  var basisGaps: [LedgerGap] {
    guard let course else { return [] }
    let states = course.states
    var told: Set<Place> = []
    return casebook.changedBases(of: number).compactMap { basis in
      guard let passed = states[basis.step]?.on,
        case let since = max(passed, basis.since ?? passed), since <= on,
        told.insert(Place(basis)).inserted
      else { return nil }
      let body = course.procedure.step(basis.step)?.body ?? lead
      return LedgerGap(
        .basisChanged(basis), of: .card(number), title, since: since,
        whose: body.map { [$0] } ?? [])
    }
  }
}

/// An entry that a step rests on, for several of its needs perhaps.
private struct Place: Hashable {
  let step: String
  let session: String?
  let n: Int?
  let entry: EntryID?

  init(_ basis: ChangedBasis) {
    step = basis.step
    (session, n) = (basis.evidence.session, basis.evidence.n)
    entry = basis.evidence.entry
  }
}
