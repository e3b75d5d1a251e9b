import Values

extension Command {
  /// 请假: somebody said beforehand that they won't come.
  package struct Excuse: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// Why, where somebody says it.
    package var reason: String?

    package init(participant: String, reason: String?) {
      self.participant = participant
      self.reason = reason
    }

    package var command: Command { .excuse(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.notThere(participant)
      return [.excused(.init(participant: found.id, reason: try chair.optional(reason, .reason)))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 请假: somebody said beforehand that they wouldn't come, and why where they did.
  package struct Excused: EventPayload {
    /// 何人: who, by number on the roster.
    package var participant: Participant.ID
    /// 原因: why; nil where nothing was said.
    package var reason: String?

    package init(participant: Participant.ID, reason: String?) {
      self.participant = participant
      self.reason = reason
    }

    package var event: Event { .excused(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.participant(participant))] }

    package func fold(
      into session: inout Session, at moment: Moment, in entry: Int
    ) throws(Misfit) {
      try session.attend(participant) { $0.state = .excused(reason: reason) }
    }

    package var correctable: [CorrectableField<Self>] {
      [field("participant", \.participant), field("reason", \.reason)]
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package var retells: String? { "leave \(participant.text)" }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Excuse(participant: participant.text, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.participant = numbers(participant)
      return changed
    }
  }
}
