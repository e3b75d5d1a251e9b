import Values

extension Chair {
  /// Whether an issue is agreed or closed; refused where only a corrected count says otherwise than
  /// what was announced.
  func isAgreed(_ issue: Issue) throws(Refusal) -> Bool {
    let before = issue.status == .agreed || issue.status == .closed
    if before, !session.stands(issue) { throw .outcome(.verdictTurned(issue.id)) }
    return before || session.stands(issue)
  }

  /// Ends an issue without an agreement.
  func finish(_ reference: String?, _ status: IssueStatus) throws(Refusal) -> [Event] {
    let issue = try issue(reference)
    if let vote = session.pendingVote, vote.opening.issue == issue.id {
      throw .course(.votePending(vote.id))
    }
    if case .withdrawn = issue.status { throw .course(.issueFinished(issue.id)) }
    if session.hasFallen(issue) { return [.statusChanged(.init(issue: issue.id, status: status))] }
    if try isAgreed(issue) { throw .course(.issueFinished(issue.id)) }
    return [.statusChanged(.init(issue: issue.id, status: status))]
  }

  /// Tasks carry out what was agreed.
  func agreed(_ issue: Issue) throws(Refusal) -> Issue {
    guard try isAgreed(issue) else { throw .outcome(.taskBeforeAgreement(issue.id)) }
    return issue
  }

  /// A task that says what is done and who answers for it, for a point that was settled.
  func checked(_ work: Assignment.Work, of issue: Issue) throws(Refusal) -> Assignment.Work {
    _ = try text(work.what, .text)
    guard !work.responsible.isEmpty else { throw .input(.noOneResponsible) }
    for name in work.responsible { _ = try title(name, .responsible) }
    if let point = work.point {
      let outcome = session.outcome(of: issue)
      if outcome == nil, issue.outcome != nil { throw .outcome(.verdictTurned(issue.id)) }
      let points = outcome?.points.count ?? 0
      guard (1...max(1, points)).contains(point), points > 0 else {
        throw .lookup(.noSuchPoint(point, of: points))
      }
    }
    return work
  }

  /// Asks for a reason where a unit consented to another text than the one whose result is announced.
  func consentsAreToThis(_ vote: Vote) throws(Refusal) {
    guard occasion.despite == nil, let issue = vote.opening.issue.flatMap({ session.issues[$0] }),
      !session.concurrences(asked: vote).isEmpty
    else { return }
    let others = issue.concurrences.filter { session.isOfEarlierText($0, on: issue, in: vote) }
    if !others.isEmpty { throw .unreasoned(.consentToOtherText(parties: others.map(\.party))) }
  }
}
