import Values

/// 三率 over the work orders of a span of days (《北京市接诉即办工作条例》第三十二条), by the formulas that hold
/// here. Every number opens to the orders behind it.
package struct RatesReport: Hashable, Sendable {
  package let from: Day
  package let to: Day
  /// 工单: those raised within the span.
  package let orders: [CardID]
  /// 剔除, by reason, in the order of the list; reasons that stand in it no more come last.
  package let excluded: [Excluded]
  /// 回访: those of the others that were asked.
  package let visited: [CardID]
  package let lines: [Line]
  /// 综合; nil where no weights are defined, or nobody was asked.
  package let overall: Overall?

  /// Orders that aren't counted, and why.
  package struct Excluded: Hashable, Sendable {
    package let why: String
    package let orders: [CardID]
  }

  package struct Line: Hashable, Sendable {
    /// The formula's.
    package let id: String
    package let title: String
    package let rate: Rate
    /// The orders that count above the line.
    package let counted: [CardID]
    /// Those below it.
    package let whole: [CardID]
  }

  package struct Overall: Hashable, Sendable {
    package let title: String
    package let rate: Rate
  }
}

extension Casebook {
  /// - Parameter lead: only the orders that it leads; nil for all.
  /// - Throws: `Fraction.OutOfRange` where weights have no common denominator that can be written.
  package func rates(
    from: Day, to: Day, lead: String? = nil
  ) throws(Fraction.OutOfRange) -> RatesReport {
    let definition = ledger.defined.rates
    var orders: [CardID] = []
    var ratings: [CardID: Rating] = [:]
    for record in ledger.living(.matter) {
      guard case .matter(let matter)? = record.card, matter.kind == .workOrder,
        let raised = matter.raised, from <= raised, raised <= to,
        lead == nil || matter.lead == lead
      else { continue }
      orders.append(record.id)
      ratings[record.id] = record.lastRating
    }
    let excluded = Dictionary(grouping: orders) { ratings[$0]?.excluded ?? "" }
    let reasons =
      definition.excluded
      + excluded.keys.filter {
        !$0.isEmpty && !definition.excluded.contains($0)
      }.sorted()
    let counted = excluded[""] ?? []
    let visited = counted.filter { ratings[$0] != nil }
    var lines: [RatesReport.Line] = []
    for formula in definition.formulas {
      let whole = formula.over.orders(of: counted, visited, ratings)
      lines.append(try line(of: formula, over: whole, ratings))
    }
    return RatesReport(
      from: from, to: to, orders: orders,
      excluded: reasons.compactMap { why in
        excluded[why].map { RatesReport.Excluded(why: why, orders: $0) }
      },
      visited: visited, lines: lines,
      overall: try definition.overall.flatMap { it throws(Fraction.OutOfRange) in
        try overall(it, lines)
      })
  }

  private func line(
    of formula: Rates.Formula, over whole: [CardID], _ ratings: [CardID: Rating]
  ) throws(Fraction.OutOfRange) -> RatesReport.Line {
    var sum = Fraction.zero
    var counted: [CardID] = []
    for id in whole {
      guard let rating = ratings[id] else { continue }
      let weights = formula.of.filter { rating.counts(as: $0.key) }.map(\.value)
      for weight in weights { sum = try sum + weight }
      if !weights.isEmpty { counted.append(id) }
    }
    return RatesReport.Line(
      id: formula.id, title: formula.title, rate: Rate(sum, of: Fraction(whole.count)),
      counted: counted, whole: whole)
  }

  /// The rates weighed against one another: over the number below their lines where that is one, else
  /// as a share.
  private func overall(
    _ definition: Rates.Overall, _ lines: [RatesReport.Line]
  ) throws(Fraction.OutOfRange) -> RatesReport.Overall? {
    let weighed = lines.compactMap { line in
      definition.weights[line.id].map { (line.rate, $0) }
    }
    guard weighed.count == definition.weights.count, let whole = weighed.first?.0.denominator else {
      return nil
    }
    let isOne = weighed.allSatisfy { $0.0.denominator == whole }
    var sum = Fraction.zero
    for (rate, weight) in weighed {
      guard let share = rate.share else { return nil }
      sum = try sum + weight * (isOne ? rate.numerator : share)
    }
    return .init(title: definition.title, rate: Rate(sum, of: isOne ? whole : .one))
  }
}

extension CardRecord {
  /// What was said last of how it was dealt with; nil where nobody was asked.
  fileprivate var lastRating: Rating? {
    notes.filter { $0.note.rating != nil }.enumerated().max { left, right in
      (left.element.note.day, left.offset) < (right.element.note.day, right.offset)
    }?.element.note.rating
  }
}

extension Rating {
  /// Whether it is one of those that a formula counts.
  fileprivate func counts(as counted: Rates.Counted) -> Bool {
    switch counted {
    case .reached: reached == true
    case .solved: solved == true
    case .content: satisfaction == .satisfied
    case .mostlyContent: satisfaction == .fairly
    case .discontent: satisfaction == .dissatisfied
    }
  }
}

extension Rates.Whole {
  /// - Parameters:
  ///   - counted: all that aren't excluded.
  ///   - visited: those of them that were asked.
  fileprivate func orders(
    of counted: [CardID], _ visited: [CardID], _ ratings: [CardID: Rating]
  ) -> [CardID] {
    switch self {
    case .orders: counted
    case .visited: visited
    case .reached: visited.filter { ratings[$0]?.reached == true }
    }
  }
}

extension Fraction {
  /// A share as a number; its two numbers are small enough.
  fileprivate init(_ ratio: Ratio) {
    self = Fraction(ratio.numerator, ratio.denominator) ?? .zero
  }
}
