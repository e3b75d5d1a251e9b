import Values

/// What silence may come to: only those who were asked and had until a day to answer are silent.
extension Chair {
  /// Refuses a result that rests on silence while those who are silent may still answer, and asks
  /// for a reason where nobody had set a day until which they could, or it ends today.
  func silenceIsOver(_ vote: Vote, _ tally: Tally, under rule: Rule) throws(Refusal) {
    guard rule.restsOnSilence(tally, on: moment.day) else { return }
    if let last = vote.lastDay {
      if moment.day < last { throw .round(.silenceNotOver(last)) }
      // A day set when it was past told nobody until when to answer.
      if moment.day > last, session.wasSetInTime(last, for: vote.id) { return }
    }
    if occasion.despite == nil { throw .unreasoned(.silenceUndated(vote.id, last: vote.lastDay)) }
  }

  /// Asks for a reason where a result is told in numbers alone since nobody entered, or not wholly, to
  /// whom the slips were handed over: the register is found in a drawer before the announcement, not
  /// after it.
  func deliveryIsKnown(_ vote: Vote, _ verdict: Verdict) throws(Refusal) {
    guard occasion.despite == nil, verdict.kind == .undecidable,
      verdict.missing.contains(.deliveryRegister)
    else { return }
    throw .unreasoned(.deliveryMissing(vote.id, registered: vote.delivered?.count ?? 0))
  }

  /// Refuses to announce a round that ran beyond the day of a meeting typed in afterwards without the
  /// day on which it was announced: it would be told as of that meeting's.
  func roundHasItsDay(_ vote: Vote) throws(Refusal) {
    guard session.details.afterwards != nil, occasion.happened == nil, let last = vote.lastDay,
      last > session.identity.date
    else { return }
    throw .round(.roundDayUnknown(vote.id, last: last))
  }

  /// Slips with the day on which each came, which has to be within the period of a written round; of
  /// any other vote as they are said.
  ///
  /// Who reads a slip a second time needn't know when it came: the day that was said of it first stands.
  func dated(
    _ ballots: [Ballot], _ received: Day?, in vote: Vote
  ) throws(Refusal) -> [Ballot] {
    guard vote.period != nil else {
      let came = ballots.filter { $0.answer != .notReturned }
      for day in came.compactMap(\.came) { try cameInTime(day, for: vote) }
      // That none came back is known only when the last day is past.
      if received != nil || came.contains(where: { $0.came == nil }) {
        try cameInTime(received, for: vote)
      }
      return ballots
    }
    let read = vote.slips.flatMap(\.ballots)
    return try ballots.map { ballot throws(Refusal) in
      guard ballot.answer != .notReturned else { return with(ballot) { $0.came = nil } }
      let known = read.first { $0.isSameHand(as: ballot) && $0.came != nil }?.came
      let day = ballot.came ?? received ?? known
      try cameInTime(day, for: vote)
      let isToday = vote.lastDay.map { moment.day <= $0 } ?? true
      return with(ballot) { $0.came = day ?? (isToday ? moment.day : nil) }
    }
  }

  /// Refuses slips that come in after the last day; typed after it, they need the day on which they
  /// came or a reason.
  private func cameInTime(_ received: Day?, for vote: Vote) throws(Refusal) {
    let day = received ?? moment.day
    if let received, received > moment.day {
      throw .time(.dayAhead(received, now: moment.day))
    }
    if let period = vote.period {
      if day < period.from { throw .round(.beforeRound(day, from: period.from)) }
      if let received, received > period.until { throw .round(.roundOver(period.until)) }
    } else if let received, received < vote.opened.day {
      throw .input(.daysBackwards(from: vote.opened.day, until: received))
    }
    guard let last = vote.lastDay else { return }
    if let received {
      guard received <= last else { throw .round(.slipLate(received, last: last)) }
    } else if moment.day > last, occasion.despite == nil {
      throw .unreasoned(.slipDayUnknown(last))
    }
  }

  /// Refuses a slip handed over when the last day was past: nobody could hand it in any more.
  func deliveredInTime(_ day: Day?, _ vote: Vote) throws(Refusal) {
    if let day, day > moment.day { throw .time(.dayAhead(day, now: moment.day)) }
    if let last = vote.lastDay, day ?? moment.day > last { throw .round(.deliveredLate(last)) }
  }

  /// Refuses to count a written round that wasn't closed: its slips are waited for.
  func roundIsClosed(_ vote: Vote) throws(Refusal) {
    if let period = vote.period, vote.closed == nil {
      throw .round(.roundOpen(vote.id, until: period.until))
    }
  }

  /// Refuses a count that one clerk read twice and nobody else looked at.
  func scrutineerIsThere(_ checker: String, at vote: Vote) throws(Refusal) {
    if case .byOneClerk(let clerk)? = vote.doubleReading, checker.asCompared == clerk.asCompared {
      throw .slips(.readByOneClerk(vote.id))
    }
  }

  /// Refuses hands that leave out what somebody wrote who votes through somebody else: the holder
  /// raises a hand as the mandate says.
  func mandatesAreCounted(_ vote: Vote, _ tally: Tally) throws(Refusal) {
    if let (answer, people) = session.mandatesLeftOut(of: tally, in: vote) {
      throw .mandate(.countedWithoutMandates(answer, people))
    }
  }

  /// Asks for a reason where nobody is said to object and people who vote have, on the issue, an
  /// opinion that is unanswered or that they keep; refuses to pass over whoever objected in writing.
  func objectorsAreHeard(
    _ vote: Vote, _ objectors: [Participant.ID], _ against: Int
  ) throws(Refusal) {
    let named = Set(objectors).count
    let written = session.objectorsInWriting(to: vote, beside: objectors)
    if !written.isEmpty, against < named + written.count {
      throw .mandate(.objectedInWriting(written))
    }
    let open = session.openConcerns(about: vote, beside: objectors)
    let people = Set(open.compactMap(\.by))
    guard occasion.despite == nil, !people.isEmpty, against < named + people.count else { return }
    throw .unreasoned(.concernsOpen(open.map(\.id)))
  }
}

extension Chair {
  /// Refuses an opinion said to have been raised before it was announced that nobody differs: that
  /// would be another result.
  func wasntRaisedUnheard(on issue: Issue) throws(Refusal) {
    guard let happened = occasion.happened, !happened.isDayOnly else { return }
    for vote in issue.votes.compactMap({ session.votes[$0] })
    where vote.opening.way == .noObjection && vote.voided == nil
      && vote.verdict?.kind.passes == true
    {
      let announced = session.entries.last { entry in
        session.retractedBy[entry.number] == nil
          && entry.events.contains {
            if case .announced(let announcing) = $0 { announcing.vote == vote.id } else { false }
          }
      }
      if let announced, happened < session.happened(of: announced) {
        throw .announced(.raisedUnheard(vote.id))
      }
    }
  }
}
