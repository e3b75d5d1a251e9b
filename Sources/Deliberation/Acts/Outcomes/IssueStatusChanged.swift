import Values

extension Event {
  /// How far an issue has come: put there by a verdict, or 暂缓, 转报, 撤回, 仅通报 and 办结.
  package struct StatusChanged: EventPayload {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 进展: how far it has come.
    package var status: IssueStatus

    package init(issue: Issue.ID, status: IssueStatus) {
      self.issue = issue
      self.status = status
    }

    package var event: Event { .statusChanged(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isTold = true
    package static let isEffect = true
    package static let isStep = true

    package var formatVersion: Int { status == .reported ? 2 : Self.format }

    package var touches: [Touch] { [.changes(.issue(issue))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.change(issue) { $0.status = status }
    }

    package var redactable: [RedactableField<Self>] {
      switch status {
      case .deferred(let reason, let until):
        [becoming(reason) { .deferred(reason: $0 ?? "", until: until) }]
      case .referred(let to, let reason): [becoming(reason) { .referred(to: to, reason: $0) }]
      case .withdrawn(let reason): [becoming(reason) { .withdrawn(reason: $0 ?? "") }]
      case .listed, .discussed, .agreed, .notAgreed, .reported, .closed: []
      }
    }

    /// The reason, and the status with another.
    private func becoming(
      _ reason: String?, _ status: @escaping (String?) -> IssueStatus
    ) -> RedactableField<Self> {
      RedactableField("reason", reason) {
        var changed = self
        changed.status = status($0)
        return changed
      }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      switch status {
      case .closed: Command.CloseIssue(issue: issue.text, withoutAssignment: nil)
      case .deferred(let reason, let until):
        Command.DeferIssue(issue: issue.text, reason: reason, until: until)
      case .referred(let to, let reason):
        Command.ReferIssue(issue: issue.text, to: to, reason: reason)
      case .withdrawn(let reason): Command.WithdrawIssue(issue: issue.text, reason: reason)
      case .reported: Command.ReportIssue(issue: issue.text)
      case .listed, .discussed, .agreed, .notAgreed: nil
      }
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.issue = numbers(issue)
      return changed
    }
  }
}
