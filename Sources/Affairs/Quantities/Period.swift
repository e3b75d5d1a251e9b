import Values

/// A period of days after a posting, such as 公示期 (民法典第二百零一条: the first day isn't counted).
package struct Period: Hashable, Sendable {
  /// The day of the posting, or of whatever else begins it; not of the period itself.
  package let posted: Day
  package let count: Int
  package let unit: DayUnit
  /// The day after the posting.
  package let first: Day
  /// The day it would have ended on, had that not been a day off; nil where it ends on its own last day.
  package let rolledFrom: Day?
  /// The last day, whole (民法典第二百零三条: until 24:00).
  package let last: Day

  /// - Parameters:
  ///   - count: At least 1; fewer days count as one.
  ///   - rolls: Whether a last day that is a day off gives way to the next working day (民法典第二百零三条).
  ///     A working day never is one.
  /// - Throws: `YearNotEntered` where working days or rolling are asked, and the period touches a year
  ///   whose holidays nobody entered.
  package init(
    of count: Int, _ unit: DayUnit, after posted: Day, rolls: Bool, by holidays: Holidays
  ) throws(YearNotEntered) {
    let count = max(1, count)
    let first = posted.adding(days: 1)
    let end: Day
    var last: Day
    switch unit {
    case .calendar:
      end = posted.adding(days: count)
      last = end
      if rolls {
        try holidays.checkEntered(from: first, to: end)
        while try !holidays.isWorkingDay(last) { last = last.adding(days: 1) }
      }
    case .working:
      last = posted
      var left = count
      while left > 0 {
        last = last.adding(days: 1)
        if try holidays.isWorkingDay(last) { left -= 1 }
      }
      end = last
    }
    (self.posted, self.count, self.unit, self.first) = (posted, count, unit, first)
    (self.rolledFrom, self.last) = (end == last ? nil : end, last)
  }

  /// Whether that day is one of the period.
  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether it ended before that day.
  package func isOver(on day: Day) -> Bool { last < day }

  /// How many days of it are still to come after that day: 0 on its last day and later.
  package func daysLeft(on day: Day) -> Int { max(0, day.days(until: last)) }
}
