import Values

extension Command {
  /// Somebody who waited to speak doesn't want to any more.
  package struct LeaveQueue: CommandPayload {
    /// Who, by name or number.
    package var participant: String

    package init(participant: String) {
      self.participant = participant
    }

    package var command: Command { .leaveQueue(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.person(participant)
      guard chair.session.floor.queue.contains(where: { $0.participant == found.id }) else {
        throw .people(.notQueued(found.id))
      }
      return [.unqueued(.init(participant: found.id))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// Somebody waits to speak no longer, without having spoken.
  package struct Unqueued: EventPayload {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID

    package init(participant: Participant.ID) {
      self.participant = participant
    }

    package var event: Event { .unqueued(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.queue), .reads(.participant(participant))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      session.floor.queue.removeAll { $0.participant == participant }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.LeaveQueue(participant: participant.text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.participant = numbers(participant)
      return changed
    }
  }
}
