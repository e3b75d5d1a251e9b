import Values

/// 有步骤未办或材料不全.
extension MatterReview {
  /// Steps that passed with a reason although something was lacking, for ever, and steps that later ones
  /// overtook.
  var stepGaps: [LedgerGap] {
    guard let course else { return [] }
    let states = course.states
    let steps = course.procedure.steps
    let last = steps.lastIndex { states[$0.id] != nil } ?? 0
    return steps.enumerated().compactMap { index, step -> LedgerGap? in
      func gap(_ kind: LedgerGap.Kind, since: Day) -> LedgerGap {
        LedgerGap(
          kind, of: .card(number), title, since: since,
          whose: step.body.map { [$0] } ?? lead.map { [$0] } ?? [])
      }
      switch states[step.id] {
      case .passed(let passage, _):
        guard passage.despite != nil || !passage.lacked.isEmpty, passage.on <= on else {
          return nil
        }
        return gap(
          .stepIncomplete(step: step.id, lacked: passage.lacked, reason: passage.despite),
          since: passage.on)
      case .skipped, .open: return nil
      case nil:
        guard course.procedure.order == .sequence, index < last,
          let later = steps[index...].compactMap({ states[$0.id]?.on }).min(), later <= on
        else { return nil }
        return gap(.stepIncomplete(step: step.id, lacked: [], reason: nil), since: later)
      }
    }
  }
}
