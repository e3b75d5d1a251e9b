import Values

extension Command {
  /// Somebody comes onto the roster (名册), at its end where no place is given.
  package struct AddParticipant: CommandPayload {
    /// Who it is, as the roster says it.
    package var person: PersonDetails

    package init(person: PersonDetails) { self.person = person }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      var known = chair.likenesses
      return [.participantAdded(try chair.added(person, unlike: &known))]
    }
  }
}

extension Event {
  /// Somebody came onto the roster (名册).
  package struct ParticipantAdded: TellsPerson {
    /// 人员: number and details.
    package var participant: Participant

    package init(participant: Participant) { self.participant = participant }

    package var event: Event { .participantAdded(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.makes(.participant(participant.id))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.participants.contains(participant.id) else {
        throw .repeated(.participant(participant.id))
      }
      session.people.enter(participant)
    }

    package func act(in scene: Scene) -> Command? {
      if scene.events.count == 1 {
        .addParticipant(.init(person: participant.details))
      } else {
        .walkIn(.init(person: Newcomer(participant.details)))
      }
    }
  }
}
