import Values

extension Rule {
  /// More ways of which proxies come than this aren't gone through one by one.
  private static let mostWays = 512

  /// Judges a tally with and without the slips whose written proxy may still come, every way in which
  /// they can come; where the ways come to different verdicts nothing is decided.
  func verdict(
    of tally: Tally, awaiting awaited: AwaitedProxies, on day: Day, by reckoning: Reckoning
  ) -> Verdict {
    var verdict = verdict(ofCounted: tally, on: day, by: reckoning)
    verdict.awaited = Verdict.Awaited(
      heads: awaited.heads, area: tally.area == nil ? nil : awaited.area, decides: false)
    guard verdict.kind != .inconsistent else { return verdict }
    let sums = OpenSums(
      first: tally,
      changes: awaited.owners.map { own in
        own.first.map { none in own.map { $0.subtracting(none) } } ?? []
      }.filter { !$0.isEmpty },
      limit: Rule.mostWays)
    let others = sums.tallies.dropFirst().map {
      self.verdict(ofCounted: $0, on: day, by: reckoning)
    }
    let agree =
      others.allSatisfy { $0.agrees(with: verdict) }
      && (sums.isWhole || Rule.isSettled(by: [verdict] + others)) && !sums.isBeyond
      && awaited.isPartial != true
    guard !agree else { return verdict }
    let none = verdict
    verdict.awaited?.decides = true
    verdict.readings.append(
      Verdict.Reading(proxies: Verdict.AwaitedReading.none, kind: none.kind, elected: none.elected))
    // The second of each owner's readings takes all of his.
    let all = awaited.owners.reduce(tally) { sum, own in
      own.count > 1 ? sum.adding(own[1].subtracting(own[0])) : sum
    }
    let whole = self.verdict(ofCounted: all, on: day, by: reckoning)
    verdict.readings.append(
      Verdict.Reading(proxies: .all, kind: whole.kind, elected: whole.elected))
    if whole.agrees(with: none), let between = others.first(where: { !$0.agrees(with: none) }) {
      verdict.readings.append(
        Verdict.Reading(proxies: .some, kind: between.kind, elected: between.elected))
    }
    verdict.leaveOpen(.proxies)
    return verdict
  }
}

extension Verdict {
  /// Nothing is decided, for want of that.
  mutating func leaveOpen(_ wanted: Missing) {
    kind = .undecidable
    missing.append(wanted)
    (elected, tied, tieGoesTo, lot) = ([], [], nil, nil)
    (outstanding, refusals, withoutSilence) = ([], [], nil)
  }

  /// Whether both come to the same.
  func agrees(with other: Verdict) -> Bool {
    kind == other.kind && elected == other.elected && tied == other.tied
  }
}
