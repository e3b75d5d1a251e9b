/// Rows of groups that fit into the totals and contradict them all the same.
extension Findings {
  /// Whoever isn't of a group is one of the others, and of those there are no more than the totals
  /// leave: where all nine are here, all five owners are.
  mutating func compareOthers(of tally: Tally) {
    guard inconsistencies.isEmpty else { return }
    // An owner of flats in two groups stands in both rows, and may have answered for one flat.
    if tally.area == nil {
      for row in tally.groups {
        compareOthers(Units(tally.heads), Units(row.heads), row.group, .heads)
      }
    } else if let area = tally.area {
      for row in tally.groups {
        if let size = row.area { compareOthers(Units(area), Units(size), row.group, .area) }
      }
    }
  }

  private mutating func compareOthers(
    _ total: Units, _ row: Units, _ group: String, _ measure: Measure
  ) {
    func others(_ column: KeyPath<Units, Int64?>) -> Int64? {
      guard let whole = total[keyPath: column], let part = row[keyPath: column] else { return nil }
      return whole - part
    }
    let answered = [\Units.yes, \.no, \.abstain].compactMap(others)
    let votes = answered.isEmpty ? nil : answered.reduce(0, +)
    let all = others(\.expected) ?? others(\.all)
    let here = way.isPaper ? nil : others(\.present)
    let pairs: [(part: Int64?, whole: Int64?)] = [
      (others(\.expected), others(\.all)), (others(\.present), all),
      (others(\.participating), all), (others(\.participating), here),
      (votes, others(\.participating)), (votes, here), (votes, all),
    ]
    for case (let part?, let whole?) in pairs where part > whole {
      return inconsistencies.append(
        .init(.othersBeyondTotals, measure, part, whole, group: group))
    }
  }
}
