import Values

/// 移交清单: what whoever takes over the office finds open.
package struct HandingOver: Hashable, Sendable {
  /// Matters that aren't through.
  package let matters: [MatterSummary]
  /// Agreements and promises whose last day is past or comes within the days that such are told of
  /// before, and that aren't kept; the soonest first.
  package let promises: [CardID]
  /// Who waits for an answer: opinions, the oldest first.
  package let waiting: [CardID]
  /// Explanations owed to who held another view.
  package let explanations: [ExplanationOwed]
}

extension Casebook {
  package func handingOver(on day: Day) -> HandingOver {
    let matters = matters(on: day)
    let end = day.adding(days: ledger.defined.value(.expiryDays))
    let promises = pledges(by: day).filter { pledge in
      pledge.place == nil && !isKept(pledge, by: day)
        && pledge.until.map { $0 <= end } ?? false
    }
    return HandingOver(
      matters: matters,
      promises: promises.sorted { left, right in
        (left.until ?? end, left.id?.text ?? "") < (right.until ?? end, right.id?.text ?? "")
      }.compactMap(\.id),
      waiting: voices(on: day).waiting,
      explanations: everyMatter.flatMap { explanationsOwed(of: $0[0], by: day) })
  }
}
