/// 时限 of a kind of matter: one, or one for each category (类别).
///
/// A limit is written `2h`, `24h` (hours from when it was raised), `7d` (days of the calendar) or `7w`
/// (working days).
package enum ProcedureDue: Hashable, Sendable {
  case one(String)
  /// By category, such as 水电气热等.
  case byCategory([String: String])

  /// The limit of a matter of that category; nil where the procedure has no such category.
  package func limit(of category: String?) -> String? {
    switch self {
    case .one(let limit): limit
    case .byCategory(let limits): category.flatMap { limits[$0] }
    }
  }

  /// The categories there are, none where one limit holds for all.
  package var categories: [String] {
    switch self {
    case .one: []
    case .byCategory(let limits): limits.keys.sorted()
    }
  }

  /// Whether that is a limit: a number above 0 and its unit.
  package static func isLimit(_ text: String) -> Bool {
    guard let unit = text.last, "hdw".contains(unit) else { return false }
    let digits = text.dropLast()
    return digits.allSatisfy { ("0"..."9").contains($0) } && Int(digits).map { $0 > 0 } ?? false
  }
}
