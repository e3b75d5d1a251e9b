import Values

extension Command {
  /// 排队: somebody in the room asks for the floor and waits for it.
  package struct Queue: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// For, against, or what else they want to say.
    package var kind: Turn.Kind

    package init(participant: String, kind: Turn.Kind) {
      (self.participant, self.kind) = (participant, kind)
    }

    // Speaking of a person doesn't change them.
    package static let footing = Footing(phases: [.open], readsAfresh: .allThatIsRead)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let speaker = try chair.speaker(participant)
      let isQueued = chair.session.floor.queue.contains {
        $0.participant == speaker.id && $0.kind == kind
      }
      if isQueued { throw .people(.alreadyQueued(speaker.id)) }
      return [.queued(.init(participant: speaker.id, kind: kind))]
    }
  }
}

extension Event {
  /// Somebody waits to speak (待发言), in the place of any earlier wish of theirs.
  package struct Queued: EventPayload {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID
    /// 发言性质: for what the floor is asked.
    package var kind: Turn.Kind

    package init(participant: Participant.ID, kind: Turn.Kind) {
      (self.participant, self.kind) = (participant, kind)
    }

    package var event: Event { .queued(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] { [.changes(.queue), .reads(.participant(participant))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.knows(participant)
      session.floor.queue.removeAll { $0.participant == participant }
      session.floor.queue.append(
        QueuePlace(participant: participant, kind: kind, since: stamp.moment))
    }

    package func act(in scene: Scene) -> Command? {
      .queue(.init(participant: participant.text, kind: kind))
    }

    package mutating func renumber(_ numbers: Renumbering) { participant = numbers(participant) }
  }
}
