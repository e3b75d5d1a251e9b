import Values

@testable import Deliberation

/// The command an entry came from, guessed from its events from outside: the oracle for what each
/// event says of its own act.
extension Entry {
  /// Nil where the events don't tell.
  func guessedCommand(in state: Session) -> Command? {
    let events = events.filter { !$0.saysWhen }
    // A turn is stopped by whatever ends it.
    guard var first = events.first else { return nil }
    if case .turnStopped = first, events.count > 1 { first = events[1] }
    return first.meetingCommand ?? first.bodyCommand(among: events) ?? first.peopleCommand(
      among: events)
      ?? first.agendaCommand(among: events) ?? first.floorCommand(at: happened, in: state)
      ?? first.voteCommand ?? first.slipsCommand ?? first.outcomeCommand
  }
}

extension Event {
  /// Whether it only says when the others happened, and why that stands.
  var saysWhen: Bool {
    switch self {
    case .happened, .happenedOn, .despite: true
    default: false
    }
  }

  fileprivate var meetingCommand: Command? {
    switch self {
    case .described(let it): .describeMeeting(.init(changes: it.changes))
    case .opened(let it): .openMeeting(.init(despite: it.despite))
    case .adjourned(let it): .adjourn(.init(reason: it.reason))
    case .reopened(let it): .reopen(.init(reason: it.reason))
    case .sealed(let it):
      .seal(.init(documentNumber: it.documentNumber, incomplete: it.incomplete))
    case .paperIssued(let it):
      .issuePaper(
        .init(
          paper: it.paper, audience: it.audience, version: it.version, on: it.on, ways: it.ways,
          by: it.by, file: it.file, edited: it.edited, differing: it.differing, reason: it.reason))
    case .recordReviewed(let it): .reviewRecord(.init(by: it.by, on: it.on))
    case .recordConfirmed(let it): .confirmRecord(.init(by: it.by, on: it.on))
    case .retracted(let it): .retract(.init(entry: it.entry, reason: it.reason))
    case .corrected(let it):
      .correct(
        .init(
          entry: it.entry, field: it.field, old: it.old, new: it.new, reason: it.reason, by: it.by,
          approved: it.approved))
    case .erratumNoted(let it):
      .noteErratum(
        .init(
          motion: it.motion.text, version: it.version, old: it.erratum.old, new: it.erratum.new,
          reason: it.erratum.reason, by: it.erratum.by, approved: it.erratum.approved))
    case .recoveryConfirmed(let it): .confirmRecovery(.init(by: it.by, text: it.text))
    case .copyContinued(let it):
      .continueCopy(
        .init(
          reason: it.choice.reason, known: it.choice.known, wasSealed: it.choice.wasSealed))
    default: nil
    }
  }

  fileprivate func bodyCommand(among events: [Event]) -> Command? {
    guard case .constituted(let it) = self else { return nil }
    let members = events.compactMap { event -> PersonDetails? in
      if case .participantAdded(let added) = event { added.participant.details } else { nil }
    }
    return .constitute(
      .init(
        constitution: it.constitution, number: it.number,
        members: members.isEmpty ? nil : members, despiteValidity: it.despiteValidity))
  }

  fileprivate func peopleCommand(among events: [Event]) -> Command? {
    switch self {
    case .rosterImported(let it):
      let people = events.compactMap { event -> PersonDetails? in
        if case .participantAdded(let added) = event { added.participant.details } else { nil }
      }
      let changes = events.compactMap { event -> RosterChange? in
        guard case .participantChanged(let changed) = event else { return nil }
        let person = changed.participant
        return RosterChange(participant: person.id.text, person: person.details)
      }
      return .importRoster(
        .init(source: it.source, people: people, changes: changes.isEmpty ? nil : changes))
    case .participantAdded(let it):
      let details = it.participant.details
      return events.count == 1
        ? .addParticipant(.init(person: details)) : .walkIn(.init(person: Newcomer(details)))
    case .participantChanged(let it):
      let person = it.participant
      return .changeParticipant(.init(participant: person.id.text, person: person.details))
    case .participantRemoved(let it):
      return .removeParticipant(.init(participant: it.participant.text, reason: it.reason))
    case .signedIn, .cameBack:
      var way: AttendanceWay?
      let ids = events.compactMap { event -> String? in
        switch event {
        case .signedIn(let it):
          way = it.way ?? way
          return it.participant.text
        case .cameBack(let it): return it.participant.text
        default: return nil
        }
      }
      return .signIn(.init(participants: ids, way: way))
    case .left(let it): return .leave(.init(participant: it.participant.text))
    case .excused(let it):
      return .excuse(.init(participant: it.participant.text, reason: it.reason))
    case .markedAbsent(let it):
      let ids = events.compactMap { event -> String? in
        if case .markedAbsent(let other) = event { other.participant.text } else { nil }
      }
      return .markAbsent(.init(participants: ids, notReached: it.notReached))
    case .represented(let it):
      return .appointProxy(
        .init(
          participant: it.participant.text, holder: it.holder.text, opinion: it.opinion,
          opinions: it.opinions?.map {
            ProxyOpinion(issue: $0.issue.text, version: $0.version, answer: $0.answer)
          }))
    case .signInMissed(let it):
      return .recordMissedSignIn(
        .init(
          participant: it.participant.text, way: it.way, reason: it.reason, approved: it.approved))
    case .ownersConfirmed(let it): return .confirmOwners(.init(roll: it.roll))
    default: return nil
    }
  }

