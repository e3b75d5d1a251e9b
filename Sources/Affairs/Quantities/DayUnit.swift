/// What a period is counted in.
package enum DayUnit: String, Codable, CaseIterable, Hashable, Sendable {
  /// 日: every day of the calendar.
  case calendar
  /// 工作日: the days on which one works, by the holidays that were entered.
  case working
}
