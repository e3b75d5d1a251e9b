import Deliberation

extension Meetings {
  /// What the meetings of a matter said in so many of their first entries, and nothing of what came later:
  /// of one that isn't named only that it had the matter on its agenda.
  ///
  /// - Parameters:
  ///   - last: the last entry that counts, by the meeting's mark.
  ///   - numbers: the matter's numbers.
  func upTo(_ last: [String: Int], of numbers: [String]) -> Meetings {
    var marks = Set(last.keys)
    for number in numbers { marks.formUnion(issue(number).map(\.meeting.header.id)) }
    return Meetings(
      marks.sorted().flatMap { meetings($0) }.map { $0.upTo(last[$0.header.id] ?? 0) })
  }
}

extension Extract {
  fileprivate func upTo(_ n: Int) -> Extract {
    var extract = self
    if n == 0 { extract.isHeld = false }
    extract.attachments.removeAll { $0.at.entry > n }
    extract.issues = issues.map { $0.upTo(n) }
    return extract
  }
}

extension Extract.Issue {
  fileprivate func upTo(_ n: Int) -> Extract.Issue {
    var issue = self
    if case .withdrawn = status { issue.status = .discussed }
    if let study, study.at.entry > n { issue.study = nil }
    if let competence, competence.at.entry > n { issue.competence = nil }
    if let settled, settled.entry > n { (issue.outcome, issue.settled) = (nil, nil) }
    issue.opinionRounds.removeAll { $0.at.entry > n }
    issue.votes = votes.filter { $0.at.entry <= n }.map { vote in
      var vote = vote
      if let checked = vote.checked, checked.entry > n { vote.checked = nil }
      if let result = vote.result, result.at.entry > n { vote.result = nil }
      return vote
    }
    issue.consents.removeAll { $0.at.map { $0.entry > n } ?? (n == 0) }
    issue.objections = objections.filter { $0.at.entry <= n }.map { objection in
      var objection = objection
      if let answered = objection.answered, answered.entry > n { objection.answered = nil }
      return objection
    }
    issue.mediations.removeAll { $0.at.entry > n }
    issue.assignments = assignments.filter { $0.at.entry <= n }.map { assignment in
      var assignment = assignment
      assignment.progress.removeAll { $0.at.entry > n }
      return assignment
    }
    return issue
  }
}
