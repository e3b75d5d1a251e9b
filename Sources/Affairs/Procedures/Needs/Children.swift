import Values

extension StepReview {
  /// `children`: every matter within this one passed the step of that id; at least one.
  func children(_ step: String) -> Finding {
    let children = casebook.children(of: numbers[0])
    var evidence: [Evidence] = []
    var behind: [CardID] = []
    for child in children {
      if let entries = casebook.passages(of: step, in: child, by: on) {
        evidence += entries.map { casebook.evidence(of: $0) }
      } else {
        behind.append(child)
      }
    }
    guard behind.isEmpty, !children.isEmpty else {
      return .lacking(.children(behind, of: children.count, step: step), besides: evidence)
    }
    return .met(evidence)
  }
}

extension Casebook {
  /// Living matters within a matter or one that it is linked with, by number. Of those linked with one
  /// another the first stands for all.
  package func children(of matter: CardID) -> [CardID] {
    var seen: Set<CardID> = []
    return Set(ledger.linked(matter).flatMap { mentions[$0] }).sorted().filter { id in
      guard let within = ledger.matter(id)?.within, ledger[id: id]?.isLiving == true,
        ledger.linked(matter).contains(within), !seen.contains(id)
      else { return false }
      seen.formUnion(ledger.linked(id))
      return true
    }
  }

  /// The entries by which a matter passed a step, or by which all matters within it did where it has no
  /// procedure of its own; nil where it hasn't.
  func passages(of step: String, in matter: CardID, by day: Day) -> [EntryID]? {
    if let course = ledger.course(of: matter) {
      guard case .passed(let passage, let entry) = course.state(of: step), passage.on <= day else {
        return nil
      }
      return [entry]
    }
    let children = children(of: matter)
    guard !children.isEmpty else { return nil }
    var entries: [EntryID] = []
    for child in children {
      guard let found = passages(of: step, in: child, by: day) else { return nil }
      entries += found
    }
    return entries
  }
}
