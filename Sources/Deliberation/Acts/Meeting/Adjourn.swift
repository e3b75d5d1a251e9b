import Values

extension Command {
  /// 散会.
  package struct Adjourn: CommandPayload {
    /// Why, where it never opened or ends before its time.
    package var reason: String?

    package init(reason: String?) { self.reason = reason }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      if let vote = chair.session.pendingVote { throw .course(.votePending(vote.id)) }
      let reason = try chair.optional(reason, .reason)
      if chair.session.opening == nil, reason == nil { throw .course(.neverOpened) }
      return chair.stopped() + [.adjourned(.init(reason: reason))]
    }

    package func unlikely(to chair: Chair) -> Refusal? {
      chair.ending(after: chair.session.opening?.at) ?? chair.beforeLastAct ?? chair.lateEnding
    }
  }
}

extension Event {
  /// 散会, or 未能举行 where the meeting had not been opened.
  package struct Adjourned: ChangesPhase {
    /// Why it wasn't held, or ended as it did; nil where nothing was said.
    package var reason: String?

    package init(reason: String?) { self.reason = reason }

    package var event: Event { .adjourned(self) }

    package static let keeping = Keeping(format: 1, isFinal: true, striking: .reasonAlone)

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.adjournment = Adjournment(
        at: stamp.moment, held: session.opening != nil, reason: reason)
      session.stopClocks(at: stamp.moment)
      session.phase = .adjourned
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? { .adjourn(.init(reason: reason)) }
  }
}

extension Session {
  /// 散会 ends a step that is still under way; a turn is stopped by an event of its own.
  fileprivate mutating func stopClocks(at moment: Moment) {
    if let step = currentStep { _ = steps.update(step) { $0.ended = moment } }
    currentStep = nil
    floor.queue = []
  }
}
