import Values

/// Numbers that can't all be true although each alone could: persons against area, groups against
/// totals that nobody counted, names that only look different.
extension Findings {
  /// Persons and area tell of the same people: nobody's area took part, and who is all of them has
  /// all of the area.
  mutating func compareMeasures(of tally: Tally) {
    compareMeasures(of: tally.counts, group: nil)
    for row in tally.groups {
      compareMeasures(of: Counts(heads: row.heads, area: row.area), group: row.group)
    }
    if let withParking = tally.withParking { compareMeasures(of: withParking, group: nil) }
    compareChoiceMeasures(of: tally)
  }

  private mutating func compareMeasures(of counts: Counts, group: String?) {
    guard let size = counts.area else { return }
    let (heads, area) = (Units(counts.heads), Units(size))
    let before = inconsistencies.count
    // Counted slip by slip, an owner of two dwellings may have handed in one: that head took part,
    // and not all of its area. Numbers that are typed tell of owners.
    if heads.isCountedBySlip, area.isCountedBySlip { return }
    let columns: [KeyPath<Units, Int64?>] = [
      \.participating, \.yes, \.no, \.abstain, \.fromMajority, \.returned, \.invalid, \.disputed,
      \.unreturned, \.delivered,
    ]
    for column in columns where heads[keyPath: column] == 0 {
      guard let orphan = area[keyPath: column], orphan > 0 else { continue }
      inconsistencies.append(.init(.areaWithoutHeads, .area, orphan, 0, group: group))
    }
    for column in columns where area[keyPath: column] == 0 {
      guard let bare = heads[keyPath: column], bare > 0 else { continue }
      inconsistencies.append(.init(.headsWithoutArea, .heads, bare, 0, group: group))
    }
    compareWhole(
      of: (heads.tookPart(beside: area), heads.expected ?? heads.all),
      and: (area.tookPart(beside: heads), area.expected ?? area.all), group: group)
    // Of what contradicts itself on the whole the parts needn't be told.
    guard inconsistencies.count == before else { return }
    for answer in [\Units.yes, \.no, \.abstain] {
      compareWhole(
        of: (heads[keyPath: answer], heads.participating),
        and: (area[keyPath: answer], area.participating), group: group)
    }
    if heads.yes != nil, heads.no != nil, area.yes != nil, area.no != nil {
      compareWhole(
        of: (heads.votes, heads.participating), and: (area.votes, area.participating), group: group)
    }
    compareWhole(
      of: (heads.delivered, heads.notReturned(asking: rule.isChoice)),
      and: (area.delivered, area.notReturned(asking: rule.isChoice)), group: group)
  }

  /// All heads have all the area, and all the area belongs to all heads.
  private mutating func compareWhole(
    of heads: (part: Int64?, whole: Int64?), and area: (part: Int64?, whole: Int64?),
    group: String? = nil, choice: String? = nil
  ) {
    guard let part = heads.part, let whole = heads.whole, let size = area.part,
      let total = area.whole, whole > 0, total > 0
    else { return }
    if part == whole, size < total {
      inconsistencies.append(
        .init(.wholeInBothMeasures, .area, size, total, group: group, choice: choice))
    } else if size == total, part < whole {
      inconsistencies.append(
        .init(.wholeInBothMeasures, .heads, part, whole, group: group, choice: choice))
    }
  }

  private mutating func compareChoiceMeasures(of tally: Tally) {
    if Units(tally.heads).isCountedBySlip { return }
    let heads = Units(tally.heads).voting
    let area = tally.area.flatMap { Units($0).voting }
    for choice in tally.choices {
      guard let size = choice.area?.hundredths else { continue }
      if choice.votes == 0, size > 0 {
        inconsistencies.append(.init(.areaWithoutHeads, .area, size, 0, choice: choice.name))
      } else if choice.votes > 0 {
        compareWhole(of: (Int64(choice.votes), heads), and: (size, area), choice: choice.name)
      }
    }
  }

