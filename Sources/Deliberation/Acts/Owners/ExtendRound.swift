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
      (self.vote, self.until, self.reason) = (vote, until, reason)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.bySlips(vote)
      if vote.closed != nil { throw .round(.roundClosed(vote.id)) }
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

    package var days: [Day] { [until] }

    package var slipsOf: String?? { .some(vote) }
  }
}

extension Event {
  /// 延期: the last day on which slips and written proxies are taken is another now.
  package struct RoundExtended: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 截止日: the last day, included.
    package var until: Day
    /// 原因: why.
    package var reason: String

    package init(vote: Vote.ID, until: Day, reason: String) {
      (self.vote, self.until, self.reason) = (vote, until, reason)
    }

    package var event: Event { .roundExtended(self) }

    // Why it was done may be somebody's illness.
    package static let keeping = Keeping(format: 2, isFinal: false, striking: .reasonAlone)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) { $0.lastDay = until }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .extendRound(.init(vote: vote.text, until: until, reason: reason))
    }
  }
}
