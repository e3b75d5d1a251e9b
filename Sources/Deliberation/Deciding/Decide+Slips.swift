extension Chair {
  func slips(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .enterSlips(let reference, let ballots, let received):
      let vote = try bySlips(reference)
      guard !ballots.isEmpty else { throw .nothingToChange }
      let ballots = try fit(ballots, vote)
      // １ and 1 are one clerk, who reads no slip twice.
      let clerk =
        vote.slips.first { $0.clerk.asCompared == occasion.by.asCompared }?.clerk ?? occasion.by
      // That none came back is known only when the last day is past.
      if received != nil || ballots.contains(where: { $0.answer != .notReturned }) {
        try cameInTime(received, for: vote)
      }
      let all = try withTakenBack(ballots, readBy: clerk, in: vote)
      return [
        .slipsEntered(vote: vote.id, clerk: clerk, ballots: all, receivedOn: received)
      ] + leavingCarried(all, readBy: clerk, in: vote)
    case .settleSlips(let reference, let ballots, let reason):
      let vote = try bySlips(reference)
      let ballots = try fit(ballots, vote)
      guard vote.slips.count > 1 else { throw .secondReadingMissing(vote.id) }
      let open = vote.slipDifferences
      for ballot in ballots {
        // What all clerks read alike stands; only the others are looked at again.
        let readAlike =
          vote.slips.contains { $0.ballots.contains { $0.isSameHand(as: ballot) } }
          && !open.contains { $0.room == ballot.room && $0.signedBy == ballot.signedBy }
        guard !readAlike, open.contains(where: { $0.room == ballot.room }) else {
          throw .slipReadAlike(room: ballot.room)
        }
        guard vote.isRead(as: ballot) else { throw .neitherReading(room: ballot.room) }
      }
      let all = withTakenBack(ballots, settling: open, of: vote)
      return [
        .slipsSettled(vote: vote.id, ballots: all, reason: try text(reason, .reason))
      ] + leavingCarried(all, readBy: nil, in: vote)
    case .registerDelivery(let reference, let rooms):
      let vote = try bySlips(reference)
      try known(rooms, in: vote)
      try deliveredInTime(vote)
      // A second evening's list adds to the first, in the order of the register.
      let delivered = Set(vote.delivered ?? []).union(rooms)
      let dwellings = session.owners(of: vote)?.dwellings.map(\.room) ?? []
      return [
        .deliveryRegistered(vote: vote.id, rooms: dwellings.filter(delivered.contains))
      ]
    case .takeOutDelivery(let reference, let rooms, let reason):
      let vote = try bySlips(reference)
      guard !rooms.isEmpty else { throw .nothingToChange }
      if let stranger = rooms.first(where: { vote.delivered?.contains($0) != true }) {
        throw .notDelivered(room: stranger)
      }
      return [
        .deliveryTakenOut(vote: vote.id, rooms: rooms, reason: try text(reason, .reason))
      ]
    case .drawLot(let reference, let seed):
      let vote = try living(reference)
      guard let tally = vote.tally else { throw .notCounted(vote.id) }
      let verdict = try verdict(vote, tally)
      guard verdict.tieGoesTo == .lot, let digest = occasion.digest else { throw .noTie(vote.id) }
      let lot = Lot(among: verdict.tied, seed: try text(seed, .text), digest: digest)
      if let first = session.lots(of: vote).first(where: { Set($0.order) == Set(lot.order) }),
        first.seed != lot.seed
      {
        throw .lotOfTheVote(seed: first.seed)
      }
      return [.lotDrawn(vote: vote.id, lot: lot)]
    case .supplyProxy, .withdrawProxy, .extendRound: return try proxies(command)
    default: return []
    }
  }

  func bySlips(_ reference: String?) throws(Refusal) -> Vote {
    try slipsAreTaken(reference)
    let vote = try living(reference)
    guard vote.opening.ownerRoll != nil else {
      throw .wrongWay(vote.opening.way, needed: .slips)
    }
    // A lot isn't drawn again because a slip was entered once more.
    if vote.tally?.lot != nil { throw .lotStands(vote.id) }
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
    throw .slipsAnnounced(vote.id)
  }

  private func known(_ rooms: [String], in vote: Vote) throws(Refusal) {
    let dwellings = Set(session.owners(of: vote)?.dwellings.map(\.room) ?? [])
    if let stranger = rooms.first(where: { !dwellings.contains($0) }) {
      throw .unknownRoom(stranger)
    }
  }

  /// Slips belong to dwellings of the register, say what this vote asks, and each says who signed it
  /// for whom.
  func fit(_ ballots: [Ballot], _ vote: Vote) throws(Refusal) -> [Ballot] {
    try known(ballots.map(\.room), in: vote)
    for (place, ballot) in ballots.enumerated()
    where ballots[..<place].contains(where: ballot.isSameHand) {
      throw .slipTwice(room: ballot.room)
    }
    let names = vote.opening.subject.candidates
    for ballot in ballots {
      guard let names else {
        if ballot.marks != nil { throw .ballotOfAnotherKind(room: ballot.room) }
        continue
      }
      switch ballot.answer {
      case .against, .fromMajority: throw .ballotOfAnotherKind(room: ballot.room)
      case .for where ballot.marks?.isEmpty != false,
        .abstain where ballot.marks?.isEmpty == false:
        throw .ballotOfAnotherKind(room: ballot.room)
      default: break
      }
      if let stranger = ballot.marks?.first(where: { !names.contains($0) }) {
        throw .unknownCandidate(stranger)
      }
    }
    let read = try ballots.map { ballot throws(Refusal) in try signed(ballot, in: vote) }
    // A signer's name written in two ways is one hand.
    for (place, ballot) in read.enumerated()
    where read[..<place].contains(where: ballot.isSameHand) {
      throw .slipTwice(room: ballot.room)
    }
    return read
  }

  /// Refuses a correction that brings slips in which nobody had, or another signer.
  private func onlyReadAgain(_ read: [Ballot], of counted: [Ballot]) throws(Refusal) {
    for slip in read {
      let before = counted.filter { $0.room == slip.room && $0.answer != .notReturned }
      guard !before.isEmpty || slip.answer == .notReturned else {
        throw .slipNotAtHand(room: slip.room)
      }
      let isSigned = before.contains {
        $0.signedBy?.withoutBlanks == slip.signedBy?.withoutBlanks
          && $0.relation?.withoutBlanks == slip.relation?.withoutBlanks && $0.proxy == slip.proxy
      }
      guard before.isEmpty || isSigned else { throw .signerCounted(room: slip.room) }
    }
  }

  /// The tally of slips that two clerks read alike; a correction gives slips read again.
  func slipTally(of vote: Vote, from entry: CountEntry) throws(Refusal) -> Tally {
    guard let roll = session.owners(of: vote) else { throw .ownersNotConfirmed }
    var numbers = entry
    (numbers.policies, numbers.ballots) = (nil, nil)
    guard numbers == CountEntry() else { throw .wrongWay(.slips, needed: .hands) }
    guard entry.policies?.haveClauses ?? true else { throw .empty(.clause) }
    if vote.announcement == nil {
      guard vote.slips.count > 1 else { throw .secondReadingMissing(vote.id) }
      guard Set(vote.slips.map(\.clerk.asCompared)).count > 1 else { throw .oneClerk(vote.id) }
      let differences = vote.slipDifferences
      guard differences.isEmpty else { throw .slipsDiffer(differences) }
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
        throw .earlierCorrectionUnread(room: left.room)
      }
      ballots.replace(with: read)
    } else if corrections.contains(where: { $0 == nil }), let left = ballots.first {
      throw .earlierCorrectionUnread(room: left.room)
    }
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

