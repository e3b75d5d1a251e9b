import Values

/// The days that a report is compared with.
package enum SpanBefore {
  /// The year before where they are the days of one year from its first on, the quarter before a whole
  /// quarter, the month before a whole month, else as many days just before.
  package static func of(_ from: Day, _ to: Day) -> (from: Day, to: Day) {
    if from.month == 1, from.day == 1, from.year == to.year, !isQuarter(from, to),
      !isMonth(from, to), let first = Day(year: from.year - 1, month: 1, day: 1)
    {
      // 29 February has its like in the last day of the month.
      let last =
        Day(year: to.year - 1, month: to.month, day: to.day)
        ?? Day(year: to.year - 1, month: to.month, day: to.day - 1)
      return (first, last ?? first)
    }
    if isQuarter(from, to) {
      let before = Quarter(of: from).before
      return (before.first, before.last)
    }
    let last = from.adding(days: -1)
    if isMonth(from, to), let first = Day(year: last.year, month: last.month, day: 1) {
      return (first, last)
    }
    return (from.adding(days: -1 - from.days(until: to)), last)
  }

  private static func isQuarter(_ from: Day, _ to: Day) -> Bool {
    let quarter = Quarter(of: from)
    return quarter.first == from && quarter.last == to
  }

  private static func isMonth(_ from: Day, _ to: Day) -> Bool {
    let next = to.adding(days: 1)
    return from.day == 1 && next.day == 1 && from.year == to.year && from.month == to.month
  }
}