  /// An answer nobody counted is none, and then no group gave it either.
  mutating func compareUncounted(of tally: Tally) {
    compareUncounted(
      tally.groups.map { ($0.group, Units($0.heads)) }, Units(tally.heads), beside: tally.area,
      .heads)
    if let area = tally.area {
      compareUncounted(
        tally.groups.compactMap { row in row.area.map { (row.group, Units($0)) } }, Units(area),
        beside: tally.heads, .area)
    }
  }

  private mutating func compareUncounted<Other: Amount>(
    _ rows: [(group: String, units: Units)], _ total: Units, beside: Count<Other>?,
    _ measure: Measure
  ) {
    let beside = beside.map { Units($0) }
    for column in [\Units.yes, \.no, \.abstain] where total[keyPath: column] == nil {
      guard (beside?[keyPath: column] ?? 0) == 0 else { continue }
      for row in rows {
        guard let part = row.units[keyPath: column], part > 0 else { continue }
        inconsistencies.append(.init(.groupVotesUncounted, measure, part, 0, group: row.group))
      }
    }
  }

  /// Nobody hands in two ballots, and nobody who isn't there answers in the room.
  mutating func compareVoters(of tally: Tally) {
    func within(_ ballots: Int64?, _ voters: Int64?, _ measure: Measure, _ group: String? = nil) {
      guard let ballots, let voters, ballots > voters else { return }
      // What the other claims say already is said once.
      guard !inconsistencies.contains(where: { $0.measure == measure && $0.group == group }) else {
        return
      }
      inconsistencies.append(.init(.ballotsBeyondVoters, measure, ballots, voters, group: group))
    }
    func check(_ units: Units, _ measure: Measure, _ group: String? = nil) {
      within(way.isPaper ? units.returned : nil, units.expected ?? units.all, measure, group)
    }
    for counts in [tally.counts, tally.withParking].compactMap({ $0 }) {
      check(Units(counts.heads), .heads)
      if let area = counts.area { check(Units(area), .area) }
    }
    for row in tally.groups { check(Units(row.heads), .heads, row.group) }
    let units = Units(tally.heads)
    if let appraisal = tally.appraisal {
      // Slips of an appraisal come from whoever was asked, and from nobody twice.
      let answers = appraisal.total + (units.invalid ?? 0) + (units.disputed ?? 0)
      within(answers, way == .slips ? nil : units.present, .heads)
      within(answers, units.expected ?? units.all, .heads)
    }
  }

  /// 甲 and 甲 with a blank behind it are one name; so are Ａ and A, 张三（1号） and 张三(1号).
  mutating func compareNames(of tally: Tally) {
    var seen: [String: String] = [:]
    for choice in tally.choices {
      let bare = choice.name.asCompared
      if let other = seen[bare], other != choice.name {
        inconsistencies.append(.init(.choicesDifferInBlanks, .heads, 2, 1, choice: choice.name))
      }
      seen[bare] = choice.name
    }
  }
}

extension Units {
  /// What came back or took part, as far as this measure tells it for itself.
  fileprivate func tookPart(beside other: Units) -> Int64? {
    if let participating { return participating }
    if let returned { return returned }
    let parts: [KeyPath<Units, Int64?>] = [
      \.yes, \.no, \.abstain, \.fromMajority, \.invalid, \.disputed,
    ]
    let isUnknown = parts.contains { self[keyPath: $0] == nil && (other[keyPath: $0] ?? 0) > 0 }
    return isUnknown || back == 0 ? nil : back
  }

  /// Whether each slip that isn't back was counted too, as only a count by the register does.
  fileprivate var isCountedBySlip: Bool { unreturned != nil && returned != nil }

  /// Those whose ballots may bear a name.
  fileprivate var voting: Int64? {
    participating ?? returned.map { $0 - (invalid ?? 0) - (disputed ?? 0) }
  }
}
