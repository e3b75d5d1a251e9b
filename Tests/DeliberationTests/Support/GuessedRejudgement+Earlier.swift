@testable import Deliberation

/// What a comparison leaves out, and what earlier programs did otherwise.
extension Event {
  /// Whether it isn't judged, as it comes from no command.
  var isPassedOver: Bool {
    switch self {
    case .happened, .happenedOn, .despite, .recovered, .recordLost, .restated: true
    case .issueChanged(let it): it.saysNothing
    case .countCorrected(let it): it.keepsNoSlips
    default: false
    }
  }

  var isLostCorrection: Bool {
    if case .countCorrected(let it) = self { it.keepsNoSlips } else { false }
  }

  /// Whether it is what a verdict brings about besides.
  var isConsequence: Bool {
    switch self {
    case .statusChanged, .amendmentAdopted, .amendmentRejected, .amendmentReopened: true
    default: false
    }
  }

  /// Whether it is what the corrected count of slips, of which none are kept, did to a text.
  func followsLostCorrection(in entry: Entry) -> Bool {
    isConsequence && entry.events.contains(where: \.isLostCorrection)
  }

  /// Whether it settles an issue on which something else was voted too, or is the corrected count of
  /// an amendment: earlier programs looked at the last vote alone.
  func settlesBesideOthers(in state: Session) -> Bool {
    switch self {
    case .announced(let it): state.isSettled(besideOthers: it.vote)
    case .voteVoided(let it): state.isSettled(besideOthers: it.vote)
    case .countCorrected(let it):
      if case .amendment? = state.votes[it.vote]?.opening.subject { true } else { false }
    default: false
    }
  }

  /// The event without its verdict, an order without meaning, and what earlier files don't say.
  var withoutVerdict: Event {
    switch self {
    case .represented(let it):
      return .represented(.init(participant: it.participant, holder: it.holder, opinion: nil))
    case .opened(let it):
      return .opened(
        .init(
          expected: it.expected, present: it.present, missingGroups: it.missingGroups,
          despite: it.despite, offset: nil))
    case .announced(let it):
      let said = it.announcement
      return .announced(
        .init(
          vote: it.vote,
          announcement: Announcement(
            tally: said.tally, rule: said.rule.latestEdition, electorate: said.electorate,
            verdict: Verdict(
              rule: said.rule.id, kind: .measured, way: said.tally.way,
              counts: said.tally.counts))))
    // One clerk's name may have been written in two ways.
    case .slipsEntered(let it):
      return .slipsEntered(
        .init(
          vote: it.vote, clerk: it.clerk.asCompared, ballots: it.ballots,
          receivedOn: it.receivedOn))
    // The order in which dwellings stand on a list of delivery says nothing.
    case .deliveryRegistered(let it):
      return .deliveryRegistered(.init(vote: it.vote, rooms: Set(it.rooms).sorted()))
    case .described(var it):
      it.changes.rule = it.changes.rule?.latestEdition
      // Of none, as earlier programs wrote it, there is no more than the number.
      if it.changes.proxiesPerHolder == 0 { it.changes.acceptsProxies = nil }
      return .described(it)
    case .constituted(var it):
      it.constitution.rule = it.constitution.rule?.latestEdition
      return .constituted(it)
    case .voteOpened(var it):
      it.opening.rule = it.opening.rule.latestEdition
      return .voteOpened(it)
    case .countCorrected(var it):
      if it.correction.approved == Command.unasked { it.correction.approved = nil }
      return .countCorrected(it)
    case .corrected(var it):
      if it.approved == Command.unasked { it.approved = nil }
      return .corrected(it)
    default: return self
    }
  }
}

extension Command {
  /// Who approved what an earlier program corrected: it never asked.
  fileprivate static let unasked = "—"

  /// The command with an approval where an earlier program asked for none.
  var asApproved: Command {
    switch self {
    case .correct(var it):
      if it.approved == nil, it.entry > 0 { it.approved = Command.unasked }
      return .correct(it)
    case .correctCount(var it):
      it.approved = it.approved ?? Command.unasked
      return .correctCount(it)
    default: return self
    }
  }
}

extension Entry {
  /// Whether an earlier program took what is refused now: any time for a time in a correction, a
  /// mandate given once more, a count corrected to what it was.
  func isOldMistake(_ refusal: Refusal) -> Bool {
    switch refusal {
    case .input(.notYetHappened):
      events.contains { if case .corrected(let it) = $0 { it.approved == nil } else { false } }
    case .input(.nothingToChange):
      events.contains {
        switch $0 {
        case .represented, .countCorrected: true
        default: false
        }
      }
    default: false
    }
  }

  /// Whether a corrected count of it lost the lot that was drawn for the same tie.
  func losesLot(_ decided: [Event]) -> Bool {
    func lots(_ events: [Event]) -> [Bool] {
      events.compactMap { event in
        guard case .countCorrected(let it) = event else { return nil }
        return it.correction.tally.lot != nil
      }
    }
    return lots(events) == [false] && lots(decided) == [true]
  }

  /// What its list of delivery leaves out of the one that stood before it.
  func replacedDelivery(in state: Session) -> Rejudgement.Finding? {
    for event in events {
      guard case .deliveryRegistered(let it) = event else { continue }
      let left = (state.votes[it.vote]?.delivered ?? []).filter { !it.rooms.contains($0) }
      if !left.isEmpty { return .deliveryReplaced(entry: number, without: left) }
    }
    return nil
  }

  /// Whether a choice was announced without the consents that a settled issue waits for.
  func choosesWithoutConsents(in state: Session) -> Bool {
    events.contains { event in
      guard case .announced(let it) = event, let vote = state.votes[it.vote],
        vote.opening.subject.candidates != nil, it.announcement.tally.concurrences.isEmpty
      else { return false }
      return !state.concurrences(asked: vote).isEmpty
    }
  }
}

extension Session {
  /// Whether a vote settles an issue on which something else was announced, too.
  fileprivate func isSettled(besideOthers id: Vote.ID) -> Bool {
    guard let vote = votes[id], let issue = vote.opening.issue.flatMap({ issues[$0] }),
      settles(vote, issue)
    else { return false }
    return issue.votes.contains { other in
      guard let other = votes[other], other.announcement != nil else { return false }
      let settlesAnything =
        switch other.opening.subject {
        case .motion, .choice: true
        case .amendment, .question, .appraisal: false
        }
      return settlesAnything && !other.opening.subject.isSameMatter(as: vote.opening.subject)
    }
  }
}
