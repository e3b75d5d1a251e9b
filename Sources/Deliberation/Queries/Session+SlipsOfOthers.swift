import Values

/// Slips of an announced vote that somebody else signed for the owner, as they stood on that day.
package struct SlipsOfOthers: Hashable, Sendable {
  /// Those whose written proxy might still come when the vote was announced.
  package var awaiting: [Ballot]
  /// Those whose proxy could come no more.
  package var void: [Ballot]
  /// Whether the last day has passed since, so that none can come for those that waited.
  package var isOver: Bool
}

extension Session {
  /// Nil where the owners, or whoever bore their written proxy, signed every slip.
  package func slipsOfOthers(in vote: Vote) -> SlipsOfOthers? {
    guard vote.opening.way == .slips, vote.announcement != nil else { return nil }
    let ballots = ballots(of: vote)
    guard ballots.contains(where: \.needsProxy) else { return nil }
    let slips = slips(ballots, of: vote, on: announcedDay(of: vote))
    guard !slips.awaiting.isEmpty || !slips.void.isEmpty else { return nil }
    let today = entries.last.map { zoned($0.happened).day }
    let isOver = vote.lastDay.flatMap { last in today.map { $0 > last } } ?? false
    return SlipsOfOthers(awaiting: slips.awaiting, void: slips.void, isOver: isOver)
  }

  /// The day a vote was announced.
  package func announcedDay(of vote: Vote) -> Day {
    let entry = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .announced(let it) = $0 { it.vote == vote.id } else { false }
        }
    }
    return entry.map { zoned($0.happened).day } ?? zoned(vote.opened).day
  }

  /// The day on which the time of a vote was over: the last day set for it, or the day of the count
  /// that was announced where none was set or nobody waited for it.
  package func endDay(of vote: Vote) -> Day {
    // A round is over when it is closed, however late its slips are typed.
    if let period = vote.period, let closed = vote.closed {
      return min(zoned(closed).day, period.until)
    }
    let announced = announcedDay(of: vote)
    if let last = vote.lastDay, announced > last { return last }
    let counted = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .counted(let it) = $0 { it.vote == vote.id } else { false }
        }
    }
    return counted.map { min(zoned($0.happened).day, announced) } ?? announced
  }
}
