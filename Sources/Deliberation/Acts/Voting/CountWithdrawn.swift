import Values

extension Event {
  /// What the count rested on changed with this entry: it is taken again before it is announced.
  /// Slips, stances and the register of delivery stay.
  package struct CountWithdrawn: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID

    package init(vote: Vote.ID) {
      self.vote = vote
    }

    package var event: Event { .countWithdrawn(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = false
    package static let striking = Striking.fields

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) {
        $0.tally = nil
        $0.checkedBy = nil
      }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? { nil }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      return changed
    }
  }
}