extension Session {
  /// The lots ever drawn in a vote, those before a recount too, and those of votes among the same
  /// names that were made void.
  fileprivate func lots(of vote: Vote) -> [Lot] {
    let same = votes.values.filter {
      $0.id == vote.id
        || $0.voided != nil && $0.opening.issue == vote.opening.issue
          && Set($0.opening.subject.candidates ?? []) == Set(vote.opening.subject.candidates ?? [])
    }.map(\.id)
    return entries.flatMap(\.events).compactMap { event in
      guard case .lotDrawn(let drawn, let lot) = event, same.contains(drawn) else { return nil }
      return lot
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

  /// Slips that the clerks read differently; all are compared with the first clerk's reading.
  package var slipDifferences: [DoubleEntry.Difference] {
    guard let first = slips.first else { return [] }
    return slips.dropFirst().flatMap { other in
      DoubleEntry(
        .init(clerk: first.clerk, ballots: first.ballots),
        .init(clerk: other.clerk, ballots: other.ballots))?.differences ?? []
    }
  }
}

extension Session {
  /// The round as ties are settled by it: 2 for a second ballot among those who tied.
  func ballotRound(of opening: VoteOpening) -> Int {
    opening.subject.candidates == nil ? opening.round : opening.isRunoff == true ? 2 : 1
  }

  /// How many may vote: owners by the register, parking spaces left out, else the electorate.
  package func voterCount(of opening: VoteOpening) -> Int {
    guard let number = opening.ownerRoll, ownerRolls.indices.contains(number &- 1) else {
      return opening.electorate.count
    }
    let roll = ownerRolls[number - 1]
    return roll.heads.count { $0.dwellings.contains { !roll.dwellings[$0].kind.isParking } }
  }

  /// The register of owners a vote counts by.
  package func owners(of vote: Vote) -> OwnerRoll? {
    guard let number = vote.opening.ownerRoll, ownerRolls.indices.contains(number &- 1) else {
      return nil
    }
    return ownerRolls[number - 1]
  }

  /// The slips of a vote: its own, over those of the round before where they carry on.
  package func ballots(of vote: Vote) -> [Ballot] {
    var ballots = carriedBallots(of: vote)
    if let own = vote.slips.first?.ballots { ballots.replace(with: own) }
    return ballots
  }
}
