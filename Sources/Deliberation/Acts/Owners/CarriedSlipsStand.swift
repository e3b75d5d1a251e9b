import Values

extension Event {
  /// Slips of the round before that stand, though a clerk, or each where none is named, took back
  /// his own reading of the same hand: that one never was a slip of this round.
  package struct CarriedSlipsStand: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 录入人: whose reading was taken back; nil for every clerk's.
    package var clerk: String?
    /// 表决票: the slips of the round before that stand.
    package var slips: [Ballot]

    package init(vote: Vote.ID, clerk: String?, slips: [Ballot]) {
      self.vote = vote
      self.clerk = clerk
      self.slips = slips
    }

    package var event: Event { .carriedSlipsStand(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = false
    package static let striking = Striking.nothing

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) { $0.leave(slips, readBy: clerk) }
    }

    package var tidied: Self {
      var tidied = self
      tidied.slips = slips.map(\.tidied)
      return tidied
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
