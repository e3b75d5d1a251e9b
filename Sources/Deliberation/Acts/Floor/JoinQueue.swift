import Values

extension Command {
  /// 排队: somebody in the room asks for the floor and waits for it.
  package struct Queue: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// For, against, or what else they want to say.
    package var kind: Turn.Kind

    package init(participant: String, kind: Turn.Kind) {
      self.participant = participant
      self.kind = kind
    }

    package var command: Command { .queue(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let speaker = try chair.speaker(participant)
      let isQueued = chair.session.floor.queue.contains {
        $0.participant == speaker.id && $0.kind == kind
      }
      if isQueued { throw .people(.alreadyQueued(speaker.id)) }
      return [.queued(.init(participant: speaker.id, kind: kind))]
    }

    /// Speaking of a person doesn't change them.
    package func readsAfresh(_ events: [Event]) -> Set<Thing> { events.read }
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
      self.participant = participant
      self.kind = kind
    }

    package var event: Event { .queued(self) }
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
      guard session.participants.contains(participant) else {
        throw .unknown(.participant(participant))
      }
      session.floor.queue.removeAll { $0.participant == participant }
      session.floor.queue.append(QueuePlace(participant: participant, kind: kind, since: moment))
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Queue(participant: participant.text, kind: kind)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.participant = numbers(participant)
      return changed
    }
  }
}
