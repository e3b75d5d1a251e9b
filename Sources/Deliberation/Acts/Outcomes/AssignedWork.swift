import Values

/// A command that says what a task is.
package protocol SetsWork: CommandPayload {
  /// What is done, by whom and by when.
  var work: Assignment.Work { get }
}

extension SetsWork {
  package var days: [Day] { [work.due].compactMap { $0 } }
  package func unlikely(to chair: Chair) -> Refusal? { work.due.flatMap(chair.beforeMeeting) }
}

/// An event that says what a task is, whether it is given out or changed.
package protocol TellsWork: EventPayload {
  /// Which task.
  var assignment: Assignment.ID { get }
  /// What, who and by when.
  var work: Assignment.Work { get set }
}

extension TellsWork {
  package var tidied: Self { with(self) { $0.work = work.tidied } }
  package var retells: String? { assignment.text }

  package var correctable: [CorrectableField<Self>] {
    [
      field("what", \.work.what), field("lead", \.work.lead),
      field("responsible", \.work.responsible), field("due", \.work.due),
    ]
  }

  package var redactable: [RedactableField<Self>] {
    [
      words("what", \.work.what), words("lead", \.work.lead),
      RedactableField("responsible", work.responsible.joined(separator: "、"), of: self) {
        $0.work.responsible = $1.map { [$0] } ?? []
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
