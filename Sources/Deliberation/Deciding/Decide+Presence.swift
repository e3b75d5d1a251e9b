/// Who was there is counted at 开会, at 付表决 and at 宣布: nobody comes, goes or is represented before
/// that once it was counted, and no vote is put to those who hadn't come by then.
extension Chair {
  /// Refuses an act said to have happened before people were counted whom it makes others, and one
  /// before what the same person did last.
  func presenceStays(after events: [Event]) throws(Refusal) {
    guard let happened = occasion.happened.map(session.zoned), !happened.isDayOnly else { return }
    if events.contains(where: \.putsToThoseHere) {
      if occasion.despite == nil, let move = session.last(after: happened, \.isComingOrGoing) {
        throw .presenceCounted(entry: move.number, at: session.happened(of: move))
      }
      return
    }
    let movers = Set(events.filter(\.isComingOrGoing).flatMap(\.people))
    guard !movers.isEmpty else { return }
    let own = session.last(after: happened) { event in
      event.isComingOrGoing && !movers.isDisjoint(with: event.people)
    }
    if let own { throw .presenceCounted(entry: own.number, at: session.happened(of: own)) }
    guard let after = leaving(events), after.voters != session.voters else { return }
    // Whoever came while a vote was under way had no part in it; one who came before the opening may be
    // signed in late.
    let leaves = !session.voters.isSubset(of: after.voters)
    let counted = session.last(after: happened) { event in
      switch event {
      case .opened: leaves
      case .voteOpened(let id, _): session.countsThoseHere(id)
      case .announced(let id, _): leaves && session.countsThoseHere(id)
      default: false
      }
    }
    if let counted {
      throw .presenceCounted(entry: counted.number, at: session.happened(of: counted))
    }
  }
}

extension Session {
  /// Who may vote here at the moment.
  fileprivate var voters: Set<Participant.ID> {
    Set((presentVoters + represented).map(\.id))
  }

  /// Whether a vote was put to those who were there; one that is void counts nobody.
  fileprivate func countsThoseHere(_ id: Vote.ID) -> Bool {
    guard let vote = votes[id] else { return false }
    return vote.voided == nil && vote.opening.ownerRoll == nil
  }

  /// The last entry that stands, is known by the clock to be later than that and holds such an event.
  fileprivate func last(after moment: Moment, _ isMeant: (Event) -> Bool) -> Entry? {
    entries.last { entry in
      guard retractedBy[entry.number] == nil, entry.events.contains(where: isMeant) else {
        return false
      }
      let mark = happened(of: entry)
      return !mark.isDayOnly && mark > moment
    }
  }
}

extension Event {
  var isComingOrGoing: Bool {
    switch self {
    case .signedIn, .left, .cameBack, .excused, .markedAbsent, .represented: true
    default: false
    }
  }

  /// Whether those who are there are asked.
  fileprivate var putsToThoseHere: Bool {
    if case .voteOpened(_, let opening) = self { opening.ownerRoll == nil } else { false }
  }

  /// Whose coming or going it is.
  fileprivate var people: [Participant.ID] {
    switch self {
    case .signedIn(let id, _), .left(let id), .cameBack(let id), .excused(let id, _),
      .markedAbsent(let id, _), .represented(let id, _, _, _):
      [id]
    default: []
    }
  }
}
