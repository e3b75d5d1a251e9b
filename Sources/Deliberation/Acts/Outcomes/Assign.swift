import Values

extension Command {
  /// 落实分工: gives out a task that carries out what was agreed.
  package struct Assign: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// What is done, by whom and by when.
    package var work: Assignment.Work

    package init(issue: String?, work: Assignment.Work) {
      self.issue = issue
      self.work = work
    }

    package var command: Command { .assign(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.agreed(try chair.issue(issue))
      return [
        .assigned(
          .init(
            assignment: chair.session.next("k"), issue: found.id,
            work: try chair.checked(work, of: found)))
      ]
    }

    /// Speaking of an issue doesn't change it.
    package func readsAfresh(_ events: [Event]) -> Set<Thing> { events.read }

    package var days: [Day] { [work.due].compactMap { $0 } }

    package func unlikely(to chair: Chair) -> Refusal? { work.due.flatMap(chair.beforeMeeting) }
  }
}

extension Event {
  /// A task was given out: who does what by when, for which issue.
  package struct Assigned: EventPayload {
    /// 分工: its number.
    package var assignment: Assignment.ID
    /// 议题: the issue it carries out.
    package var issue: Issue.ID
    /// 工作: what, who and by when.
    package var work: Assignment.Work

    package init(assignment: Assignment.ID, issue: Issue.ID, work: Assignment.Work) {
      self.assignment = assignment
      self.issue = issue
      self.work = work
    }

    package var event: Event { .assigned(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isTold = true

    package var touches: [Touch] { [.makes(.assignment(assignment)), .reads(.issue(issue))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      guard !session.assignments.contains(assignment) else {
        throw .repeated(.assignment(assignment))
      }
      try session.change(issue) { $0.assignments.append(assignment) }
      session.assignments[assignment] = Assignment(id: assignment, issue: issue, work: work)
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
      Command.Assign(issue: issue.text, work: work)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.assignment = numbers(assignment)
      changed.issue = numbers(issue)
      return changed
    }
  }
}
