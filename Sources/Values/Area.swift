/// A floor area in whole units of 0.01 ㎡, so that no comparison ever rounds.
///
/// Written as decimal text, `53.27`. Real property registers carry two decimals.
package struct Area: Hashable, Comparable, Sendable {
  /// Hundredths of a square metre.
  package let hundredths: Int64

  package init(hundredths: Int64) { self.hundredths = hundredths }

  package static let zero = Area(hundredths: 0)

  /// Why a text is not an area.
  package enum Mistake: Error, Hashable, Sendable {
    case notANumber
    case tooManyDecimals
    case outOfRange
  }

  /// Reads `53`, `53.2` or `53.27`, digits and one point only.
  ///
  /// - Throws: `tooManyDecimals` for a third decimal that isn't zero, `outOfRange` above ten
  ///   million square kilometres, `notANumber` for the rest.
  package init(_ text: some StringProtocol) throws(Mistake) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, parts.last?.isEmpty == false,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { throw .notANumber }
    guard whole.utf8.count <= 13, let units = Int64(whole) else { throw .outOfRange }
    var decimals = parts.count == 2 ? String(parts[1]) : ""
    while decimals.utf8.count > 2, decimals.last == "0" { decimals.removeLast() }
    guard decimals.utf8.count <= 2 else { throw .tooManyDecimals }
    let hundredths = Int64(decimals + String(repeating: "0", count: 2 - decimals.utf8.count)) ?? 0
    self.init(hundredths: units * 100 + hundredths)
  }

  /// Reads like ``init(_:)``; where asked to, a third decimal and those behind it are rounded half up.
  package init(_ text: String, rounding: Bool) throws(Mistake) {
    do throws(Mistake) {
      try self.init(text)
    } catch {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard rounding, error == .tooManyDecimals, parts.count == 2,
        parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { throw error }
      let down = try Area(parts[0] + "." + parts[1].prefix(2))
      let third = parts[1].dropFirst(2).first ?? "0"
      self = third >= "5" ? down + Area(hundredths: 1) : down
    }
  }

  package static func < (left: Area, right: Area) -> Bool { left.hundredths < right.hundredths }

  package static func + (left: Area, right: Area) -> Area {
    let (sum, overflow) = left.hundredths.addingReportingOverflow(right.hundredths)
    return Area(hundredths: overflow ? (left.hundredths < 0 ? .min : .max) : sum)
  }

  package static func - (left: Area, right: Area) -> Area {
    let (rest, overflow) = left.hundredths.subtractingReportingOverflow(right.hundredths)
    return Area(hundredths: overflow ? (left.hundredths < 0 ? .min : .max) : rest)
  }
}

extension Area: CustomStringConvertible {
  /// Always two decimals, no unit: `53.27`.
  package var description: String {
    let size = hundredths.magnitude
    return (hundredths < 0 ? "-" : "") + "\(size / 100).\(padded(Int(size % 100), 2))"
  }
}

extension Area: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do {
      self = try Area(text)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an area: \(text)"))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
