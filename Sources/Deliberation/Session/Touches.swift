extension Event {
  /// The things this event makes, changes or reads; undo and simultaneous clerks are judged by it.
  package var touches: [Touch] {
    switch self {
    case .happened, .happenedOn, .despite, .rosterImported, .signInBegunAnew, .recovered,
      .recordLost,
      .recoveryConfirmed, .copyContinued,
      .sealedAsRecovered:
      []
    case .described: [.changes(.meeting)]
    case .opened, .adjourned, .reopened, .sealed: [.changes(.phase), .reads(.meeting)]
    case .participantAdded(let person): [.makes(.participant(person.id))]
    case .participantChanged(let person): [.changes(.participant(person.id))]
    case .participantRemoved(let id, _), .signedIn(let id, _), .left(let id), .cameBack(let id),
      .excused(let id, _), .markedAbsent(let id, _), .signInMissed(let id, _, _, _):
      [.changes(.participant(id))]
    case .represented(let id, let holder, _, let opinions):
      [.changes(.participant(id)), .reads(.participant(holder))]
        + (opinions ?? []).compactMap { $0.motion.map { .reads(.motion($0)) } }
    case .ownersConfirmed: [.changes(.owners)]
    case .issueAdded(let id, _, _, _, _, _, _): [.makes(.issue(id))]
    case .issueChanged(let id, _, _, _, _, _), .screened(let id, _), .partyStudied(let id, _),
      .notified(let id, _), .competenceJudged(let id, _), .takenUp(let id), .settled(let id, _),
      .statusChanged(let id, _), .closedWithoutAssignment(let id, _),
      .concurrenceRecorded(let id, _), .consentLetGo(let id, _), .objectionRaised(let id, _),
      .mediated(let id, _),
      .objectionAnswered(let id, _, _, _):
      [.changes(.issue(id))]
    case .stepAdded(let id, _, _): [.makes(.step(id))]
    case .stepBegun(let id), .stepEnded(let id): [.changes(.step(id))]
    case .proposed(let id, let issue, _, let mover, let seconder):
      [.makes(.motion(id)), .reads(.issue(issue))] + people(mover, seconder)
    case .motionWithdrawn(let id, _): [.changes(.motion(id))]
    case .amendmentProposed(let id, let motion, _, _, _, let mover, let seconder):
      [.makes(.amendment(id)), .reads(.motion(motion))] + people(mover, seconder)
    case .amendmentRevised(let id, _, _), .amendmentRejected(let id), .amendmentReopened(let id),
      .amendmentWithdrawn(let id, _), .amendmentAdopted(let id, _):
      [.changes(.amendment(id))]
    case .concernRaised(let id, let issue, let by, _):
      [.makes(.concern(id)), .reads(.issue(issue))] + people(by)
    case .concernAnswered(let id, _, _): [.changes(.concern(id))]
    case .remarked(let id, let issue, let by, _):
      [.makes(.remark(id))] + (issue.map { [.reads(.issue($0))] } ?? []) + people(by)
    case .opinionsRecorded(let round):
      [.makes(.opinionRound(round.id)), .reads(.issue(round.issue))]
    case .queued(let id, _), .unqueued(let id): [.changes(.queue), .reads(.participant(id))]
    case .turnStarted(let id, let speaker, _, _, _, _),
      .turnRecorded(let id, let speaker, _, _, _, _, _):
      [.makes(.turn(id)), .reads(.participant(speaker))]
    case .turnPaused(let id), .turnResumed(let id), .turnExtended(let id, _),
      .turnStopped(let id, _), .turnRestored(let id), .turnNoted(let id, _):
      [.changes(.turn(id))]
    case .voteOpened(let id, let opening):
      [.makes(.vote(id))] + reads(opening) + opening.electorate.map { .reads(.participant($0)) }
    case .counted(let id, _), .nameCalled(let id, _, _), .objectionsAsked(let id, _, _),
      .countChecked(let id, _), .recountCalled(let id, _),
      .voteVoided(let id, _, _), .countCorrected(let id, _), .slipsEntered(let id, _, _, _),
      .slipsSettled(let id, _, _), .carriedSlipsStand(let id, _, _), .deliveryRegistered(let id, _),
      .deliveryTakenOut(let id, _, _), .lotDrawn(let id, _), .countWithdrawn(let id),
      .proxySupplied(let id, _), .proxyWithdrawn(let id, _, _, _), .roundExtended(let id, _, _):
      [.changes(.vote(id))]
    case .announced(let id, let announcement):
      [.changes(.vote(id)), .reads(.meeting)]
        + (announcement.rule.decides == .owners ? [.reads(.owners)] : [])
    case .assigned(let id, let issue, _): [.makes(.assignment(id)), .reads(.issue(issue))]
    case .assignmentChanged(let id, _), .assignmentDropped(let id, _),
      .progressReported(let id, _):
      [.changes(.assignment(id))]
    case .attached(let id, _): [.makes(.attachment(id))]
    case .attachmentRemoved(let id, _): [.changes(.attachment(id))]
    case .retracted(let entry, _): [.changes(.entry(entry))]
    case .corrected(let entry, _, _, _, _, _, _), .restated(let entry, _, _, _, _, _, _):
      [.changes(.entry(entry))]
    case .erratumNoted(let motion, _, _): [.changes(.motion(motion))]
    }
  }

  private func people(_ ids: Participant.ID?...) -> [Touch] {
    ids.compactMap { $0.map { .reads(.participant($0)) } }
  }

  private func reads(_ opening: VoteOpening) -> [Touch] {
    var touches: [Touch] = [.reads(.meeting)]
    if opening.ownerRoll != nil { touches.append(.reads(.owners)) }
    if let issue = opening.issue { touches.append(.reads(.issue(issue))) }
    switch opening.subject {
    case .motion(let id, _): touches.append(.reads(.motion(id)))
    case .amendment(let id): touches.append(.reads(.amendment(id)))
    case .question, .choice, .appraisal: break
    }
    return touches
  }

  /// Announcements, adjournments, seals, corrections and retractions stand for ever.
  package var isFinal: Bool {
    switch self {
    case .announced, .adjourned, .reopened, .sealed, .corrected, .countCorrected, .retracted,
      .recovered, .recordLost, .recoveryConfirmed, .copyContinued, .sealedAsRecovered, .voteVoided,
      .restated, .erratumNoted, .signInMissed:
      true
    default: false
    }
  }
}

extension Entry {
  /// What this entry made or changed.
  var changed: Set<Thing> {
    Set(events.flatMap(\.touches).filter { $0.kind != .reads }.map(\.thing))
  }

  /// Everything this entry made, changed or read.
  var touched: Set<Thing> { Set(events.flatMap(\.touches).map(\.thing)) }
}
