import Values

extension Command {
  /// A task that nobody does any more.
  package struct DropAssignment: CommandPayload {
    /// Which task, by its number.
    package var assignment: String
    /// Why.
    package var reason: String

    package init(assignment: String, reason: String) {
      (self.assignment, self.reason) = (assignment, reason)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.assignment(named: assignment)
      return [
        .assignmentDropped(
          .init(assignment: found.id, reason: try chair.text(reason, .reason)))
      ]
    }
  }
}

extension Event {
  /// A task isn't done any more, and why.
  package struct AssignmentDropped: ChangesAssignment {
    /// 分工: which task.
    package var assignment: Assignment.ID
    /// 原因: why.
    package var reason: String

    package init(assignment: Assignment.ID, reason: String) {
      (self.assignment, self.reason) = (assignment, reason)
    }

    package var event: Event { .assignmentDropped(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isTold = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(assignment) { $0.dropped = reason }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .dropAssignment(.init(assignment: assignment.text, reason: reason))
    }
  }
}
