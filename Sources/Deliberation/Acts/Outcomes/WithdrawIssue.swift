extension Command {
  /// 撤回: the issue is taken off the agenda.
  package struct WithdrawIssue: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Why.
    package var reason: String

    package init(issue: String?, reason: String) { (self.issue, self.reason) = (issue, reason) }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      try chair.finish(issue, .withdrawn(reason: try chair.text(reason, .reason)))
    }
  }
}
