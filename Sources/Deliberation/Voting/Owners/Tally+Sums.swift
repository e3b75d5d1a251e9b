import Values

extension Tally {
  func adding(_ other: Tally) -> Tally { combined(other, times: 1) }
  func subtracting(_ other: Tally) -> Tally { combined(other, times: -1) }

  func times(_ count: Int) -> Tally {
    scaled { $0.multipliedReportingOverflow(by: Int64(count)).partialValue }
  }

  /// The same change in its smallest whole numbers.
  var direction: Tally {
    var tally = self
    tally.heads = heads.direction
    tally.area = area?.direction
    tally.withParking = withParking.map {
      Counts(heads: $0.heads.direction, area: $0.area?.direction)
    }
    tally.groups = groups.map {
      GroupCount(group: $0.group, heads: $0.heads.direction, area: $0.area?.direction)
    }
    return tally
  }

  private func scaled(_ scale: (Int64) -> Int64) -> Tally {
    var tally = self
    tally.heads = heads.scaled(scale)
    tally.area = area?.scaled(scale)
    tally.withParking = withParking.map {
      Counts(heads: $0.heads.scaled(scale), area: $0.area?.scaled(scale))
    }
    tally.groups = groups.map {
      GroupCount(group: $0.group, heads: $0.heads.scaled(scale), area: $0.area?.scaled(scale))
    }
    func scaled(_ choice: Choice) -> Choice {
      Choice(
        choice.name, votes: Int(scale(Int64(choice.votes))),
        area: choice.area.map { Area(units: scale($0.units)) })
    }
    tally.choices = choices.map(scaled)
    tally.choicesWithParking = choicesWithParking?.map(scaled)
    return tally
  }

  private func combined(_ other: Tally, times: Int64) -> Tally {
    func sum(_ one: Counts, _ two: Counts) -> Counts {
      Counts(
        heads: one.heads.plus(two.heads, times: times),
        area: one.area.map { area in
          two.area.map { area.plus($0, times: times) } ?? area
        })
    }
    var tally = self
    let whole = sum(counts, other.counts)
    (tally.heads, tally.area) = (whole.heads, whole.area)
    if let withParking, let more = other.withParking {
      tally.withParking = sum(withParking, more)
    }
    tally.groups = groups.map { one in
      guard let two = other.groups.first(where: { $0.group == one.group }) else { return one }
      let row = sum(
        Counts(heads: one.heads, area: one.area), Counts(heads: two.heads, area: two.area))
      return GroupCount(group: one.group, heads: row.heads, area: row.area)
    }
    func sum(_ mine: [Choice], _ others: [Choice]) -> [Choice] {
      mine.map { choice in
        guard let other = others.first(where: { $0.name == choice.name }) else { return choice }
        return Choice(
          choice.name, votes: choice.votes &+ other.votes &* Int(times),
          area: choice.area.map { area in
            Area(units: area.units &+ (other.area?.units ?? 0) &* times)
          })
      }
    }
    tally.choices = sum(choices, other.choices)
    if let choicesWithParking, let more = other.choicesWithParking {
      tally.choicesWithParking = sum(choicesWithParking, more)
    }
    return tally
  }
}

extension Count {
  private static var sums: [WritableKeyPath<Count<Unit>, Unit?>] {
    [
      \.expected, \.for, \.against, \.abstain, \.fromMajority, \.returned, \.invalid, \.disputed,
      \.unreturned, \.delivered,
    ]
  }

  fileprivate func scaled(_ scale: (Int64) -> Int64) -> Count {
    var result = self
    for sum in Count.sums {
      result[keyPath: sum] = self[keyPath: sum].map { Unit(units: scale($0.units)) }
    }
    return result
  }

  fileprivate var direction: Count {
    var divisor: Int64 = 0
    for sum in Count.sums {
      var (one, two) = (divisor, self[keyPath: sum]?.units ?? 0)
      while two != 0 { (one, two) = (two, one % two) }
      divisor = one
    }
    let whole = Int64(clamping: divisor.magnitude)
    return whole == 0 ? self : scaled { $0 / whole }
  }

  fileprivate func plus(_ other: Count, times: Int64) -> Count {
    var result = self
    for sum in Count.sums {
      guard self[keyPath: sum] != nil || other[keyPath: sum] != nil else { continue }
      let (one, two) = (self[keyPath: sum]?.units ?? 0, other[keyPath: sum]?.units ?? 0)
      result[keyPath: sum] = Unit(units: one &+ two &* times)
    }
    return result
  }
}
