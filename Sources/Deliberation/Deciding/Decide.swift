extension Session {
  /// Judges a command against the state: the events it brings about, or why it is refused.
  ///
  /// Changes nothing. Every number is given here, over all entries ever, so it must be called under
  /// the file's lock with all entries folded in.
  package func decide(_ command: Command, on occasion: Occasion) throws(Refusal) -> [Event] {
    if let damage { throw .damaged(entry: damage.entry) }
    if let happened = occasion.happened, happened > occasion.at {
      throw .notYetHappened(happened, now: occasion.at)
    }
    let chair = Chair(session: self, occasion: occasion, command: command)
    try chair.phaseAllows(command)
    let events = try chair.events(for: command).map(\.tidied)
    try chair.datesAreLikely()
    try chair.expectationStays(after: events)
    try chair.askedStays(after: events)
    try chair.rollStays(after: events)
    try chair.membersStay(after: events)
    try chair.presenceStays(after: events)
    try chair.notOvertaken(events, of: command)
    return chair.times + events + (try chair.withdrawals(after: events))
  }
}

/// Rules a command in or out of order: the state it is judged in and where the command comes from.
struct Chair {
  let session: Session
  let occasion: Occasion
  /// What is asked; nil where nothing is, such as when undo looks for what may be taken back.
  var command: Command?

  func events(for command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .describeMeeting, .openMeeting, .adjourn, .reopen, .seal: try meeting(command)
    case .addParticipant, .importRoster, .changeParticipant, .removeParticipant, .walkIn:
      try roster(command)
    case .signIn, .leave, .comeBack, .excuse, .markAbsent, .appointProxy, .recordMissedSignIn:
      try attendance(command)
    case .confirmOwners(let roll): try owners(roll)
    case .enterSlips, .settleSlips, .registerDelivery, .takeOutDelivery, .drawLot,
      .supplyProxy, .withdrawProxy, .extendRound:
      try slips(command)
    case .addIssue, .changeIssue, .screenIssue, .recordPartyStudy, .recordNotice,
      .judgeCompetence, .takeUp, .addStep, .beginStep, .endStep:
      try agenda(command)
    case .propose, .withdrawMotion, .amend, .reviseAmendment, .withdrawAmendment:
      try motion(command)
    case .raiseConcern, .answerConcern, .remark, .recordOpinions: try opinion(command)
    case .queue, .leaveQueue, .startTurn, .recordTurn: try speaking(command)
    case .pauseTurn, .resumeTurn, .extendTurn, .stopTurn, .restoreTurn, .noteTurn:
      try turn(command)
    case .openVote(let proposal): try openVote(proposal)
    case .enterCount, .callName, .askObjections, .checkCount, .recount, .announce, .voidVote,
      .correctCount:
      try vote(command)
    case .recordConcurrence, .mediate, .raiseObjection, .answerObjection: try consent(command)
    case .settle, .closeIssue, .deferIssue, .referIssue, .withdrawIssue,
      .reportIssue:
      try outcome(command)
    case .assign, .changeAssignment, .dropAssignment, .reportProgress, .attach,
      .removeAttachment:
      try assignment(command)
    case .retract, .correct, .confirmRecovery, .continueCopy, .noteErratum, .redact:
      try record(command)
    }
  }

  /// Refuses what the meeting's phase doesn't allow.
  func phaseAllows(_ command: Command) throws(Refusal) {
    guard command.phases.contains(session.phase) else {
      if session.phase == .adjourned, let vote = command.slipsOf { try slipsAreTaken(vote) }
      throw .notInPhase(session.phase)
    }
  }

  /// Refuses a command whose clerk hasn't seen a later change to the same things.
  func notOvertaken(_ events: [Event], of command: Command) throws(Refusal) {
    guard let seen = occasion.seen, seen < session.lastEntry else { return }
    // Electorates and the like are read afresh here; only what the clerk named can be stale.
    var subjects = Set(
      events.flatMap(\.touches).filter { $0.kind != .makes }.map(\.thing)
    ).subtracting(command.readsAfresh(events))
    if case .announce = command, let issue = session.pendingVote?.opening.issue {
      // Consents and objections stand in the sentence that was shown.
      subjects.insert(.issue(issue))
    }
    var (seals, announces) = (false, false)
    if case .announce = command { announces = true }
    if case .seal = command { seals = true }
    // Whoever seals must have seen all of it.
    let later = session.entries[max(0, seen)...].filter {
      session.retractedBy[$0.number] == nil
        && (seals || !$0.changed.isDisjoint(with: subjects)
          || announces && $0.events.contains(where: \.changesWhoseConsentIsAsked))
    }
    guard later.isEmpty else { throw .overtaken(seen: seen, by: later.map(\.number)) }
  }
}

