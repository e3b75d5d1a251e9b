import Values

extension Command {
  /// 缺席: people haven't come; with `notReached` nobody could tell them of the meeting (未通知到).
  package struct MarkAbsent: CommandPayload {
    /// Who, by name or number.
    package var participants: [String]
    /// Whether they couldn't be reached.
    package var notReached: Bool?

    package init(participants: [String], notReached: Bool?) {
      (self.participants, self.notReached) = (participants, notReached)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard !participants.isEmpty else { throw .input(.empty(.people)) }
      return try chair.people(participants).map { found throws(Refusal) in
        .markedAbsent(
          .init(
            participant: try chair.notThere(found.id.text).id,
            notReached: notReached == true ? true : nil))
      }
    }
  }
}

extension Event {
  /// 缺席: somebody hadn't come. `notReached` is true where nobody could tell them of the meeting
  /// (未通知到), else nil; earlier files may say false.
  package struct MarkedAbsent: ChangesParticipant {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID
    /// 未通知到: true where nobody could tell them of the meeting; else nil or false.
    package var notReached: Bool?

    package init(participant: Participant.ID, notReached: Bool?) {
      (self.participant, self.notReached) = (participant, notReached)
    }

    package var event: Event { .markedAbsent(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.attend(participant) { $0.state = notReached == true ? .notReached : .absent }
    }

    package var correctable: [CorrectableField<Self>] { [field("participant", \.participant)] }

    package func act(in scene: Scene) -> Command? {
      let names = scene.events.compactMap { event -> String? in
        if case .markedAbsent(let missing) = event { missing.participant.text } else { nil }
      }
      return .markAbsent(.init(participants: names, notReached: notReached))
    }
  }
}
