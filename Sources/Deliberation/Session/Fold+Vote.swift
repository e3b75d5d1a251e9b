extension Session {
  mutating func foldVote(_ event: Event, at moment: Moment) throws(Misfit) {
    switch event {
    case .voteOpened(let id, let opening):
      guard !votes.contains(id) else { throw .repeated(.vote(id)) }
      if let issue = opening.issue { try change(issue) { $0.votes.append(id) } }
      votes[id] = Vote(id: id, opening: opening, opened: moment)
    case .counted(let id, let tally):
      try change(id) {
        $0.tally = tally
        $0.checkedBy = nil
      }
    case .nameCalled(let id, let participant, let stance):
      try change(id) {
        $0.stances[participant] = stance
        $0.checkedBy = nil
      }
    case .objectionsAsked(let id, let objectors, let tally):
      try change(id) {
        $0.objectors = objectors
        $0.tally = tally
        $0.checkedBy = nil
      }
    case .countChecked(let id, let by): try change(id) { $0.checkedBy = by }
    case .recountCalled(let id, _):
      try change(id) {
        $0.tally = nil
        $0.stances = [:]
        $0.objectors = []
        $0.checkedBy = nil
      }
    case .announced(let id, let announcement):
      try change(id) { $0.announcement = announcement }
    case .voteVoided(let id, let reason): try change(id) { $0.voided = reason }
    case .countCorrected(let id, let correction):
      try change(id) { $0.corrections.append(correction) }
    default: break
    }
  }

  private mutating func change(_ id: Vote.ID, _ body: (inout Vote) -> Void) throws(Misfit) {
    guard votes.update(id, body) else { throw .unknown(.vote(id)) }
  }
}
