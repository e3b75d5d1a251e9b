import Values

extension Command {
  /// 复会.
  package struct Reopen: CommandPayload {
    /// Why.
    package var reason: String

    package init(reason: String) { self.reason = reason }

    package static let footing = Footing(phases: [.adjourned], readsAfresh: .nothing)

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

    package func unlikely(to chair: Chair) -> Refusal? {
      chair.ending(after: chair.session.adjournment?.at)
    }
  }
}

extension Event {
  /// 复会: the meeting goes on after it had been adjourned.
  package struct Reopened: ChangesPhase {
    /// 原因: why the meeting went on.
    package var reason: String

    package init(reason: String) { self.reason = reason }

    package var event: Event { .reopened(self) }

    package static let keeping = Keeping(format: 1, isFinal: true, striking: .fields)
    package static let isStep = true

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.reopenings.append(
        Reopening(
          at: stamp.moment, reason: reason, adjourned: session.adjournment?.at,
          despite: session.entries.last?.despite))
      session.adjournment = nil
      session.phase = session.opening == nil ? .preparing : .open
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? { .reopen(.init(reason: reason)) }
  }
}

extension Event {
  /// 复会 on another day: nobody is here, and no mandate counts, until it is said anew.
  package struct SignInBegunAnew: EventPayload, SayingNothing {
    package init() {}

    package var event: Event { .signInBegunAnew(self) }

    package static let keeping = Keeping(format: 2, isFinal: false, striking: .fields)

    package var touches: [Touch] { [] }

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      if let last = session.reopenings.indices.last { session.reopenings[last].isAnew = true }
      session.people.beginAnew()
    }

    package func act(in scene: Scene) -> Command? { nil }

    package mutating func renumber(_ numbers: Renumbering) {}
  }
}
