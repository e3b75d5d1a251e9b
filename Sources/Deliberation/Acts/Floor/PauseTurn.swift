import Values

extension Command {
  /// Stops the clock of the turn that runs, without ending it.
  package struct PauseTurn: CommandPayload, SayingNothing {
    package init() {}

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let turn = try chair.currentTurn()
      guard turn.isRunning else { throw .course(.turnPaused(turn.id)) }
      return [.turnPaused(.init(turn: turn.id))]
    }
  }
}

extension Event {
  /// The clock of a turn stands still; what was spoken up to then counts.
  package struct TurnPaused: ChangesTurn {
    /// 发言: which turn.
    package var turn: Turn.ID

    package init(turn: Turn.ID) { self.turn = turn }

    package var event: Event { .turnPaused(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(turn) {
        $0.spoken = $0.elapsed(at: stamp.moment)
        $0.runningSince = nil
      }
    }

    package func act(in scene: Scene) -> Command? { .pauseTurn(.init()) }
  }
}
