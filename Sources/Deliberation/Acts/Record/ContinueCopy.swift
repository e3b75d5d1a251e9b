import Values

extension Command {
  /// 用这一份继续: goes on with a copy although another one, or more of it, is known. What is known
  /// is filled in where the file is opened.
  package struct ContinueCopy: CommandPayload {
    /// Why this one.
    package var reason: String
    /// The other copies this machine knows.
    package var known: [KnownCopy]?
    /// Whether one of them was sealed.
    package var wasSealed: Bool?

    package init(reason: String, known: [KnownCopy]?, wasSealed: Bool?) {
      self.reason = reason
      self.known = known
      self.wasSealed = wasSealed
    }

    package var command: Command { .continueCopy(self) }

    package static let phases: Set<Session.Phase> = .any

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard let known, !known.isEmpty else { throw .file(.noOtherCopy) }
      return [
        .copyContinued(
          .init(
            choice: CopyChoice(
              reason: try chair.text(reason, .reason), known: known, wasSealed: wasSealed == true)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// This copy goes on although another one, or more of it, is known.
  package struct CopyContinued: EventPayload {
    /// 选用: why this copy, and what else is known.
    package var choice: CopyChoice

    package init(choice: CopyChoice) {
      self.choice = choice
    }

    package var event: Event { .copyContinued(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = true
    package static let striking = Striking.fields

    package var touches: [Touch] { [] }
    package var subject: String? { "copy" }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {
      session.copyChoices.append(choice)
    }

    package var correctable: [CorrectableField<Self>] {
      [field("reason", \.choice.reason, isLater: true)]
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.ContinueCopy(
        reason: choice.reason, known: choice.known, wasSealed: choice.wasSealed)
    }

    package func renumbered(_ numbers: Renumbering) -> Self { self }
  }
}
