extension Entry {
  /// The command this entry came from, as far as its events tell; nil where they don't.
  func command(in state: Session) -> Command? {
    let events = events.filter { !$0.tellsTime }
    // A turn is stopped by whatever ends it.
    guard var first = events.first else { return nil }
    if case .turnStopped = first, events.count > 1 { first = events[1] }
    return first.meetingCommand ?? first.peopleCommand(among: events)
      ?? first.agendaCommand(among: events) ?? first.floorCommand(at: happened, in: state)
      ?? first.voteCommand
      ?? first.outcomeCommand(among: events)
  }
}

extension Event {
  fileprivate var meetingCommand: Command? {
    switch self {
    case .described(let changes): .describeMeeting(changes: changes)
    case .opened(_, _, _, let despite, _): .openMeeting(despite: despite)
    case .adjourned(let reason): .adjourn(reason: reason)
    case .reopened(let reason): .reopen(reason: reason)
    case .sealed(let number, let incomplete): .seal(documentNumber: number, incomplete: incomplete)
    case .retracted(let entry, let reason): .retract(entry: entry, reason: reason)
    case .corrected(let entry, let field, let old, let new, let reason, let by, let approved):
      .correct(
        entry: entry, field: field, old: old, new: new, reason: reason, by: by, approved: approved)
    case .erratumNoted(let motion, let version, let erratum):
      .noteErratum(
        motion: motion.text, version: version, old: erratum.old, new: erratum.new,
        reason: erratum.reason, by: erratum.by, approved: erratum.approved)
    case .recoveryConfirmed(let by, let text): .confirmRecovery(by: by, text: text)
    case .copyContinued(let choice):
      .continueCopy(reason: choice.reason, known: choice.known, wasSealed: choice.wasSealed)
    default: nil
    }
  }

  fileprivate func peopleCommand(among events: [Event]) -> Command? {
    switch self {
    case .rosterImported(let source):
      let people = events.compactMap { event -> PersonDetails? in
        if case .participantAdded(let person) = event { person.details } else { nil }
      }
      let changes = events.compactMap { event -> RosterChange? in
        guard case .participantChanged(let person) = event else { return nil }
        return RosterChange(participant: person.id.text, person: person.details)
      }
      return .importRoster(
        source: source, people: people, changes: changes.isEmpty ? nil : changes)
    case .participantAdded(let person):
      return events.count == 1
        ? .addParticipant(person: person.details) : .walkIn(person: Newcomer(person.details))
    case .participantChanged(let person):
      return .changeParticipant(participant: person.id.text, person: person.details)
    case .participantRemoved(let id, let reason):
      return .removeParticipant(participant: id.text, reason: reason)
    case .signedIn, .cameBack:
      var way: AttendanceWay?
      let ids = events.compactMap { event -> String? in
        switch event {
        case .signedIn(let id, let how):
          way = how ?? way
          return id.text
        case .cameBack(let id): return id.text
        default: return nil
        }
      }
      return .signIn(participants: ids, way: way)
    case .left(let id): return .leave(participant: id.text)
    case .excused(let id, let reason): return .excuse(participant: id.text, reason: reason)
    case .markedAbsent(_, let notReached):
      let ids = events.compactMap { event -> String? in
        if case .markedAbsent(let id, _) = event { id.text } else { nil }
      }
      return .markAbsent(participants: ids, notReached: notReached)
    case .represented(let id, let holder, let opinion, let opinions):
      return .appointProxy(
        participant: id.text, holder: holder.text, opinion: opinion,
        opinions: opinions?.map {
          ProxyOpinion(issue: $0.issue.text, version: $0.version, answer: $0.answer)
        })
    case .signInMissed(let id, let way, let reason, let approved):
      return .recordMissedSignIn(
        participant: id.text, way: way, reason: reason, approved: approved)
    case .ownersConfirmed(let roll): return .confirmOwners(roll: roll)
    default: return nil
    }
  }

