import Values

extension Command {
  /// Decides what slips say that two clerks read differently.
  package struct SettleSlips: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// The slips, one a dwelling or, of co-owners, one a signer.
    package var ballots: [Ballot]
    /// Why it is read so.
    package var reason: String

    package init(vote: String?, ballots: [Ballot], reason: String) {
      (self.vote, self.ballots, self.reason) = (vote, ballots, reason)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.bySlips(vote)
      let ballots = try chair.fit(ballots, vote)
      guard vote.slips.count > 1 else { throw .slips(.secondReadingMissing(vote.id)) }
      let open = vote.slipDifferences
      for ballot in ballots {
        // What all clerks read alike stands; only the others are looked at again.
        let readAlike =
          vote.slips.contains { $0.ballots.contains { $0.isSameHand(as: ballot) } }
          && !open.contains { $0.room == ballot.room && $0.signedBy == ballot.signedBy }
        guard !readAlike, open.contains(where: { $0.room == ballot.room }) else {
          throw .slips(.slipReadAlike(room: ballot.room))
        }
        guard vote.isRead(as: ballot) else { throw .slips(.neitherReading(room: ballot.room)) }
      }
      let all = chair.withTakenBack(ballots, settling: open, of: vote)
      let settled = Event.SlipsSettled(
        vote: vote.id, ballots: all, reason: try chair.text(reason, .reason))
      return [.slipsSettled(settled)] + chair.leavingCarried(all, readBy: nil, in: vote)
    }
  }
}

extension Event {
  /// What slips say that two clerks read differently.
  package struct SlipsSettled: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 表决票: as they are to be counted.
    package var ballots: [Ballot]
    /// 依据: why they read so.
    package var reason: String

    package init(vote: Vote.ID, ballots: [Ballot], reason: String) {
      (self.vote, self.ballots, self.reason) = (vote, ballots, reason)
    }

    package var event: Event { .slipsSettled(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .nothing)
    package static let isCounting = true

    package var formatVersion: Int {
      if ballots.contains(where: { $0.source != nil }) { return 5 }
      if ballots.contains(where: { $0.came != nil }) { return 4 }
      return ballots.contains { $0.relation != nil } ? 2 : Self.format
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) { vote in
        for reader in vote.slips.map(\.reader) { vote.take(ballots, readBy: reader) }
      }
    }

    package var tidied: Self { with(self) { $0.ballots = ballots.map(\.tidied) } }

    package func act(in scene: Scene) -> Command? {
      .settleSlips(.init(vote: vote.text, ballots: ballots, reason: reason))
    }
  }
}

extension Vote {
  /// Whether a clerk read a slip so, or had none where the other had one.
  fileprivate func isRead(as ballot: Ballot) -> Bool {
    func hand(_ clerk: SlipReading) -> [Ballot] {
      clerk.ballots.filter { $0.isSameHand(as: ballot) }
    }
    return slips.contains { clerk in
      hand(clerk).isEmpty
        ? ballot.answer == .notReturned
        : hand(clerk).contains { DoubleEntry.Fact($0) == DoubleEntry.Fact(ballot) }
    }
  }
}
