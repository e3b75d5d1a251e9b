/// What is still missing of a need (尚缺), as exactly as need and gift are known, and no more so.
///
/// Numbers are whole: who needs 1200 and got 1199余 lacks nothing.
package enum Shortfall: Hashable, Sendable {
  /// 已足: nothing is missing.
  case nothing
  /// 可能已足: perhaps nothing is missing; what is known doesn't say.
  case perhapsNothing
  /// Something is missing, and nobody knows how little: of 1200 there are 不足1200.
  case some(unit: String)
  /// So much is missing: 余 is more than that, 不足 less and perhaps nothing, 约 about that.
  case missing(Measure)
}

extension Measure {
  /// What is missing of this need where so much was given.
  ///
  /// - Throws: `UnitsDiffer`, for units never mix.
  package func shortfall(given: Measure) throws(UnitsDiffer) -> Shortfall {
    guard unit == given.unit else { throw UnitsDiffer(unit, given.unit) }
    // Who needs nothing lacks nothing, whatever was given.
    guard count > (self.mark == .under ? 1 : 0) || [.over, .about].contains(self.mark) else {
      return .nothing
    }
    // Neither is negative, so the difference is within the range.
    let difference = count - given.count
    // More given is less missing.
    let mark = mark + given.mark.turned
    // 余 and 不足 are off by one at the least, each.
    let slack = (self.mark == .exact ? 0 : 1) + (given.mark == .exact ? 0 : 1)
    switch mark {
    case .exact:
      return difference > 0 ? .missing(Measure(difference, unit)) : .nothing
    case .over:
      if difference > 0 { return .missing(Measure(difference, .over, unit)) }
      return difference > -slack ? .some(unit: unit) : .perhapsNothing
    case .under:
      return difference > slack ? .missing(Measure(difference, .under, unit)) : .nothing
    case .about:
      return difference > 0 ? .missing(Measure(difference, .about, unit)) : .perhapsNothing
    }
  }

  /// What is missing of this need where all these were given; the need itself where there are none.
  ///
  /// - Throws: `UnitsDiffer`, for units never mix.
  package func shortfall(given: some Sequence<Measure>) throws(UnitsDiffer) -> Shortfall {
    try shortfall(given: Measure.sum(of: given) ?? Measure(0, unit))
  }
}

extension Measure.Mark {
  /// Of what is taken away instead of added.
  fileprivate var turned: Measure.Mark {
    switch self {
    case .exact, .about: self
    case .over: .under
    case .under: .over
    }
  }
}
