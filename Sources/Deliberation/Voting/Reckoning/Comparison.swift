import Values

extension Relation {
  /// Whether `actual` of `base` stands to the ratio as this says, by cross-multiplication.
  func holds(_ actual: Int64, of base: Int64, _ ratio: Ratio) -> Bool {
    let left = Int128(actual) * Int128(ratio.denominator)
    let right = Int128(base) * Int128(ratio.numerator)
    return switch self {
    case .atLeast: left >= right
    case .moreThan: left > right
    case .atMost: left <= right
    case .lessThan: left < right
    }
  }

  /// The fewest units that are enough, or for `<=` and `<` the most that are allowed.
  func required(of base: Int64, _ ratio: Ratio) -> Int64 {
    let share = Int128(base) * Int128(ratio.numerator)
    let denominator = Int128(ratio.denominator)
    let (whole, rest) = share.quotientAndRemainder(dividingBy: denominator)
    let down = rest < 0 ? whole - 1 : whole
    let up = rest > 0 ? whole + 1 : whole
    return switch self {
    case .atLeast: Int64(clamping: up)
    case .moreThan: Int64(clamping: down + 1)
    case .atMost: Int64(clamping: down)
    case .lessThan: Int64(clamping: up - 1)
    }
  }

  /// How far `actual` is off; zero where it isn't.
  func short(_ actual: Int64, of base: Int64, _ ratio: Ratio) -> Int64 {
    let required = Int128(required(of: base, ratio))
    return switch self {
    case .atLeast, .moreThan: Int64(clamping: max(0, required - Int128(actual)))
    case .atMost, .lessThan: Int64(clamping: max(0, Int128(actual) - required))
    }
  }
}

extension Verdict.Percentage {
  /// `66.67`: two decimals, half rounded up; nil where there is nothing to take a share of.
  package var text: String? {
    guard denominator.units > 0, numerator.units >= 0 else { return nil }
    let doubled = Int128(numerator.units) * 20_000 + Int128(denominator.units)
    let hundredths = doubled / (Int128(denominator.units) * 2)
    let rest = Int(hundredths % 100)
    return "\(hundredths / 100).\(padded(rest, 2))"
  }
}
