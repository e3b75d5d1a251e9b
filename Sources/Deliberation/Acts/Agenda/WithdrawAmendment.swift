import Values

extension Command {
  /// Whoever moved an amendment takes it back before it is voted on.
  package struct WithdrawAmendment: CommandPayload {
    /// Which amendment; left out, the one that waits for its vote.
    package var amendment: String?
    /// Why, where somebody says it.
    package var reason: String?

    package init(amendment: String?, reason: String?) {
      (self.amendment, self.reason) = (amendment, reason)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.amendment(amendment)
      guard found.status == .proposed else { throw .course(.notWaiting(found.id)) }
      try chair.notBeingVoted(on: .amendment(id: found.id))
      return [
        .amendmentWithdrawn(
          .init(amendment: found.id, reason: try chair.optional(reason, .reason)))
      ]
    }
  }
}

extension Event {
  /// An amendment was taken back before it was voted on.
  package struct AmendmentWithdrawn: ChangesAmendment {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID
    /// 原因: why; nil where nothing was said.
    package var reason: String?

    package init(amendment: Amendment.ID, reason: String?) {
      (self.amendment, self.reason) = (amendment, reason)
    }

    package var event: Event { .amendmentWithdrawn(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(amendment) { $0.status = .withdrawn(reason: reason) }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .withdrawAmendment(.init(amendment: amendment.text, reason: reason))
    }
  }
}
