import Values

extension Command {
  /// 请假: somebody said beforehand that they won't come.
  package struct Excuse: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// Why, where somebody says it.
    package var reason: String?

    package init(participant: String, reason: String?) {
      (self.participant, self.reason) = (participant, reason)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.notThere(participant)
      return [.excused(.init(participant: found.id, reason: try chair.optional(reason, .reason)))]
    }
  }
}

extension Event {
  /// 请假: somebody said beforehand that they wouldn't come, and why where they did.
  package struct Excused: ChangesParticipant {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID
    /// 原因: why; nil where nothing was said.
    package var reason: String?

    package init(participant: Participant.ID, reason: String?) {
      (self.participant, self.reason) = (participant, reason)
    }

    package var event: Event { .excused(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.attend(participant) { $0.state = .excused(reason: reason) }
    }

    package var correctable: [CorrectableField<Self>] {
      [field("participant", \.participant), field("reason", \.reason)]
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package var retells: String? { "leave \(participant.text)" }

    package func act(in scene: Scene) -> Command? {
      .excuse(.init(participant: participant.text, reason: reason))
    }
  }
}
