import Values

extension Command {
  /// 早退: somebody leaves the room for good, or for a while.
  package struct Leave: CommandPayload {
    /// Who, by name or number.
    package var participant: String

    package init(participant: String) {
      self.participant = participant
    }

    package var command: Command { .leave(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let found = try chair.present(participant)
      // Slips are collected for weeks, from whoever owns a dwelling.
      if let vote = session.pendingVote, vote.opening.ownerRoll == nil,
        vote.electorate.contains(found.id)
      {
        throw .people(.inPendingVote(found.id, vote.id))
      }
      if let turn = session.floor.current.flatMap({ session.turns[$0] }), turn.speaker == found.id {
        throw .course(.turnUnderWay(turn.id))
      }
      return [.left(.init(participant: found.id))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 早退: somebody left, and waits for no turn any more.
  package struct Left: EventPayload {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID

    package init(participant: Participant.ID) {
      self.participant = participant
    }

    package var event: Event { .left(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isStep = true

    package var touches: [Touch] { [.changes(.participant(participant))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.attend(participant) {
        $0.state = .left
        $0.leftAt = moment
        $0.movements.append(.init(at: moment, arrived: false))
      }
      session.floor.queue.removeAll { $0.participant == participant }
    }

    package var correctable: [CorrectableField<Self>] { [field("participant", \.participant)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Leave(participant: participant.text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.participant = numbers(participant)
      return changed
    }
  }
}
