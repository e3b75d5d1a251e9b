import Values

extension Command {
  /// Lets the clock of the paused turn run on.
  package struct ResumeTurn: CommandPayload, SayingNothing {
    package init() {}

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let turn = try chair.currentTurn()
      guard !turn.isRunning else { throw .course(.turnRunning(turn.id)) }
      return [.turnResumed(.init(turn: turn.id))]
    }
  }
}

extension Event {
  /// A paused turn goes on; the pause doesn't count.
  package struct TurnResumed: ChangesTurn {
    /// 发言: which turn.
    package var turn: Turn.ID

    package init(turn: Turn.ID) { self.turn = turn }

    package var event: Event { .turnResumed(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(turn) { $0.runningSince = stamp.moment }
    }

    package func act(in scene: Scene) -> Command? { .resumeTurn(.init()) }
  }
}
