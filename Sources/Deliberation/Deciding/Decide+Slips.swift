import Values

extension Chair {
  /// A living vote by slips of the owners, while they are taken.
  func bySlips(_ reference: String?) throws(Refusal) -> Vote {
    try slipsAreTaken(reference)
    let vote = try living(reference)
    guard vote.opening.ownerRoll != nil else {
      throw .voting(.wrongWay(vote.opening.way, needed: .slips))
    }
    // A lot isn't drawn again because a slip was entered once more.
    if vote.tally?.lot != nil { throw .count(.lotStands(vote.id)) }
    return vote
  }

  /// Refuses slips and proxies of a vote that was announced with the way by which they count still: its
  /// slips stand in another round as long as nothing was put right in them.
  func slipsAreTaken(_ reference: String?) throws(Refusal) {
    let named = reference.map { session.votes[Vote.ID($0)] }
    let last = session.pendingVote == nil ? session.votes.values.last { $0.voided == nil } : nil
    guard let vote = named ?? last, vote.announcement != nil, vote.voided == nil,
      vote.opening.ownerRoll != nil, vote.opening.subject.candidates == nil,
      vote.corrections.isEmpty
    else { return }
    throw .round(.slipsAnnounced(vote.id))
  }

  /// Refuses a dwelling that isn't in the register.
  func known(_ rooms: [String], in vote: Vote) throws(Refusal) {
    let dwellings = Set(session.owners(of: vote)?.dwellings.map(\.room) ?? [])
    if let stranger = rooms.first(where: { !dwellings.contains($0) }) {
      throw .lookup(.unknownRoom(stranger))
    }
  }

  /// Slips belong to dwellings of the register, say what this vote asks, and each says who signed it
  /// for whom.
  func fit(_ ballots: [Ballot], _ vote: Vote) throws(Refusal) -> [Ballot] {
    try known(ballots.map(\.room), in: vote)
    try areSigned(ballots, in: vote)
    for (place, ballot) in ballots.enumerated()
    where ballots[..<place].contains(where: ballot.isSameHand) {
      throw .slips(.slipTwice(room: ballot.room))
    }
    let names = vote.opening.subject.candidates
    for ballot in ballots {
      guard let names else {
        if ballot.marks != nil { throw .slips(.ballotOfAnotherKind(room: ballot.room)) }
        continue
      }
      switch ballot.answer {
      case .against, .fromMajority: throw .slips(.ballotOfAnotherKind(room: ballot.room))
      case .for where ballot.marks?.isEmpty != false,
        .abstain where ballot.marks?.isEmpty == false:
        throw .slips(.ballotOfAnotherKind(room: ballot.room))
      default: break
      }
      if let stranger = ballot.marks?.first(where: { !names.contains($0) }) {
        throw .lookup(.unknownCandidate(stranger))
      }
    }
    let read = try ballots.map { ballot throws(Refusal) in try signed(ballot, in: vote) }
    // A signer's name written in two ways is one hand.
    for (place, ballot) in read.enumerated()
    where read[..<place].contains(where: ballot.isSameHand) {
      throw .slips(.slipTwice(room: ballot.room))
    }
    return read
  }

  /// Refuses a correction that brings slips in which nobody had, or another signer.
  private func onlyReadAgain(_ read: [Ballot], of counted: [Ballot]) throws(Refusal) {
    for slip in read {
      let before = counted.filter { $0.room == slip.room && $0.answer != .notReturned }
      guard !before.isEmpty || slip.answer == .notReturned else {
        throw .slips(.slipNotAtHand(room: slip.room))
      }
      let isSigned = before.contains {
        $0.signedBy?.withoutBlanks == slip.signedBy?.withoutBlanks
          && $0.relation?.withoutBlanks == slip.relation?.withoutBlanks && $0.proxy == slip.proxy
      }
      guard before.isEmpty || isSigned else { throw .slips(.signerCounted(room: slip.room)) }
    }
  }

  /// The tally of slips that two clerks read alike; a correction gives slips read again.
  func slipTally(of vote: Vote, from entry: CountEntry) throws(Refusal) -> Tally {
    guard let roll = session.owners(of: vote) else { throw .slips(.ownersNotConfirmed) }
    var numbers = entry
    (numbers.policies, numbers.ballots) = (nil, nil)
    guard numbers == CountEntry() else { throw .voting(.wrongWay(.slips, needed: .hands)) }
    guard entry.policies?.haveClauses ?? true else { throw .input(.empty(.clause)) }
    if vote.announcement == nil {
      guard vote.slips.count > 1 else { throw .slips(.secondReadingMissing(vote.id)) }
      guard vote.doubleReading != nil else { throw .slips(.oneClerk(vote.id)) }
      let differences = vote.slipDifferences
      guard differences.isEmpty else { throw .slips(.slipsDiffer(differences)) }
    }
    var ballots = session.ballots(of: vote)
    let corrections = vote.corrections.map(\.ballots)
    for read in corrections { ballots.replace(with: read ?? []) }
    if let again = entry.ballots {
      let read = try fit(again, vote)
      // Also a slip that a correction took for not returned was at hand.
      if vote.announcement != nil {
        try onlyReadAgain(read, of: session.ballots(of: vote) + ballots)
      }
      // What an earlier program put right isn't known by its slips: all of them are read again.
      if corrections.contains(where: { $0 == nil }),
        let left = ballots.first(where: { slip in !read.contains { $0.isSameHand(as: slip) } })
      {
        throw .announced(.earlierCorrectionUnread(room: left.room))
      }
      ballots.replace(with: read)
    } else if corrections.contains(where: { $0 == nil }), let left = ballots.first {
      throw .announced(.earlierCorrectionUnread(room: left.room))
    }
    // What a round before took by a clause that stands no longer.
    try areSigned(ballots, in: vote)
    let tally = session.tally(
      ballots, of: vote, by: roll,
      policies: try policies(entry.policies, of: vote),
      on: moment.day)
    _ = try verdict(vote, tally)
    return tally
  }
}

extension VoteSubject {
  /// The names on the ballot; nil where it asks yes or no.
  package var candidates: [String]? {
    if case .choice(_, let candidates, _) = self { candidates } else { nil }
  }
}

extension Vote {
  /// Slips that the clerks read differently; all are compared with the first clerk's reading.
  package var slipDifferences: [DoubleEntry.Difference] {
    guard let first = slips.first else { return [] }
    return slips.dropFirst().flatMap { other in
      // One clerk's two readings are two, the second from the slips reshuffled.
      other.reader == first.reader
        ? [] : DoubleEntry.differences(between: first.ballots, and: other.ballots)
    }
  }
}
