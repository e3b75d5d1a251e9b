import Values

/// When something must be done: by a time, or by the end of a day.
///
/// Written as a moment or a day is: `2024-04-17T17:00:00.000+08:00`, `2024-05-30`.
package enum Due: Hashable, Sendable {
  case moment(Moment)
  /// The whole day still counts (民法典第二百零三条: until 24:00).
  case day(Day)

  /// The day it falls on.
  package var day: Day {
    switch self {
    case .moment(let moment): moment.day
    case .day(let day): day
    }
  }

  /// Whether it was over by then. Of a moment whose day alone is known, only once that day is later.
  package func isPast(at now: Moment) -> Bool {
    switch self {
    case .moment(let moment) where !moment.isDayOnly && !now.isDayOnly: moment < now
    case .moment(let moment): moment.day < now.day
    case .day(let day): day < now.day
    }
  }

  /// How many days ago it was on that day; 0 on its own day and before.
  package func daysPast(on today: Day) -> Int { max(0, day.days(until: today)) }
}

extension Due: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    if let day = Day(text) {
      self = .day(day)
    } else if let moment = Moment(text) {
      self = .moment(moment)
    } else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a day or a time: \(text)"))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .moment(let moment): try container.encode(moment)
    case .day(let day): try container.encode(day)
    }
  }
}
