import Values

extension Constitution {
  /// 届次: what the running numbers of a body's meetings are counted in.
  package enum Term: Hashable, Codable, Sendable {
    /// 第七届, and its first day.
    case numbered(number: Int, from: Day)
    /// 2025年: each year begins anew.
    case yearly
  }

  /// A meeting of the archive, as the numbering of a body's meetings sees it.
  package struct Sitting: Hashable, Sendable {
    /// The body that met, by whichever name.
    package let body: String
    package let on: Day
    /// Whether it was held: one that came to nothing isn't counted.
    package let isHeld: Bool
    /// The running number it bears; nil for none.
    package let number: Int?

    package init(body: String, on: Day, isHeld: Bool, number: Int?) {
      (self.body, self.on, self.isHeld, self.number) = (body, on, isHeld, number)
    }
  }

  /// The running number to propose for a meeting of that day: one above the highest of its term or
  /// year; nil where the body's meetings bear none.
  ///
  /// - Parameter sittings: the other meetings of the archive, in any order. Those of this body since
  ///   the term or year began count where they bear no number, too: each stands after the one before.
  package func nextNumber(after sittings: [Sitting], on day: Day) -> Int? {
    guard term != nil else { return nil }
    var (last, highest) = (0, 0)
    for sitting in counted(sittings, with: day) {
      last = sitting.number ?? last + 1
      highest = max(highest, last)
    }
    return highest + 1
  }

  /// The numbers that more than one meeting of the same term or year as that day bears, in order.
  package func numbersBorneTwice(among sittings: [Sitting], on day: Day) -> [Int] {
    let numbers = counted(sittings, with: day).compactMap(\.number)
    return Set(numbers.filter { number in numbers.count { $0 == number } > 1 }).sorted()
  }

  /// The body's meetings that were held in the term or year of that day, in the order of their days.
  private func counted(_ sittings: [Sitting], with day: Day) -> [Sitting] {
    sittings.filter { sitting in
      guard sitting.isHeld, isCalled(sitting.body) else { return false }
      return switch term {
      case .numbered(_, let first): sitting.on >= first
      case .yearly: sitting.on.year == day.year
      case nil: false
      }
    }.sorted { ($0.on, $0.number ?? .max) < ($1.on, $1.number ?? .max) }
  }
}
