import Values

/// 季度: three months of a year.
package struct Quarter: Hashable, Sendable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  /// - Parameter number: 1 to 4; others stay at the end they are beyond.
  package init(year: Int, _ number: Int) {
    (self.year, self.number) = (year, min(4, max(1, number)))
  }

  /// The one that a day lies in.
  package init(of day: Day) { self.init(year: day.year, (day.month - 1) / 3 + 1) }

  package var first: Day { Day(number: start(year, number)) }
  package var last: Day { Day(number: start(number == 4 ? year + 1 : year, number % 4 + 1) - 1) }

  /// 上一季度.
  package var before: Quarter {
    number == 1 ? Quarter(year: year - 1, 4) : Quarter(year: year, number - 1)
  }

  /// 下一季度.
  package var next: Quarter {
    number == 4 ? Quarter(year: year + 1, 1) : Quarter(year: year, number + 1)
  }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The first day of a quarter, as a number.
  private func start(_ year: Int, _ number: Int) -> Int {
    // Every year that a day can be of has its first of those months.
    Day(year: year, month: number * 3 - 2, day: 1)?.number ?? 0
  }
}

extension Quarter: Comparable {
  package static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
