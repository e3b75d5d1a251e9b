/// Tasks that others were told of: what stood when the meeting was adjourned doesn't vanish from its
/// papers because it was dropped afterwards.
extension Session {
  /// Why a task that stood at a 散会 was dropped after it; nil for one that stands, and for one that
  /// was dropped before the papers told of it.
  package func droppedAfterAdjourning(_ task: Assignment) -> String? {
    guard let reason = task.dropped else { return nil }
    var (isGiven, isTold) = (false, false)
    for entry in entries where retractedBy[entry.number] == nil {
      for event in entry.events {
        if case .assigned(let it) = event, it.assignment == task.id { isGiven = true }
        if case .adjourned = event { isTold = isTold || isGiven }
        if case .assignmentDropped(let it) = event, it.assignment == task.id {
          return isTold ? reason : nil
        }
      }
    }
    return nil
  }

  /// The tasks that papers tell of: those that stand, and those dropped after a 散会.
  package var toldAssignments: [Assignment] {
    assignments.values.filter { $0.dropped == nil || droppedAfterAdjourning($0) != nil }
  }
}
