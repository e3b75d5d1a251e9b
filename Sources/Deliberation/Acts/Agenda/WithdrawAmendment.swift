import Values

extension Command {
  /// Whoever moved an amendment takes it back before it is voted on.
  package struct WithdrawAmendment: CommandPayload {
    /// Which amendment; left out, the one that waits for its vote.
    package var amendment: String?
    /// Why, where somebody says it.
    package var reason: String?

    package init(amendment: String?, reason: String?) {
      self.amendment = amendment
      self.reason = reason
    }

    package var command: Command { .withdrawAmendment(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.amendment(amendment)
      guard found.status == .proposed else { throw .course(.notWaiting(found.id)) }
      try chair.notBeingVoted(on: .amendment(id: found.id))
      return [
        .amendmentWithdrawn(
          .init(amendment: found.id, reason: try chair.optional(reason, .reason)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// An amendment was taken back before it was voted on.
  package struct AmendmentWithdrawn: EventPayload {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID
    /// 原因: why; nil where nothing was said.
    package var reason: String?

    package init(amendment: Amendment.ID, reason: String?) {
      self.amendment = amendment
      self.reason = reason
    }

    package var event: Event { .amendmentWithdrawn(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isStep = true

    package var touches: [Touch] { [.changes(.amendment(amendment))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(amendment) { $0.status = .withdrawn(reason: reason) }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.WithdrawAmendment(amendment: amendment.text, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.amendment = numbers(amendment)
      return changed
    }
  }
}
