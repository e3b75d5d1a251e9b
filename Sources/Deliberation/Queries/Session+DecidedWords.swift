import Values

/// Which words say what was decided.
extension Session {
  /// Whether they name somebody else of the roster, whose name sounds alike.
  func namesAnother(_ new: String, than old: String) -> Bool {
    let names = participants.values.map(\.name).filter { old.contains($0) != new.contains($0) }
    return names.contains { new.contains($0) } && names.contains { old.contains($0) }
  }

  /// Whether a correction puts right something that was decided, which every paper and page tells with
  /// both readings.
  package func isOfDecision(_ correction: Correction) -> Bool {
    guard entries.indices.contains(correction.entry &- 1) else { return false }
    let path = FieldPath(correction.field)
    let events = entries[correction.entry - 1].events
    guard let place = events.place(of: path) else { return false }
    return isOfDecision(path.name, of: events[place])
  }

  /// Whether it makes another decision of what it puts right, as earlier programs let it.
  package func isMoreThanASlip(_ correction: Correction) -> Bool {
    guard isOfDecision(correction), !correction.new.isSlip(of: correction.old) else { return false }
    let path = FieldPath(correction.field)
    let events = entries[correction.entry - 1].events
    guard let place = events.place(of: path), case .settled(let it) = events[place],
      let issue = issues[it.issue]
    else { return true }
    return !restores(correction.new, from: correction.old, on: issue)
  }

  /// Whether that field of it says what was decided.
  func isOfDecision(_ field: String, of event: Event) -> Bool {
    if event.isOne(
      of: Event.Settled.self, Event.Assigned.self, Event.AssignmentChanged.self)
    {
      return true
    }
    if field == "title" { return event.enteredIssue.flatMap { issues[$0] }.map(isDecided) == true }
    if field == "answer" { return answersForGood(event) }
    if event.meetingChanges != nil,
      ["body", "shortName", "sitting", "convener", "meetingKind"].contains(field)
    {
      return standingAnnouncement != nil
    }
    return false
  }

  /// Whether it answers an opinion, or an objection that was settled by it.
  private func answersForGood(_ event: Event) -> Bool {
    if case .concernAnswered = event { return true }
    guard case .objectionAnswered(let it) = event, let issue = issues[it.issue] else {
      return false
    }
    return issue.objections.contains { $0.number == it.number && $0.settled != nil }
  }

  private func isDecided(_ issue: Issue) -> Bool {
    issue.outcome != nil || isAnnounced(issue)
  }

  /// Whether a vote on it stands announced.
  func isAnnounced(_ issue: Issue) -> Bool {
    issue.votes.contains { votes[$0]?.announcement != nil && votes[$0]?.voided == nil }
  }

  /// Whether the adopted text says the new words and not the old ones, which can be taken for them.
  func restores(_ new: String, from old: String, on issue: Issue) -> Bool {
    let texts = decisions(on: issue).compactMap { text(of: $0)?.version.text }
    guard !texts.isEmpty, !new.isEmpty else { return false }
    if let day = Day(new), let before = Day(old) {
      return texts.says(day, inYearOf: before) && !texts.says(before, inYearOf: before)
    }
    let changes = new.difference(from: old).count
    return texts.says(new) && !texts.says(old) && changes <= Swift.max(4, old.count / 2)
  }
}

extension [String] {
  /// Whether they name that day, with its year unless that is the other's.
  fileprivate func says(_ day: Day, inYearOf other: Day) -> Bool {
    says("\(day.year)年\(day.month)月\(day.day)日")
      || day.year == other.year && says("\(day.month)月\(day.day)日")
  }
}
