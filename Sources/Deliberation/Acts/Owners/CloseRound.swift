import Values

extension Command {
  /// 截止: no slips are waited for any more. What came within the period is entered still.
  package struct CloseRound: CountsUnderWay {
    /// Which vote; left out, the one under way.
    package var vote: String?

    package init(vote: String?) { self.vote = vote }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.living(vote)
      guard let period = vote.period else { throw .round(.noPeriod(vote.id)) }
      if vote.closed != nil { throw .round(.roundClosed(vote.id)) }
      if chair.moment.day < period.until {
        let out = chair.session.slipsOut(in: vote)
        guard out?.isEmpty == true else {
          throw .round(.slipsOut(until: period.until, outstanding: out?.count))
        }
      }
      return [.roundClosed(.init(vote: vote.id))]
    }
  }
}

extension Event {
  /// 截止: the round is over; slips that came within its period may still be entered.
  package struct RoundClosed: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID

    package init(vote: Vote.ID) { self.vote = vote }

    package var event: Event { .roundClosed(self) }

    package static let keeping = Keeping(format: 4, isFinal: false, striking: .nothing)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) { $0.closed = stamp.moment }
    }

    package func act(in scene: Scene) -> Command? { .closeRound(.init(vote: vote.text)) }
  }
}
