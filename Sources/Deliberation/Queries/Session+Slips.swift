import Values

/// Slips of a vote as they stand on a day.
package struct SlipsOfDay: Hashable, Sendable {
  /// Those of owners and of their proxies, a proxy that came later put to its slip.
  package var standing: [Ballot] = []
  /// Those of somebody else, whose written proxy may still come (待补委托书).
  package var awaiting: [Ballot] = []
  /// Those of somebody else, whose proxy can come no more: invalid.
  package var void: [Ballot] = []
}

extension SlipsOfDay {
  /// Slips as a sheet has them: one whose proxy isn't written says that none will come.
  package init(written ballots: [Ballot]) {
    for ballot in ballots {
      if ballot.relation != nil, ballot.proxy?.isWritten == false {
        void.append(ballot)
      } else if ballot.needsProxy {
        awaiting.append(ballot)
      } else {
        standing.append(ballot)
      }
    }
  }

  /// Those that count for nothing as they stand.
  package var unproxied: [(slip: Ballot, isAwaited: Bool)] {
    awaiting.map { ($0, true) } + void.map { ($0, false) }
  }
}

extension Session {
  /// Sorts slips by who signed them.
  ///
  /// A slip somebody signed for the owner waits for the written proxy to the end of the last day and
  /// is invalid after it. It is invalid at once where the rule lets nobody vote for another, or the
  /// signer votes for as many as he may already.
  package func slips(_ ballots: [Ballot], of vote: Vote, on day: Day) -> SlipsOfDay {
    var slips = SlipsOfDay()
    let supplied = writtenProxies(of: vote)
    let owners = Dictionary(
      (self.owners(of: vote)?.dwellings ?? []).map { ($0.room, $0.owners) },
      uniquingKeysWith: { first, _ in first })
    var later: [Ballot] = []
    var open: [Ballot] = []
    for ballot in ballots {
      guard ballot.needsProxy, let signer = ballot.signedBy else {
        slips.standing.append(ballot)
        continue
      }
      let proxy = supplied[SignedSlip(room: ballot.room, signer: signer)]
      if let proxy, owners[ballot.room]?.contains(proxy.owner) == true {
        later.append(
          Ballot(
            room: ballot.room, answer: ballot.answer, marks: ballot.marks, signedBy: proxy.owner,
            proxy: Proxy(holder: signer, isWritten: true, opinion: proxy.opinion),
            source: ballot.source))
      } else {
        open.append(ballot)
      }
    }
    // Whoever held a proxy when the slips came is reckoned before those whose proxy came later.
    slips.standing += later
    var held: [String: Set<String>] = [:]
    for ballot in slips.standing {
      if let proxy = ballot.proxy { held[proxy.holder, default: []].insert(ballot.room) }
    }
    let limit = proxyLimits(of: vote)
    let isOver = vote.lastDay.map { day > $0 } ?? false
    for ballot in open {
      let isFull = (held[ballot.signedBy ?? ""]?.count ?? 0) >= limit.perHolder ?? .max
      if isOver || isFull || !limit.areAllowed {
        slips.void.append(ballot)
      } else {
        slips.awaiting.append(ballot)
      }
    }
    return slips
  }

  /// What the rules allow a proxy in a vote; once it is announced, what they allowed then.
  func proxyLimits(of vote: Vote) -> ProxyLimits {
    ProxyLimits(
      areAllowed: vote.opening.rule.proxies,
      perHolder: vote.announcement == nil ? details.proxiesPerHolder : vote.proxiesPerHolder)
  }

  /// The written proxy that came for a slip somebody else had signed.
  package func writtenProxy(for slip: Ballot, in vote: Vote) -> SuppliedProxy? {
    slip.signedBy.flatMap {
      writtenProxies(of: vote)[SignedSlip(room: slip.room, signer: $0)]
    }
  }

  /// The proxies that came for slips of a vote, those of rounds whose slips it carries on among
  /// them.
  func writtenProxies(of vote: Vote) -> [SignedSlip: SuppliedProxy] {
    var proxies: [SignedSlip: SuppliedProxy] = [:]
    for round in roundsCarried(into: vote).reversed() + [vote] {
      for (slip, proxy) in round.writtenProxies { proxies[slip] = proxy }
    }
    return proxies
  }

  /// What each dwelling's slips came to: one answer, by the rules on proxies and co-owners; nil where
  /// they contradict each other. Dwellings of which nothing came back aren't in it.
  package func answers(in vote: Vote, on day: Day) -> [String: Answer?] {
    answers(ballots(of: vote), of: vote, on: day)
  }

  /// The same of slips as they were read again.
  func answers(_ ballots: [Ballot], of vote: Vote, on day: Day) -> [String: Answer?] {
    guard let roll = owners(of: vote) else { return [:] }
    let slips = slips(ballots, of: vote, on: day)
    var box = BallotBox(roll: roll, among: choiceBallots(of: vote), proxies: proxyLimits(of: vote))
    box.drop(slips.standing, unproxied: (slips.awaiting + slips.void).map { ($0, false) })
    return box.returned
  }

  /// The names on the ballots of a vote and how many may be marked; nil where they ask yes or no.
  func choiceBallots(of vote: Vote) -> ChoiceBallots? {
    guard case .choice(_, let candidates, let wanted) = vote.opening.subject else { return nil }
    return ChoiceBallots(among: candidates, marks: wanted)
  }

  /// What slips come to in a vote by dwelling, as they stand on a day.
  package func tally(
    _ ballots: [Ballot], of vote: Vote, by roll: OwnerRoll, policies: Policies, on day: Day
  ) -> Tally {
    let form = choiceBallots(of: vote)
    let slips = slips(ballots, of: vote, on: day)
    let (limits, delivered) = (proxyLimits(of: vote), vote.delivered.map(Set.init))
    var tally = BallotCount(
      slips.standing, of: roll, among: form, delivered: delivered, proxies: limits,
      unproxied: slips.unproxied
    ).tally(policies: policies)
    if !slips.awaiting.isEmpty {
      let box = BallotBox(roll: roll, among: form, proxies: limits)
      tally.awaited = AwaitedProxies(
        slips.awaiting, beside: box.judged(slips.standing), void: slips.void, of: roll,
        among: form, delivered: delivered)
    }
    if case .choice(_, _, let wanted) = vote.opening.subject { tally.seats = wanted }
    tally.marks = form?.marks
    tally.round = ballotRound(of: vote.opening)
    tally.electronic = electronicVoting(in: vote)
    return tally
  }
}

/// What slips are counted by.
extension Session {
  /// The round as ties are settled by it: 2 for a second ballot among those who tied.
  func ballotRound(of opening: VoteOpening) -> Int {
    opening.subject.candidates == nil ? opening.round : opening.isRunoff == true ? 2 : 1
  }

  /// How many may vote: owners by the register, parking spaces left out, else the electorate.
  package func voterCount(of opening: VoteOpening) -> Int {
    guard let roll = ownerRoll(opening.register) else { return opening.electorate.count }
    return roll.heads.count { $0.dwellings.contains { !roll.dwellings[$0].kind.isParking } }
  }

  /// The register of owners a vote counts by.
  package func owners(of vote: Vote) -> OwnerRoll? { ownerRoll(vote.opening.register) }

  /// The slips of a vote: its own, over those of the round before where they carry on.
  package func ballots(of vote: Vote) -> [Ballot] {
    var ballots = carriedBallots(of: vote)
    if let own = vote.slips.first?.ballots { ballots.replace(with: own) }
    return ballots
  }
}
