import Values

extension Event {
  /// What the count rested on changed with this entry: it is taken again before it is announced.
  /// Slips, stances and the register of delivery stay.
  package struct CountWithdrawn: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID

    package init(vote: Vote.ID) { self.vote = vote }

    package var event: Event { .countWithdrawn(self) }

    package static let keeping = Keeping(format: 2, isFinal: false, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) {
        $0.tally = nil
        $0.checkedBy = nil
      }
    }

    package func act(in scene: Scene) -> Command? { nil }
  }
}
