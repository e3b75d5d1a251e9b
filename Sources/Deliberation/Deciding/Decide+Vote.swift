import Values

extension Chair {
  /// A vote that is neither announced nor void.
  func living(_ reference: String?) throws(Refusal) -> Vote {
    let vote = try vote(named: reference)
    if vote.voided != nil { throw .announced(.voidedAlready(vote.id)) }
    if vote.announcement != nil { throw .announced(.announcedAlready(vote.id)) }
    return vote
  }

  /// A living vote; slips counted again take the place of the count before, called names too.
  ///
  /// Once a lot is drawn it isn't drawn again: only a recount, with its reason, begins anew.
  func uncounted(_ reference: String?) throws(Refusal) -> Vote {
    let vote = try living(reference)
    if vote.tally?.lot != nil { throw .count(.lotDrawn(vote.id)) }
    return vote
  }

  /// The vote named, else the last that was announced.
  func lastAnnounced(_ reference: String?) throws(Refusal) -> Vote {
    if let reference { return try vote(named: reference) }
    guard let vote = session.votes.values.last(where: { $0.announcement != nil }) else {
      throw .lookup(.noVoteOpen)
    }
    return vote
  }

  /// The counts as the rule reads them, with everything that was fixed at the opening.
  func tally(
    of vote: Vote, from entry: CountEntry, undeclared: Bool
  ) throws(Refusal) -> Tally {
    let opening = vote.opening
    guard entry.policies?.haveClauses ?? true else { throw .input(.empty(.clause)) }
    if opening.ownerRoll != nil { return try slipTally(of: vote, from: entry) }
    var heads = Count<Int>(expected: opening.expected, present: opening.electorate.count)
    // A count corrected afterwards is typed, whatever was called out.
    if opening.way == .rollCall, entry == CountEntry() {
      func said(_ stance: Stance) -> Int { vote.stances.values.count { $0 == stance } }
      (heads.for, heads.against, heads.abstain) = (said(.for), said(.against), said(.abstain))
    } else {
      for (number, field) in [
        entry.for, entry.against, entry.abstain, entry.issued,
        entry.returned, entry.invalid,
      ].map({ ($0, Field.count) }) {
        if let number { _ = try count(number, field) }
      }
      (heads.for, heads.against, heads.abstain) = (entry.for, entry.against, entry.abstain)
      (heads.issued, heads.returned) = (entry.issued, entry.returned)
      heads.invalid = entry.invalid
    }
    let groups =
      opening.way == .rollCall && entry != CountEntry() ? [] : session.groupCounts(of: vote)
    var tally = Tally(
      way: opening.way, heads: heads, groups: groups,
      absentGroups: opening.absentGroups, round: session.ballotRound(of: opening))
    tally.policies = try policies(entry.policies, of: vote)
    tally.appraisal = entry.appraisal
    if case .choice(_, let candidates, let seats) = opening.subject {
      tally.seats = seats
      let votes = entry.choices ?? []
      let bare = candidates.map(\.withoutBlanks)
      if let stranger = votes.first(where: { !bare.contains($0.name.withoutBlanks) }) {
        throw .lookup(.unknownCandidate(stranger.name))
      }
      let names = votes.map(\.name.withoutBlanks)
      if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
        throw .count(.inconsistent([.init(.choiceNamedTwice, .heads, 2, 1, choice: twice)]))
      }
      tally.choices = candidates.map { name in
        var choice = votes.first { $0.name.withoutBlanks == name.withoutBlanks }
        choice?.name = name
        return choice ?? Choice(name, votes: 0)
      }
    }
    let silent = tally.undeclared()
    if silent > 0, !undeclared {
      throw .count(.undeclared(count: silent, present: opening.electorate.count))
    }
    try mandatesAreCounted(vote, tally)
    _ = try verdict(vote, tally)
    return tally
  }

  /// The verdict on consistent numbers; numbers that can't be are refused with what disagrees.
  func verdict(_ vote: Vote, _ tally: Tally) throws(Refusal) -> Verdict {
    let verdict = session.rule(of: vote).verdict(for: tally, on: moment.day)
    if verdict.kind == .inconsistent { throw .count(.inconsistent(verdict.inconsistencies)) }
    return verdict
  }
}
