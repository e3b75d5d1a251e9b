/// What of a task may be put right or struck out, whether it is given out or changed.
extension EventPayload {
  func fields(of work: WritableKeyPath<Self, Assignment.Work>) -> [CorrectableField<Self>] {
    [
      field("what", work.appending(path: \Assignment.Work.what)),
      field("lead", work.appending(path: \Assignment.Work.lead)),
      field("responsible", work.appending(path: \Assignment.Work.responsible)),
      field("due", work.appending(path: \Assignment.Work.due)),
    ]
  }

  func words(of work: WritableKeyPath<Self, Assignment.Work>) -> [RedactableField<Self>] {
    let said = self[keyPath: work]
    return [
      words("what", work.appending(path: \Assignment.Work.what)),
      words("lead", work.appending(path: \Assignment.Work.lead)),
      RedactableField("responsible", said.responsible.joined(separator: "、")) {
        var changed = self
        changed[keyPath: work].responsible = $0.map { [$0] } ?? []
        return changed
      },
    ]
  }
}

extension Session {
  /// Notes what a task carries out as it is given out or changed.
  mutating func rest(_ id: Assignment.ID) {
    guard let issue = assignments[id].flatMap({ issues[$0.issue] }) else { return }
    let basis = decided(on: issue)
    _ = assignments.update(id) { $0.basis = basis }
  }
}
