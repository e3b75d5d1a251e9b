import Values

extension Command {
  /// 延期: another last day for slips and written proxies.
  package struct ExtendRound: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// The last day on which slips and written proxies are taken.
    package var until: Day
    /// Why, or by which clause.
    package var reason: String

    package init(vote: String?, until: Day, reason: String) {
      self.vote = vote
      self.until = until
      self.reason = reason
    }

    package var command: Command { .extendRound(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.bySlips(vote)
      if let last = vote.lastDay {
        if chair.moment.day > last { throw .round(.roundOver(last)) }
        guard until > last else { throw .input(.daysBackwards(from: last, until: until)) }
      } else if until < vote.opened.day {
        throw .input(.daysBackwards(from: vote.opened.day, until: until))
      }
      return [
        .roundExtended(
          .init(vote: vote.id, until: until, reason: try chair.text(reason, .reason)))
      ]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package var days: [Day] { [until] }

    package var slipsOf: String?? { .some(vote) }
  }
}

extension Event {
  /// 延期: the last day on which slips and written proxies are taken is another now.
  package struct RoundExtended: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 截止日: the last day, included.
    package var until: Day
    /// 原因: why.
    package var reason: String

    package init(vote: Vote.ID, until: Day, reason: String) {
      self.vote = vote
      self.until = until
      self.reason = reason
    }

    package var event: Event { .roundExtended(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = false
    // Why it was done may be somebody's illness.
    package static let striking = Striking.reasonAlone

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) { $0.lastDay = until }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.ExtendRound(vote: vote.text, until: until, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      return changed
    }
  }
}
