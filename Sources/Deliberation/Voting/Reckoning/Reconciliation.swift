import Values

extension Tally {
  /// Every pair of numbers that can't both be right; nothing that doesn't add up becomes a verdict.
  ///
  /// Numbers that were not given are never held against those that were.
  package func inconsistencies(
    under rule: Rule, by reckoning: Reckoning = .current
  ) -> [Verdict.Inconsistency] {
    var found = Findings(
      way: way, rule: rule, silence: countsSilence(under: rule),
      asksOnce: reckoning >= .appraisalUnheard)
    found.check(counts, group: nil)
    for row in groups {
      found.check(Counts(heads: row.heads, area: row.area), group: row.group)
    }
    if let withParking { found.check(withParking, group: nil) }
    let choices = choices + (choicesWithParking ?? [])
    found.limit(choices.map { Int64($0.votes) }, .heads)
    found.limit(choices.compactMap { $0.area?.hundredths }, .area)
    found.limit(appraisal.map { $0.numbers } ?? [], .heads)
    // Beyond this line every sum is known to fit.
    guard found.inconsistencies.isEmpty else { return found.inconsistencies }
    found.compareGroups(of: self)
    found.compareParking(of: self)
    found.compareChoices(of: self)
    found.compareAppraisal(of: self)
    if reckoning != .first {
      found.compareMeasures(of: self)
      found.compareUncounted(of: self)
      found.compareNames(of: self)
      found.compareVoters(of: self)
      found.compareOthers(of: self)
    }
    return found.inconsistencies
  }

  /// Whether ballots that were not returned may be among those who took part.
  private func countsSilence(under rule: Rule) -> Bool {
    let set = policies.completed(by: rule.policies).unreturned?.choice
    return set == .abstain || set == .majority
  }
}

extension Appraisal {
  fileprivate var numbers: [Int64] { [satisfied, mostly, dissatisfied, unaware].map(Int64.init) }
}

extension Verdict.Inconsistency {
  init(
    _ claim: Claim, _ measure: Measure, _ left: Int64, _ right: Int64, group: String? = nil,
    choice: String? = nil
  ) {
    let difference = Int128(left) - Int128(right)
    self.init(
      claim: claim, measure: measure, group: group, choice: choice,
      left: Quantity(left, measure), right: Quantity(right, measure),
      difference: Quantity(Int64(clamping: abs(difference)), measure))
  }
}

/// Collects what doesn't add up.
struct Findings {
  let way: Way
  let rule: Rule
  let silence: Bool
  /// Whether nobody raises a hand, or is called, for more than one answer.
  let asksOnce: Bool
  var inconsistencies: [Verdict.Inconsistency] = []

  /// Numbers must be whole counts of people or area that anybody could have.
  mutating func limit(_ numbers: [Int64], _ measure: Measure, group: String? = nil) {
    for number in numbers where number < 0 {
      inconsistencies.append(.init(.notNegative, measure, number, 0, group: group))
    }
    for number in numbers where number > Units.largest {
      inconsistencies.append(.init(.notTooLarge, measure, number, Units.largest, group: group))
    }
  }

  mutating func check(_ counts: Counts, group: String?) {
    check(Units(counts.heads), .heads, group)
    if let area = counts.area { check(Units(area), .area, group) }
  }

  private mutating func check(_ units: Units, _ measure: Measure, _ group: String?) {
    let before = inconsistencies.count
    limit(units.numbers, measure, group: group)
    guard inconsistencies.count == before else { return }
    func within(_ claim: Verdict.Inconsistency.Claim, _ part: Int64?, _ whole: Int64?) {
      guard let part, let whole, part > whole else { return }
      inconsistencies.append(.init(claim, measure, part, whole, group: group))
    }
    func equal(_ claim: Verdict.Inconsistency.Claim, _ left: Int64?, _ right: Int64?) {
      guard let left, let right, left != right else { return }
      inconsistencies.append(.init(claim, measure, left, right, group: group))
    }
    let votes = units.votes
    within(.expectedWithinAll, units.expected, units.all)
    within(.presentWithinExpected, units.present, units.expected ?? units.all)
    within(.participatingWithinExpected, units.participating, units.expected ?? units.all)
    within(.votesWithinParticipating, votes, units.participating)
    if way.isPaper {
      let ballots = votes + (units.invalid ?? 0) + (units.disputed ?? 0)
      if rule.isChoice || rule.shape == .appraisal {
        within(.votesMatchReturned, ballots, units.returned)
      } else if votes > 0 || units.participating == nil {
        equal(.votesMatchReturned, ballots, units.returned)
      }
      within(.returnedWithinIssued, units.returned, units.issued)
      within(.ballotsWithinIssued, ballots, units.returned == nil ? units.issued : nil)
      within(.votesWithinExpected, ballots, units.expected ?? units.all)
      within(.issuedWithinExpected, units.issued, units.expected ?? units.all)
      equal(
        .returnedAndUnreturnedMatchIssued, units.unreturned.map { units.back + $0 }, units.issued)
      within(
        .deliveredWithinUnreturned, units.delivered,
        units.notReturned(asking: rule.isChoice))
      if !silence { within(.participatingWithinReturned, units.participating, units.returned) }
      // Slips come from those who aren't there too, unless the rule looks at those present.
      if way == .secretBallot || rule.adoption.contains(where: { $0.base == .present }) {
        within(.issuedWithinPresent, units.issued, units.present)
        within(.votesWithinPresent, max(ballots, units.returned ?? 0), units.present)
      }
    } else {
      within(.participatingWithinPresent, units.participating, units.present)
      within(.votesWithinPresent, votes, units.present)
      within(.votesWithinExpected, votes, units.expected ?? units.all)
      if asksOnce {
        let answers = votes + (units.invalid ?? 0)
        if answers != votes { within(.answersWithinPresent, answers, units.present) }
        if units.returned != nil, votes > 0 { equal(.ballotsOfHands, answers, units.returned) }
        within(.ballotsOfHands, units.issued, units.present)
        within(.ballotsOfHands, units.returned, units.issued)
      }
    }
  }

