import Values

extension Rule {
  /// Judges a count of ballots under every reading of what the sheet leaves open about its owners.
  ///
  /// Where the readings come to different verdicts nothing is decided, as with every open point.
  ///
  /// - Parameter finish: what is settled beside the counts, put into each tally.
  package func verdict(
    for readings: BallotReadings, on day: Day, finish: (inout Tally) -> Void
  ) -> (verdict: Verdict, open: [OpenOwner]) {
    func judged(_ tally: Tally) -> Verdict {
      var tally = tally
      finish(&tally)
      return self.verdict(for: tally, on: day)
    }
    var verdict = readings.tallies.first.map(judged) ?? judged(Tally(way: .slips))
    // What somebody has settled is open no longer.
    let open = readings.alone.filter { $0.question.readings.count > 1 }.map { question, tallies in
      OpenOwner(question: question, kinds: tallies.map { judged($0).kind })
    }
    guard verdict.kind != .inconsistent, verdict.kind != .undecidable else {
      return (verdict, open)
    }
    let others = readings.tallies.dropFirst().map(judged)
    let agree =
      others.allSatisfy { $0.agrees(with: verdict) }
      && (readings.isWhole || Rule.isSettled(by: [verdict] + others)) && !readings.isBeyond
    if !agree {
      verdict.leaveOpen(.owners)
      if readings.asksProxies { verdict.missing.append(.proxies) }
    }
    return (verdict, open)
  }

  /// Whether what was found at the corners holds between them: every test holds at all of them, or
  /// one and the same test fails at all of them. A majority that others follow may turn between.
  static func isSettled(by corners: [Verdict]) -> Bool {
    guard corners.allSatisfy({ $0.followers.isEmpty && $0.policies.isEmpty }) else { return false }
    func failing(_ verdict: Verdict) -> Set<String> {
      Set(
        verdict.tests.filter { !$0.holds }.map {
          "\($0.test) \($0.measure) \($0.group ?? "") \($0.choice ?? "")"
        })
    }
    let all = corners.map(failing)
    if all.allSatisfy(\.isEmpty) { return true }
    return !(all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }).isEmpty
  }
}

/// One owner about whom a sheet leaves something open, and what each reading of it alone makes of
/// the vote.
package struct OpenOwner: Hashable, Sendable {
  /// What isn't settled.
  package var question: OwnerQuestion
  /// What each answer would make of the vote.
  package var kinds: [Verdict.Kind]

  /// Whether this owner alone turns the verdict.
  package var decides: Bool { Set(kinds).count > 1 }
}
