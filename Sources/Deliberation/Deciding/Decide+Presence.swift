import Values

/// Who was there is counted at 开会, at 付表决 and at 宣布: nobody comes, goes or is represented before
/// that once it was counted, and no vote is put to those who hadn't come by then.
extension Chair {
  /// Refuses an act said to have happened before people were counted whom it makes others, one that
  /// takes back such a coming or going, and one before what the same person did last.
  func presenceStays(after events: [Event]) throws(Refusal) {
    if case .retracted(let undoing)? = events.first(where: \.isRetraction) {
      try presenceCounted(after: events) { entry, _ in entry.number > undoing.entry }
    }
    guard let happened = occasion.happened.map(session.zoned), !happened.isDayOnly else { return }
    let isLater = { (entry: Entry) in
      let mark = session.happened(of: entry)
      return !mark.isDayOnly && mark > happened
    }
    if events.contains(where: \.putsToThoseHere), occasion.despite == nil {
      try presenceCounted { entry, event in event.isComingOrGoing && isLater(entry) }
    }
    let movers = Set(events.compactMap(\.comingOrGoing))
    try presenceCounted { entry, event in
      event.comingOrGoing.map(movers.contains) == true && isLater(entry)
    }
    // Where everybody signs in anew, nobody is here by having been here another day.
    try presenceCounted { entry, event in
      event.beginsSignInAnew && !movers.isEmpty && isLater(entry)
    }
    try presenceCounted(after: events) { entry, _ in isLater(entry) }
  }

  /// Refuses what makes others of those who were counted by an entry that is meant.
  private func presenceCounted(
    after events: [Event], by isMeant: (Entry, Event) -> Bool
  ) throws(Refusal) {
    guard let after = leaving(events), after.voters != session.voters else { return }
    // Whoever came while a vote was under way had no part in it; one who came before the opening may be
    // signed in late.
    let leaves = !session.voters.isSubset(of: after.voters)
    try presenceCounted { entry, event in
      session.countsThoseHere(event, whereSomeLeave: leaves) && isMeant(entry, event)
    }
  }

  private func presenceCounted(by isMeant: (Entry, Event) -> Bool) throws(Refusal) {
    let counted = session.entries.last { entry in
      session.retractedBy[entry.number] == nil && entry.events.contains { isMeant(entry, $0) }
    }
    if let counted {
      throw .people(.presenceCounted(entry: counted.number, at: session.happened(of: counted)))
    }
  }
}

extension Session {
  /// Who may vote here at the moment.
  fileprivate var voters: Set<Participant.ID> {
    Set((presentVoters + represented).map(\.id))
  }

  /// Whether those who were there were counted by it; who comes besides changes no 开会 and no 宣布,
  /// only who leaves.
  fileprivate func countsThoseHere(_ event: Event, whereSomeLeave leaves: Bool) -> Bool {
    if case .opened = event { return leaves }
    if case .voteOpened(let it) = event { return countsThoseHere(it.vote) }
    if case .announced(let it) = event { return leaves && countsThoseHere(it.vote) }
    return false
  }

  /// Whether a vote was put to those who were there; one that is void counts nobody.
  fileprivate func countsThoseHere(_ id: Vote.ID) -> Bool {
    guard let vote = votes[id] else { return false }
    return vote.voided == nil && vote.opening.ownerRoll == nil
  }
}

extension Event {
  var isComingOrGoing: Bool { comingOrGoing != nil }

  /// Whose coming or going it is; nil for any other event.
  var comingOrGoing: Participant.ID? {
    if case .signedIn(let it) = self { return it.participant }
    if case .left(let it) = self { return it.participant }
    if case .cameBack(let it) = self { return it.participant }
    if case .excused(let it) = self { return it.participant }
    if case .markedAbsent(let it) = self { return it.participant }
    if case .represented(let it) = self { return it.participant }
    return nil
  }

  fileprivate var isRetraction: Bool { if case .retracted = self { true } else { false } }

  fileprivate var beginsSignInAnew: Bool {
    if case .signInBegunAnew = self { true } else { false }
  }

  /// Whether those who are there are asked.
  fileprivate var putsToThoseHere: Bool {
    if case .voteOpened(let it) = self { it.opening.ownerRoll == nil } else { false }
  }
}
