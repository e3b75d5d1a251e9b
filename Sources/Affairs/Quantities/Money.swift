/// A sum of money in whole fen, so that no sum ever rounds.
///
/// Written as text in yuan, `42000.00`. Never traps: what is beyond the range stays at its end.
package struct Money: Hashable, Comparable, Sendable {
  /// Hundredths of a yuan; negative for what is owed or overspent.
  package let fen: Int64

  package init(fen: Int64) { self.fen = fen }

  package static let zero = Money(fen: 0)
  /// 一千亿元: more than any entry is of, and so little that a ledger's sums stay far within the range.
  package static let mostAtOnce = Money(fen: 10_000_000_000_000)

  /// Why a text is not a sum of money.
  package enum Mistake: Error, Hashable, Sendable {
    case notANumber(String)
    /// 最小到分: a third decimal, were it a zero.
    case tooManyDecimals(String)
    case outOfRange(String)
  }

  /// Reads `42000`, `42000.5` or `42000.00`, with a minus before it where it is negative: digits and
  /// one point, no blanks, no other sign, no exponent.
  ///
  /// - Throws: `tooManyDecimals` for a third decimal, `outOfRange` beyond some 92 thousand million
  ///   million yuan, `notANumber` for the rest.
  package init(_ text: some StringProtocol) throws(Mistake) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = (isNegative ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { throw .notANumber(String(text)) }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.utf8.count <= 2 else { throw .tooManyDecimals(String(text)) }
    let padding = String(repeating: "0", count: 2 - decimals.utf8.count)
    guard let fen = Int64((isNegative ? "-" : "") + parts[0] + decimals + padding) else {
      throw .outOfRange(String(text))
    }
    self.init(fen: fen)
  }

  package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

  package static func + (left: Money, right: Money) -> Money {
    let (sum, overflow) = left.fen.addingReportingOverflow(right.fen)
    return Money(fen: overflow ? (left.fen < 0 ? .min : .max) : sum)
  }

  package static func - (left: Money, right: Money) -> Money {
    let (rest, overflow) = left.fen.subtractingReportingOverflow(right.fen)
    return Money(fen: overflow ? (left.fen < 0 ? .min : .max) : rest)
  }

  /// All of them together; nothing is zero.
  package static func sum(of all: some Sequence<Money>) -> Money { all.reduce(.zero, +) }
}

extension Money: CustomStringConvertible {
  /// Always two decimals, no unit: `42000.00`.
  package var description: String {
    let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
    return (fen < 0 ? "-" : "") + "\(yuan)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

extension Money: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do {
      self = try Money(text)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not money: \(text)"))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
