import Values

/// What the first 宣布 rested on: who met, by which rule, and who should have been there. From then
/// on only a correction changes it, once the meeting is adjourned, told in every paper.
extension Chair {
  /// Refuses another rule, or other thresholds of it, than those that a vote under way was opened by.
  ///
  /// A rule whose thresholds were still asked when the vote opened may be filled in until it is
  /// announced; its count is withdrawn then.
  func keepsRuleUnderVote(_ changes: MeetingChanges) throws(Refusal) {
    let announced = session.announcedRules
    for confirmation in changes.confirmations ?? [] {
      if let vote = session.pendingVote, !vote.opening.rule.isUnconfirmed,
        confirmation.fillsOtherwise(vote.opening.rule)
      {
        throw .voting(.ruleUnderVote(vote.id))
      }
      if let other = announced.first(where: { confirmation.fillsOtherwise($0.rule) }) {
        throw .record(.stoodAtAnnouncement(entry: other.entry))
      }
    }
    guard let vote = session.pendingVote, let rule = changes.rule?.currentEdition,
      rule != session.details.rule.currentEdition
    else { return }
    let standing = session.details.confirmed(
      session.details.rule.succeeded(on: session.zoned(vote.opened).day))
    if standing.currentEdition == vote.opening.rule.currentEdition {
      throw .voting(.ruleUnderVote(vote.id))
    }
  }

  /// Refuses to make somebody who took part another person once a verdict was announced.
  func staysWhoHeWas(_ found: Participant, _ details: PersonDetails) throws(Refusal) {
    guard session.standingAnnouncement != nil, session.tookPart(found.id) else { return }
    let was = found.details
    guard
      details.name != was.name || details.home != was.home || details.groups != was.groups
        || details.organisation != was.organisation || details.standing != was.standing
    else { return }
    let said = session.entries.last { entry in
      session.retractedBy[entry.number] == nil
        && entry.events.contains { $0.enteredPerson?.id == found.id }
    }
    throw .record(.stoodAtAnnouncement(entry: said?.number ?? 1))
  }

  /// Refuses to take anybody off the roll, or to put somebody on it who isn't here, once a verdict
  /// was announced: who was called to the meeting stood when it voted.
  func rollStays(after events: [Event]) throws(Refusal) {
    guard let announced = session.standingAnnouncement,
      events.contains(where: \.mayChangeExpected), let after = leaving(events)
    else { return }
    let (before, now) = (session.called, after.called)
    if after.details.expectation != session.details.expectation
      || before.contains(where: { !now.contains($0) })
    {
      throw .announced(.rollStood(announced: announced))
    }
    let newcomer = after.roster.first {
      now.contains($0.id) && !before.contains($0.id) && !after.attendance(of: $0.id).isPresent
    }
    if let newcomer { throw .announced(.calledAfterVerdict(name: newcomer.name)) }
  }
}

extension Session {
  /// The rules that verdicts which stand were announced by, their blanks filled in, and where.
  fileprivate var announcedRules: [(entry: Int, rule: Rule)] {
    entries.flatMap { entry in
      entry.events.compactMap { event in
        guard case .announced(let it) = event, votes[it.vote]?.voided == nil,
          !it.announcement.rule.isUnconfirmed
        else { return nil }
        return (entry.number, it.announcement.rule)
      }
    }
  }
}

extension RuleConfirmation {
  /// Whether it gives that rule other thresholds than it has.
  fileprivate func fillsOtherwise(_ rule: Rule) -> Bool {
    rule.id == self.rule && filled?.currentEdition != rule.currentEdition
  }
}
