import Values

/// What a count is made of, and whether it still is.
extension Session {
  /// The tally that names called, slips, proxies and the register of delivery give a vote as they
  /// stand on a day; the tally itself where its numbers were handed in and rest on nothing here.
  func basis(of vote: Vote, counted tally: Tally, on day: Day) -> Tally {
    var again = tally
    if let roll = owners(of: vote) {
      again = self.tally(
        ballots(of: vote), of: vote, by: roll, policies: tally.policies, on: day)
      again.lot = tally.lot
    } else if vote.opening.way == .rollCall {
      func said(_ stance: Stance) -> Int { vote.stances.values.count { $0 == stance } }
      again.heads.for = said(.for)
      again.heads.against = said(.against)
      again.heads.abstain = said(.abstain)
      again.groups = groupCounts(of: vote)
    }
    // Consents and objections are asked when it is announced.
    again.concurrences = tally.concurrences
    again.openObjections = tally.openObjections
    return again
  }

  /// Whether a tally is, on that day, still what it was made of.
  func bears(_ tally: Tally, of vote: Vote, on day: Day) -> Bool {
    basis(of: vote, counted: tally, on: day) == tally
  }
}
