extension Session {
  /// Who of an electorate voted through somebody else when the vote was opened.
  ///
  /// It goes by the order in which things were written, not by their times: a clock may be wrong.
  package func represented(in vote: Vote) -> Set<Participant.ID> {
    var represented: Set<Participant.ID> = []
    for entry in entries where retractedBy[entry.number] == nil {
      for event in entry.events {
        switch event {
        case .represented(let id, _, _, _): represented.insert(id)
        case .signedIn(let id, _), .cameBack(let id), .left(let id), .excused(let id, _),
          .markedAbsent(let id, _):
          represented.remove(id)
        case .voteOpened(vote.id, _): return represented.intersection(vote.electorate)
        default: break
        }
      }
    }
    return []
  }
}
