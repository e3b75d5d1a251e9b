/// A slip read anew takes the place of the one read before only where it is the same slip: of the same
/// dwelling, signed by the same hand.
///
/// A clerk who sees that the owner's child signed reads the same paper under another name. Were both
/// kept, the first reading would go on counting as the owner's own vote.
extension Chair {
  /// Slips as a clerk reads them, with those of the same dwellings that he takes back by it as not
  /// returned.
  ///
  /// That nothing came back of a dwelling takes back all its slips. Where somebody else signed than was
  /// read before, the clerk says whether that slip is taken back or two are at hand, by entering both
  /// at once.
  func withTakenBack(
    _ ballots: [Ballot], readBy reader: SlipReader, in vote: Vote
  ) throws(Refusal) -> [Ballot] {
    let standing = vote.reading(by: reader)?.ballots ?? []
    let carried = session.carriedBallots(of: vote).filter { old in
      old.answer != .notReturned && !(standing + ballots).contains { $0.isSameHand(as: old) }
    }
    var takenBack: [Ballot] = []
    for ballot in ballots {
      let others = standing.filter { other in
        other.room == ballot.room && other.answer != .notReturned
          && !ballots.contains { $0.isSameHand(as: other) }
      }
      if ballot.answer == .notReturned {
        if ballot.signedBy == nil { takenBack += others }
        continue
      }
      let signers = signers(of: ballot.room, in: vote)
      // The one owner's slip of the round before is handed in anew, named or not.
      if signers.count <= 1, ballot.isOwners(of: signers) {
        takenBack += carried.filter {
          $0.room == ballot.room && !$0.isSameHand(as: ballot) && $0.isOwners(of: signers)
        }
      }
      guard !others.isEmpty else { continue }
      for other in others {
        if signers.count <= 1, ballot.isOwners(of: signers), other.isOwners(of: signers) {
          takenBack.append(other)
        } else if signers.count <= 1 || ballot.signedBy == nil || other.signedBy == nil {
          throw .slips(.slipOfOtherHand(room: ballot.room, name: other.signedBy))
        }
      }
      let hands = ballots.filter { $0.room == ballot.room && $0.answer != .notReturned }
      if hands.count + others.count > Swift.max(1, signers.count), let other = others.last,
        !takenBack.contains(other)
      {
        throw .slips(.slipOfOtherHand(room: ballot.room, name: other.signedBy))
      }
    }
    return ballots
      + takenBack.uniqued.map { Ballot(room: $0.room, answer: .notReturned, signedBy: $0.signedBy) }
  }

  /// Differences settled: that nothing came back of a dwelling settles all its slips, and of a dwelling
  /// with one owner the reading that wasn't taken goes.
  func withTakenBack(
    _ ballots: [Ballot], settling open: [DoubleEntry.Difference], of vote: Vote
  ) -> [Ballot] {
    let taken = ballots.filter { ballot in
      ballot.answer == .notReturned
        ? ballot.signedBy == nil
        : signers(of: ballot.room, in: vote).count <= 1
          && open.count { $0.room == ballot.room } > 1
    }
    let others = taken.flatMap { none in
      vote.slips.flatMap(\.ballots).filter { other in
        other.room == none.room && other.answer != .notReturned
          && !ballots.contains { $0.isSameHand(as: other) }
      }
    }
    return ballots
      + others.map { Ballot(room: $0.room, answer: .notReturned, signedBy: $0.signedBy) }.uniqued
  }

  /// The slips of the round before that stand though nothing is read of the same hand now: whoever takes
  /// back what he read in this round, or reads that somebody else signed, says nothing of them. The one
  /// owner's is handed in anew by the owner, named or not.
  func leavingCarried(
    _ ballots: [Ballot], readBy reader: SlipReader?, in vote: Vote
  ) -> [Event] {
    let before = vote.slips.filter { reader == nil || $0.reader == reader }.flatMap(\.ballots)
    let read = (before.filter { old in !ballots.contains { $0.isSameHand(as: old) } } + ballots)
      .filter { $0.answer != .notReturned }
    let carried = session.carriedBallots(of: vote).filter { old in
      guard old.answer != .notReturned,
        ballots.contains(where: { $0.isSameHand(as: old) && $0.answer == .notReturned })
      else { return false }
      let isTakenBack =
        before.contains { $0.isSameHand(as: old) && $0.answer != .notReturned }
        || ballots.contains { $0.room == old.room && $0.answer != .notReturned }
      let signers = signers(of: old.room, in: vote)
      let isAnew =
        signers.count <= 1 && old.isOwners(of: signers)
        && read.contains { $0.room == old.room && $0.isOwners(of: signers) }
      return isTakenBack && !isAnew
    }
    return carried.isEmpty
      ? []
      : [
        .carriedSlipsStand(
          .init(
            vote: vote.id, clerk: reader?.clerk, slips: carried,
            again: reader?.isAgain == true ? true : nil))
      ]
  }

  /// Who may sign for a dwelling without a proxy.
  private func signers(of room: String, in vote: Vote) -> [String] {
    let dwelling = session.owners(of: vote)?.dwellings.first { $0.room == room }
    return dwelling?.voter.map { [$0] } ?? dwelling?.owners ?? []
  }
}

extension Ballot {
  /// Whether the one owner signed it, named or not.
  fileprivate func isOwners(of signers: [String]) -> Bool {
    relation == nil && proxy == nil && (signedBy == nil || signers.contains(signedBy ?? ""))
  }
}

extension Entry {
  /// Whether it left slips standing that are taken back by such an entry today, or took back with them
  /// what was carried.
  func leftOtherHands(_ decided: [Event], _ stands: [Event]) -> Bool {
    let decided = decided.filter {
      if case .carriedSlipsStand = $0 { stands.contains($0) } else { true }
    }
    guard decided.count == stands.count else { return false }
    return zip(decided, stands).allSatisfy { $0 == $1 || $0.readsMore(than: $1) }
  }
}

extension Event {
  /// Whether it reads the same slips as that one, and others after them.
  fileprivate func readsMore(than before: Event) -> Bool {
    if case .slipsEntered(let entered) = self, case .slipsEntered(let old) = before {
      return entered.vote == old.vote && entered.reader == old.reader
        && entered.receivedOn == old.receivedOn && entered.ballots.starts(with: old.ballots)
    }
    if case .slipsSettled(let settling) = self, case .slipsSettled(let old) = before {
      return settling.vote == old.vote && settling.reason == old.reason
        && settling.ballots.starts(with: old.ballots)
    }
    return false
  }
}
