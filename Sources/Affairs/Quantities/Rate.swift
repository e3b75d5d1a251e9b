/// A rate with both its numbers: 26.1 of 30 is `26.1/30`, and 87.00 of a hundred.
///
/// Its two numbers are kept as they are, not in lowest terms, for whoever opens it counts them.
package struct Rate: Hashable, Sendable {
  package let numerator: Fraction
  package let denominator: Fraction

  package init(_ numerator: Fraction, of denominator: Fraction) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  package init(_ numerator: Int, of denominator: Int) {
    self.init(Fraction(numerator), of: Fraction(denominator))
  }

  /// The share itself; nil of nothing.
  package var share: Fraction? { (try? numerator / denominator) ?? nil }

  /// With two decimals, rounded half up; nil of nothing, for that is no share.
  package var percent: String? { share?.percent }
}

extension Rate: CustomStringConvertible {
  /// `26.1/30`; a number that no decimal ends stands in brackets.
  package var description: String {
    func written(_ number: Fraction) -> String {
      let text = number.description
      return text.contains("/") ? "(\(text))" : text
    }
    return "\(written(numerator))/\(written(denominator))"
  }
}
