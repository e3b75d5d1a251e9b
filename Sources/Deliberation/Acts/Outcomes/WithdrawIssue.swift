extension Command {
  /// 撤回: the issue is taken off the agenda.
  package struct WithdrawIssue: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Why.
    package var reason: String

    package init(issue: String?, reason: String) {
      self.issue = issue
      self.reason = reason
    }

    package var command: Command { .withdrawIssue(self) }

    package static let phases: Set<Session.Phase> = .unsealed

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      try chair.finish(issue, .withdrawn(reason: try chair.text(reason, .reason)))
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}
