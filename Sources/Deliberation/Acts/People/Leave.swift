import Values

extension Command {
  /// 早退: somebody leaves the room for good, or for a while.
  package struct Leave: CommandPayload {
    /// Who, by name or number.
    package var participant: String

    package init(participant: String) { self.participant = participant }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let found = try chair.present(participant)
      // Slips are collected for weeks, from whoever owns a dwelling.
      if let vote = session.pendingVote, vote.opening.ownerRoll == nil,
        vote.electorate.contains(found.id)
      {
        throw .people(.inPendingVote(found.id, vote.id))
      }
      if let turn = session.floor.current.flatMap({ session.turns[$0] }), turn.speaker == found.id {
        throw .course(.turnUnderWay(turn.id))
      }
      return [.left(.init(participant: found.id))]
    }
  }
}

extension Event {
  /// 早退: somebody left, and waits for no turn any more.
  package struct Left: ChangesParticipant {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID

    package init(participant: Participant.ID) { self.participant = participant }

    package var event: Event { .left(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.attend(participant) {
        $0.state = .left
        $0.leftAt = stamp.moment
        $0.movements.append(.init(at: stamp.moment, arrived: false))
      }
      session.floor.queue.removeAll { $0.participant == participant }
    }

    package var correctable: [CorrectableField<Self>] { [field("participant", \.participant)] }

    package func act(in scene: Scene) -> Command? { .leave(.init(participant: participant.text)) }
  }
}
