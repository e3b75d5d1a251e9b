import Values

extension Command {
  /// Ends the turn that runs or is paused.
  package struct StopTurn: CommandPayload, SayingNothing {
    package init() {}

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let turn = try chair.currentTurn()
      return [.turnStopped(.init(turn: turn.id, seconds: turn.elapsed(at: chair.moment)))]
    }
  }
}

extension Event {
  /// A turn ended, by itself or with what ended it, after that many seconds without its pauses.
  package struct TurnStopped: ChangesTurn {
    /// 发言: which turn.
    package var turn: Turn.ID
    /// 用时: seconds spoken, pauses left out.
    package var seconds: Int

    package init(turn: Turn.ID, seconds: Int) { (self.turn, self.seconds) = (turn, seconds) }

    package var event: Event { .turnStopped(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try Turn.canLast(seconds)
      try session.change(turn) {
        $0.spoken = seconds
        $0.runningSince = nil
        $0.ended = stamp.moment
      }
      if session.floor.current == turn { session.floor.current = nil }
    }

    package func act(in scene: Scene) -> Command? { .stopTurn(.init()) }
  }
}
