/// Votes that earlier programs opened among everybody on the roll, whoever came onto it, or was taken
/// off it, after the opening of the meeting.
extension Entry {
  /// Whether that is all in which it differs from what it would be today.
  func opensAmongWhoeverCame(in state: Session, _ decided: [Event], _ stands: [Event]) -> Bool {
    guard state.membership != nil else { return false }
    let asThen = zip(decided, stands).map { now, then -> Event in
      guard case .voteOpened(let vote, var opening) = now, case .voteOpened(_, let old) = then,
        old.isOfEverybody(in: state)
      else { return now }
      (opening.electorate, opening.expected) = (old.electorate, old.expected)
      (opening.groups, opening.notMembers) = (old.groups, nil)
      return .voteOpened(vote: vote, opening: opening)
    }
    return decided.count == stands.count && asThen == stands
  }

  /// Whether it opened a vote on which nobody but those may vote who are no members of the body.
  func isVotedByStrangers(_ refusal: Refusal, in state: Session) -> Bool {
    guard case .nobodyMayVote = refusal else { return false }
    return events.contains { event in
      if case .voteOpened(_, let opening) = event {
        opening.isOfEverybody(in: state) && !opening.electorate.isEmpty
      } else {
        false
      }
    }
  }
}

extension VoteOpening {
  /// Whether everybody on the roll who was here could vote, and was expected.
  fileprivate func isOfEverybody(in state: Session) -> Bool {
    let all = state.voters(by: rule, way, without: []).voters.map(\.id)
    return electorate == all && expected == state.roll.expected && notMembers == nil
  }
}
