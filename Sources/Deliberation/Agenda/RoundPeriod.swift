import Values

/// 征询期: the days on which the slips of a written round may come in, the first and the last included.
///
/// It is the vote's own: a session in writing runs over several rounds, each with its period.
package struct RoundPeriod: Hashable, Codable, Sendable {
  /// 第一天: included.
  package var from: Day
  /// 截止日: the last day, included.
  package var until: Day

  package init(from: Day, until: Day) { (self.from, self.until) = (from, until) }
}
