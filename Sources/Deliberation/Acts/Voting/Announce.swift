import Values

extension Command {
  /// 宣布 of the checked count; it stands for ever.
  package struct Announce: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?

    package init(vote: String?) {
      self.vote = vote
    }

    package var command: Command { .announce(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.living(vote)
      guard var tally = vote.tally else { throw .count(.notCounted(vote.id)) }
      guard vote.checkedBy != nil else { throw .count(.notChecked(vote.id)) }
      let session = chair.session
      guard session.bears(tally, of: vote, on: chair.moment.day) else {
        throw .count(.countOutdated(vote.id))
      }
      tally.concurrences = session.concurrences(asked: vote)
      let issue = vote.opening.issue.flatMap { session.issues[$0] }
      tally.openObjections = issue?.objections.count { $0.settled == nil } ?? 0
      let verdict = try chair.verdict(vote, tally)
      let rule = session.rule(of: vote)
      try chair.roundHasItsDay(vote)
      try chair.silenceIsOver(vote, tally, under: rule)
      try chair.deliveryIsKnown(vote, verdict)
      if verdict.kind.passes || verdict.kind == .refused { try chair.consentsAreToThis(vote) }
      let announcement = Announcement(
        tally: tally, rule: rule, electorate: vote.electorate, verdict: verdict)
      return [.announced(.init(vote: vote.id, announcement: announcement))]
        + chair.effects(of: verdict, on: vote)
    }

    /// The settings and the register were taken when the vote opened.
    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [.meeting, .owners] }

    /// Consents and objections stand in the sentence that was shown, and whose consent is asked.
    package func isOvertaken(by later: Entry, in session: Session) -> Bool {
      if let issue = session.pendingVote?.opening.issue, later.changed.contains(.issue(issue)) {
        return true
      }
      return later.events.contains { event in
        if case .described(let it) = event { it.changes.concurrences != nil } else { false }
      }
    }

    package func unlikely(to chair: Chair) -> Refusal? {
      let vote = chair.voteUnderWay(vote)
      return chair.backwards(from: vote?.opened) ?? vote.flatMap(chair.beforeLastDay)
    }
  }
}

extension Event {
  /// 宣布: the verdict was read out; it stands for ever.
  package struct Announced: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 宣布内容: count, rule and verdict.
    package var announcement: Announcement

    package init(vote: Vote.ID, announcement: Announcement) {
      self.vote = vote
      self.announcement = announcement
    }

    package var event: Event { .announced(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = true
    package static let striking = Striking.nothing
    package static let isStep = true
    package static let isCounting = true
    package static let isJudgedByItsDay = true

    package var formatVersion: Int {
      announcement.rule.isLater || announcement.tally.isLater || announcement.verdict.isLater
        ? 2 : Self.format
    }

    package var touches: [Touch] {
      [.changes(.vote(vote)), .reads(.meeting)]
        + (announcement.rule.decides == .owners ? [.reads(.owners)] : [])
    }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      let limit = session.details.proxiesPerHolder
      try session.change(vote) {
        $0.announcement = announcement
        $0.proxiesPerHolder = limit
      }
    }

    package var compared: Self {
      let tally = announcement.tally
      var compared = self
      compared.announcement = Announcement(
        tally: tally, rule: announcement.rule.latestEdition, electorate: announcement.electorate,
        verdict: Verdict(
          rule: announcement.rule.id, kind: .measured, way: tally.way, counts: tally.counts))
      return compared
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Announce(vote: vote.text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      changed.announcement.electorate = numbers(announcement.electorate)
      return changed
    }
  }
}
