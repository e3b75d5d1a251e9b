import Values

/// A count of ballots under every reading of what the sheet leaves open about its owners.
///
/// What is open about one owner changes only that owner's part of the sums, so each part is counted
/// once and the sums are put together.
package struct BallotReadings: Sendable {
  /// The sums under every reading, the one that is printed first; where there are too many, those
  /// at the corners: every owner of a kind read the same way.
  package private(set) var tallies: [Tally] = []
  /// Whether `tallies` are all there are.
  package private(set) var isWhole = true
  /// Whether an owner of whom something else is open waits for a written proxy too.
  package private(set) var asksProxies = false
  /// Whether even the corners are too many.
  package private(set) var isBeyond = false
  /// For each question, the sums with that one alone read otherwise, by the place of the reading.
  package private(set) var alone: [(question: OwnerQuestion, tallies: [Tally])] = []

  private static let limit = 5_000

  /// - Parameters:
  ///   - ballots: without those that were filled in.
  ///   - filled: those that were filled in below a vote.
  /// - Complexity: linear in dwellings and ballots, and in the readings.
  package init(
    _ ballots: [Ballot], filled: [Ballot], of roll: OwnerRoll, asking questions: [OwnerQuestion],
    delivered: Set<String>?
  ) {
    let open = Set(questions.flatMap(\.dwellings))
    let counting = BallotParts(ballots, filled: filled, of: roll, delivered: delivered)
    var isBeyondOne = false
    let settled = counting.part(
      roll.heads.filter { head in !head.dwellings.contains(where: open.contains) }, isFilled: true)
    // Of whom something else is open, the proxies still to come are a part of that.
    let parts = questions.map { question in
      question.readings.map { reading in
        let heads = reading.heads.map {
          OwnerRoll.Head(
            names: question.names, dwellings: $0, reason: .secretary, isConfirmed: true)
        }
        let isFilled = reading.isFilled ?? true
        let places = heads.flatMap(\.dwellings)
        let awaiting = counting.slips(
          in: places.map { roll.dwellings[$0] }, isFilled: isFilled
        ).awaiting
        if awaiting.count > AwaitedProxies.mostOfOne { isBeyondOne = true }
        return AwaitedProxies.ways(awaiting.count).map {
          counting.part(heads, isFilled: isFilled, counting: $0)
        }
      }
    }
    asksProxies = parts.contains { $0.contains { $0.count > 1 } }
    var first = parts.reduce(settled) { $0.adding($1[0][0]) }
    // What each reading changes, against the one that is printed.
    var changes = parts.map { own in own.flatMap(\.self).map { $0.subtracting(own[0][0]) } }
    if !questions.isEmpty, let awaited = first.awaited {
      (first.awaited, asksProxies) = (nil, true)
      if awaited.isPartial == true { isBeyondOne = true }
      changes += awaited.owners.map { own in own.map { $0.subtracting(own[0]) } }
    }
    for (question, own) in zip(questions, parts) {
      alone.append((question, own.map { first.adding($0[0].subtracting(own[0][0])) }))
    }
    let sums = OpenSums(first: first, changes: changes, limit: BallotReadings.limit)
    (tallies, isWhole, isBeyond) = (sums.tallies, sums.isWhole, sums.isBeyond || isBeyondOne)
    if questions.contains(where: { !$0.isWhole }) { isBeyond = true }
  }
}
