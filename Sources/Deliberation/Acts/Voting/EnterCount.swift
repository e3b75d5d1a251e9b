import Values

extension Command {
  /// 录入. `undeclared` confirms that whoever isn't counted said nothing.
  package struct EnterCount: CountsUnderWay {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// The numbers.
    package var count: CountEntry
    /// Whether the rest is known to have said nothing.
    package var undeclared: Bool?

    package init(vote: String?, count: CountEntry, undeclared: Bool?) {
      (self.vote, self.count, self.undeclared) = (vote, count, undeclared)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.uncounted(vote)
      try chair.roundIsClosed(vote)
      let way = vote.opening.way
      if way == .noObjection { throw .voting(.wrongWay(.noObjection, needed: .hands)) }
      // Names are called one by one; only a correction puts several right at once.
      if count.stances != nil { throw .voting(.wrongWay(way, needed: .rollCall)) }
      if count.objectors != nil { throw .voting(.wrongWay(way, needed: .noObjection)) }
      if vote.opening.ownerRoll != nil {
        return [.counted(.init(vote: vote.id, tally: try chair.slipTally(of: vote, from: count)))]
      }
      if way == .rollCall, count != CountEntry() {
        throw .voting(.wrongWay(.rollCall, needed: .hands))
      }
      // What was counted isn't lost by counting once more: hands and ballots are counted anew for a
      // reason.
      if vote.tally != nil, way != .rollCall { throw .count(.countedAlready(vote.id)) }
      let tally = try chair.tally(of: vote, from: count, undeclared: undeclared == true)
      return [.counted(.init(vote: vote.id, tally: tally))]
    }
  }
}

extension Event {
  /// 录入: a count was entered, in the place of one before.
  package struct Counted: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 票数: what was counted.
    package var tally: Tally

    package init(vote: Vote.ID, tally: Tally) { (self.vote, self.tally) = (vote, tally) }

    package var event: Event { .counted(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)
    package static let isStep = true
    package static let isCounting = true

    package var formatVersion: Int {
      tally.electronic != nil ? 5 : tally.isLater ? 2 : Self.format
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) {
        $0.tally = tally
        $0.checkedBy = nil
      }
    }

    package func act(in scene: Scene) -> Command? {
      let count: CountEntry =
        if tally.way == .rollCall {
          CountEntry()
        } else if tally.area != nil {
          CountEntry(policies: tally.policies)
        } else {
          CountEntry(tally)
        }
      return .enterCount(.init(vote: vote.text, count: count, undeclared: true))
    }
  }
}
