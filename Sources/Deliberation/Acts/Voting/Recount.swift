import Values

extension Command {
  /// 复点: takes the count again before it is announced, slips and called names too.
  package struct Recount: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// Why.
    package var reason: String

    package init(vote: String?, reason: String) {
      self.vote = vote
      self.reason = reason
    }

    package var command: Command { .recount(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.living(vote)
      guard vote.tally != nil || !vote.stances.isEmpty else { throw .count(.notCounted(vote.id)) }
      return [.recountCalled(.init(vote: vote.id, reason: try chair.text(reason, .reason)))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 复点: the count is taken again before it is announced.
  package struct RecountCalled: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 原因: why.
    package var reason: String

    package init(vote: Vote.ID, reason: String) {
      self.vote = vote
      self.reason = reason
    }

    package var event: Event { .recountCalled(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    // Why it was done may be somebody's illness.
    package static let striking = Striking.reasonAlone
    package static let isCounting = true

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) {
        $0.tally = nil
        $0.stances = [:]
        $0.objectors = []
        $0.slips = []
        $0.checkedBy = nil
      }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.Recount(vote: vote.text, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      return changed
    }
  }
}
