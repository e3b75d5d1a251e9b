import Values

extension Command {
  /// Gives that many seconds more; left out, 不限时.
  package struct ExtendTurn: CommandPayload {
    /// How many more; left out, as long as it takes.
    package var seconds: Int?

    package init(seconds: Int?) {
      self.seconds = seconds
    }

    package var command: Command { .extendTurn(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let turn = try chair.currentTurn()
      guard let seconds else { return [.turnExtended(.init(turn: turn.id, limit: nil))] }
      _ = try chair.count(seconds, .seconds, in: 1...86_400)
      // More time counts from what was granted, or from now where that is used up.
      let from = max(turn.limit ?? 0, turn.elapsed(at: chair.moment))
      return [.turnExtended(.init(turn: turn.id, limit: from + seconds))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// A new limit in seconds, of all that the turn may take; nil for 不限时.
  package struct TurnExtended: EventPayload {
    /// 发言: which turn.
    package var turn: Turn.ID
    /// 时限: seconds of the whole turn, what was granted before included; nil for 不限时.
    package var limit: Int?

    package init(turn: Turn.ID, limit: Int?) {
      self.turn = turn
      self.limit = limit
    }

    package var event: Event { .turnExtended(self) }
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
      try Turn.canLast(limit)
      try session.change(turn) { $0.limit = limit }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.ExtendTurn(
        seconds: limit.flatMap { limit in
          state.turns[turn].map { limit - max($0.limit ?? 0, $0.elapsed(at: moment)) }
        })
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.turn = numbers(turn)
      return changed
    }
  }
}
