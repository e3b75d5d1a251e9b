import Values

/// What is on the floor, and what a vote would come to.
extension Session {
  /// Whether an issue is being talked about now: the meeting goes on, and nothing came of it yet.
  package func isOnFloor(_ issue: Issue) -> Bool {
    phase == .open && currentIssue == issue.id && status(of: issue) == .discussed
  }

  /// The text on the floor: the last living motion of an issue.
  package func currentMotion(of issue: Issue.ID?) -> Motion? {
    guard let issue, let found = issues[issue] else { return nil }
    return found.motions.reversed().lazy.compactMap { motions[$0] }.first { $0.withdrawn == nil }
  }

  /// The amendment of a motion that waits for its vote, the earliest first.
  package func waitingAmendment(of motion: Motion.ID?) -> Amendment? {
    guard let motion, let found = motions[motion] else { return nil }
    return found.amendments.lazy.compactMap { amendments[$0] }.first { $0.status == .proposed }
  }

  /// What would be voted on now, were a vote opened on an issue without a word of what it is on: the
  /// amendment that waits, else the text as it stands; nil where nothing is on the floor.
  package func subjectOfNextVote(on issue: Issue.ID?) -> VoteSubject? {
    guard let motion = currentMotion(of: issue) else { return nil }
    if let waiting = waitingAmendment(of: motion.id) { return .amendment(id: waiting.id) }
    return .motion(id: motion.id, version: motion.current.number)
  }

  /// The rule a vote is judged by: that of its opening, with what was filled in for it since.
  package func rule(of vote: Vote) -> Rule {
    details.confirmed(vote.announcement?.rule ?? vote.opening.rule)
  }

  /// How slips that say nothing count in a vote, by its rule or else by the body's own clauses.
  package func policies(of vote: Vote) -> Policies {
    vote.announcement?.tally.policies
      ?? vote.opening.rule.policies.completed(by: details.clauses)
  }

  /// What a count of a vote comes to before anybody has announced it.
  ///
  /// The rule's own dates are held against the day of the opening, on which it was found to be in
  /// force; an announcement and `yishi verify` hold them against the day of the announcement.
  package func forecast(of vote: Vote, counted tally: Tally) -> Verdict {
    rule(of: vote).verdict(for: tally, on: vote.opened.day)
  }
}
