import Values

extension Command {
  /// Gives the floor. Without `seconds` the meeting's limit holds, 0 is 不限时; `beyond` grants a
  /// turn past the limit of turns.
  package struct StartTurn: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// For, against, or what else it is.
    package var kind: Turn.Kind
    /// How long it may take; left out, as the meeting has it, and 0 as long as it takes.
    package var seconds: Int?
    /// Whether the meeting grants one more than the rule does.
    package var beyond: Bool?

    package init(participant: String, kind: Turn.Kind, seconds: Int?, beyond: Bool?) {
      (self.participant, self.kind) = (participant, kind)
      (self.seconds, self.beyond) = (seconds, beyond)
    }

    // Speaking of an issue or a person changes neither.
    package static let footing = Footing(phases: [.open], readsAfresh: .allThatIsRead)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      if let current = session.floor.current { throw .course(.turnUnderWay(current)) }
      if let vote = session.pendingVote { throw .course(.votePending(vote.id)) }
      let speaker = try chair.speaker(participant)
      let taken = session.turnsTaken(by: speaker.id)
      let limit = session.details.turnsPerIssue
      if taken >= limit, kind != .pointOfOrder, beyond != true {
        throw .people(.turnsUsedUp(speaker.id, taken: taken, limit: limit))
      }
      if let seconds { _ = try chair.count(seconds, .seconds, in: 0...86_400) }
      let granted = seconds.map { $0 == 0 ? nil : $0 } ?? session.details.turnSeconds
      return [
        .turnStarted(
          .init(
            turn: session.next("t"), speaker: speaker.id, kind: kind, issue: session.currentIssue,
            limit: granted, ordinal: chair.ordinal(of: speaker.id, kind)))
      ]
    }
  }
}

extension Event {
  /// Somebody has the floor, for `limit` seconds or 不限时; `ordinal` says which turn of theirs on the
  /// issue it is, from 1, points of order not counted.
  package struct TurnStarted: EventPayload {
    /// 发言: its number.
    package var turn: Turn.ID
    /// 发言人: who has the floor.
    package var speaker: Participant.ID
    /// 发言性质: what kind of turn it is.
    package var kind: Turn.Kind
    /// 议题: the issue it is on; nil for none.
    package var issue: Issue.ID?
    /// 时限: seconds granted; nil for 不限时.
    package var limit: Int?
    /// 第几次发言: which turn of the speaker on the issue, from 1.
    package var ordinal: Int

    package init(
      turn: Turn.ID, speaker: Participant.ID, kind: Turn.Kind, issue: Issue.ID?, limit: Int?,
      ordinal: Int
    ) {
      (self.turn, self.speaker, self.kind) = (turn, speaker, kind)
      (self.issue, self.limit, self.ordinal) = (issue, limit, ordinal)
    }

    package var event: Event { .turnStarted(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isTold = true
    package static let isStep = true

    package var touches: [Touch] { [.makes(.turn(turn)), .reads(.participant(speaker))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.take(
        Turn(
          id: turn, speaker: speaker, kind: kind, issue: issue, limit: limit, began: stamp.moment,
          spoken: 0, runningSince: stamp.moment, ended: nil, note: nil, ordinal: ordinal))
      session.floor.current = turn
      session.floor.queue.removeAll { $0.participant == speaker }
    }

    package var correctable: [CorrectableField<Self>] {
      [field("speaker", \.speaker), field("kind", \.kind)]
    }

    package func act(in scene: Scene) -> Command? {
      .startTurn(
        .init(
          participant: speaker.text, kind: kind, seconds: limit ?? 0, beyond: true))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      turn = numbers(turn)
      speaker = numbers(speaker)
      issue = numbers(issue)
    }
  }
}
