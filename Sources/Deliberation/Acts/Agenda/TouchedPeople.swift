extension EventPayload {
  /// Reads of those people who are named.
  func people(_ ids: Participant.ID?...) -> [Touch] {
    ids.compactMap { $0.map { .reads(.participant($0)) } }
  }
}