  /// No row may be larger than the whole, and all rows together reach it.
  mutating func compareGroups(of tally: Tally) {
    compareRows(
      tally.groups.map { ($0.group, Units($0.heads)) }, Units(tally.heads), .heads,
      together: tally.groupsCoverAll)
    if let area = tally.area {
      compareRows(
        tally.groups.compactMap { row in row.area.map { (row.group, Units($0)) } }, Units(area),
        .area, together: tally.groupsCoverAll && tally.groups.allSatisfy { $0.area != nil })
    }
  }

  private mutating func compareRows(
    _ rows: [(group: String, units: Units)], _ total: Units, _ measure: Measure, together: Bool
  ) {
    let columns: [KeyPath<Units, Int64?>] = [
      \.expected, \.present, \.participating, \.yes, \.no, \.abstain,
    ]
    for column in columns {
      guard let whole = total[keyPath: column] else { continue }
      for row in rows {
        if let part = row.units[keyPath: column], part > whole {
          inconsistencies.append(
            .init(.groupWithinTotal, measure, part, whole, group: row.group))
        }
      }
      let parts = rows.compactMap { $0.units[keyPath: column] }
      let sum = parts.reduce(Int128(0)) { $0 + Int128($1) }
      if together, parts.count == rows.count, sum < Int128(whole) {
        inconsistencies.append(.init(.groupsCoverTotal, measure, Int64(sum), whole))
      }
    }
  }

  mutating func compareParking(of tally: Tally) {
    guard let with = tally.withParking else { return }
    func adds(_ without: Units, _ with: Units, _ measure: Measure) {
      if let least = without.expected, let most = with.expected, most < least {
        inconsistencies.append(.init(.parkingOnlyAdds, measure, most, least))
      }
    }
    adds(Units(tally.heads), Units(with.heads), .heads)
    if let area = tally.area, let more = with.area { adds(Units(area), Units(more), .area) }
  }

  /// Marks on ballots: none has more than one ballot can give, all together no more than all can.
  mutating func compareChoices(of tally: Tally) {
    var names: Set<String> = []
    for choice in tally.choices where !names.insert(choice.name).inserted {
      inconsistencies.append(.init(.choiceNamedTwice, .heads, 2, 1, choice: choice.name))
    }
    let units = Units(tally.heads)
    let spoiled = (units.invalid ?? 0) + (units.disputed ?? 0)
    let handed =
      units.returned.map { $0 - spoiled } ?? units.participating
      ?? (units.present ?? units.expected).map { $0 - spoiled }
    guard !tally.choices.isEmpty, let handed else { return }
    let ballots = handed - (units.abstain ?? 0)
    for choice in tally.choices where Int64(choice.votes) > ballots {
      inconsistencies.append(
        .init(.choiceWithinBallots, .heads, Int64(choice.votes), ballots, choice: choice.name))
    }
    let marks = Int128(max(1, tally.marks ?? tally.seats ?? 1))
    let sum = tally.choices.reduce(Int128(0)) { $0 + Int128($1.votes) }
    let limit = marks * Int128(ballots)
    if sum > limit {
      inconsistencies.append(
        .init(.choicesWithinMarks, .heads, Int64(clamping: sum), Int64(clamping: limit)))
    } else if rule.shape == .plurality, way.isPaper, marks == 1, units.returned != nil,
      sum != limit
    {
      inconsistencies.append(
        .init(.choicesMatchBallots, .heads, Int64(clamping: sum), Int64(clamping: limit)))
    }
    guard let area = tally.area, let whole = area.participating ?? area.expected else { return }
    for choice in tally.choices {
      if let size = choice.area, size > whole {
        inconsistencies.append(
          .init(
            .choiceWithinBallots, .area, size.hundredths, whole.hundredths, choice: choice.name))
      }
    }
  }

  mutating func compareAppraisal(of tally: Tally) {
    guard let appraisal = tally.appraisal else { return }
    let units = Units(tally.heads)
    let sum = appraisal.total + (units.invalid ?? 0) + (units.disputed ?? 0)
    if let returned = units.returned, sum != returned {
      inconsistencies.append(.init(.appraisalMatchesReturned, .heads, sum, returned))
    } else if !way.isPaper, let present = units.present, sum > present {
      inconsistencies.append(.init(.votesWithinPresent, .heads, sum, present))
    }
  }
}
