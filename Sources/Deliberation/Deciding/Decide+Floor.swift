extension Chair {
  /// A turn or a place in the list of those who wait.
  func speaking(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .queue(let reference, let kind):
      let speaker = try speaker(reference)
      if session.floor.queue.contains(where: { $0.participant == speaker.id && $0.kind == kind }) {
        throw .alreadyQueued(speaker.id)
      }
      return [.queued(participant: speaker.id, kind: kind)]
    case .leaveQueue(let reference):
      let found = try person(reference)
      guard session.floor.queue.contains(where: { $0.participant == found.id }) else {
        throw .notQueued(found.id)
      }
      return [.unqueued(participant: found.id)]
    case .startTurn(let reference, let kind, let seconds, let beyond):
      if let current = session.floor.current { throw .turnUnderWay(current) }
      if let vote = session.pendingVote { throw .votePending(vote.id) }
      let speaker = try speaker(reference)
      let taken = session.turnsTaken(by: speaker.id)
      let limit = session.details.turnsPerIssue
      if taken >= limit, kind != .pointOfOrder, beyond != true {
        throw .turnsUsedUp(speaker.id, taken: taken, limit: limit)
      }
      if let seconds { _ = try count(seconds, .seconds, in: 0...86_400) }
      let granted = seconds.map { $0 == 0 ? nil : $0 } ?? session.details.turnSeconds
      return [
        .turnStarted(
          turn: session.next("t"), speaker: speaker.id, kind: kind, issue: session.currentIssue,
          limit: granted, ordinal: ordinal(of: speaker.id, kind))
      ]
    case .recordTurn(let reference, let kind, let seconds, let note, let issueName):
      let speaker = try person(reference)
      if speaker.standing == .observing { throw .mayNotSpeak(speaker.id) }
      guard session.cameToSitting(speaker.id, of: moment.day) else { throw .neverCame(speaker.id) }
      if let seconds { _ = try count(seconds, .seconds, in: 0...86_400) }
      let issue: Issue.ID? =
        if let issueName { try self.issue(issueName).id } else { session.currentIssue }
      return [
        .turnRecorded(
          turn: session.next("t"), speaker: speaker.id, kind: kind, issue: issue,
          seconds: seconds, ordinal: ordinal(of: speaker.id, kind),
          note: try optional(note, .text))
      ]
    default: return []
    }
  }

  /// Something about the turn that runs, or that ran last.
  func turn(_ command: Command) throws(Refusal) -> [Event] {
    if case .noteTurn(let reference, let note) = command {
      let id =
        reference.map { Turn.ID($0) } ?? session.floor.current ?? session.turns.values.last?.id
      guard let id else { throw .noTurnUnderWay }
      guard let turn = session.turns[id] else { throw .unknownTurn(id.text) }
      try keepsWhatStood(isSame: turn.note == nil || turn.note == note.trimmed) {
        switch $0 {
        case .turnNoted(id, _), .turnRecorded(id, _, _, _, _, _, _): true
        default: false
        }
      }
      return [.turnNoted(turn: id, note: try text(note, .text))]
    }
    if case .restoreTurn = command {
      if let current = session.floor.current { throw .turnUnderWay(current) }
      guard let last = session.turns.values.last, last.ended != nil,
        last.issue == session.currentIssue
      else { throw .nothingToRestore }
      guard session.attendance(of: last.speaker).isPresent else { throw .notPresent(last.speaker) }
      if let vote = session.pendingVote { throw .votePending(vote.id) }
      return [.turnRestored(turn: last.id)]
    }
    guard let id = session.floor.current, let turn = session.turns[id] else {
      throw .noTurnUnderWay
    }
    switch command {
    case .pauseTurn:
      guard turn.isRunning else { throw .turnPaused(id) }
      return [.turnPaused(turn: id)]
    case .resumeTurn:
      guard !turn.isRunning else { throw .turnRunning(id) }
      return [.turnResumed(turn: id)]
    case .extendTurn(let seconds):
      guard let seconds else { return [.turnExtended(turn: id, limit: nil)] }
      _ = try count(seconds, .seconds, in: 1...86_400)
      // More time counts from what was granted, or from now where that is used up.
      let from = max(turn.limit ?? 0, turn.elapsed(at: moment))
      return [.turnExtended(turn: id, limit: from + seconds)]
    case .stopTurn: return [.turnStopped(turn: id, seconds: turn.elapsed(at: moment))]
    default: return []
    }
  }

  /// Someone in the room who may speak.
  private func speaker(_ reference: String) throws(Refusal) -> Participant {
    let found = try present(reference)
    if found.standing == .observing { throw .mayNotSpeak(found.id) }
    return found
  }

  private func ordinal(of speaker: Participant.ID, _ kind: Turn.Kind) -> Int {
    session.turnsTaken(by: speaker) + (kind == .pointOfOrder ? 0 : 1)
  }
}

extension Session {
  /// Whether somebody signed in, in the sitting of that day where everybody did so anew.
  fileprivate func cameToSitting(_ id: Participant.ID, of day: Day) -> Bool {
    guard let came = attendance(of: id).lastSignIn.map(zoned) else { return false }
    let sitting = reopenings.last { $0.isAnew && zoned($0.at).day <= day }
    return sitting.map { came.day >= zoned($0.at).day } ?? true
  }
}
