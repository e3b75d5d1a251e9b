import Values

extension Command {
  /// 核对: the count was looked at once more before it is announced; by the clerk where nobody is
  /// named.
  package struct CheckCount: CountsUnderWay {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// Who checks it; left out, whoever types it.
    package var by: String?

    package init(vote: String?, by: String?) { (self.vote, self.by) = (vote, by) }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

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
      try chair.scrutineerIsThere(checker ?? chair.occasion.by, at: vote)
      return [.countChecked(.init(vote: vote.id, by: checker ?? chair.occasion.by))]
    }
  }
}

extension Event {
  /// 核对: somebody checked the count that was entered.
  package struct CountChecked: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 核对人: who checked the count.
    package var by: String

    package init(vote: Vote.ID, by: String) { (self.vote, self.by) = (vote, by) }

    package var event: Event { .countChecked(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)
    package static let isCounting = true

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) { $0.checkedBy = by }
    }

    package func act(in scene: Scene) -> Command? { .checkCount(.init(vote: vote.text, by: by)) }
  }
}
