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
  /// For each question, the sums with that one alone read otherwise, by the place of the reading.
  package private(set) var alone: [(question: OwnerQuestion, tallies: [Tally])] = []

  private struct Kind {
    var parts: [Tally]
    var count: Int
  }

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
    let hasParking = roll.dwellings.contains { $0.kind.isParking }
    var groups: [String] = []
    for group in roll.dwellings.flatMap(\.groups) where !groups.contains(group) {
      groups.append(group)
    }
    let byRoom = Dictionary(grouping: ballots, by: \.room)
    let filledByRoom = Dictionary(grouping: filled, by: \.room)
    func part(_ heads: [OwnerRoll.Head], isFilled: Bool) -> Tally {
      var places: [Int: Int] = [:]
      var own = OwnerRoll()
      for place in heads.flatMap(\.dwellings) {
        places[place] = own.dwellings.count
        own.dwellings.append(roll.dwellings[place])
      }
      own.heads = heads.map { head in
        var head = head
        head.dwellings = head.dwellings.compactMap { places[$0] }
        return head
      }
      let slips = own.dwellings.flatMap { dwelling in
        (byRoom[dwelling.room] ?? []) + (isFilled ? filledByRoom[dwelling.room] ?? [] : [])
      }
      let count = BallotCount(slips, of: own, delivered: delivered)
      var tally = count.tally()
      if hasParking, tally.withParking == nil { tally.withParking = count.counts }
      tally.groups = groups.map { name in
        tally.groups.first { $0.group == name }
          ?? GroupCount(
            group: name, heads: Count(expected: 0), area: Count(expected: .zero))
      }
      return tally
    }
    let settled = part(
      roll.heads.filter { head in !head.dwellings.contains(where: open.contains) }, isFilled: true)
    let parts = questions.map { question in
      question.readings.map { reading in
        part(
          reading.heads.map {
            OwnerRoll.Head(
              names: question.names, dwellings: $0, reason: .secretary, isConfirmed: true)
          }, isFilled: reading.isFilled ?? true)
      }
    }
    let first = parts.reduce(settled) { $0.adding($1[0]) }
    // What each reading changes, against the one that is printed.
    let changes = parts.map { own in own.map { $0.subtracting(own[0]) } }
    for (question, own) in zip(questions, changes) {
      alone.append((question, own.map { first.adding($0) }))
    }
    combine(changes, from: first)
    if questions.contains(where: { !$0.isWhole }) { isBeyond = true }
  }

  /// Puts together every way to read the questions. Where there are too many, the corners: sums are
  /// linear in how many owners are read one way, so what holds at every corner holds between.
  private mutating func combine(_ changes: [[Tally]], from first: Tally) {
    var kinds: [Kind] = []
    for own in changes {
      if let place = kinds.firstIndex(where: { $0.parts == own }) {
        kinds[place].count += 1
      } else {
        kinds.append(Kind(parts: own, count: 1))
      }
    }
    var ways = 1
    for kind in kinds where ways <= BallotReadings.limit {
      ways *= BallotReadings.ways(kind.count, kind.parts.count)
    }
    isWhole = ways <= BallotReadings.limit
    var sums = kinds.map { BallotReadings.sums($0.count, $0.parts[...]) }
    if !isWhole { sums = BallotReadings.corners(kinds) }
    tallies = [first]
    for own in sums {
      if tallies.count * own.count > 4 * BallotReadings.limit {
        isBeyond = true
        return
      }
      tallies = tallies.flatMap { tally in own.map { tally.adding($0) } }
    }
  }

  /// All owners of those who change the sums in the same direction, read one way or another.
  private static func corners(_ kinds: [Kind]) -> [[Tally]] {
    var order: [[Tally]] = []
    var byDirection: [[Tally]: [Tally]] = [:]
    for kind in kinds {
      let direction = kind.parts.map(\.direction)
      let whole = kind.parts.map { $0.times(kind.count) }
      if let sum = byDirection[direction] {
        byDirection[direction] = zip(sum, whole).map { $0.adding($1) }
      } else {
        order.append(direction)
        byDirection[direction] = whole
      }
    }
    return order.compactMap { byDirection[$0] }
  }

  /// Whether even the corners are too many.
  package private(set) var isBeyond = false

  /// In how many ways so many owners are read in so many ways.
  private static func ways(_ count: Int, _ readings: Int) -> Int {
    var ways = 1
    for step in 1..<max(2, readings) {
      ways = ways * (count + step) / step
      if ways > limit { return limit + 1 }
    }
    return readings < 2 ? 1 : ways
  }

  /// The sums of so many owners, each read in one of these ways; all by the first way first.
  private static func sums(_ count: Int, _ parts: ArraySlice<Tally>) -> [Tally] {
    guard let first = parts.first else { return [] }
    guard parts.count > 1 else { return [first.times(count)] }
    return (0...count).reversed().flatMap { own -> [Tally] in
      guard own < count else { return [first.times(count)] }
      let rest = sums(count - own, parts.dropFirst())
      return own == 0 ? rest : rest.map { first.times(own).adding($0) }
    }
  }
}

extension Tally {
  fileprivate func adding(_ other: Tally) -> Tally { combined(other, times: 1) }
  fileprivate func subtracting(_ other: Tally) -> Tally { combined(other, times: -1) }

  fileprivate func times(_ count: Int) -> Tally {
    scaled { $0.multipliedReportingOverflow(by: Int64(count)).partialValue }
  }

  /// The same change in its smallest whole numbers.
  fileprivate var direction: Tally {
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
    tally.groups = zip(groups, other.groups).map { one, two in
      let row = sum(
        Counts(heads: one.heads, area: one.area), Counts(heads: two.heads, area: two.area))
      return GroupCount(group: one.group, heads: row.heads, area: row.area)
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
