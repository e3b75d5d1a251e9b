import Values

extension Event {
  /// How far an issue has come: put there by a verdict, or 暂缓, 转报, 撤回, 仅通报 and 办结.
  package struct StatusChanged: ChangesIssue {
    /// 议题: which issue.
    package var issue: Issue.ID
    /// 进展: how far it has come.
    package var status: IssueStatus

    package init(issue: Issue.ID, status: IssueStatus) {
      (self.issue, self.status) = (issue, status)
    }

    package var event: Event { .statusChanged(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isTold = true
    package static let isEffect = true
    package static let isStep = true

    package var formatVersion: Int { status == .reported ? 2 : Self.format }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
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
      RedactableField("reason", reason, of: self) { $0.status = status($1) }
    }

    package func act(in scene: Scene) -> Command? {
      switch status {
      case .closed: .closeIssue(.init(issue: issue.text, withoutAssignment: nil))
      case .deferred(let reason, let until):
        .deferIssue(.init(issue: issue.text, reason: reason, until: until))
      case .referred(let to, let reason):
        .referIssue(.init(issue: issue.text, to: to, reason: reason))
      case .withdrawn(let reason): .withdrawIssue(.init(issue: issue.text, reason: reason))
      case .reported: .reportIssue(.init(issue: issue.text))
      case .listed, .discussed, .agreed, .notAgreed: nil
      }
    }
  }
}
