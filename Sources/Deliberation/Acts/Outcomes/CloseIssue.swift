import Values

extension Command {
  /// 办结: an agreed issue is settled, with its tasks or a reason for none.
  package struct CloseIssue: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Why nobody is given a task.
    package var withoutAssignment: String?

    package init(issue: String?, withoutAssignment: String?) {
      self.issue = issue
      self.withoutAssignment = withoutAssignment
    }

    package var command: Command { .closeIssue(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let found = try chair.issue(issue)
      guard try chair.isAgreed(found), session.status(of: found) == .agreed else {
        throw .outcome(.notAgreed(found.id))
      }
      let closed: Event = .statusChanged(.init(issue: found.id, status: .closed))
      if found.assignments.contains(where: { session.assignments[$0]?.dropped == nil }) {
        return [closed]
      }
      guard let reason = try chair.optional(withoutAssignment, .reason) else {
        throw .outcome(.assignmentMissing(found.id))
      }
      return [.closedWithoutAssignment(.init(issue: found.id, reason: reason)), closed]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// Why an agreed issue was closed without a task; its status follows.
  package struct ClosedWithoutAssignment: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 原因: why.
    package var reason: String

    package init(issue: Issue.ID, reason: String) {
      self.issue = issue
      self.reason = reason
    }

    package var event: Event { .closedWithoutAssignment(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.change(issue) { $0.closedWithoutAssignment = reason }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.CloseIssue(issue: issue.text, withoutAssignment: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
