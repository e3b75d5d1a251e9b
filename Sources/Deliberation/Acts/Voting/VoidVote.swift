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
      (self.vote, self.reason, self.approved) = (vote, reason, approved)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

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
  }
}

extension Event {
  /// 作废. `approved` is who approved it where an announced result is void after 散会; earlier files
  /// never say.
  package struct VoteVoided: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 原因: why.
    package var reason: String
    /// 审核人: who approved it, after 散会; else nil.
    package var approved: String?

    package init(vote: Vote.ID, reason: String, approved: String? = nil) {
      (self.vote, self.reason, self.approved) = (vote, reason, approved)
    }

    package var event: Event { .voteVoided(self) }

    // Why it was done may be somebody's illness.
    package static let keeping = Keeping(format: 1, isFinal: true, striking: .reasonAlone)
    package static let isStep = true
    package static let isCounting = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) { $0.voided = reason }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .voidVote(.init(vote: vote.text, reason: reason, approved: approved))
    }
  }
}
