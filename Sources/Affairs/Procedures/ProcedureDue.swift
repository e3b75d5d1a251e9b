/// 时限 of a kind of matter, from the day it was raised: one, or one for each category (类别).
package enum ProcedureDue: Hashable, Sendable {
  case one(TimeLimit)
  /// By category, such as 水电气热等.
  case byCategory([String: TimeLimit])

  /// The limit of a matter of that category; nil where the procedure has no such category.
  package func limit(of category: String?) -> TimeLimit? {
    switch self {
    case .one(let limit): limit
    case .byCategory(let limits): category.flatMap { limits[$0] }
    }
  }

  /// The categories there are, the shortest limit first; none where one limit holds for all.
  package var categories: [String] {
    switch self {
    case .one: []
    case .byCategory(let limits):
      limits.sorted { ($0.value.leastHours, $0.key) < ($1.value.leastHours, $1.key) }.map(\.key)
    }
  }
}

extension TimeLimit {
  /// How many hours it is at least, to put the shorter before the longer.
  fileprivate var leastHours: Int {
    switch self {
    case .hours(let count): count
    case .days(let count), .workingDays(let count): count * 24
    }
  }
}
