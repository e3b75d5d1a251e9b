import Values

extension Command {
  /// 作废; once the meeting was adjourned after the announcement, `approved` says who approved it.
  package struct VoidVote: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// Why.
    package var reason: String
    /// 审核人: who approved it, once it was announced and the meeting adjourned.
    package var approved: String?

    package init(vote: String?, reason: String, approved: String? = nil) {
      self.vote = vote
      self.reason = reason
      self.approved = approved
    }

    package var command: Command { .voidVote(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let vote =
        try vote == nil && session.pendingVote == nil
        ? chair.lastAnnounced(nil) : chair.vote(named: vote)
      if vote.voided != nil { throw .announced(.voidedAlready(vote.id)) }
      if let later = session.votes.values.last(where: { $0.voided == nil && $0.leans(on: vote) }) {
        throw .announced(.voteLeanedOn(vote.id, by: later.id))
      }
      let approver = try chair.optional(approved, .approved)
      // Others have read of it by then: it isn't undone by whoever sits at the keyboard alone.
      if approver == nil, session.wasAdjourned(since: vote) {
        throw .announced(.voidedUnapproved(vote.id))
      }
      let voided = Event.VoteVoided(
        vote: vote.id, reason: try chair.text(reason, .reason), approved: approver)
      return [.voteVoided(voided)] + (try chair.effects(ofVoiding: vote))
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// 作废. `approved` is who approved it where an announced result is void after 散会; earlier files
  /// never say.
  package struct VoteVoided: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 原因: why.
    package var reason: String
    /// 审核人: who approved it, after 散会; else nil.
    package var approved: String?

    package init(vote: Vote.ID, reason: String, approved: String? = nil) {
      self.vote = vote
      self.reason = reason
      self.approved = approved
    }

    package var event: Event { .voteVoided(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 1
    package static let isFinal = true
    // Why it was done may be somebody's illness.
    package static let striking = Striking.reasonAlone
    package static let isStep = true
    package static let isCounting = true

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) { $0.voided = reason }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.VoidVote(vote: vote.text, reason: reason, approved: approved)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      return changed
    }
  }
}
