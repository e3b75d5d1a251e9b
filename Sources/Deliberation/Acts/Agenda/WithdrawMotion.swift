import Values

extension Command {
  /// A 方案（动议） is taken back; one that was adopted stands.
  package struct WithdrawMotion: CommandPayload {
    /// Which motion; left out, the one on the floor.
    package var motion: String?
    /// Why.
    package var reason: String

    package init(motion: String?, reason: String) { (self.motion, self.reason) = (motion, reason) }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let found = try chair.motion(named: motion)
      let session = chair.session
      try chair.notBeingVoted(on: .motion(id: found.id, version: found.current.number))
      if let issue = session.issues[found.issue],
        let vote = session.decisions(on: issue).first(where: { $0.opening.subject.isOn(found.id) })
      {
        throw .outcome(.motionAdopted(found.id, by: vote.id))
      }
      if let vote = session.pendingVote, case .amendment(let id) = vote.opening.subject,
        session.amendments[id]?.motion == found.id
      {
        throw .voting(.amendmentUnderVote(vote.id))
      }
      return [.motionWithdrawn(.init(motion: found.id, reason: try chair.text(reason, .reason)))]
    }
  }
}

extension Event {
  /// A 方案（动议） was taken back.
  package struct MotionWithdrawn: EventPayload {
    /// 方案: which motion.
    package var motion: Motion.ID
    /// 原因: why.
    package var reason: String

    package init(motion: Motion.ID, reason: String) {
      (self.motion, self.reason) = (motion, reason)
    }

    package var event: Event { .motionWithdrawn(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)
    package static let isStep = true

    package var touches: [Touch] { [.changes(.motion(motion))] }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(motion) { $0.withdrawn = reason }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .withdrawMotion(.init(motion: motion.text, reason: reason))
    }

    package mutating func renumber(_ numbers: Renumbering) { motion = numbers(motion) }
  }
}
