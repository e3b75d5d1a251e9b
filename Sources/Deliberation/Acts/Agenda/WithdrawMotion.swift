import Values

extension Command {
  /// A 方案（动议） is taken back; one that was adopted stands.
  package struct WithdrawMotion: CommandPayload {
    /// Which motion; left out, the one on the floor.
    package var motion: String?
    /// Why.
    package var reason: String

    package init(motion: String?, reason: String) {
      self.motion = motion
      self.reason = reason
    }

    package var command: Command { .withdrawMotion(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

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

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
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
      self.motion = motion
      self.reason = reason
    }

    package var event: Event { .motionWithdrawn(self) }

    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.fields
    package static let isStep = true

    package var touches: [Touch] { [.changes(.motion(motion))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      guard session.motions.update(motion, { $0.withdrawn = reason }) else {
        throw .unknown(.motion(motion))
      }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.WithdrawMotion(motion: motion.text, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.motion = numbers(motion)
      return changed
    }
  }
}
