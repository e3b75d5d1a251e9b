/// Votes that earlier programs opened among everybody on the roll, whoever came onto it, or was taken
/// off it, after the opening of the meeting, or took part in writing; and openings that counted those.
extension Entry {
  /// Whether that is all in which it differs from what it would be today.
  func opensAmongWhoeverCame(in state: Session, _ decided: [Event], _ stands: [Event]) -> Bool {
    let asThen = zip(decided, stands).map { now, then -> Event in
      if case .opened(var opened) = now, case .opened(let old) = then,
        old.present == opened.present + state.roll.inWriting
      {
        opened.present = old.present
        return .opened(opened)
      }
      guard case .voteOpened(var voting) = now, case .voteOpened(let earlier) = then,
        earlier.opening.isOfEverybody(in: state)
      else { return now }
      let old = earlier.opening
      (voting.opening.electorate, voting.opening.expected) = (old.electorate, old.expected)
      (voting.opening.groups, voting.opening.notMembers) = (old.groups, nil)
      return .voteOpened(voting)
    }
    return decided.count == stands.count && asThen == stands
  }

  /// Whether it opened a vote, or the meeting, with nobody but those who don't count any more.
  func countsWhoeverCame(_ refusal: Refusal, in state: Session) -> Bool {
    if case .course(.belowQuorum) = refusal { return state.roll.inWriting > 0 }
    guard case .voting(.nobodyMayVote) = refusal else { return false }
    return events.contains { event in
      if case .voteOpened(let it) = event {
        it.opening.isOfEverybody(in: state) && !it.opening.electorate.isEmpty
      } else {
        false
      }
    }
  }
}

extension VoteOpening {
  /// Whether everybody on the roll who was here could vote, and was expected.
  fileprivate func isOfEverybody(in state: Session) -> Bool {
    func isHere(_ id: Participant.ID) -> Bool { state.attendance(of: id).isPresent }
    let voting = state.roster.filter { $0.standing == .voting }
    let here = way == .slips ? voting : voting.filter { isHere($0.id) }
    let represented = voting.filter {
      let attendance = state.attendance(of: $0.id)
      guard case .represented(let holder, _) = attendance.state else { return false }
      return !attendance.isMandateOver && isHere(holder)
    }
    let all = (here + (rule.proxies && way != .slips ? represented : [])).map(\.id)
    return electorate == all && expected == state.roll.expected && notMembers == nil
  }
}
