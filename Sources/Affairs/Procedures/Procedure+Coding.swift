import Values

/// A procedure in JSON has the members it has in YAML, `valid-from` as `validFrom`.
extension Procedure: Codable {
  private enum Member: String, CodingKey, CaseIterable {
    case id, title, source, validFrom, validUntil, order, due
    case repeats = "repeat"
    case alarm, steps
  }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      id: try from.decode(String.self, forKey: .id),
      title: try from.decode(String.self, forKey: .title),
      source: try from.decode(String.self, forKey: .source),
      validFrom: try from.decodeIfPresent(Day.self, forKey: .validFrom),
      validUntil: try from.decodeIfPresent(Day.self, forKey: .validUntil),
      order: try from.value(.order, or: .sequence),
      due: try from.decodeIfPresent(ProcedureDue.self, forKey: .due),
      repeats: try from.decodeIfPresent(String.self, forKey: .repeats),
      alarm: try from.decodeIfPresent(Alarm.self, forKey: .alarm),
      steps: try from.decode([Step].self, forKey: .steps))
  }

  /// Writes a procedure without what it has by default.
  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(id, forKey: .id)
    try to.encode(title, forKey: .title)
    try to.encode(source, forKey: .source)
    try to.encodeIfPresent(validFrom, forKey: .validFrom)
    try to.encodeIfPresent(validUntil, forKey: .validUntil)
    try to.write(order, .order, unless: .sequence)
    try to.encodeIfPresent(due, forKey: .due)
    try to.encodeIfPresent(repeats, forKey: .repeats)
    try to.encodeIfPresent(alarm, forKey: .alarm)
    try to.encode(steps, forKey: .steps)
  }
}

extension Procedure.Alarm: Codable {
  private enum Member: String, CodingKey, CaseIterable { case times, days }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      times: try from.decode(Int.self, forKey: .times),
      days: try from.decode(Int.self, forKey: .days))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(times, forKey: .times)
    try to.encode(days, forKey: .days)
  }
}

/// One limit is a text, several an object of category and limit.
extension ProcedureDue: Codable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let limit = try? value.decode(TimeLimit.self) {
      self = .one(limit)
    } else {
      self = .byCategory(try value.decode([String: TimeLimit].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .one(let limit): try value.encode(limit)
    case .byCategory(let limits): try value.encode(limits)
    }
  }
}
