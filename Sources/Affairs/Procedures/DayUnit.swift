/// What a number of days counts.
package enum DayUnit: String, Codable, CaseIterable, Hashable, Sendable {
  /// 日: every day of the calendar.
  case calendar
  /// 工作日: those left by the holidays that were entered for the year.
  case working
}
