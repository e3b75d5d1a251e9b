import Deliberation

/// Whose matter an issue is, as somebody judged it.
extension Proceedings {
  /// Whether the meeting was called under a rule of the owners, nobody judged whether the issue is
  /// theirs, and it was decided by another rule.
  func isCompetenceOpen(_ issue: Issue) -> Bool {
    settlingVote(of: issue).map { session.isCompetenceOpen(on: issue, for: $0.opening.rule) }
      ?? false
  }

  /// Why a vote was taken although nobody had judged whose matter it is; nil where somebody had.
  func unjudged(when vote: Vote) -> [String] {
    guard session.sitsUnderOwnersRule, vote.opening.rule.decides != .owners else { return [] }
    let issue = vote.opening.issue
    func opens(_ event: Event) -> Bool {
      if case .voteOpened(let opening) = event { opening.vote == vote.id } else { false }
    }
    let before = session.entries.prefix { !$0.events.contains(where: opens) }
    let isJudged = before.contains { entry in
      session.retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .competenceJudged(let judging) = $0 { judging.issue == issue } else { false }
        }
    }
    guard !isJudged, let reason = despite(in: vote, opens) else { return [] }
    return [
      issue == nil
        ? "会议按业主共同决定的规则召集，本次选择不属于议题，没有先判断是否属于业主共同决定事项，理由：\(sentence(free(reason)))"
        : "会议按业主共同决定的规则召集，没有先判断本议题是否属于业主共同决定事项即付表决，理由：\(sentence(free(reason)))"
    ]
  }

  /// Whether the owners have still to vote on it, or nobody knows whether they must.
  func mustStillBeVoted(_ issue: Issue) -> Bool {
    guard issue.competence?.answer != .ours, issue.competence != nil || isCompetenceOpen(issue)
    else { return false }
    return settlingVote(of: issue)?.opening.rule.decides != .owners
  }
}
