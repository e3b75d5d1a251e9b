import Values

extension Command {
  /// Another text for an amendment that waits for its vote, edited from the text on the floor.
  package struct ReviseAmendment: CommandPayload {
    /// Which amendment; left out, the one that waits for its vote.
    package var amendment: String?
    package var text: String

    package init(amendment: String?, text: String) {
      self.amendment = amendment
      self.text = text
    }

    package var command: Command { .reviseAmendment(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.amendment(amendment)
      guard found.status == .proposed else { throw .course(.notWaiting(found.id)) }
      try chair.notBeingVoted(on: .amendment(id: found.id))
      let motion = try chair.motion(named: found.motion.text)
      let edited = try chair.text(text, .text)
      if edited == motion.current.text { throw .course(.unchangedText) }
      return [
        .amendmentRevised(.init(amendment: found.id, base: motion.current.number, text: edited))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// Another text for an amendment that waits, edited from the version `base` of its motion.
  package struct AmendmentRevised: EventPayload {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID
    /// 底稿: the version of the motion that was edited, from 1.
    package var base: Int
    /// 改后全文: the whole text as it would be.
    package var text: String

    package init(amendment: Amendment.ID, base: Int, text: String) {
      self.amendment = amendment
      self.base = base
      self.text = text
    }

    package var event: Event { .amendmentRevised(self) }

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
      try session.change(amendment) {
        $0.base = base
        $0.text = text
      }
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.text)] }

    package var retells: String? { amendment.text }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.ReviseAmendment(amendment: amendment.text, text: text)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.amendment = numbers(amendment)
      return changed
    }
  }
}
