import Values

extension Command {
  /// What has become of a task by some day, and whether it is done.
  package struct ReportProgress: CommandPayload {
    /// Which task, by its number.
    package var assignment: String
    /// When, what was done, and whether that is all.
    package var progress: Assignment.Progress

    package init(assignment: String, progress: Assignment.Progress) {
      (self.assignment, self.progress) = (assignment, progress)
    }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.assignment(named: assignment)
      if found.isDone { throw .outcome(.doneAlready(found.id)) }
      _ = try chair.text(progress.text, .text)
      return [.progressReported(.init(assignment: found.id, progress: progress))]
    }

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
  package struct ProgressReported: ChangesAssignment {
    /// 分工: which task.
    package var assignment: Assignment.ID
    /// 进展: as of which day, what, and whether it is done.
    package var progress: Assignment.Progress

    package init(assignment: Assignment.ID, progress: Assignment.Progress) {
      (self.assignment, self.progress) = (assignment, progress)
    }

    package var event: Event { .progressReported(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(assignment) { $0.progress.append(progress) }
    }

    package var tidied: Self { with(self) { $0.progress.text = progress.text.trimmed } }

    package var correctable: [CorrectableField<Self>] {
      [
        field("on", \.progress.on, isLater: true),
        field("text", \.progress.text, isLater: true),
        field("done", \.progress.done, isLater: true),
      ]
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.progress.text)] }

    package func act(in scene: Scene) -> Command? {
      .reportProgress(.init(assignment: assignment.text, progress: progress))
    }
  }
}
