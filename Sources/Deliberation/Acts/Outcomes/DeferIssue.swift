extension Command {
  /// 暂缓: the issue waits, until a day or an occasion where one is named.
  package struct DeferIssue: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// Why.
    package var reason: String
    /// Until when or until what.
    package var until: String?

    package init(issue: String?, reason: String, until: String?) {
      (self.issue, self.reason, self.until) = (issue, reason, until)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      try chair.finish(
        issue,
        .deferred(
          reason: try chair.text(reason, .reason), until: try chair.optional(until, .day)))
    }
  }
}
