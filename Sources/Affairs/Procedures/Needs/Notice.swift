extension Need {
  /// 公示: a period that ran to its end.
  package struct Notice: Hashable, Sendable {
    /// How long, the day of posting not counted; at least one.
    package var days: Int
    package var unit: DayUnit
    /// What must have become of objections that came.
    package var objections: Objections

    package init(days: Int, unit: DayUnit = .calendar, objections: Objections) {
      (self.days, self.unit, self.objections) = (days, unit, objections)
    }

    /// What must have become of objections.
    package enum Objections: String, Codable, CaseIterable, Hashable, Sendable {
      /// None is unsettled.
      case none
      /// None is unanswered.
      case answered
    }
  }
}

extension Need.Notice: Codable {
  private enum Member: String, CodingKey, CaseIterable { case days, unit, objections }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    days = try from.decode(Int.self, forKey: .days)
    unit = try from.value(.unit, or: .calendar)
    objections = try from.decode(Objections.self, forKey: .objections)
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(days, forKey: .days)
    try to.write(unit, .unit, unless: .calendar)
    try to.encode(objections, forKey: .objections)
  }
}
