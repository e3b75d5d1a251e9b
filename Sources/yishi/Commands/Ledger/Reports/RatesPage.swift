import Affairs
import Values

/// `report rates`, for programs; numbers as exact text.
struct RatesPage: Encodable {
  var from: Day
  var to: Day
  var orders: Int
  var visited: Int
  var excluded: [Excluded]
  var rates: [Line]
  var overall: Overall?

  struct Excluded: Encodable {
    var why: String
    var count: Int
  }

  struct Line: Encodable {
    var id: String
    var title: String
    var numerator: String
    var denominator: String
    var percent: String?
    /// The orders that count above the line.
    var numbers: [CardID]
  }

  struct Overall: Encodable {
    var title: String
    var numerator: String
    var denominator: String
    var percent: String?
  }

  init(_ report: RatesReport) {
    (from, to) = (report.from, report.to)
    (orders, visited) = (report.orders.count, report.visited.count)
    excluded = report.excluded.map { Excluded(why: $0.why, count: $0.orders.count) }
    rates = report.lines.map {
      Line(
        id: $0.id, title: $0.title, numerator: $0.rate.numerator.description,
        denominator: $0.rate.denominator.description, percent: $0.rate.percent,
        numbers: $0.counted)
    }
    overall = report.overall.map {
      Overall(
        title: $0.title, numerator: $0.rate.numerator.description,
        denominator: $0.rate.denominator.description, percent: $0.rate.percent)
    }
  }
}
