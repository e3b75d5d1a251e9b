import Values

/// How long somebody has (时限): `2h`, `7d`, `7w`, from when it was raised.
package enum TimeLimit: Hashable, Sendable {
  /// 小时: `24h`
  case hours(Int)
  /// 日: `7d`
  case days(Int)
  /// 工作日: `7w`
  case workingDays(Int)

  /// The longest that can be written, of each kind.
  package static let longest = 9999

  /// Reads a whole number from 1 to 9999 and its letter; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let digits = text.dropLast()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.utf8.first != UInt8(ascii: "0"), let count = Int(digits), count <= TimeLimit.longest
    else { return nil }
    switch text.last {
    case "h": self = .hours(count)
    case "d": self = .days(count)
    case "w": self = .workingDays(count)
    default: return nil
    }
  }

  /// When it ends for what was raised then. The day on which it was raised isn't counted
  /// (民法典第二百零一条); hours are counted at once, and where only the day is known, from its end.
  ///
  /// - Parameter rolls: Whether a last day that is a day off gives way to the next working day
  ///   (民法典第二百零三条); asked of calendar days alone.
  /// - Throws: `YearNotEntered`, as a ``Period`` does.
  package func due(
    from raised: Moment, rolls: Bool = false, by holidays: Holidays
  ) throws(YearNotEntered) -> Due {
    switch self {
    case .hours(let count) where raised.isDayOnly:
      // Within 2 hours of some time that day it may be tomorrow; nobody is late before.
      .day(raised.day.adding(days: (count + 23) / 24))
    case .hours(let count): .moment(raised.adding(seconds: count * 3600))
    case .days(let count):
      .day(try Period(of: count, .calendar, after: raised.day, rolls: rolls, by: holidays).last)
    case .workingDays(let count):
      .day(try Period(of: count, .working, after: raised.day, rolls: rolls, by: holidays).last)
    }
  }
}

extension TimeLimit: CustomStringConvertible {
  package var description: String {
    switch self {
    case .hours(let count): "\(count)h"
    case .days(let count): "\(count)d"
    case .workingDays(let count): "\(count)w"
    }
  }
}

extension TimeLimit: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let limit = TimeLimit(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a time limit: \(text)"))
    }
    self = limit
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
