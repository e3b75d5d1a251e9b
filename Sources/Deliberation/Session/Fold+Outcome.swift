extension Session {
  mutating func foldOutcome(_ event: Event) throws(Misfit) {
    switch event {
    case .concurrenceRecorded(let id, let concurrence):
      try change(id) {
        $0.concurrences.removeAll { $0.party == concurrence.party }
        $0.concurrences.append(concurrence)
      }
    case .consentLetGo(let id, let party):
      try change(id) { $0.concurrences.removeAll { $0.party == party } }
    case .mediated(let id, let mediation): try change(id) { $0.mediations.append(mediation) }
    case .objectionRaised(let id, let objection): try change(id) { $0.objections.append(objection) }
    case .objectionAnswered(let id, let number, let answer, let settled):
      try change(id) { issue in
        guard let place = issue.objections.firstIndex(where: { $0.number == number }) else {
          return
        }
        issue.objections[place].answer = answer
        issue.objections[place].settled = settled
      }
    case .settled(let id, let outcome):
      let basis = issues[id].map { decided(on: $0) } ?? []
      try change(id) { $0.settlements.append(Settlement(outcome: outcome, basis: basis)) }
    case .statusChanged(let id, let status): try change(id) { $0.status = status }
    case .closedWithoutAssignment(let id, let reason):
      try change(id) { $0.closedWithoutAssignment = reason }
    case .assigned(let id, let issue, let work):
      guard !assignments.contains(id) else { throw .repeated(.assignment(id)) }
      try change(issue) { $0.assignments.append(id) }
      assignments[id] = Assignment(id: id, issue: issue, work: work)
      rest(id)
    case .assignmentChanged(let id, let work):
      try change(id) { $0.work = work }
      rest(id)
    case .assignmentDropped(let id, let reason): try change(id) { $0.dropped = reason }
    case .progressReported(let id, let progress):
      try change(id) { $0.progress.append(progress) }
    case .attached(let id, let file):
      guard !attachments.contains(id) else { throw .repeated(.attachment(id)) }
      attachments[id] = Attachment(id: id, file: file)
    case .attachmentRemoved(let id, let reason):
      guard attachments.update(id, { $0.removed = reason }) else {
        throw .unknown(.attachment(id))
      }
    default: break
    }
  }

  /// Notes what a task carries out as it is given out or changed.
  private mutating func rest(_ id: Assignment.ID) {
    guard let issue = assignments[id].flatMap({ issues[$0.issue] }) else { return }
    let basis = decided(on: issue)
    _ = assignments.update(id) { $0.basis = basis }
  }

  private mutating func change(
    _ id: Assignment.ID, _ body: (inout Assignment) -> Void
  ) throws(Misfit) {
    guard assignments.update(id, body) else { throw .unknown(.assignment(id)) }
  }
}
