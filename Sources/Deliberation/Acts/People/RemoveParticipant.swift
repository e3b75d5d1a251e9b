import Values

extension Command {
  /// Somebody who never took part is taken off the roster (名册).
  package struct RemoveParticipant: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// Why.
    package var reason: String

    package init(participant: String, reason: String) {
      (self.participant, self.reason) = (participant, reason)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let found = try chair.person(participant)
      if session.attendance(of: found.id).isPresent { throw .people(.isPresent(found.id)) }
      if session.tookPart(found.id) { throw .people(.tookPart(found.id)) }
      return [
        .participantRemoved(.init(participant: found.id, reason: try chair.text(reason, .reason)))
      ]
    }
  }
}

extension Event {
  /// Somebody was taken off the roster (名册); their number stays theirs.
  package struct ParticipantRemoved: ChangesParticipant {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID
    /// 原因: why.
    package var reason: String

    package init(participant: Participant.ID, reason: String) {
      (self.participant, self.reason) = (participant, reason)
    }

    package var event: Event { .participantRemoved(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.knows(participant)
      session.people.remove(participant, because: reason)
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .removeParticipant(.init(participant: participant.text, reason: reason))
    }
  }
}
