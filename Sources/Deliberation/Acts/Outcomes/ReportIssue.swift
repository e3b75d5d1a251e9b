extension Command {
  /// 仅通报: the meeting is told of it and decides nothing.
  package struct ReportIssue: CommandPayload {
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?

    package init(issue: String?) { self.issue = issue }

    package static let footing = Footing(phases: .unsealed, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.issue(issue)
      if found.status == .reported { throw .course(.issueFinished(found.id)) }
      guard !chair.session.isPutToTheMeeting(found) else {
        throw .course(.notOnlyReported(found.id))
      }
      return try chair.finish(issue, .reported)
    }
  }
}
