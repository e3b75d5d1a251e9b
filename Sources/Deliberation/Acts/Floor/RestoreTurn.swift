import Values

extension Command {
  /// Puts back the last turn, stopped by mistake.
  package struct RestoreTurn: CommandPayload, SayingNothing {
    package init() {}

    package var command: Command { .restoreTurn(self) }

    package static let phases: Set<Session.Phase> = [.open]

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

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// The last turn was stopped by mistake and goes on.
  package struct TurnRestored: EventPayload {
    /// 发言: which turn.
    package var turn: Turn.ID

    package init(turn: Turn.ID) {
      self.turn = turn
    }

    package var event: Event { .turnRestored(self) }
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
        $0.ended = nil
        $0.runningSince = moment
      }
      session.floor.current = turn
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.RestoreTurn()
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.turn = numbers(turn)
      return changed
    }
  }
}
