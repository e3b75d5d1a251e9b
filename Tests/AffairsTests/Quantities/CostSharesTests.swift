import Affairs
import TestSupport
import Testing

@Suite struct CostSharesTests {
  /// Two flats on each of the floors 2 to 6, 3 to 11 parts each.
  static func stairwell(oneOwnerOf rooms: Set<String> = []) -> [CostShares.Dwelling] {
    [(2, 3), (3, 5), (4, 7), (5, 9), (6, 11)].flatMap { floor, weight in
      ["01", "02"].map { flat in
        let room = "\(floor)\(flat)"
        return CostShares.Dwelling(
          room: room, owner: rooms.contains(room) ? "业主01" : nil, weight: Fraction(weight))
      }
    }
  }

  @Test func `of equal rests the first pays the fen that is left over`() throws {
    let flats = ["甲", "乙", "丙"].map { CostShares.Dwelling(room: $0, weight: .one) }
    #expect(
      try CostShares(of: Money("1"), over: flats).shares.map(\.money.fen) == [34, 33, 33])
    #expect(
      try CostShares(of: Money("-1"), over: flats).shares.map(\.money.fen) == [-34, -33, -33])
  }

  @Test func `dwellings of nobody named aren't one owner's`() throws {
    let flats = ["101", "102"].map { CostShares.Dwelling(room: $0, weight: .one) }
    #expect(try CostShares(of: Money("2"), over: flats).byOwner.map(\.rooms) == [["101"], ["102"]])
  }

  @Test func `a sum that nobody would pay is refused`() throws {
    func shares(_ weights: [(String, Fraction?)]) throws -> CostShares {
      try CostShares(
        of: Money(fen: 100),
        over: weights.map { .init(room: $0, weight: try #require($1)) })
    }
    #expect(throws: CostShares.Mistake.noDwellings) { try shares([]) }
    #expect(throws: CostShares.Mistake.noWeight) {
      try shares([("101", 0), ("102", 0)].map { ($0, Fraction($1)) })
    }
    #expect(throws: CostShares.Mistake.roomTwice("101")) {
      try shares([("101", .one), ("101", .one)])
    }
    #expect(throws: CostShares.Mistake.negativeWeight(room: "102", weight: Fraction(-1))) {
      try shares([("101", .one), ("102", Fraction(-1))])
    }
    #expect(throws: CostShares.Mistake.weightsTooLarge) {
      try shares([("101", Fraction(1, .max)), ("102", Fraction(1, .max - 1))])
    }
  }

  @Test func `the shares make the sum, whatever the weights`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    var shared = 0
    for _ in 1...1000 {
      let largest = random.pick([1, 3, 20, 1_000_000, Int.max / 64])
      let over = random.pick([1, 1, 10, 12])
      let dwellings = try (1...random.roll(1, 40)).map { number in
        CostShares.Dwelling(
          room: "\(number)", owner: random.pick([nil, "业主01", "业主02"]),
          weight: try #require(Fraction(random.roll(0, largest), random.roll(1, over))))
      }
      let size = random.pick([Int64(99), 36_000_000, .max])
      let total = Money(fen: Int64.random(in: -size...size, using: &random))
      let shares: CostShares
      do {
        shares = try CostShares(of: total, over: dwellings)
      } catch {
        #expect([.noWeight, .weightsTooLarge].contains(error))
        continue
      }
      shared += 1
      // Shares have the sign of the sum, so no partial sum leaves the range.
      #expect(Money.sum(of: shares.shares.map(\.money)) == total)
      #expect(Money.sum(of: shares.byOwner.map(\.money)) == total)
      #expect(shares.shares.map(\.dwelling) == dwellings)
      for (one, other) in zip(shares.shares, shares.shares.dropFirst()) {
        let (left, right) = (one.dwelling.weight, other.dwelling.weight)
        let (less, more) = (one.money.fen.magnitude, other.money.fen.magnitude)
        if left <= right { #expect(less <= more + 1) }
        if left >= right { #expect(less >= more) }
        if left == .zero { #expect(less == 0) }
      }
    }
    #expect(shared > 500)
  }

  @Test func `nobody pays a fen more or less than the exact share`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    for _ in 1...300 {
      let weights = (1...random.roll(1, 30)).map { _ in random.roll(1, 50) }
      let sum = weights.reduce(0, +)
      let total = random.roll(0, 1_000_000)
      let shares = try CostShares(
        of: Money(fen: Int64(total)),
        over: weights.indices.map { .init(room: "\($0)", weight: Fraction(weights[$0])) })
      for (share, weight) in zip(shares.shares, weights) {
        #expect(abs(Int(share.money.fen) * sum - total * weight) < sum)
      }
    }
  }
}
