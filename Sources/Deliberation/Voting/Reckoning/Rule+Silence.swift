import Values

extension Rule {
  /// Whether what a tally comes to rests on silence: it would be another result had nobody been
  /// reached of those who didn't answer.
  ///
  /// So it is where an objection vote is adopted because few objected, and where a clause makes a
  /// vote of what wasn't returned.
  package func restsOnSilence(_ tally: Tally, on day: Day) -> Bool {
    guard tally.way == .slips else { return false }
    let verdict = verdict(for: tally, on: day)
    guard verdict.kind != .undecidable, verdict.kind != .inconsistent else { return false }
    return !verdict.agrees(with: self.verdict(for: tally.withNobodyReached, on: day))
  }
}

extension Tally {
  /// The same answers with an empty register of delivery.
  fileprivate var withNobodyReached: Tally {
    var tally = self
    (tally.heads, tally.area) = (heads.withNobodyReached, area?.withNobodyReached)
    tally.withParking = withParking.map {
      Counts(heads: $0.heads.withNobodyReached, area: $0.area?.withNobodyReached)
    }
    tally.groups = groups.map {
      GroupCount(
        group: $0.group, heads: $0.heads.withNobodyReached, area: $0.area?.withNobodyReached)
    }
    tally.awaited?.owners = awaited?.owners.map { $0.map(\.withNobodyReached) } ?? []
    return tally
  }
}

extension Count {
  fileprivate var withNobodyReached: Count {
    var count = self
    count.delivered = Unit(units: 0)
    return count
  }
}
