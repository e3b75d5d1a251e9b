import Values

extension Command {
  /// Somebody answers for what a recovered record lacks: entered again, or nothing that matters.
  package struct ConfirmRecovery: CommandPayload {
    /// Who answers for what is missing.
    package var by: String
    package var text: String

    package init(by: String, text: String) { (self.by, self.text) = (by, text) }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

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
  }
}

extension Event {
  /// Somebody answers for what a recovered record lacks.
  package struct RecoveryConfirmed: EventPayload {
    /// 确认人: who answers for it.
    package var by: String
    /// 说明: in which words.
    package var text: String

    package init(by: String, text: String) { (self.by, self.text) = (by, text) }

    package var event: Event { .recoveryConfirmed(self) }

    package static let keeping = Keeping(format: 2, isFinal: true, striking: .fields)

    package var touches: [Touch] { [] }
    package var subject: String? { "recovery" }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      let confirmation = Deliberation.Recovered.Confirmation(by: by, text: text, at: stamp.moment)
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

    package func act(in scene: Scene) -> Command? { .confirmRecovery(.init(by: by, text: text)) }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
