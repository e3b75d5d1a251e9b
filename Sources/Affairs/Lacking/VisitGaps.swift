import Values

/// 未回访.
extension MatterReview {
  /// A problem or a work order that is done, and nobody went back to ask.
  var visitGaps: [LedgerGap] {
    guard let card = cards.last(where: { $0.kind == .problem || $0.kind == .workOrder }),
      let done = completed, !visitIsSkipped
    else { return [] }
    let visited = notes(on: numbers.map(Target.card) + tasks.map(\.target)).contains {
      ($0.note.kind == .visit || $0.note.kind == .rating) && $0.note.day >= done
    }
    if visited { return [] }
    // What was imported counts from its import.
    let since = max(done, records.compactMap(\.enteredOn).min() ?? done)
    return [
      LedgerGap(
        .notVisited(days: since.days(until: on)), of: .card(number), title, since: since,
        whose: card.lead.map { [$0] } ?? [])
    ]
  }

  /// The day on which all of it was done; nil while something isn't.
  private var completed: Day? {
    if let own = asTask { return own.done }
    let days = tasks.map(\.done)
    return days.contains(nil) ? nil : days.compactMap(\.self).max()
  }

  /// Whether the procedure's step that asks for a visit was passed over with a reason.
  private var visitIsSkipped: Bool {
    guard let course else { return false }
    return course.procedure.steps.contains { step in
      let asks = step.needs.flatMap(\.alternatives).contains {
        $0 == .note(.visit) || $0 == .note(.rating)
      }
      guard asks, case .skipped = course.state(of: step.id) else { return false }
      return true
    }
  }
}
