import Deliberation

/// What came before a vote and what came after it, where a paper would otherwise read as if it had
/// been the other way round.
extension Proceedings {
  /// `本议题先前暂缓（原因：……），后付表决。`: the last time an issue was put off before that vote, on the
  /// first vote that followed.
  func putOff(before vote: Vote) -> String {
    guard let issue = vote.opening.issue, let opened = entry(opening: vote.id),
      let put = endings(of: issue).last(where: { $0.entry < opened })
    else { return "" }
    let between = session.votes.values.contains { other in
      if case .amendment = other.opening.subject { return false }
      return other.id != vote.id && other.opening.issue == issue && other.state == .announced
        && entry(opening: other.id).map { $0 > put.entry && $0 < opened } == true
    }
    return between ? "" : "本议题先前\(put.said)，后付表决。"
  }

  /// Whether an issue that was put off last was voted on all the same afterwards, to no effect.
  func wasVotedSincePutOff(_ issue: Issue) -> Bool {
    switch issue.status {
    case .deferred, .referred, .withdrawn: break
    default: return false
    }
    guard let put = endings(of: issue.id).last else { return false }
    return issue.votes.contains { id in
      session.votes[id]?.state == .announced && entry(opening: id).map { $0 > put.entry } == true
    }
  }

  /// Whether a different opinion came after "no objection" had been announced on its issue.
  func isAfterConsensus(_ concern: Concern) -> Bool {
    let raised = living.last { entry in
      entry.events.contains {
        if case .concernRaised(let raising) = $0 { raising.concern == concern.id } else { false }
      }
    }
    guard let raised else { return false }
    return living.contains { entry in
      entry.number < raised.number
        && entry.events.contains { event in
          guard case .announced(let result) = event, let vote = session.votes[result.vote] else {
            return false
          }
          return vote.voided == nil && vote.opening.way == .noObjection
            && vote.opening.issue == concern.issue && vote.verdict?.kind.passes == true
        }
    }
  }

  private var living: [Entry] {
    session.entries.filter { session.retractedBy[$0.number] == nil }
  }

  private func entry(opening vote: Vote.ID) -> Int? {
    living.first { entry in
      entry.events.contains {
        if case .voteOpened(let opening) = $0 { opening.vote == vote } else { false }
      }
    }?.number
  }

  /// Every time an issue was put off, referred or withdrawn.
  private func endings(of issue: Issue.ID) -> [(entry: Int, said: String)] {
    living.flatMap { entry in
      entry.events.compactMap { event in
        guard case .statusChanged(let change) = event, change.issue == issue else { return nil }
        let said: String
        switch change.status {
        case .deferred(let reason, let until):
          said = "暂缓" + (until.map { "至\(phrase(free($0)))" } ?? "") + because(of: reason)
        case .referred(let to, let reason): said = "提交\(free(to))" + because(of: reason)
        case .withdrawn(let reason): said = "撤回" + because(of: reason)
        default: return nil
        }
        return (entry.number, said)
      }
    }
  }

  private func because(of reason: String?) -> String {
    isPublic ? "" : reason.map { "（原因：\(phrase($0))）" } ?? ""
  }
}
