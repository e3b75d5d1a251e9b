/// A share of a whole as two whole numbers, never more than the whole.
///
/// Written `2/3`. Shares are compared by cross-multiplication only, so nothing ever rounds.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int
  package let denominator: Int

  /// The largest denominator a rule may have; it keeps every product far inside 128 bits.
  package static let largestDenominator = 1_000_000

  /// Returns nil unless 0 ≤ numerator ≤ denominator and the denominator is 1 to a million.
  package init?(_ numerator: Int, _ denominator: Int) {
    guard (1...Ratio.largestDenominator).contains(denominator), (0...denominator) ~= numerator
    else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads `2/3`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1])
    else { return nil }
    self.init(numerator, denominator)
  }

  private init(exactly numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Nobody at all.
  package static let nobody = Ratio(exactly: 0, 1)
  package static let half = Ratio(exactly: 1, 2)
  package static let third = Ratio(exactly: 1, 3)
  package static let fourFifths = Ratio(exactly: 4, 5)
  package static let twoThirds = Ratio(exactly: 2, 3)
  package static let threeQuarters = Ratio(exactly: 3, 4)
  package static let whole = Ratio(exactly: 1, 1)
}

extension Ratio: CustomStringConvertible {
  package var description: String { "\(numerator)/\(denominator)" }
}

extension Ratio: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let ratio = Ratio(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a ratio: \(text)"))
    }
    self = ratio
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// How what was counted stands to the share that is asked.
///
/// 以上 includes the number itself (民法典第1259条); 过半数 and 超过 don't.
package enum Relation: String, Codable, CaseIterable, Hashable, Sendable {
  /// 以上
  case atLeast = ">="
  /// 过、超过
  case moreThan = ">"
  /// 不超过: the objectors may be this many.
  case atMost = "<="
  /// 不足: the objectors must stay below.
  case lessThan = "<"
}
