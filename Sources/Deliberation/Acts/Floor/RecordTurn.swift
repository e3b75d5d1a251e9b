import Values

extension Command {
  /// 补记发言: a turn that nobody timed, with the seconds it took where somebody knows them; without
  /// `issue`, on the one on the floor.
  package struct RecordTurn: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// For, against, or what else it was.
    package var kind: Turn.Kind
    /// How long it took; left out, nobody knows.
    package var seconds: Int?
    /// What was said, in a few words.
    package var note: String?
    /// Which issue, by number or title; left out, the one on the floor.
    package var issue: String?

    package init(
      participant: String, kind: Turn.Kind, seconds: Int?, note: String?, issue: String?
    ) {
      (self.participant, self.kind, self.seconds) = (participant, kind, seconds)
      (self.note, self.issue) = (note, issue)
    }

    // Speaking of an issue or a person changes neither.
    package static let footing = Footing(phases: .unsealed, readsAfresh: .allThatIsRead)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let speaker = try chair.person(participant)
      if speaker.standing == .observing { throw .people(.mayNotSpeak(speaker.id)) }
      guard chair.session.cameToSitting(speaker.id, of: chair.moment.day) else {
        throw .people(.neverCame(speaker.id))
      }
      if let seconds { _ = try chair.count(seconds, .seconds, in: 0...86_400) }
      let about: Issue.ID? =
        if let issue { try chair.issue(issue).id } else { chair.session.currentIssue }
      return [
        .turnRecorded(
          .init(
            turn: chair.session.next("t"), speaker: speaker.id, kind: kind, issue: about,
            seconds: seconds, ordinal: chair.ordinal(of: speaker.id, kind),
            note: try chair.optional(note, .text)))
      ]
    }
  }
}

extension Session {
  /// Whether somebody signed in, in the sitting of that day where everybody did so anew.
  fileprivate func cameToSitting(_ id: Participant.ID, of day: Day) -> Bool {
    guard let came = attendance(of: id).lastSignIn.map(zoned) else { return false }
    let sitting = reopenings.last { $0.isAnew && zoned($0.at).day <= day }
    return sitting.map { came.day >= zoned($0.at).day } ?? true
  }
}

extension Event {
  /// A turn written down afterwards, with the seconds it took; `ordinal` says which turn of the
  /// speaker on the issue it was, from 1, points of order not counted.
  package struct TurnRecorded: EventPayload {
    /// 发言: its number.
    package var turn: Turn.ID
    /// 发言人: who spoke.
    package var speaker: Participant.ID
    /// 发言性质: what kind of turn it was.
    package var kind: Turn.Kind
    /// 议题: the issue it was on; nil for none.
    package var issue: Issue.ID?
    /// 用时: seconds spoken; nil where nobody knows.
    package var seconds: Int?
    /// 第几次发言: which turn of the speaker on the issue, from 1.
    package var ordinal: Int
    /// 发言要点: what was said; nil where nothing was noted.
    package var note: String?

    package init(
      turn: Turn.ID, speaker: Participant.ID, kind: Turn.Kind, issue: Issue.ID?, seconds: Int?,
      ordinal: Int, note: String?
    ) {
      (self.turn, self.speaker, self.kind, self.issue) = (turn, speaker, kind, issue)
      (self.seconds, self.ordinal, self.note) = (seconds, ordinal, note)
    }

    package var event: Event { .turnRecorded(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isTold = true

    package var touches: [Touch] { [.makes(.turn(turn)), .reads(.participant(speaker))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.take(
        Turn(
          id: turn, speaker: speaker, kind: kind, issue: issue, limit: nil, began: stamp.moment,
          spoken: seconds ?? 0, runningSince: nil, ended: stamp.moment, note: note, ordinal: ordinal
        ))
    }

    package var correctable: [CorrectableField<Self>] {
      [
        field("speaker", \.speaker), field("kind", \.kind),
        CorrectableField("seconds", seconds.map(String.init) ?? "", mayBeEmpty: true) { new in
          guard new.isEmpty || Int(new).map({ $0 >= 0 }) == true else { return nil }
          return with(self) { $0.seconds = Int(new) }
        },
        field("note", \.note),
      ]
    }

    package var redactable: [RedactableField<Self>] { [words("note", \.note)] }

    package var retells: String? { turn.text }

    package func act(in scene: Scene) -> Command? {
      .recordTurn(
        .init(
          participant: speaker.text, kind: kind, seconds: seconds, note: note, issue: issue?.text))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      turn = numbers(turn)
      speaker = numbers(speaker)
      issue = numbers(issue)
    }
  }
}
