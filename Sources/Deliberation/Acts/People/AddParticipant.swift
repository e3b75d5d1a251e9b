import Values

extension Command {
  /// Somebody comes onto the roster (名册), at its end where no place is given.
  package struct AddParticipant: CommandPayload {
    /// Who it is, as the roster says it.
    package var person: PersonDetails

    package init(person: PersonDetails) {
      self.person = person
    }

    package var command: Command { .addParticipant(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      var known = chair.likenesses
      return [.participantAdded(try chair.added(person, unlike: &known))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// Somebody came onto the roster (名册).
  package struct ParticipantAdded: EventPayload {
    /// 人员: number and details.
    package var participant: Participant

    package init(participant: Participant) {
      self.participant = participant
    }

    package var event: Event { .participantAdded(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.makes(.participant(participant.id))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      guard !session.participants.contains(participant.id) else {
        throw .repeated(.participant(participant.id))
      }
      session.people.enter(participant)
    }

    package var tidied: Self { Self(participant: participant.tidied) }

    package var correctable: [CorrectableField<Self>] { fields(of: \.participant.details) }

    package var redactable: [RedactableField<Self>] { words(of: \.participant.details) }

    package var retells: String? { participant.id.text }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      if events.count == 1 {
        Command.AddParticipant(person: participant.details)
      } else {
        Command.WalkIn(person: Newcomer(participant.details))
      }
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      Self(participant: participant.renumbered(numbers))
    }
  }
}
