extension Command {
  /// 提交居民（代表）会议, 业主共同决定 or 转报街道: somebody else decides the issue.
  package struct ReferIssue: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?
    /// To whom.
    package var to: String
    /// Why.
    package var reason: String?

    package init(issue: String?, to: String, reason: String?) {
      (self.issue, self.to, self.reason) = (issue, to, reason)
    }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      try chair.finish(
        issue,
        .referred(to: try chair.title(to, .party), reason: try chair.optional(reason, .reason)))
    }
  }
}
