@testable import Deliberation

/// The commands of votes and of what came out.
extension Event {
  var voteCommand: Command? {
    switch self {
    case .voteOpened(let it):
      let opening = it.opening
      return .openVote(
        .init(
          proposal: VoteProposal(
            subject: opening.subject.guessed, issue: opening.issue?.text, ownRule: opening.rule,
            way: opening.way, despiteNotice: opening.despiteNotice,
            despiteValidity: opening.despiteValidity, despiteRule: opening.despiteRule,
            scope: opening.scope, carriesSlips: opening.carriesSlips, until: opening.until,
            period: opening.period)))
    case .counted(let it):
      let count =
        it.tally.way == .rollCall
        ? CountEntry()
        : it.tally.area != nil
          ? CountEntry(policies: it.tally.policies) : CountEntry(handedInFor: it.tally)
      return .enterCount(.init(vote: it.vote.text, count: count, undeclared: true))
    case .nameCalled(let it):
      return .callName(
        .init(vote: it.vote.text, participant: it.participant.text, stance: it.stance))
    case .objectionsAsked(let it):
      return .askObjections(
        .init(
          vote: it.vote.text, objectors: it.objectors.map(\.text), count: it.tally.heads.against))
    case .countChecked(let it): return .checkCount(.init(vote: it.vote.text, by: it.by))
    case .recountCalled(let it): return .recount(.init(vote: it.vote.text, reason: it.reason))
    case .announced(let it): return .announce(.init(vote: it.vote.text))
    case .voteVoided(let it):
      return .voidVote(.init(vote: it.vote.text, reason: it.reason, approved: it.approved))
    case .lotDrawn(let it): return .drawLot(.init(vote: it.vote.text, seed: it.lot.seed))
    case .countCorrected(let it):
      // Earlier programs kept no slips of a corrected count; its verdict is judged by itself.
      if it.keepsNoSlips { return nil }
      return .correctCount(
        .init(
          vote: it.vote.text, count: CountEntry(correctedTo: it.correction),
          reason: it.correction.reason, by: it.correction.by, approved: it.correction.approved))
    default: return nil
    }
  }

  var slipsCommand: Command? {
    switch self {
    case .slipsEntered(let it):
      .enterSlips(
        .init(
          vote: it.vote.text, ballots: it.ballots, receivedOn: it.receivedOn, again: it.again))
    case .slipsSettled(let it):
      .settleSlips(.init(vote: it.vote.text, ballots: it.ballots, reason: it.reason))
    case .deliveryRegistered(let it):
      .registerDelivery(.init(vote: it.vote.text, rooms: it.rooms, on: it.on, by: it.by))
    case .deliveryTakenOut(let it):
      .takeOutDelivery(.init(vote: it.vote.text, rooms: it.rooms, reason: it.reason))
    case .proxySupplied(let it):
      .supplyProxy(
        .init(
          vote: it.vote.text, room: it.proxy.room, signer: it.proxy.signer, owner: it.proxy.owner,
          opinion: it.proxy.opinion, on: it.proxy.on))
    case .proxyWithdrawn(let it):
      .withdrawProxy(
        .init(vote: it.vote.text, room: it.room, signer: it.signer, reason: it.reason))
    case .roundExtended(let it):
      .extendRound(.init(vote: it.vote.text, until: it.until, reason: it.reason))
    case .roundClosed(let it): .closeRound(.init(vote: it.vote.text))
    default: nil
    }
  }

  var outcomeCommand: Command? {
    switch self {
    case .concurrenceRecorded(let it):
      .recordConcurrence(.init(issue: it.issue.text, concurrence: it.concurrence))
    case .mediated(let it): .mediate(.init(issue: it.issue.text, mediation: it.mediation))
    case .objectionRaised(let it):
      .raiseObjection(
        .init(
          issue: it.issue.text, by: it.objection.by, text: it.objection.text, on: it.objection.on,
          inWriting: it.objection.inWriting))
    case .objectionAnswered(let it):
      .answerObjection(
        .init(issue: it.issue.text, number: it.number, answer: it.answer, settled: it.settled))
    case .settled(let it): .settle(.init(issue: it.issue.text, outcome: it.outcome))
    case .closedWithoutAssignment(let it):
      .closeIssue(.init(issue: it.issue.text, withoutAssignment: it.reason))
    case .statusChanged(let it): it.status.command(for: it.issue)
    case .assigned(let it): .assign(.init(issue: it.issue.text, work: it.work))
    case .assignmentChanged(let it):
      .changeAssignment(.init(assignment: it.assignment.text, work: it.work))
    case .assignmentDropped(let it):
      .dropAssignment(.init(assignment: it.assignment.text, reason: it.reason))
    case .progressReported(let it):
      .reportProgress(.init(assignment: it.assignment.text, progress: it.progress))
    case .attached(let it): .attach(.init(file: it.file, path: nil, kind: nil))
    case .attachmentRemoved(let it):
      .removeAttachment(.init(attachment: it.attachment.text, reason: it.reason))
    default: nil
    }
  }
}

extension Event.CountCorrected {
  /// Whether it is of slips that an earlier program didn't keep.
  var keepsNoSlips: Bool { correction.tally.area != nil && correction.ballots == nil }
}

extension IssueStatus {
  fileprivate func command(for issue: Issue.ID) -> Command? {
    switch self {
    case .closed: .closeIssue(.init(issue: issue.text, withoutAssignment: nil))
    case .deferred(let reason, let until):
      .deferIssue(.init(issue: issue.text, reason: reason, until: until))
    case .referred(let to, let reason):
      .referIssue(.init(issue: issue.text, to: to, reason: reason))
    case .withdrawn(let reason): .withdrawIssue(.init(issue: issue.text, reason: reason))
    case .reported: .reportIssue(.init(issue: issue.text))
    case .listed, .discussed, .agreed, .notAgreed: nil
    }
  }
}

extension VoteSubject {
  fileprivate var guessed: VoteProposal.Subject {
    switch self {
    case .motion(let id, _): .motion(motion: id.text)
    case .amendment(let id): .amendment(amendment: id.text)
    case .question(let text): .question(text: text)
    case .choice(let text, let candidates, let seats):
      .choice(text: text, candidates: candidates, seats: seats)
    case .appraisal(let text): .appraisal(text: text)
    }
  }
}

extension CountEntry {
  /// The numbers and names of a corrected count.
  fileprivate init(correctedTo correction: CountCorrection) {
    if let ballots = correction.ballots {
      self.init(ballots: ballots)
      return
    }
    self.init(handedInFor: correction.tally)
    stances = correction.stances
    objectors = correction.objectors?.map(\.text)
  }

  /// The numbers a teller handed in for that tally.
  fileprivate init(handedInFor tally: Tally) {
    let heads = tally.heads
    self.init(
      for: heads.for, against: heads.against, abstain: heads.abstain, issued: heads.issued,
      returned: heads.returned, invalid: heads.invalid,
      choices: tally.choices.isEmpty ? nil : tally.choices, appraisal: tally.appraisal,
      policies: tally.policies)
  }
}
