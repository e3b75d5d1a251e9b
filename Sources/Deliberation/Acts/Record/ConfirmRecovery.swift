import Values

extension Command {
  /// Somebody answers for what a recovered record lacks: entered again, or nothing that matters.
  package struct ConfirmRecovery: CommandPayload {
    /// Who answers for what is missing.
    package var by: String
    package var text: String

    package init(by: String, text: String) {
      self.by = by
      self.text = text
    }

    package var command: Command { .confirmRecovery(self) }

    package static let phases: Set<Session.Phase> = .any

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard
        chair.session.recoveries.contains(where: { $0.confirmation == nil })
          || chair.session.copyChoices.contains(where: \.isUnconfirmed)
      else {
        throw .file(.nothingToConfirm)
      }
      return [
        .recoveryConfirmed(
          .init(by: try chair.title(by, .by), text: try chair.text(text, .text)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// Somebody answers for what a recovered record lacks.
  package struct RecoveryConfirmed: EventPayload {
    /// 确认人: who answers for it.
    package var by: String
    /// 说明: in which words.
    package var text: String

    package init(by: String, text: String) {
      self.by = by
      self.text = text
    }

    package var event: Event { .recoveryConfirmed(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = true
    package static let striking = Striking.fields

    package var touches: [Touch] { [] }
    package var subject: String? { "recovery" }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {
      let confirmation = Deliberation.Recovered.Confirmation(by: by, text: text, at: moment)
      for place in session.recoveries.indices where session.recoveries[place].confirmation == nil {
        session.recoveries[place].confirmation = confirmation
      }
      for place in session.copyChoices.indices where session.copyChoices[place].isUnconfirmed {
        session.copyChoices[place].confirmation = confirmation
      }
    }

    package var correctable: [CorrectableField<Self>] {
      [field("by", \.by, isLater: true), field("text", \.text, isLater: true)]
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.ConfirmRecovery(by: by, text: text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self { self }
  }
}
