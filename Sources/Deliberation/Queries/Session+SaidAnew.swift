/// What a later entry says in the place of an earlier one, so that the earlier isn't corrected.
extension Session {
  /// The last living entry after that one which settles the same issue, or says of the issue what
  /// that one says; nil where what that one says stands.
  func saidAnew(_ field: String, of event: Event, after number: Int) -> Int? {
    entries.dropFirst(number).last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains { $0.saysAnew(field, of: event) }
    }?.number
  }
}

extension Event {
  /// Whether it says anew what that earlier one says in that field.
  fileprivate func saysAnew(_ field: String, of event: Event) -> Bool {
    if case .settled(let before) = event, case .settled(let again) = self {
      return before.issue == again.issue
    }
    if case .issueChanged(let again) = self {
      return event.enteredIssue == again.issue && self.field(field) != nil
    }
    if case .objectionAnswered(let before) = event, case .objectionAnswered(let again) = self {
      return before.issue == again.issue && before.number == again.number
    }
    if case .turnNoted(let again) = self, field == "note" {
      return event.notedTurn == again.turn
    }
    if event.meetingChanges != nil, meetingChanges != nil { return self.field(field) != nil }
    return false
  }

  /// The turn of whose speech it notes something; nil for any other event.
  private var notedTurn: Turn.ID? {
    if case .turnRecorded(let it) = self { return it.turn }
    if case .turnNoted(let it) = self { return it.turn }
    return nil
  }
}
