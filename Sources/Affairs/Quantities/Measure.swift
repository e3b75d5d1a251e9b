/// How many of something, as exactly as whoever wrote it knew: `1000余株`, `约300人`.
///
/// In JSON `{"count":1000,"mark":"over","unit":"株","text":"1000余株"}`, or its text alone.
package struct Measure: Hashable, Sendable {
  /// The number that is written, never negative.
  package let count: Int
  package let mark: Mark
  /// 株、人、平方米, as it is written.
  package let unit: String
  /// As it was written; of a sum, as it would be.
  package let text: String

  /// How the true number stands to the one that is written.
  package enum Mark: String, Codable, CaseIterable, Hashable, Sendable {
    case exact
    /// 约: somewhere near it.
    case about
    /// 余、多: more than it.
    case over
    /// 不足、近: less than it.
    case under

    /// What is known of two numbers together: as little as of the vaguer one, and of 余 and 不足
    /// nothing but the neighbourhood.
    package static func + (left: Mark, right: Mark) -> Mark {
      switch (left, right) {
      case (_, .exact): left
      case (.exact, _): right
      default: left == right ? left : .about
      }
    }
  }

  /// So many of that unit, the text made of it: `Measure(1600, .over, "株")` is 1600余株.
  ///
  /// - Parameter count: Less than nothing is nothing.
  package init(_ count: Int, _ mark: Mark, _ unit: String) {
    let count = max(0, count)
    let text =
      switch mark {
      case .exact: "\(count)\(unit)"
      case .about: "约\(count)\(unit)"
      case .over: "\(count)余\(unit)"
      case .under: "不足\(count)\(unit)"
      }
    self.init(count, mark, unit, text: text)
  }

  /// Exactly so many of that unit.
  package init(_ count: Int, _ unit: String) { self.init(count, .exact, unit) }

  init(_ count: Int, _ mark: Mark, _ unit: String, text: String) {
    (self.count, self.mark, self.unit, self.text) = (count, mark, unit, text)
  }

  /// Both together. What is beyond the range stays at its end, and is 余 there.
  ///
  /// - Throws: `UnitsDiffer`, for units never mix.
  package static func + (left: Measure, right: Measure) throws(UnitsDiffer) -> Measure {
    guard left.unit == right.unit else { throw UnitsDiffer(left.unit, right.unit) }
    let (sum, overflow) = left.count.addingReportingOverflow(right.count)
    let mark = left.mark + right.mark
    return overflow ? Measure(.max, mark + .over, left.unit) : Measure(sum, mark, left.unit)
  }

  /// All of them together, in whatever order; one alone as it was written, nil for none.
  ///
  /// - Throws: `UnitsDiffer`, for units never mix.
  package static func sum(of all: some Sequence<Measure>) throws(UnitsDiffer) -> Measure? {
    var sum: Measure?
    for measure in all {
      if let before = sum { sum = try before + measure } else { sum = measure }
    }
    return sum
  }

  /// What there is of each unit, in the order in which the units first come.
  package static func sums(of all: some Sequence<Measure>) -> [Measure] {
    var units: [String] = []
    var byUnit: [String: [Measure]] = [:]
    for measure in all {
      if byUnit[measure.unit] == nil { units.append(measure.unit) }
      byUnit[measure.unit, default: []].append(measure)
    }
    // Those of one unit always go together.
    return units.compactMap { try? sum(of: byUnit[$0] ?? []) ?? nil }
  }
}

extension Measure: CustomStringConvertible {
  package var description: String { text }
}
