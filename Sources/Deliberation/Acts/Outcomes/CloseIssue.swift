import Values

extension Command {
  /// 办结: an agreed issue is settled, with its tasks or a reason for none.
  package struct CloseIssue: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Why nobody is given a task.
    package var withoutAssignment: String?

    package init(issue: String?, withoutAssignment: String?) {
      (self.issue, self.withoutAssignment) = (issue, withoutAssignment)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

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
  }
}

extension Event {
  /// Why an agreed issue was closed without a task; its status follows.
  package struct ClosedWithoutAssignment: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 原因: why.
    package var reason: String

    package init(issue: Issue.ID, reason: String) { (self.issue, self.reason) = (issue, reason) }

    package var event: Event { .closedWithoutAssignment(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(issue) { $0.closedWithoutAssignment = reason }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .closeIssue(.init(issue: issue.text, withoutAssignment: reason))
    }
  }
}
