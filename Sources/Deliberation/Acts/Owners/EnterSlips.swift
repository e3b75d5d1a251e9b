import Values

extension Command {
  /// Slips as this clerk reads them; a second clerk, or where there is only one the same, enters them
  /// again. Entered after the last day they say on which day they came in.
  package struct EnterSlips: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// The slips, one a dwelling or, of co-owners, one a signer.
    package var ballots: [Ballot]
    /// The day they came in; left out, today.
    package var receivedOn: Day?
    /// Whether the same clerk reads them a second time; left out, no.
    package var again: Bool?

    package init(
      vote: String?, ballots: [Ballot], receivedOn: Day? = nil, again: Bool? = nil
    ) {
      (self.vote, self.ballots, self.receivedOn) = (vote, ballots, receivedOn)
      self.again = again
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.bySlips(vote)
      guard !ballots.isEmpty else { throw .input(.nothingToChange) }
      let ballots = try chair.fit(ballots, vote)
      // １ and 1 are one clerk, who reads no slip twice.
      let by = chair.occasion.by
      let clerk = vote.slips.first { $0.clerk.asCompared == by.asCompared }?.clerk ?? by
      let isAgain = again == true
      let reader = SlipReader(clerk: clerk, isAgain: isAgain)
      if isAgain, vote.reading(by: SlipReader(clerk: clerk, isAgain: false)) == nil {
        throw .slips(.firstReadingMissing(vote.id))
      }
      let dated = try chair.dated(ballots, receivedOn, in: vote)
      let all = try chair.withTakenBack(dated, readBy: reader, in: vote)
      // In a written round each slip bears its own day.
      let entered = Event.SlipsEntered(
        vote: vote.id, clerk: clerk, ballots: all,
        receivedOn: vote.period == nil ? receivedOn : nil, again: isAgain ? true : nil)
      return [.slipsEntered(entered)] + chair.leavingCarried(all, readBy: reader, in: vote)
    }

    package var days: [Day] { [receivedOn].compactMap { $0 } + ballots.compactMap(\.came) }

    package var slipsOf: String?? { .some(vote) }
  }
}

extension Event {
  /// Slips as one clerk read them, a dwelling each; a later reading of the same slip replaces it.
  /// `receivedOn` is the day they came in, where that was said.
  package struct SlipsEntered: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 录入人: who read them.
    package var clerk: String
    /// 表决票: as this clerk read them.
    package var ballots: [Ballot]
    /// 收到日: the day they came in, where they were entered after the last day; else nil.
    package var receivedOn: Day?
    /// 第二遍: true where the same clerk read them a second time; else nil.
    package var again: Bool?

    package init(
      vote: Vote.ID, clerk: String, ballots: [Ballot], receivedOn: Day? = nil, again: Bool? = nil
    ) {
      (self.vote, self.clerk, self.ballots, self.receivedOn) = (vote, clerk, ballots, receivedOn)
      self.again = again
    }

    package var event: Event { .slipsEntered(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)
    package static let isCounting = true

    package var formatVersion: Int {
      if ballots.contains(where: { $0.source != nil }) { return 5 }
      if again != nil || ballots.contains(where: { $0.came != nil }) { return 4 }
      return receivedOn != nil || ballots.contains { $0.relation != nil } ? 2 : Self.format
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) { $0.take(ballots, readBy: reader) }
    }

    /// Whose reading it is of.
    var reader: SlipReader { SlipReader(clerk: clerk, isAgain: again == true) }

    package var tidied: Self { with(self) { $0.ballots = ballots.map(\.tidied) } }

    package var compared: Self {
      with(self) {
        // One clerk's name may have been written in two ways.
        $0.clerk = clerk.asCompared
      }
    }

    package func act(in scene: Scene) -> Command? {
      .enterSlips(.init(vote: vote.text, ballots: ballots, receivedOn: receivedOn, again: again))
    }
  }
}
