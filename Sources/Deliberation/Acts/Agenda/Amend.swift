import Values

extension Command {
  /// 修改意见（修正案）: an edited copy of the text on the floor.
  package struct Amend: CommandPayload {
    /// Which motion; left out, the one on the floor.
    package var motion: String?
    package var text: String
    /// Who moves it, by name or number.
    package var mover: String?
    /// Who seconds it, by name or number.
    package var seconder: String?

    package init(motion: String?, text: String, mover: String?, seconder: String?) {
      (self.motion, self.text, self.mover, self.seconder) = (motion, text, mover, seconder)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .allThatIsRead)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let motion = try chair.motion(named: motion)
      let edited = try chair.text(text, .text)
      if edited == motion.current.text { throw .course(.unchangedText) }
      if let vote = chair.session.pendingVote, case .motion(motion.id, _) = vote.opening.subject {
        throw .voting(.issueUnderVote(vote.id))
      }
      return [
        .amendmentProposed(
          .init(
            amendment: chair.session.next("a"), motion: motion.id, base: motion.current.number,
            number: motion.amendments.count + 1, text: edited, mover: try chair.person(mover),
            seconder: try chair.person(seconder)))
      ]
    }
  }
}

extension Event {
  /// An edited copy of the version `base` of a motion: 修改意见N by its `number`, counted within the
  /// motion from 1.
  package struct AmendmentProposed: EventPayload {
    /// 修改意见: its number in this meeting.
    package var amendment: Amendment.ID
    /// 方案: the motion it is of.
    package var motion: Motion.ID
    /// 底稿: the version of the motion that was edited, from 1.
    package var base: Int
    /// 修改意见N: its place within the motion, from 1.
    package var number: Int
    /// 改后全文: the whole text as it would be.
    package var text: String
    /// 提出人: who moved it; nil where nobody is named.
    package var mover: Participant.ID?
    /// 附议人: who seconded it; nil where nobody did.
    package var seconder: Participant.ID?

    package init(
      amendment: Amendment.ID, motion: Motion.ID, base: Int, number: Int, text: String,
      mover: Participant.ID?, seconder: Participant.ID?
    ) {
      (self.amendment, self.motion, self.base, self.number) = (amendment, motion, base, number)
      (self.text, self.mover, self.seconder) = (text, mover, seconder)
    }

    package var event: Event { .amendmentProposed(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package var touches: [Touch] {
      [.makes(.amendment(amendment)), .reads(.motion(motion))] + people(mover, seconder)
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      guard !session.amendments.contains(amendment) else { throw .repeated(.amendment(amendment)) }
      try session.change(motion) { $0.amendments.append(amendment) }
      session.amendments[amendment] = Amendment(
        id: amendment, motion: motion, number: number, base: base, text: text, mover: mover,
        seconder: seconder)
    }

    package var correctable: [CorrectableField<Self>] {
      [field("text", \.text), field("mover", \.mover), field("seconder", \.seconder)]
    }

    package var redactable: [RedactableField<Self>] { [words("text", \.text)] }

    package var retells: String? { amendment.text }

    package func act(in scene: Scene) -> Command? {
      .amend(
        .init(
          motion: motion.text, text: text, mover: mover?.text, seconder: seconder?.text))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      amendment = numbers(amendment)
      motion = numbers(motion)
      mover = numbers(mover)
      seconder = numbers(seconder)
    }
  }
}
