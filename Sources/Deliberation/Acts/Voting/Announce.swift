import Values

extension Command {
  /// 宣布 of the checked count; it stands for ever.
  package struct Announce: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?

    package init(vote: String?) { self.vote = vote }

    // The settings and the register were taken when the vote opened.
    package static let footing = Footing(phases: [.open], readsAfresh: .settings)

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
      (self.vote, self.announcement) = (vote, announcement)
    }

    package var event: Event { .announced(self) }

    package static let keeping = Keeping(format: 1, isFinal: true, striking: .nothing)
    package static let isStep = true
    package static let isCounting = true
    package static let isJudgedByItsDay = true

    package var formatVersion: Int {
      if announcement.tally.electronic != nil { return 5 }
      return announcement.rule.isLater || announcement.tally.isLater || announcement.verdict.isLater
        ? 2 : Self.format
    }

    package var touches: [Touch] {
      [.changes(.vote(vote)), .reads(.meeting)]
        + (announcement.rule.decides == .owners ? [.reads(.owners)] : [])
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      let limit = session.details.proxiesPerHolder
      try session.change(vote) {
        $0.announcement = announcement
        $0.proxiesPerHolder = limit
      }
    }

    package var compared: Self {
      let tally = announcement.tally
      return with(self) {
        $0.announcement = Announcement(
          tally: tally, rule: announcement.rule.latestEdition, electorate: announcement.electorate,
          verdict: Verdict(
            rule: announcement.rule.id, kind: .measured, way: tally.way, counts: tally.counts))
      }
    }

    package func act(in scene: Scene) -> Command? { .announce(.init(vote: vote.text)) }

    package mutating func renumber(_ numbers: Renumbering) {
      vote = numbers(vote)
      announcement.electorate = numbers(announcement.electorate)
    }
  }
}
