import Values

extension Command {
  /// A task that nobody does any more.
  package struct DropAssignment: CommandPayload {
    /// Which task, by its number.
    package var assignment: String
    /// Why.
    package var reason: String

    package init(assignment: String, reason: String) {
      self.assignment = assignment
      self.reason = reason
    }

    package var command: Command { .dropAssignment(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.assignment(named: assignment)
      return [
        .assignmentDropped(
          .init(assignment: found.id, reason: try chair.text(reason, .reason)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// A task isn't done any more, and why.
  package struct AssignmentDropped: EventPayload {
    /// 分工: which task.
    package var assignment: Assignment.ID
    /// 原因: why.
    package var reason: String

    package init(assignment: Assignment.ID, reason: String) {
      self.assignment = assignment
      self.reason = reason
    }

    package var event: Event { .assignmentDropped(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isTold = true

    package var touches: [Touch] { [.changes(.assignment(assignment))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.change(assignment) { $0.dropped = reason }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.DropAssignment(assignment: assignment.text, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.assignment = numbers(assignment)
      return changed
    }
  }
}
