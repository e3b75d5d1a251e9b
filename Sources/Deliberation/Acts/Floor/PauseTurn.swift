import Values

extension Command {
  /// Stops the clock of the turn that runs, without ending it.
  package struct PauseTurn: CommandPayload, SayingNothing {
    package init() {}

    package var command: Command { .pauseTurn(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let turn = try chair.currentTurn()
      guard turn.isRunning else { throw .course(.turnPaused(turn.id)) }
      return [.turnPaused(.init(turn: turn.id))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// The clock of a turn stands still; what was spoken up to then counts.
  package struct TurnPaused: EventPayload {
    /// 发言: which turn.
    package var turn: Turn.ID

    package init(turn: Turn.ID) {
      self.turn = turn
    }

    package var event: Event { .turnPaused(self) }
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
      try session.change(turn) {
        $0.spoken = $0.elapsed(at: moment)
        $0.runningSince = nil
      }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.PauseTurn()
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.turn = numbers(turn)
      return changed
    }
  }
}
