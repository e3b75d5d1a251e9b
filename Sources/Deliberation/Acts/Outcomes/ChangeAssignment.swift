import Values

extension Command {
  /// Gives a task other words, people or another day.
  package struct ChangeAssignment: SetsWork {
    /// Which task, by its number.
    package var assignment: String
    /// What is done, by whom and by when, from now on.
    package var work: Assignment.Work

    package init(assignment: String, work: Assignment.Work) {
      (self.assignment, self.work) = (assignment, work)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.assignment(named: assignment)
      guard work != found.work else { throw .input(.nothingToChange) }
      try chair.keepsWhatStood(of: found, work)
      let issue = try chair.agreed(try chair.issue(found.issue.text))
      return [
        .assignmentChanged(.init(assignment: found.id, work: try chair.checked(work, of: issue)))
      ]
    }
  }
}

extension Event {
  /// A task as it is from here on, with all that is to be done.
  package struct AssignmentChanged: TellsWork, ChangesAssignment {
    /// 分工: which task.
    package var assignment: Assignment.ID
    /// 工作: what, who and by when, from here on.
    package var work: Assignment.Work

    package init(assignment: Assignment.ID, work: Assignment.Work) {
      (self.assignment, self.work) = (assignment, work)
    }

    package var event: Event { .assignmentChanged(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isTold = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(assignment) { $0.work = work }
      session.rest(assignment)
    }

    package func act(in scene: Scene) -> Command? {
      .changeAssignment(.init(assignment: assignment.text, work: work))
    }
  }
}