extension Event {
  /// Whether the sentence that announces a vote names other parties after it.
  fileprivate var changesWhoseConsentIsAsked: Bool {
    if case .described(let changes) = self { changes.concurrences != nil } else { false }
  }
}

extension Command {
  /// Things the events read that the clerk didn't have to see: `decide` took them as they are now.
  func readsAfresh(_ events: [Event]) -> Set<Thing> {
    switch self {
    case .openVote:
      Set(
        events.flatMap(\.touches).filter { $0.kind == .reads }.map(\.thing)
          .filter { if case .participant = $0 { true } else { $0 == .meeting || $0 == .owners } })
    case .openMeeting, .adjourn: []
    case .remark, .raiseConcern, .startTurn, .recordTurn, .queue, .propose, .amend, .assign:
      // Speaking of an issue or a person changes neither.
      Set(events.flatMap(\.touches).filter { $0.kind == .reads }.map(\.thing))
    case .announce, .correctCount:
      // The settings and the register were taken when the vote opened.
      [.meeting, .owners]
    default: []
    }
  }

  /// The vote a command hands in slips or proxies of, which may be left out; nil for any other command.
  fileprivate var slipsOf: String?? {
    switch self {
    case .enterSlips(let vote, _, _), .supplyProxy(let vote, _, _, _, _, _),
      .extendRound(let vote, _, _):
      .some(vote)
    default: nil
    }
  }

  /// The phases in which a command makes sense.
  var phases: Set<Session.Phase> {
    switch self {
    case .openMeeting: [.preparing]
    case .adjourn: [.preparing, .open]
    case .reopen, .seal: [.adjourned]
    case .signIn, .walkIn, .leave, .comeBack, .excuse, .markAbsent, .removeParticipant,
      .appointProxy, .confirmOwners, .addParticipant, .changeParticipant,
      .importRoster:
      [.preparing, .open]
    case .queue, .leaveQueue, .startTurn, .pauseTurn, .resumeTurn, .extendTurn, .restoreTurn,
      .openVote, .enterCount, .callName, .askObjections, .checkCount, .recount, .announce,
      .enterSlips, .settleSlips, .registerDelivery, .takeOutDelivery, .drawLot, .voidVote,
      .supplyProxy, .withdrawProxy, .extendRound,
      .takeUp, .stopTurn:
      [.open]
    case .propose, .withdrawMotion, .amend, .reviseAmendment, .withdrawAmendment:
      [.preparing, .open]
    case .beginStep, .endStep: [.preparing, .open]
    case .correctCount: [.adjourned, .sealed, .open]
    case .correct, .recordMissedSignIn: [.adjourned, .sealed]
    case .noteErratum: [.open, .adjourned, .sealed]
    case .redact: Set(Session.Phase.allCases)
    case .recordConcurrence, .raiseObjection, .answerObjection, .reportProgress, .attach,
      .removeAttachment, .confirmRecovery, .continueCopy:
      Set(Session.Phase.allCases)
    default: [.preparing, .open, .adjourned]
    }
  }
}
