import Values

extension Session {
  /// Whether somebody who let "no objection" pass has, by now, an opinion that is unanswered or kept,
  /// or has left one in writing: an answer was taken back, an opinion brought up anew. Hands were
  /// counted without a mandate that was entered since.
  fileprivate func isSaidOtherwise(about vote: Vote, than before: Session) -> Bool {
    if let tally = vote.tally, mandatesLeftOut(of: tally, in: vote) != nil,
      before.mandatesLeftOut(of: tally, in: vote) == nil
    {
      return true
    }
    guard vote.opening.way == .noObjection else { return false }
    func open(_ session: Session) -> Set<Concern.ID> {
      Set(session.openConcerns(about: vote, beside: vote.objectors).map(\.id))
    }
    func written(_ session: Session) -> Set<Participant.ID> {
      Set(session.objectorsInWriting(to: vote, beside: vote.objectors))
    }
    return !open(self).isSubset(of: open(before)) || !written(self).isSubset(of: written(before))
  }
}

extension Vote {
  /// Whether this vote stands on another: it carries its slips on, or is the second ballot among
  /// those who tied in it.
  func leans(on other: Vote) -> Bool {
    opening.previous == other.id && (opening.carriesSlips == true || opening.isRunoff == true)
  }
}

extension Event {
  /// Whether it adds to what the count of a vote is made of.
  fileprivate var changesBasis: Bool {
    // The thresholds a rule waited for.
    if case .described(let it) = self { return it.changes.confirmations != nil }
    return isOne(
      of: Event.NameCalled.self, Event.DeliveryRegistered.self, Event.DeliveryTakenOut.self,
      Event.ProxySupplied.self, Event.ProxyWithdrawn.self)
  }

  /// Whether somebody who votes, or whom nobody names, differs on what is asked after "no objection"
  /// was recorded: it is asked once more.
  fileprivate func speaksUp(in vote: Vote) -> Bool {
    guard case .concernRaised(let concern) = self else { return false }
    return vote.opening.way == .noObjection && concern.issue == vote.opening.issue
      && concern.by.map(vote.electorate.contains) ?? true
  }

  /// Whether it may change how many should be there, or which groups.
  var mayChangeExpected: Bool {
    isOne(
      of: Event.Described.self, Event.Constituted.self, Event.ParticipantAdded.self,
      Event.ParticipantChanged.self, Event.ParticipantRemoved.self, Event.Retracted.self)
  }

  fileprivate var isCounting: Bool { type(of: payload).isCounting }
}

extension Chair {
  /// What else these events bring about where a count waits for its announcement: it is withdrawn
  /// where it is no longer what they leave. Consents and objections are no part of a count: the
  /// announcement asks for them as they stand then.
  func withdrawals(after events: [Event]) throws(Refusal) -> [Event] {
    guard let vote = session.pendingVote, let tally = vote.tally,
      !events.contains(where: \.isCounting), let after = leaving(events)
    else { return [] }
    return try withdrawals(of: vote, tally, after: events, leaving: after)
  }

  /// Refuses what would change 应到 or the groups that should be there while people vote: the quorum
  /// of that vote was fixed by them when it opened.
  func expectationStays(after events: [Event]) throws(Refusal) {
    guard let vote = session.pendingVote, vote.opening.ownerRoll == nil,
      !events.contains(where: \.isCounting),
      events.contains(where: \.mayChangeExpected), let after = leaving(events),
      after.pendingVote?.id == vote.id
    else { return }
    if after.roll.expected != session.roll.expected
      || after.details.requiredGroups != session.details.requiredGroups
    {
      throw .voting(.expectedUnderVote(vote.id))
    }
  }

  private func withdrawals(
    of vote: Vote, _ tally: Tally, after events: [Event], leaving after: Session
  ) throws(Refusal) -> [Event] {
    guard let left = after.votes[vote.id], left.tally == tally else {
      return []
    }
    let day = moment.day
    let turns =
      session.bears(tally, of: vote, on: day) && !after.bears(tally, of: left, on: day)
    // How slips that say nothing count, where that was open.
    if turns || after.isSaidOtherwise(about: left, than: session)
      || after.details.clauses != session.details.clauses
      || events.contains(where: { $0.changesBasis || $0.speaksUp(in: vote) })
    {
      if tally.lot != nil { throw .count(.lotStands(vote.id)) }
      return [.countWithdrawn(.init(vote: vote.id))]
    }
    return []
  }
}
