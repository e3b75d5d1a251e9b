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
      (self.reason, self.known, self.wasSealed) = (reason, known, wasSealed)
    }

    package static let footing = Footing(phases: .any, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      guard let known, !known.isEmpty else { throw .file(.noOtherCopy) }
      return [
        .copyContinued(
          .init(
            choice: CopyChoice(
              reason: try chair.text(reason, .reason), known: known, wasSealed: wasSealed == true)))
      ]
    }
  }
}

extension Event {
  /// This copy goes on although another one, or more of it, is known.
  package struct CopyContinued: EventPayload {
    /// 选用: why this copy, and what else is known.
    package var choice: CopyChoice

    package init(choice: CopyChoice) { self.choice = choice }

    package var event: Event { .copyContinued(self) }

    package static let keeping = Keeping(format: 2, isFinal: true, striking: .fields)

    package var touches: [Touch] { [] }
    package var subject: String? { "copy" }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.copyChoices.append(choice)
    }

    package var correctable: [CorrectableField<Self>] {
      [field("reason", \.choice.reason, isLater: true)]
    }

    package func act(in scene: Scene) -> Command? {
      .continueCopy(
        .init(
          reason: choice.reason, known: choice.known, wasSealed: choice.wasSealed))
    }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
