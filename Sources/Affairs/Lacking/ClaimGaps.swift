import Values

/// 待认领.
extension MatterReview {
  /// Kinds of matters that somebody is to lead; a phase and a stairwell are led by their project, and a
  /// call by who calls.
  private static let claimed: Set<Matter.Kind> = [
    .issue, .project, .workOrder, .problem, .proposal,
  ]

  /// Whether somebody is to lead it and see to it: a matter of the ledger that isn't through.
  var isToBeClaimed: Bool {
    guard let card = cards.last, MatterReview.claimed.contains(card.kind) else { return false }
    return course.map { $0.current != nil } ?? true
  }

  /// Whether somebody leads it, took it on, or it was given to somebody.
  var isClaimed: Bool {
    lead != nil || notes.contains { $0.note.kind == .claim || $0.note.kind == .handover }
      || tasks.contains(where: \.hasOwner)
  }

  var claimGaps: [LedgerGap] {
    guard isToBeClaimed, !isClaimed, asTask?.done == nil,
      let since = records.compactMap(\.enteredOn).min(), since <= on
    else { return [] }
    return [LedgerGap(.unclaimed, of: .card(number), title, since: since)]
  }
}
