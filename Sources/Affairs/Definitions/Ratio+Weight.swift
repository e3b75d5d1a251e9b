import Values

extension Ratio {
  /// As a weight is written: `1` or `9/10`, in lowest terms.
  package var asWeight: String {
    let least = inLowestTerms
    return least.denominator == 1 ? "\(least.numerator)" : "\(least)"
  }

  /// The same share with the smallest numbers.
  package var inLowestTerms: Ratio { Ratio.inLowestTerms(numerator, denominator) ?? self }

  /// The share with the smallest numbers; nil where it is none, or has no such numbers small enough.
  static func inLowestTerms(_ numerator: Int, _ denominator: Int) -> Ratio? {
    guard denominator > 0, numerator >= 0 else { return nil }
    var (larger, smaller) = (denominator, numerator)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Ratio(numerator / larger, denominator / larger)
  }

  /// Reads `1`, `0` or `9/10`, in lowest terms; nil for anything else.
  package init?(weight text: String) {
    guard let ratio = text.contains("/") ? Ratio(text) : Int(text).flatMap({ Ratio($0, 1) }) else {
      return nil
    }
    self = ratio.inLowestTerms
  }
}