  fileprivate func agendaCommand(among events: [Event]) -> Command? {
    switch self {
    case .issueAdded(let it):
      return .addIssue(
        .init(
          title: it.title, source: it.source, proposer: it.proposer, summary: it.summary,
          number: it.number, concurrences: it.concurrences))
    case .issueChanged(let it):
      // Nothing comes of an entry that changed nothing, as earlier programs wrote.
      if it.saysNothing { return nil }
      return .changeIssue(
        .init(
          issue: it.issue.text, title: it.title, source: it.source, proposer: it.proposer,
          summary: it.summary, concurrences: it.concurrences))
    case .screened(let it):
      return .screenIssue(.init(issue: it.issue.text, screening: it.screening))
    case .partyStudied(let it):
      return .recordPartyStudy(.init(issue: it.issue.text, study: it.study))
    case .notified(let it):
      return .recordNotice(.init(issue: it.issue.text, notified: it.notified))
    case .competenceJudged(let it):
      return .judgeCompetence(.init(issue: it.issue.text, competence: it.competence))
    case .takenUp(let it): return .takeUp(.init(issue: it.issue.text))
    case .stepAdded(let it): return .addStep(.init(title: it.title, minutes: it.minutes))
    case .stepBegun(let it): return .beginStep(.init(step: it.step.text))
    case .stepEnded(let it):
      if case .stepBegun(let next)? = events.last {
        return .beginStep(.init(step: next.step.text))
      }
      return .endStep(.init(step: it.step.text))
    case .proposed(let it):
      return .propose(
        .init(
          issue: it.issue.text, text: it.text, mover: it.mover?.text, seconder: it.seconder?.text))
    case .motionWithdrawn(let it):
      return .withdrawMotion(.init(motion: it.motion.text, reason: it.reason))
    case .amendmentProposed(let it):
      return .amend(
        .init(
          motion: it.motion.text, text: it.text, mover: it.mover?.text,
          seconder: it.seconder?.text))
    case .amendmentRevised(let it):
      return .reviseAmendment(.init(amendment: it.amendment.text, text: it.text))
    case .amendmentWithdrawn(let it):
      return .withdrawAmendment(.init(amendment: it.amendment.text, reason: it.reason))
    case .concernRaised(let it):
      return .raiseConcern(.init(issue: it.issue.text, by: it.by?.text, text: it.text))
    case .concernAnswered(let it):
      return .answerConcern(
        .init(concern: it.concern.text, answer: it.answer, settled: it.settled))
    case .thanked(let it): return .thank(.init(name: it.name, text: it.text))
    case .lastRecordConfirmed(let it):
      return .confirmLastRecord(.init(meeting: it.meeting, on: it.on, text: it.text))
    case .remarked(let it):
      return .remark(.init(issue: it.issue?.text, by: it.by?.text, text: it.text))
    case .opinionsRecorded(let it):
      return .recordOpinions(.init(issue: it.round.issue.text, numbers: it.round.numbers))
    default: return nil
    }
  }

  fileprivate func floorCommand(at moment: Moment, in state: Session) -> Command? {
    switch self {
    case .queued(let it): .queue(.init(participant: it.participant.text, kind: it.kind))
    case .unqueued(let it): .leaveQueue(.init(participant: it.participant.text))
    case .turnStarted(let it):
      .startTurn(
        .init(
          participant: it.speaker.text, kind: it.kind, seconds: it.limit ?? 0, beyond: true))
    case .turnPaused: .pauseTurn(.init())
    case .turnResumed: .resumeTurn(.init())
    case .turnStopped: .stopTurn(.init())
    case .turnRestored: .restoreTurn(.init())
    case .turnRecorded(let it):
      .recordTurn(
        .init(
          participant: it.speaker.text, kind: it.kind, seconds: it.seconds, note: it.note,
          issue: it.issue?.text))
    case .turnNoted(let it): .noteTurn(.init(turn: it.turn.text, note: it.note))
    case .turnExtended(let it):
      .extendTurn(
        .init(
          seconds: it.limit.flatMap { limit in
            state.turns[it.turn].map { limit - max($0.limit ?? 0, $0.elapsed(at: moment)) }
          }))
    default: nil
    }
  }
}

extension Event.IssueChanged {
  var saysNothing: Bool {
    title == nil && source == nil && proposer == nil && summary == nil && concurrences == nil
  }
}
