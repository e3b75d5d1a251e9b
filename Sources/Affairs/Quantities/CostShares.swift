/// What a sum costs each dwelling by its weight (分摊), to the fen: the shares always make the sum.
///
/// Each pays its exact share in whole fen, and what is left over goes a fen each to those with the
/// largest rests, of equal rests to the first (largest remainder).
package struct CostShares: Hashable, Sendable {
  /// What is shared out.
  package let total: Money
  /// In the order of the dwellings.
  package let shares: [Share]

  /// A dwelling that pays by its weight.
  package struct Dwelling: Hashable, Sendable {
    /// 房号
    package let room: String
    /// Whose it is; a dwelling of nobody named stands for itself.
    package let owner: String?
    /// Its part beside the others', such as 3 on the second floor; 0 pays nothing.
    package let weight: Fraction

    package init(room: String, owner: String? = nil, weight: Fraction) {
      (self.room, self.owner, self.weight) = (room, owner, weight)
    }
  }

  /// What one dwelling pays.
  package struct Share: Hashable, Sendable {
    package let dwelling: Dwelling
    package let money: Money
  }

  /// What one owner pays for all of it (同一业主合并).
  package struct OwnersShare: Hashable, Sendable {
    /// Nil for a dwelling of nobody named.
    package let owner: String?
    package let rooms: [String]
    package let money: Money
  }

  /// Why a sum can't be shared out.
  package enum Mistake: Error, Hashable, Sendable {
    case noDwellings
    case roomTwice(String)
    case negativeWeight(room: String, weight: Fraction)
    /// All weights are 0: nobody would pay.
    case noWeight
    /// The weights together can't be written with 64 bits.
    case weightsTooLarge
  }

  /// - Throws: a `Mistake` where nobody would pay, or a weight makes no sense.
  package init(of total: Money, over dwellings: [Dwelling]) throws(Mistake) {
    let weights = try CostShares.wholeWeights(of: dwellings)
    let sum = weights.reduce(0, +)
    guard sum > 0 else { throw .noWeight }
    let all = UInt128(total.fen.magnitude)
    let parts = weights.map { (all * UInt128($0)).quotientAndRemainder(dividingBy: UInt128(sum)) }
    // Fewer fen than dwellings are left, and of those with a rest at least as many.
    let left = Int(all - parts.reduce(0) { $0 + $1.quotient })
    let first = parts.indices.sorted {
      (parts[$1].remainder, $0) < (parts[$0].remainder, $1)
    }.prefix(left)
    var fen = parts.map { Int128($0.quotient) }
    for index in first { fen[index] += 1 }
    self.total = total
    shares = zip(dwellings, fen).map { dwelling, fen in
      Share(
        dwelling: dwelling, money: Money(fen: Int64(clamping: total.fen < 0 ? -fen : fen)))
    }
  }

  /// The weights over one denominator, which then says nothing any more.
  private static func wholeWeights(of dwellings: [Dwelling]) throws(Mistake) -> [UInt64] {
    guard !dwellings.isEmpty else { throw .noDwellings }
    var rooms: Set<String> = []
    var denominator = 1
    for dwelling in dwellings {
      guard rooms.insert(dwelling.room).inserted else { throw .roomTwice(dwelling.room) }
      guard dwelling.weight >= .zero else {
        throw .negativeWeight(room: dwelling.room, weight: dwelling.weight)
      }
      guard let step = Fraction(dwelling.weight.denominator, denominator)?.numerator else {
        throw .weightsTooLarge
      }
      let (larger, overflow) = denominator.multipliedReportingOverflow(by: step)
      guard !overflow else { throw .weightsTooLarge }
      denominator = larger
    }
    var sum: UInt64 = 0
    var weights: [UInt64] = []
    for dwelling in dwellings {
      let (weight, overflow) = UInt64(dwelling.weight.numerator).multipliedReportingOverflow(
        by: UInt64(denominator / dwelling.weight.denominator))
      let (larger, isTooLarge) = sum.addingReportingOverflow(weight)
      guard !overflow, !isTooLarge else { throw .weightsTooLarge }
      sum = larger
      weights.append(weight)
    }
    return weights
  }

  /// What each owner pays, in the order of their first dwellings.
  package var byOwner: [OwnersShare] {
    var owners: [OwnersShare] = []
    var places: [String: Int] = [:]
    for share in shares {
      let owner = share.dwelling.owner
      guard let owner, let place = places[owner] else {
        if let owner { places[owner] = owners.count }
        owners.append(
          OwnersShare(owner: owner, rooms: [share.dwelling.room], money: share.money))
        continue
      }
      let before = owners[place]
      owners[place] = OwnersShare(
        owner: owner, rooms: before.rooms + [share.dwelling.room],
        money: before.money + share.money)
    }
    return owners
  }
}
