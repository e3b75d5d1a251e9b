extension Session {
  /// Judges a command against the state: the events it brings about, or why it is refused.
  ///
  /// Changes nothing. Every number is given here, over all entries ever, so it must be called under
  /// the file's lock with all entries folded in.
  package func decide(_ command: Command, on occasion: Occasion) throws(Refusal) -> [Event] {
    if let damage { throw .file(.damaged(entry: damage.entry)) }
    if let happened = occasion.happened, happened > occasion.at {
      throw .input(.notYetHappened(happened, now: occasion.at))
    }
    let chair = Chair(session: self, occasion: occasion, command: command)
    try chair.phaseAllows(command)
    let events = try command.payload.judge(by: chair).map(\.tidied)
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
package struct Chair {
  let session: Session
  let occasion: Occasion
  /// What is asked; nil where nothing is, such as when undo looks for what may be taken back.
  var command: Command?

  /// Refuses what the meeting's phase doesn't allow.
  func phaseAllows(_ command: Command) throws(Refusal) {
    guard command.phases.contains(session.phase) else {
      if session.phase == .adjourned, let vote = command.payload.slipsOf { try slipsAreTaken(vote) }
      throw .course(.notInPhase(session.phase))
    }
  }

  /// Refuses a command whose clerk hasn't seen a later change to the same things.
  func notOvertaken(_ events: [Event], of command: Command) throws(Refusal) {
    guard let seen = occasion.seen, seen < session.lastEntry else { return }
    // Electorates and the like are read afresh here; only what the clerk named can be stale.
    let subjects = Set(
      events.flatMap(\.touches).filter { $0.kind != .makes }.map(\.thing)
    ).subtracting(command.payload.readsAfresh(events))
    let payload = command.payload
    let later = session.entries[max(0, seen)...].filter {
      session.retractedBy[$0.number] == nil
        && (!$0.changed.isDisjoint(with: subjects) || payload.isOvertaken(by: $0, in: session))
    }
    guard later.isEmpty else { throw .record(.overtaken(seen: seen, by: later.map(\.number))) }
  }
}

extension Command {
  /// The phases in which it makes sense.
  package var phases: Set<Session.Phase> { type(of: payload).phases }
}
