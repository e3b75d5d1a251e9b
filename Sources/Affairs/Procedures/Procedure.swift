import Values

/// How a kind of matter goes from its first step to its last (程序), all of it data.
///
/// A matter keeps the copy it began by, so that what was done is explained by the procedure of its day.
package struct Procedure: Hashable, Identifiable, Sendable {
  /// `solicit-three-two` …
  package var id: String
  /// 名称.
  package var title: String
  /// The law, the place or the custom it comes from.
  package var source: String
  /// 施行日: the first day it is in force; nil for no beginning.
  package var validFrom: Day?
  /// The last day it was in force.
  package var validUntil: Day?
  /// Whether a step waits for those before it.
  package var order: Order
  /// 时限 of the whole matter, counted from the day it was raised.
  package var due: ProcedureDue?
  /// The id of the step that may have several rounds.
  package var repeats: String?
  /// When the same place is proposed as an issue.
  package var alarm: Alarm?
  /// 步骤, as they are shown; in order unless ``order`` says otherwise.
  package var steps: [Step]

  package init(
    id: String, title: String, source: String, validFrom: Day? = nil, validUntil: Day? = nil,
    order: Order = .sequence, due: ProcedureDue? = nil, repeats: String? = nil,
    alarm: Alarm? = nil, steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.order = order
    self.due = due
    self.repeats = repeats
    self.alarm = alarm
    self.steps = steps
  }

  /// The step of that id.
  package func step(_ id: String) -> Step? { steps.first { $0.id == id } }

  /// Whether it is in force on that day.
  package func isInForce(on day: Day) -> Bool {
    validFrom.map { $0 <= day } ?? true && validUntil.map { day <= $0 } ?? true
  }

  /// Whether a step waits for those before it.
  package enum Order: String, Codable, CaseIterable, Hashable, Sendable {
    /// 按次序.
    case sequence
    /// 不分先后: nothing blocks, and what has no evidence reads （暂无）.
    case any
  }

  /// 同一点位几日内几次即建议列为议题.
  package struct Alarm: Hashable, Sendable {
    /// How many times, at least one.
    package var times: Int
    /// Within how many days of the calendar, at least one.
    package var days: Int

    package init(times: Int, days: Int) { (self.times, self.days) = (times, days) }
  }
}
