import Values

extension Command {
  /// 落实分工: gives out a task that carries out what was agreed.
  package struct Assign: SetsWork {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// What is done, by whom and by when.
    package var work: Assignment.Work

    package init(issue: String?, work: Assignment.Work) { (self.issue, self.work) = (issue, work) }

    // Speaking of an issue doesn't change it.
    package static let footing = Footing(phases: .unsealed, readsAfresh: .allThatIsRead)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.agreed(try chair.issue(issue))
      return [
        .assigned(
          .init(
            assignment: chair.session.next("k"), issue: found.id,
            work: try chair.checked(work, of: found)))
      ]
    }
  }
}

extension Event {
  /// A task was given out: who does what by when, for which issue.
  package struct Assigned: TellsWork {
    /// 分工: its number.
    package var assignment: Assignment.ID
    /// 议题: the issue it carries out.
    package var issue: Issue.ID
    /// 工作: what, who and by when.
    package var work: Assignment.Work

    package init(assignment: Assignment.ID, issue: Issue.ID, work: Assignment.Work) {
      (self.assignment, self.issue, self.work) = (assignment, issue, work)
    }

    package var event: Event { .assigned(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isTold = true

    package var touches: [Touch] { [.makes(.assignment(assignment)), .reads(.issue(issue))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.assignments.contains(assignment) else {
        throw .repeated(.assignment(assignment))
      }
      try session.change(issue) { $0.assignments.append(assignment) }
      session.assignments[assignment] = Assignment(id: assignment, issue: issue, work: work)
      session.rest(assignment)
    }

    package func act(in scene: Scene) -> Command? { .assign(.init(issue: issue.text, work: work)) }

    package mutating func renumber(_ numbers: Renumbering) {
      assignment = numbers(assignment)
      issue = numbers(issue)
    }
  }
}
