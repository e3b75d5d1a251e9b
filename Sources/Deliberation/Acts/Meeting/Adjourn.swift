import Values

extension Command {
  /// 散会.
  package struct Adjourn: CommandPayload {
    /// Why, where it never opened or ends before its time.
    package var reason: String?

    package init(reason: String?) {
      self.reason = reason
    }

    package var command: Command { .adjourn(self) }

    package static let phases: Set<Session.Phase> = .untilAdjourned

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      if let vote = chair.session.pendingVote { throw .course(.votePending(vote.id)) }
      let reason = try chair.optional(reason, .reason)
      if chair.session.opening == nil, reason == nil { throw .course(.neverOpened) }
      return chair.stopped() + [.adjourned(.init(reason: reason))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package func unlikely(to chair: Chair) -> Refusal? {
      chair.ending(after: chair.session.opening?.at) ?? chair.beforeLastAct ?? chair.lateEnding
    }
  }
}

extension Event {
  /// 散会, or 未能举行 where the meeting had not been opened.
  package struct Adjourned: EventPayload {
    /// Why it wasn't held, or ended as it did; nil where nothing was said.
    package var reason: String?

    package init(reason: String?) {
      self.reason = reason
    }

    package var event: Event { .adjourned(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = true
    package static let striking = Striking.reasonAlone

    package var touches: [Touch] { [.changes(.phase), .reads(.meeting)] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {
      session.adjournment = Adjournment(
        at: moment, held: session.opening != nil, reason: reason)
      session.stopClocks(at: moment)
      session.phase = .adjourned
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Adjourn(reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self { self }
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