  fileprivate func agendaCommand(among events: [Event]) -> Command? {
    switch self {
    case .issueAdded(_, let number, let title, let source, let proposer, let summary, let consents):
      return .addIssue(
        title: title, source: source, proposer: proposer, summary: summary, number: number,
        concurrences: consents)
    // Nothing comes of an entry that changed nothing, as earlier programs wrote.
    case .issueChanged(_, nil, nil, nil, nil, nil): return nil
    case .issueChanged(let id, let title, let source, let proposer, let summary, let consents):
      return .changeIssue(
        issue: id.text, title: title, source: source, proposer: proposer, summary: summary,
        concurrences: consents)
    case .screened(let id, let screening): return .screenIssue(issue: id.text, screening: screening)
    case .partyStudied(let id, let study): return .recordPartyStudy(issue: id.text, study: study)
    case .notified(let id, let notified): return .recordNotice(issue: id.text, notified: notified)
    case .competenceJudged(let id, let competence):
      return .judgeCompetence(issue: id.text, competence: competence)
    case .takenUp(let id): return .takeUp(issue: id.text)
    case .stepAdded(_, let title, let minutes): return .addStep(title: title, minutes: minutes)
    case .stepBegun(let id): return .beginStep(step: id.text)
    case .stepEnded(let id):
      if case .stepBegun(let next)? = events.last { return .beginStep(step: next.text) }
      return .endStep(step: id.text)
    case .proposed(_, let issue, let text, let mover, let seconder):
      return .propose(
        issue: issue.text, text: text, mover: mover?.text, seconder: seconder?.text)
    case .motionWithdrawn(let id, let reason):
      return .withdrawMotion(motion: id.text, reason: reason)
    case .amendmentProposed(_, let motion, _, _, let text, let mover, let seconder):
      return .amend(
        motion: motion.text, text: text, mover: mover?.text, seconder: seconder?.text)
    case .amendmentRevised(let id, _, let text):
      return .reviseAmendment(amendment: id.text, text: text)
    case .amendmentWithdrawn(let id, let reason):
      return .withdrawAmendment(amendment: id.text, reason: reason)
    case .concernRaised(_, let issue, let by, let text):
      return .raiseConcern(issue: issue.text, by: by?.text, text: text)
    case .concernAnswered(let id, let answer, let settled):
      return .answerConcern(concern: id.text, answer: answer, settled: settled)
    case .remarked(_, let issue, let by, let text):
      return .remark(issue: issue?.text, by: by?.text, text: text)
    case .opinionsRecorded(let round):
      return .recordOpinions(issue: round.issue.text, numbers: round.numbers)
    default: return nil
    }
  }

  fileprivate func floorCommand(at moment: Moment, in state: Session) -> Command? {
    switch self {
    case .queued(let id, let kind): .queue(participant: id.text, kind: kind)
    case .unqueued(let id): .leaveQueue(participant: id.text)
    case .turnStarted(_, let speaker, let kind, _, let limit, _):
      .startTurn(participant: speaker.text, kind: kind, seconds: limit ?? 0, beyond: true)
    case .turnPaused: .pauseTurn
    case .turnResumed: .resumeTurn
    case .turnStopped: .stopTurn
    case .turnRestored: .restoreTurn
    case .turnRecorded(_, let speaker, let kind, let issue, let seconds, _, let note):
      .recordTurn(
        participant: speaker.text, kind: kind, seconds: seconds, note: note, issue: issue?.text)
    case .turnNoted(let id, let note): .noteTurn(turn: id.text, note: note)
    case .turnExtended(let id, let limit):
      .extendTurn(
        seconds: limit.flatMap { limit in
          state.turns[id].map { limit - max($0.limit ?? 0, $0.elapsed(at: moment)) }
        })
    default: nil
    }
  }

