import Values

extension Command {
  /// A count put right after its announcement: `approved` says who approved it, `by` who corrected
  /// it where that isn't the clerk.
  package struct CorrectCount: CommandPayload {
    /// Which vote; left out, the last that was announced.
    package var vote: String?
    /// The whole count as it should have been.
    package var count: CountEntry
    /// Why.
    package var reason: String
    /// Who corrects it; left out, whoever types it.
    package var by: String?
    /// 审核人: who approved it; left out, the command is refused.
    package var approved: String?

    package init(
      vote: String?, count: CountEntry, reason: String, by: String? = nil, approved: String? = nil
    ) {
      (self.vote, self.count, self.reason) = (vote, count, reason)
      (self.by, self.approved) = (by, approved)
    }

    // The settings and the register were taken when the vote opened.
    package static let footing = Footing(
      phases: [.open, .adjourned, .sealed], readsAfresh: .settings)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.lastAnnounced(vote)
      guard let announcement = vote.announcement else {
        throw .announced(.notAnnouncedYet(vote.id))
      }
      if vote.voided != nil { throw .announced(.voidedAlready(vote.id)) }
      try chair.nothingLeans(on: vote)
      let names = try chair.namesCorrected(count, in: vote)
      try chair.namesWhatWasCounted(names.entry, in: vote)
      var tally = try chair.tally(of: vote, from: names.entry, undeclared: true)
      if let stances = names.stances {
        tally.groups = chair.session.groupCounts(of: vote, answered: vote.answers(with: stances))
      }
      // What was consented to and objected to stays as it stood when the vote was announced.
      tally.concurrences = announcement.tally.concurrences
      tally.openObjections = announcement.tally.openObjections
      guard
        names.stances != nil || names.objectors != nil
          || !tally.saysTheSame(as: vote.corrections.last?.tally ?? announcement.tally)
      else { throw .input(.nothingToChange) }
      var verdict = try chair.verdict(vote, tally)
      // A lot stays with the tie it was drawn for.
      if verdict.tieGoesTo == .lot, let lot = announcement.tally.lot,
        Set(verdict.tied) == Set(lot.order)
      {
        tally.lot = lot
        verdict = try chair.verdict(vote, tally)
      }
      try chair.silenceIsOver(vote, tally, under: chair.session.rule(of: vote))
      let correction = CountCorrection(
        tally: tally, verdict: verdict, reason: try chair.text(reason, .reason),
        by: try chair.optional(by, .by), approved: try chair.title(approved ?? "", .approved),
        stances: names.stances, objectors: names.objectors,
        ballots: vote.opening.ownerRoll == nil
          ? nil : try chair.fit(names.entry.ballots ?? [], vote))
      return [.countCorrected(.init(vote: vote.id, correction: correction))]
        + chair.session.effects(ofCorrecting: vote, to: verdict)
    }
  }
}

extension Event {
  /// A count put right after its announcement, with a second verdict beside the one announced.
  package struct CountCorrected: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 更正: the count, its verdict and why.
    package var correction: CountCorrection

    package init(vote: Vote.ID, correction: CountCorrection) {
      (self.vote, self.correction) = (vote, correction)
    }

    package var event: Event { .countCorrected(self) }

    package static let keeping = Keeping(format: 1, isFinal: true, striking: .nothing)
    package static let isJudgedByItsDay = true

    package var formatVersion: Int {
      if correction.tally.electronic != nil
        || correction.ballots?.contains(where: { $0.source != nil }) == true
      {
        return 5
      }
      let isLater =
        correction.stances != nil || correction.objectors != nil || correction.ballots != nil
        || correction.tally.isLater || correction.verdict.isLater
      return isLater ? 2 : Self.format
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) { $0.corrections.append(correction) }
    }

    package var compared: Self {
      guard correction.approved == Command.nobody else { return self }
      return with(self) { $0.correction.approved = nil }
    }

    /// Earlier programs kept no slips of a corrected count; its verdict is judged by itself.
    package var lacksBasis: Bool { correction.tally.area != nil && correction.ballots == nil }

    package func act(in scene: Scene) -> Command? {
      if lacksBasis { return nil }
      return .correctCount(
        .init(
          vote: vote.text, count: CountEntry(correction), reason: correction.reason,
          by: correction.by, approved: correction.approved ?? Command.nobody))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      vote = numbers(vote)
      correction.stances = correction.stances?.map {
        let who = numbers(Participant.ID($0.participant))
        return CalledStance(participant: who.text, stance: $0.stance)
      }
      correction.objectors = correction.objectors.map { numbers($0) }
    }
  }
}

extension Chair {
  /// Refuses to correct the count of a vote that one under way stands on.
  fileprivate func nothingLeans(on vote: Vote) throws(Refusal) {
    if let pending = session.pendingVote, pending.leans(on: vote) {
      throw .announced(.voteLeanedOn(vote.id, by: pending.id))
    }
    if case .amendment(let id) = vote.opening.subject, let amendment = session.amendments[id],
      let pending = session.pendingVote(onTextOf: amendment)
    {
      throw .announced(.voteLeanedOn(vote.id, by: pending.id))
    }
  }
}

extension Tally {
  /// Whether its numbers are those of another: a corrected count knows no names and draws no lot.
  fileprivate func saysTheSame(as other: Tally) -> Bool {
    var (mine, other) = (self, other)
    (mine.groups, mine.lot) = ([], nil)
    (other.groups, other.lot) = ([], nil)
    return mine == other
  }
}

extension CountEntry {
  /// The numbers and names of a corrected count.
  fileprivate init(_ correction: CountCorrection) {
    if let ballots = correction.ballots {
      self.init(ballots: ballots)
      return
    }
    self.init(correction.tally)
    stances = correction.stances
    objectors = correction.objectors?.map(\.text)
  }
}
