/// What people vote on stays as it is while they vote: the title of the issue, whose consent the result
/// waits for, and whose matter it was judged to be.
extension Chair {
  /// Refuses whatever changes it between 付表决 and 宣布, by whichever act.
  func askedStays(after events: [Event]) throws(Refusal) {
    guard let vote = session.pendingVote, let id = vote.opening.issue,
      let issue = session.issues[id],
      events.contains(where: \.mayChangeWhatIsAsked), let after = leaving(events),
      after.pendingVote?.id == vote.id, let then = after.issues[id]
    else { return }
    let isAsked =
      issue.title == then.title
      && session.consentsAsked(on: issue) == after.consentsAsked(on: then)
      && (issue.competence == nil || issue.competence == then.competence)
    if !isAsked { throw .voting(.issueUnderVote(vote.id)) }
  }
}

extension Event {
  fileprivate var mayChangeWhatIsAsked: Bool {
    if case .described(let description) = self { return description.changes.concurrences != nil }
    return isOne(
      of: Event.IssueChanged.self, Event.CompetenceJudged.self, Event.Retracted.self,
      Event.Corrected.self)
  }
}
