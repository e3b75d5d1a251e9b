import Values

extension Chair {
  /// The turn that runs or is paused.
  func currentTurn() throws(Refusal) -> Turn {
    guard let id = session.floor.current, let turn = session.turns[id] else {
      throw .lookup(.noTurnUnderWay)
    }
    return turn
  }

  /// Someone in the room who may speak.
  func speaker(_ reference: String) throws(Refusal) -> Participant {
    let found = try present(reference)
    if found.standing == .observing { throw .people(.mayNotSpeak(found.id)) }
    return found
  }

  /// Which turn of the speaker on the issue on the floor the next one is; points of order are not
  /// counted.
  func ordinal(of speaker: Participant.ID, _ kind: Turn.Kind) -> Int {
    session.turnsTaken(by: speaker) + (kind == .pointOfOrder ? 0 : 1)
  }
}
