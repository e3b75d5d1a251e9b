import Values

extension Command {
  /// What the roster (名册) says of somebody is said anew, whole.
  package struct ChangeParticipant: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// What the roster is to say of them.
    package var person: PersonDetails

    package init(participant: String, person: PersonDetails) {
      self.participant = participant
      self.person = person
    }

    package var command: Command { .changeParticipant(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      [.participantChanged(try chair.changed(participant, to: person))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// What the roster (名册) says of somebody from then on.
  package struct ParticipantChanged: EventPayload {
    /// 人员: number and all details, from then on.
    package var participant: Participant

    package init(participant: Participant) {
      self.participant = participant
    }

    package var event: Event { .participantChanged(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.participant(participant.id))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      guard session.participants.contains(participant.id) else {
        throw .unknown(.participant(participant.id))
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
      Command.ChangeParticipant(participant: participant.id.text, person: participant.details)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      Self(participant: participant.renumbered(numbers))
    }
  }
}

extension Event {
  /// Whom it enters on the roster or says something else of; nil for any other event.
  var enteredPerson: Participant? {
    if case .participantAdded(let it) = self { return it.participant }
    if case .participantChanged(let it) = self { return it.participant }
    return nil
  }
}
