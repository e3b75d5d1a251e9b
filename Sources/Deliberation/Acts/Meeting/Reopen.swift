import Values

extension Command {
  /// 复会.
  package struct Reopen: CommandPayload {
    /// Why.
    package var reason: String

    package init(reason: String) {
      self.reason = reason
    }

    package var command: Command { .reopen(self) }

    package static let phases: Set<Session.Phase> = [.adjourned]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let (session, day) = (chair.session, chair.moment.day)
      // What has no time of its own is of the one day such a record is of.
      if session.details.afterwards != nil, day > session.identity.date {
        throw .input(.sittingOfOtherDay(meeting: session.identity.date, now: day))
      }
      return [.reopened(.init(reason: try chair.text(reason, .reason)))]
        + (session.asksToSignInAnew(on: day) && chair.occasion.despite == nil
          ? [.signInBegunAnew(.init())] : [])
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package func unlikely(to chair: Chair) -> Refusal? {
      chair.ending(after: chair.session.adjournment?.at)
    }
  }
}

extension Event {
  /// 复会: the meeting goes on after it had been adjourned.
  package struct Reopened: EventPayload {
    /// 原因: why the meeting went on.
    package var reason: String

    package init(reason: String) {
      self.reason = reason
    }

    package var event: Event { .reopened(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = true
    package static let isStep = true
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.phase), .reads(.meeting)] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {
      session.reopenings.append(
        Reopening(
          at: moment, reason: reason, adjourned: session.adjournment?.at,
          despite: session.entries.last?.despite))
      session.adjournment = nil
      session.phase = session.opening == nil ? .preparing : .open
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Reopen(reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self { self }
  }
}

extension Event {
  /// 复会 on another day: nobody is here, and no mandate counts, until it is said anew.
  package struct SignInBegunAnew: EventPayload, SayingNothing {
    package init() {}

    package var event: Event { .signInBegunAnew(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) {
      if let last = session.reopenings.indices.last { session.reopenings[last].isAnew = true }
      session.people.beginAnew()
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      nil
    }

    package func renumbered(_ numbers: Renumbering) -> Self { self }
  }
}
