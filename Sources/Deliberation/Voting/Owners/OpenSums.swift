/// The sums of a count under every reading of what is open about single owners.
///
/// What is open about one owner changes only his part of the sums.
struct OpenSums {
  /// The sums under every reading, that of the first reading of each first; where there are too many,
  /// those at the corners: every owner of a kind read the same way.
  private(set) var tallies: [Tally] = []
  /// Whether `tallies` are all there are.
  private(set) var isWhole = true
  /// Whether even the corners are too many.
  private(set) var isBeyond = false

  private struct Kind {
    var parts: [Tally]
    var count: Int
  }

  /// Puts together every way to read the questions. Where there are too many, the corners: sums are
  /// linear in how many owners are read one way, so what holds at every corner holds between.
  ///
  /// - Parameters:
  ///   - changes: for each owner, what each reading of him changes; the first changes nothing.
  ///   - limit: so many ways are gone through one by one.
  init(first: Tally, changes: [[Tally]], limit: Int) {
    var kinds: [Kind] = []
    for own in changes {
      if let place = kinds.firstIndex(where: { $0.parts == own }) {
        kinds[place].count += 1
      } else {
        kinds.append(Kind(parts: own, count: 1))
      }
    }
    var ways = 1
    for kind in kinds where ways <= limit {
      ways *= OpenSums.ways(kind.count, kind.parts.count, limit: limit)
    }
    isWhole = ways <= limit
    let sums =
      isWhole ? kinds.map { OpenSums.sums($0.count, $0.parts[...]) } : OpenSums.corners(kinds)
    tallies = [first]
    for own in sums {
      if tallies.count * own.count > 4 * limit {
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

  /// In how many ways so many owners are read in so many ways.
  private static func ways(_ count: Int, _ readings: Int, limit: Int) -> Int {
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
