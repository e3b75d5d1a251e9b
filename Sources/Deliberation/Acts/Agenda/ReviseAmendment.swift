import Values

extension Command {
  /// Another text for an amendment that waits for its vote, edited from the text on the floor.
  package struct ReviseAmendment: CommandPayload {
    /// Which amendment; left out, the one that waits for its vote.
    package var amendment: String?
    package var text: String

    package init(amendment: String?, text: String) {
      (self.amendment, self.text) = (amendment, text)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

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
  }
}

extension Event {
  /// Another text for an amendment that waits, edited from the version `base` of its motion.
  package struct AmendmentRevised: ChangesAmendment {
    /// 修改意见: which amendment.
    package var amendment: Amendment.ID
    /// 底稿: the version of the motion that was edited, from 1.
    package var base: Int
    /// 改后全文: the whole text as it would be.
    package var text: String

    package init(amendment: Amendment.ID, base: Int, text: String) {
      (self.amendment, self.base, self.text) = (amendment, base, text)
    }

    package var event: Event { .amendmentRevised(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(amendment) {
        $0.base = base
        $0.text = text
      }
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.text)] }

    package var retells: String? { amendment.text }

    package func act(in scene: Scene) -> Command? {
      .reviseAmendment(.init(amendment: amendment.text, text: text))
    }
  }
}
