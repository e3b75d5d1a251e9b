/// What earlier programs let stand, by which a finding is a doubt.
extension Entry {
  /// Whether it is a correction by an earlier program, which took any time for a time.
  func isCorrectedUnasked(_ refusal: Refusal) -> Bool {
    guard case .input(.notYetHappened) = refusal else { return false }
    return events.contains { event in
      if case .corrected(let it) = event { it.approved == nil } else { false }
    }
  }
}

extension Entry {
  /// Whether a corrected count of it lost the lot that was drawn for the same tie, as it did in earlier
  /// programs.
  func dropsLot(_ decided: [Event]) -> Bool {
    func lots(_ events: [Event]) -> [Bool] {
      events.compactMap { event in
        if case .countCorrected(let it) = event {
          it.correction.tally.lot != nil
        } else {
          nil
        }
      }
    }
    return lots(events) == [false] && lots(decided) == [true]
  }
}

extension Entry {
  /// Whether it is a mandate given once more, which earlier programs took.
  func repeatsMandate(_ refusal: Refusal) -> Bool {
    guard case .input(.nothingToChange) = refusal else { return false }
    return events.contains { if case .represented = $0 { true } else { false } }
  }
}

extension Entry {
  /// Whether it is a count corrected to what it was, which earlier programs took.
  func correctsNothing(_ refusal: Refusal) -> Bool {
    guard case .input(.nothingToChange) = refusal else { return false }
    return events.contains { if case .countCorrected = $0 { true } else { false } }
  }
}

extension Event {
  /// Whether it isn't what a verdict brings about besides.
  var isNoEffect: Bool { !type(of: payload).isEffect }

  /// Whether it settles an issue on which something else was voted too, or is the corrected count of
  /// an amendment: earlier programs looked at the last vote alone.
  func decidesAmongSeveral(in state: Session) -> Bool {
    if case .announced(let it) = self { return state.isOneOfSeveral(it.vote) }
    if case .voteVoided(let it) = self { return state.isOneOfSeveral(it.vote) }
    if case .countCorrected(let it) = self,
      case .amendment? = state.votes[it.vote]?.opening.subject
    {
      return true
    }
    return false
  }

  /// Whether it is what the corrected count of slips did to a text; earlier programs didn't keep the
  /// slips by which that would be judged again.
  func followsCorrection(in entry: Entry) -> Bool {
    !isNoEffect && entry.events.contains(where: \.payload.lacksBasis)
  }
}

extension Session {
  /// Whether a vote settles an issue on which something else was announced, too.
  fileprivate func isOneOfSeveral(_ id: Vote.ID) -> Bool {
    guard let vote = votes[id], let issue = vote.opening.issue.flatMap({ issues[$0] }),
      settles(vote, issue)
    else { return false }
    return issue.votes.contains { other in
      votes[other].map {
        $0.announcement != nil && !$0.opening.subject.isSameMatter(as: vote.opening.subject)
          && $0.opening.subject.settlesAnything
      } == true
    }
  }
}
