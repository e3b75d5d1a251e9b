import Values

extension Command {
  /// Somebody who waited to speak doesn't want to any more.
  package struct LeaveQueue: CommandPayload {
    /// Who, by name or number.
    package var participant: String

    package init(participant: String) { self.participant = participant }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.person(participant)
      guard chair.session.floor.queue.contains(where: { $0.participant == found.id }) else {
        throw .people(.notQueued(found.id))
      }
      return [.unqueued(.init(participant: found.id))]
    }
  }
}

extension Event {
  /// Somebody waits to speak no longer, without having spoken.
  package struct Unqueued: EventPayload {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID

    package init(participant: Participant.ID) { self.participant = participant }

    package var event: Event { .unqueued(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.changes(.queue), .reads(.participant(participant))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      session.floor.queue.removeAll { $0.participant == participant }
    }

    package func act(in scene: Scene) -> Command? {
      .leaveQueue(.init(participant: participant.text))
    }

    package mutating func renumber(_ numbers: Renumbering) { participant = numbers(participant) }
  }
}
