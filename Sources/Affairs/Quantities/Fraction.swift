import Values

/// A number as one whole number over another, so that nothing ever rounds: `26.1`, `2/3`.
///
/// Written as a decimal where that ends, otherwise as two whole numbers; always in lowest terms.
package struct Fraction: Hashable, Sendable {
  /// With the sign.
  package let numerator: Int
  /// At least 1.
  package let denominator: Int

  /// The result of a sum can't be written with 64 bits above and below.
  package struct OutOfRange: Error, Hashable, Sendable {
    package init() {}
  }

  package static let zero = Fraction(0)
  package static let one = Fraction(1)

  /// A whole number.
  package init(_ whole: Int) { (numerator, denominator) = (whole, 1) }

  /// One number over another, in lowest terms; nil over nothing, or where the sign has no room.
  package init?(_ numerator: Int, _ denominator: Int) {
    guard denominator != 0, let it = try? Fraction(Int128(numerator), Int128(denominator)) else {
      return nil
    }
    self = it
  }

  /// - Throws: `OutOfRange` where lowest terms are still too large.
  private init(_ numerator: Int128, _ denominator: Int128) throws(OutOfRange) {
    var (large, small) = (denominator.magnitude, numerator.magnitude)
    while small != 0 { (large, small) = (small, large % small) }
    let divisor = Int128(large) * denominator.signum()
    guard let above = Int(exactly: numerator / divisor),
      let below = Int(exactly: denominator / divisor)
    else { throw OutOfRange() }
    (self.numerator, self.denominator) = (above, below)
  }

  /// - Throws: `OutOfRange`, as the others do.
  package static func + (left: Fraction, right: Fraction) throws(OutOfRange) -> Fraction {
    let above =
      Int128(left.numerator) * Int128(right.denominator)
      + Int128(right.numerator) * Int128(left.denominator)
    return try Fraction(above, Int128(left.denominator) * Int128(right.denominator))
  }

  package static func - (left: Fraction, right: Fraction) throws(OutOfRange) -> Fraction {
    let above =
      Int128(left.numerator) * Int128(right.denominator)
      - Int128(right.numerator) * Int128(left.denominator)
    return try Fraction(above, Int128(left.denominator) * Int128(right.denominator))
  }

  package static func * (left: Fraction, right: Fraction) throws(OutOfRange) -> Fraction {
    try Fraction(
      Int128(left.numerator) * Int128(right.numerator),
      Int128(left.denominator) * Int128(right.denominator))
  }

  /// Nil over nothing.
  package static func / (left: Fraction, right: Fraction) throws(OutOfRange) -> Fraction? {
    guard right.numerator != 0 else { return nil }
    return try Fraction(
      Int128(left.numerator) * Int128(right.denominator),
      Int128(left.denominator) * Int128(right.numerator))
  }

  /// In hundredths of the whole with two decimals, rounded half up: 27/32 is `84.38`.
  package var percent: String {
    let (above, below) = (Int128(numerator) * 10_000, Int128(denominator))
    // Twice as large and one more half, then down.
    let doubled = 2 * above + below
    let rest = doubled % (2 * below)
    let rounded = doubled / (2 * below) - (rest < 0 ? 1 : 0)
    let (whole, decimals) = rounded.magnitude.quotientAndRemainder(dividingBy: 100)
    return (rounded < 0 ? "-" : "") + "\(whole)." + (decimals < 10 ? "0" : "") + "\(decimals)"
  }
}

extension Fraction: Comparable {
  package static func < (left: Fraction, right: Fraction) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }
}

extension Fraction: CustomStringConvertible {
  /// `30`, `26.1`, `2/3`.
  package var description: String {
    var scale = 1
    for decimals in 0...Fraction.mostDecimals {
      if scale.isMultiple(of: denominator) {
        let (digits, overflow) = numerator.multipliedReportingOverflow(by: scale / denominator)
        if overflow { break }
        let (whole, rest) = digits.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
        return (numerator < 0 ? "-" : "") + "\(whole)"
          + (decimals == 0 ? "" : ".\(padded(Int(rest), decimals))")
      }
      scale *= 10
    }
    return "\(numerator)/\(denominator)"
  }

  /// Those with more are written as two numbers.
  private static let mostDecimals = 9
}

extension Fraction: Codable {
  /// Reads `26.1`, `9/10` or `10%`, with a minus before it where it is negative; nil for anything
  /// else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let above = Fraction(decimal: parts[0]), let below = Fraction(decimal: parts[1]),
        above.denominator == 1, below.denominator == 1, below.numerator > 0
      else { return nil }
      self.init(above.numerator, below.numerator)
    } else if text.hasSuffix("%") {
      guard let above = Fraction(decimal: text.dropLast()), let hundredth = Fraction(1, 100),
        let share = try? above * hundredth
      else { return nil }
      self = share
    } else {
      self.init(decimal: text)
    }
  }

  private init?(decimal text: some StringProtocol) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = (isNegative ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let decimals = parts.count == 2 ? parts[1][...] : ""
    guard decimals.utf8.count <= Fraction.mostDecimals,
      let above = Int((isNegative ? "-" : "") + parts[0] + decimals)
    else { return nil }
    let below = decimals.utf8.reduce(1) { scale, _ in scale * 10 }
    self.init(above, below)
  }

  /// Reads a text, or a whole number.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let whole = try? container.decode(Int.self) {
      self.init(whole)
      return
    }
    let text = try container.decode(String.self)
    guard let fraction = Fraction(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a fraction: \(text)"))
    }
    self = fraction
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
