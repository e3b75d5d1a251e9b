import Values

extension Event {
  /// Slips of the round before that stand, though a clerk, or each where none is named, took back
  /// his own reading of the same hand: that one never was a slip of this round.
  package struct CarriedSlipsStand: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 录入人: whose reading was taken back; nil for every clerk's.
    package var clerk: String?
    /// 表决票: the slips of the round before that stand.
    package var slips: [Ballot]
    /// 第二遍: true where it is of that clerk's second reading; else nil.
    package var again: Bool?

    package init(vote: Vote.ID, clerk: String?, slips: [Ballot], again: Bool? = nil) {
      (self.vote, self.clerk, self.slips) = (vote, clerk, slips)
      self.again = again
    }

    package var event: Event { .carriedSlipsStand(self) }

    package static let keeping = Keeping(format: 2, isFinal: false, striking: .nothing)

    package var formatVersion: Int {
      if slips.contains(where: { $0.source != nil }) { return 5 }
      return again != nil || slips.contains(where: { $0.came != nil }) ? 4 : Self.format
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      let reader = clerk.map { SlipReader(clerk: $0, isAgain: again == true) }
      try session.change(vote) { $0.leave(slips, readBy: reader) }
    }

    package var tidied: Self { with(self) { $0.slips = slips.map(\.tidied) } }

    package func act(in scene: Scene) -> Command? { nil }
  }
}
