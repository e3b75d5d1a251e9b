import Values

extension Command {
  /// 核对: the count was looked at once more before it is announced; by the clerk where nobody is
  /// named.
  package struct CheckCount: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// Who checks it; left out, whoever types it.
    package var by: String?

    package init(vote: String?, by: String?) {
      self.vote = vote
      self.by = by
    }

    package var command: Command { .checkCount(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.living(vote)
      guard let tally = vote.tally else { throw .count(.notCounted(vote.id)) }
      guard chair.session.bears(tally, of: vote, on: chair.moment.day) else {
        throw .count(.countOutdated(vote.id))
      }
      let checker = try chair.optional(by, .by)
      if let checker, chair.session.isAway(checker, from: vote) {
        throw .count(.checkerAway(checker))
      }
      return [.countChecked(.init(vote: vote.id, by: checker ?? chair.occasion.by))]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }

    package func unlikely(to chair: Chair) -> Refusal? {
      chair.backwards(from: chair.voteUnderWay(vote)?.opened)
    }
  }
}

extension Event {
  /// 核对: somebody checked the count that was entered.
  package struct CountChecked: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 核对人: who checked the count.
    package var by: String

    package init(vote: Vote.ID, by: String) {
      self.vote = vote
      self.by = by
    }

    package var event: Event { .countChecked(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = false
    package static let striking = Striking.nothing
    package static let isCounting = true

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) { $0.checkedBy = by }
    }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.CheckCount(vote: vote.text, by: by)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      return changed
    }
  }
}
