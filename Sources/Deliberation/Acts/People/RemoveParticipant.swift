import Values

extension Command {
  /// Somebody who never took part is taken off the roster (名册).
  package struct RemoveParticipant: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// Why.
    package var reason: String

    package init(participant: String, reason: String) {
      self.participant = participant
      self.reason = reason
    }

    package var command: Command { .removeParticipant(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let found = try chair.person(participant)
      if session.attendance(of: found.id).isPresent { throw .people(.isPresent(found.id)) }
      if session.tookPart(found.id) { throw .people(.tookPart(found.id)) }
      return [
        .participantRemoved(.init(participant: found.id, reason: try chair.text(reason, .reason)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// Somebody was taken off the roster (名册); their number stays theirs.
  package struct ParticipantRemoved: EventPayload {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID
    /// 原因: why.
    package var reason: String

    package init(participant: Participant.ID, reason: String) {
      self.participant = participant
      self.reason = reason
    }

    package var event: Event { .participantRemoved(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.participant(participant))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      guard session.participants.contains(participant) else {
        throw .unknown(.participant(participant))
      }
      session.people.remove(participant, because: reason)
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.RemoveParticipant(participant: participant.text, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.participant = numbers(participant)
      return changed
    }
  }
}
