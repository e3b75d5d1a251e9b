import Values

extension Command {
  /// Ends the turn that runs or is paused.
  package struct StopTurn: CommandPayload, SayingNothing {
    package init() {}

    package var command: Command { .stopTurn(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let turn = try chair.currentTurn()
      return [.turnStopped(.init(turn: turn.id, seconds: turn.elapsed(at: chair.moment)))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// A turn ended, by itself or with what ended it, after that many seconds without its pauses.
  package struct TurnStopped: EventPayload {
    /// 发言: which turn.
    package var turn: Turn.ID
    /// 用时: seconds spoken, pauses left out.
    package var seconds: Int

    package init(turn: Turn.ID, seconds: Int) {
      self.turn = turn
      self.seconds = seconds
    }

    package var event: Event { .turnStopped(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isStep = true

    package var touches: [Touch] { [.changes(.turn(turn))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try Turn.canLast(seconds)
      try session.change(turn) {
        $0.spoken = seconds
        $0.runningSince = nil
        $0.ended = moment
      }
      if session.floor.current == turn { session.floor.current = nil }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.StopTurn()
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.turn = numbers(turn)
      return changed
    }
  }
}