  fileprivate var voteCommand: Command? {
    switch self {
    case .voteOpened(_, let opening):
      .openVote(
        proposal: VoteProposal(
          subject: opening.subject.asked, issue: opening.issue?.text, ownRule: opening.rule,
          way: opening.way, despiteNotice: opening.despiteNotice,
          despiteValidity: opening.despiteValidity, despiteRule: opening.despiteRule,
          scope: opening.scope,
          carriesSlips: opening.carriesSlips, until: opening.until))
    case .counted(let id, let tally):
      .enterCount(
        vote: id.text,
        count: tally.way == .rollCall
          ? CountEntry()
          : tally.area != nil ? CountEntry(policies: tally.policies) : CountEntry(tally),
        undeclared: true)
    case .nameCalled(let id, let who, let stance):
      .callName(vote: id.text, participant: who.text, stance: stance)
    case .objectionsAsked(let id, let objectors, let tally):
      .askObjections(vote: id.text, objectors: objectors.map(\.text), count: tally.heads.against)
    case .slipsEntered(let id, _, let ballots, let received):
      .enterSlips(vote: id.text, ballots: ballots, receivedOn: received)
    case .slipsSettled(let id, let ballots, let reason):
      .settleSlips(vote: id.text, ballots: ballots, reason: reason)
    case .deliveryRegistered(let id, let rooms): .registerDelivery(vote: id.text, rooms: rooms)
    case .deliveryTakenOut(let id, let rooms, let reason):
      .takeOutDelivery(vote: id.text, rooms: rooms, reason: reason)
    case .proxySupplied(let id, let proxy):
      .supplyProxy(
        vote: id.text, room: proxy.room, signer: proxy.signer, owner: proxy.owner,
        opinion: proxy.opinion, on: proxy.on)
    case .proxyWithdrawn(let id, let room, let signer, let reason):
      .withdrawProxy(vote: id.text, room: room, signer: signer, reason: reason)
    case .roundExtended(let id, let until, let reason):
      .extendRound(vote: id.text, until: until, reason: reason)
    case .countChecked(let id, let by): .checkCount(vote: id.text, by: by)
    case .recountCalled(let id, let reason): .recount(vote: id.text, reason: reason)
    case .announced(let id, _): .announce(vote: id.text)
    case .voteVoided(let id, let reason, let approved):
      .voidVote(vote: id.text, reason: reason, approved: approved)
    case .lotDrawn(let id, let lot): .drawLot(vote: id.text, seed: lot.seed)
    // Earlier programs kept no slips of a corrected count; its verdict is judged by itself.
    case .countCorrected(let id, let correction)
    where correction.tally.area == nil || correction.ballots != nil:
      .correctCount(
        vote: id.text, count: CountEntry(correction), reason: correction.reason,
        by: correction.by, approved: correction.approved)
    default: nil
    }
  }

  fileprivate func outcomeCommand(among events: [Event]) -> Command? {
    switch self {
    case .concurrenceRecorded(let issue, let record):
      .recordConcurrence(issue: issue.text, concurrence: record)
    case .mediated(let issue, let mediation): .mediate(issue: issue.text, mediation: mediation)
    case .objectionRaised(let issue, let objection):
      .raiseObjection(
        issue: issue.text, by: objection.by, text: objection.text, on: objection.on,
        inWriting: objection.inWriting)
    case .objectionAnswered(let issue, let number, let answer, let settled):
      .answerObjection(issue: issue.text, number: number, answer: answer, settled: settled)
    case .settled(let issue, let outcome): .settle(issue: issue.text, outcome: outcome)
    case .closedWithoutAssignment(let issue, let reason):
      .closeIssue(issue: issue.text, withoutAssignment: reason)
    case .statusChanged(let issue, let status): status.command(for: issue)
    case .assigned(_, let issue, let work): .assign(issue: issue.text, work: work)
    case .assignmentChanged(let id, let work):
      .changeAssignment(assignment: id.text, work: work)
    case .assignmentDropped(let id, let reason):
      .dropAssignment(assignment: id.text, reason: reason)
    case .progressReported(let id, let progress):
      .reportProgress(assignment: id.text, progress: progress)
    case .attached(_, let file): .attach(file: file, path: nil, kind: nil)
    case .attachmentRemoved(let id, let reason):
      .removeAttachment(attachment: id.text, reason: reason)
    default: nil
    }
  }
}

extension Event {
  /// Whether it only says when the others happened, and why that stands.
  var tellsTime: Bool {
    switch self {
    case .happened, .happenedOn, .despite: true
    default: false
    }
  }
}

extension IssueStatus {
  fileprivate func command(for issue: Issue.ID) -> Command? {
    switch self {
    case .closed: .closeIssue(issue: issue.text, withoutAssignment: nil)
    case .deferred(let reason, let until):
      .deferIssue(issue: issue.text, reason: reason, until: until)
    case .referred(let to, let reason): .referIssue(issue: issue.text, to: to, reason: reason)
    case .withdrawn(let reason): .withdrawIssue(issue: issue.text, reason: reason)
    case .reported: .reportIssue(issue: issue.text)
    case .listed, .discussed, .agreed, .notAgreed: nil
    }
  }
}

extension VoteSubject {
  fileprivate var asked: VoteProposal.Subject {
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
  fileprivate init(_ correction: CountCorrection) {
    if let ballots = correction.ballots {
      self.init(ballots: ballots)
      return
    }
    self.init(correction.tally)
    stances = correction.stances
    objectors = correction.objectors?.map(\.text)
  }

  /// The numbers a teller handed in for that tally.
  fileprivate init(_ tally: Tally) {
    let heads = tally.heads
    self.init(
      for: heads.for, against: heads.against, abstain: heads.abstain, issued: heads.issued,
      returned: heads.returned, invalid: heads.invalid,
      choices: tally.choices.isEmpty ? nil : tally.choices, appraisal: tally.appraisal,
      policies: tally.policies)
  }
}
