import Values

extension Command {
  /// What has become of a task by some day, and whether it is done.
  package struct ReportProgress: CommandPayload {
    /// Which task, by its number.
    package var assignment: String
    /// When, what was done, and whether that is all.
    package var progress: Assignment.Progress

    package init(assignment: String, progress: Assignment.Progress) {
      self.assignment = assignment
      self.progress = progress
    }

    package var command: Command { .reportProgress(self) }

    package static let phases: Set<Session.Phase> = .any

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.assignment(named: assignment)
      if found.isDone { throw .outcome(.doneAlready(found.id)) }
      _ = try chair.text(progress.text, .text)
      return [.progressReported(.init(assignment: found.id, progress: progress))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { [progress.on] }

    package var daysPast: [Day] { [progress.on] }

    package func unlikely(to chair: Chair) -> Refusal? {
      guard let issue = try? chair.assignment(named: assignment).issue,
        let decided = chair.session.decided(issue), progress.on < decided
      else { return nil }
      return .time(.beforeDecision(progress.on, decided: decided))
    }
  }
}

extension Event {
  /// What had become of a task by that day; one of several reports.
  package struct ProgressReported: EventPayload {
    /// 分工: which task.
    package var assignment: Assignment.ID
    /// 进展: as of which day, what, and whether it is done.
    package var progress: Assignment.Progress

    package init(assignment: Assignment.ID, progress: Assignment.Progress) {
      self.assignment = assignment
      self.progress = progress
    }

    package var event: Event { .progressReported(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.assignment(assignment))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.change(assignment) { $0.progress.append(progress) }
    }

    package var tidied: Self {
      var changed = self
      changed.progress.text = progress.text.trimmed
      return changed
    }

    package var correctable: [CorrectableField<Self>] {
      [
        field("on", \.progress.on, isLater: true),
        field("text", \.progress.text, isLater: true),
        field("done", \.progress.done, isLater: true),
      ]
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.progress.text)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.ReportProgress(assignment: assignment.text, progress: progress)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.assignment = numbers(assignment)
      return changed
    }
  }
}
