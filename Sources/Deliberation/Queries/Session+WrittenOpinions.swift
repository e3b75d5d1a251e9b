/// What people have said of what is voted on besides the vote itself.
extension Session {
  /// What somebody represented wrote down on what that vote is about, and who votes for them; nil
  /// where it was of another text or of nothing.
  func opinion(
    of id: Participant.ID, on vote: Vote
  ) -> (holder: Participant.ID, answer: Answer)? {
    let attendance = attendance(of: id)
    guard case .represented(let holder, let whatever) = attendance.state else { return nil }
    if let whatever { return (holder, whatever) }
    guard case .motion(let motion, let version) = vote.opening.subject else { return nil }
    let first = vote.opening.issue.flatMap { issues[$0]?.motions.first }
    let entered = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .represented(let mandate) = $0 { mandate.participant == id } else { false }
        }
    }
    return attendance.opinions.first {
      $0.issue == vote.opening.issue && ($0.motion ?? first) == motion && $0.version == version
        && !isOfNoText($0, enteredIn: entered?.number ?? 0)
    }.map { (holder, $0.answer) }
  }

  /// Whether an opinion in a mandate was entered while there was no text of its issue, as an earlier
  /// program took it: it holds for none.
  package func isOfNoText(_ opinion: WrittenOpinion, enteredIn number: Int) -> Bool {
    opinion.motion == nil
      && !entries.prefix(max(0, number - 1)).contains { entry in
        retractedBy[entry.number] == nil
          && entry.events.contains {
            if case .proposed(let it) = $0 { it.issue == opinion.issue } else { false }
          }
      }
  }

  /// Opinions on the issue of a vote, unanswered or kept, of people who vote and aren't said to object.
  func openConcerns(about vote: Vote, beside objectors: [Participant.ID]) -> [Concern] {
    let all = vote.opening.issue.flatMap { issues[$0] }?.concerns ?? []
    return all.compactMap { concerns[$0] }.filter { concern in
      guard let by = concern.by, vote.electorate.contains(by), !objectors.contains(by) else {
        return false
      }
      return concern.answer == nil && concern.settled != true || concern.settled == false
    }
  }

  /// Who votes through somebody else, wrote down that he is against and isn't said to object.
  func objectorsInWriting(to vote: Vote, beside objectors: [Participant.ID]) -> [Participant.ID] {
    vote.electorate.filter { id in
      !objectors.contains(id) && opinion(of: id, on: vote)?.answer == .against
    }
  }

  /// The answer that more people wrote down, of those who vote through somebody else, than hands were
  /// counted for; nil where the count has room for them all.
  func mandatesLeftOut(of tally: Tally, in vote: Vote) -> (Answer, [Participant.ID])? {
    guard vote.opening.way == .hands else { return nil }
    let written = Dictionary(grouping: vote.electorate) { opinion(of: $0, on: vote)?.answer }
    let heads = tally.heads
    for (answer, count) in [
      (Answer.for, heads.for), (.against, heads.against), (.abstain, heads.abstain),
    ] {
      if let count, let people = written[answer], count < people.count { return (answer, people) }
    }
    return nil
  }
}
