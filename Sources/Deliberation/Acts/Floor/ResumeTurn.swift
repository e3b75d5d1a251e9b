import Values

extension Command {
  /// Lets the clock of the paused turn run on.
  package struct ResumeTurn: CommandPayload, SayingNothing {
    package init() {}

    package var command: Command { .resumeTurn(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let turn = try chair.currentTurn()
      guard !turn.isRunning else { throw .course(.turnRunning(turn.id)) }
      return [.turnResumed(.init(turn: turn.id))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// A paused turn goes on; the pause doesn't count.
  package struct TurnResumed: EventPayload {
    /// 发言: which turn.
    package var turn: Turn.ID

    package init(turn: Turn.ID) {
      self.turn = turn
    }

    package var event: Event { .turnResumed(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.turn(turn))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.change(turn) { $0.runningSince = moment }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.ResumeTurn()
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.turn = numbers(turn)
      return changed
    }
  }
}
