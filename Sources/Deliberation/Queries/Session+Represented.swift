extension Session {
  /// Who of an electorate voted through somebody else when the vote was opened.
  ///
  /// It goes by the order in which things were written, not by their times: a clock may be wrong.
  package func represented(in vote: Vote) -> Set<Participant.ID> {
    var represented: Set<Participant.ID> = []
    for entry in entries where retractedBy[entry.number] == nil {
      for event in entry.events {
        if case .voteOpened(let it) = event, it.vote == vote.id {
          return represented.intersection(vote.electorate)
        }
        if let moved = event.comingOrGoing { represented.remove(moved) }
        if case .represented(let mandate) = event { represented.insert(mandate.participant) }
      }
    }
    return []
  }
}
