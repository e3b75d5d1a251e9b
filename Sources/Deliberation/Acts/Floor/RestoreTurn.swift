import Values

extension Command {
  /// Puts back the last turn, stopped by mistake.
  package struct RestoreTurn: CommandPayload, SayingNothing {
    package init() {}

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      if let current = session.floor.current { throw .course(.turnUnderWay(current)) }
      guard let last = session.turns.values.last, last.ended != nil,
        last.issue == session.currentIssue
      else { throw .course(.nothingToRestore) }
      guard session.attendance(of: last.speaker).isPresent else {
        throw .people(.notPresent(last.speaker))
      }
      if let vote = session.pendingVote { throw .course(.votePending(vote.id)) }
      return [.turnRestored(.init(turn: last.id))]
    }
  }
}

extension Event {
  /// The last turn was stopped by mistake and goes on.
  package struct TurnRestored: ChangesTurn {
    /// 发言: which turn.
    package var turn: Turn.ID

    package init(turn: Turn.ID) { self.turn = turn }

    package var event: Event { .turnRestored(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(turn) {
        $0.ended = nil
        $0.runningSince = stamp.moment
      }
      session.floor.current = turn
    }

    package func act(in scene: Scene) -> Command? { .restoreTurn(.init()) }
  }
}
