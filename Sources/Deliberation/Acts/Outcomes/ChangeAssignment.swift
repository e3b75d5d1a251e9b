import Values

extension Command {
  /// Gives a task other words, people or another day.
  package struct ChangeAssignment: CommandPayload {
    /// Which task, by its number.
    package var assignment: String
    /// What is done, by whom and by when, from now on.
    package var work: Assignment.Work

    package init(assignment: String, work: Assignment.Work) {
      self.assignment = assignment
      self.work = work
    }

    package var command: Command { .changeAssignment(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.assignment(named: assignment)
      guard work != found.work else { throw .input(.nothingToChange) }
      try chair.keepsWhatStood(of: found, work)
      let issue = try chair.agreed(try chair.issue(found.issue.text))
      return [
        .assignmentChanged(.init(assignment: found.id, work: try chair.checked(work, of: issue)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { [work.due].compactMap { $0 } }

    package func unlikely(to chair: Chair) -> Refusal? { work.due.flatMap(chair.beforeMeeting) }
  }
}

extension Event {
  /// A task as it is from here on, with all that is to be done.
  package struct AssignmentChanged: EventPayload {
    /// 分工: which task.
    package var assignment: Assignment.ID
    /// 工作: what, who and by when, from here on.
    package var work: Assignment.Work

    package init(assignment: Assignment.ID, work: Assignment.Work) {
      self.assignment = assignment
      self.work = work
    }

    package var event: Event { .assignmentChanged(self) }
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
      try session.change(assignment) { $0.work = work }
      session.rest(assignment)
    }

    package var tidied: Self {
      var changed = self
      changed.work = work.tidied
      return changed
    }

    package var correctable: [CorrectableField<Self>] { fields(of: \.work) }

    package var redactable: [RedactableField<Self>] { words(of: \.work) }

    package var retells: String? { assignment.text }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.ChangeAssignment(assignment: assignment.text, work: work)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.assignment = numbers(assignment)
      return changed
    }
  }
}
