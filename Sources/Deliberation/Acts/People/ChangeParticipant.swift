import Values

extension Command {
  /// What the roster (名册) says of somebody is said anew, whole.
  package struct ChangeParticipant: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// What the roster is to say of them.
    package var person: PersonDetails

    package init(participant: String, person: PersonDetails) {
      (self.participant, self.person) = (participant, person)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      [.participantChanged(try chair.changed(participant, to: person))]
    }
  }
}

extension Event {
  /// What the roster (名册) says of somebody from then on.
  package struct ParticipantChanged: TellsPerson {
    /// 人员: number and all details, from then on.
    package var participant: Participant

    package init(participant: Participant) { self.participant = participant }

    package var event: Event { .participantChanged(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.changes(.participant(participant.id))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.knows(participant.id)
      session.people.enter(participant)
    }

    package func act(in scene: Scene) -> Command? {
      .changeParticipant(.init(participant: participant.id.text, person: participant.details))
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
