import Text
import Values

/// How the day, the time and the zone are told.
package struct ClockWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// The day and the clock with its zone: `5月18日（星期六）14:58 东八区`.
  package func clock(_ now: Moment) -> String {
    let day = now.day
    let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return language(
      "\(day.month)月\(day.day)日（星期\(weekdays[day.weekday - 1])）\(now.clock) \(zone(now))",
      "\(english[day.weekday - 1]) \(day) \(now.clock) \(zone(now))")
  }

  /// `东八区`, `UTC+5:30`.
  private func zone(_ now: Moment) -> String {
    if now.offset == 480 { return language("北京时间", "UTC+8") }
    if now.offset == 0 { return "UTC" }
    let minutes = abs(now.offset)
    let rest = minutes % 60
    return "UTC\(now.offset < 0 ? "-" : "+")\(minutes / 60)" + (rest == 0 ? "" : ":\(rest)")
  }
}
