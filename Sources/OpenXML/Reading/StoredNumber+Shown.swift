import Values

extension StoredNumber {
  /// What is shown of it, and what it is.
  func shown(_ format: NumberFormat, startsIn1904: Bool) -> (text: String, kind: ReadCell.Kind) {
    let plain = (text, isCut ? ReadCell.Kind.cutNumber : .number)
    switch format {
    case .number: return plain
    case .digits(let count): return (text(digits: count), plain.1)
    case .percent: return (percent, .number)
    case .day, .month, .time, .dayAndTime, .elapsed: break
    }
    guard let (days, seconds) = daysAndSeconds else { return plain }
    let clock = Self.clock(seconds)
    switch format {
    case .elapsed: return (Self.clock(days * 86_400 + seconds), .time)
    case .time: return (clock, .time)
    case .day, .month, .dayAndTime, .number, .digits, .percent: break
    }
    guard let day = Self.day(days, startsIn1904) else { return plain }
    switch format {
    // A month is shown, and the day in it nobody wrote.
    case .month where seconds == 0 && day.hasSuffix("-01"):
      return ("\(Int(day.prefix(4)) ?? 0)年\(Int(day.dropFirst(5).prefix(2)) ?? 0)月", .time)
    case .dayAndTime where seconds != 0: return (day + " " + clock, .time)
    case .day, .month, .dayAndTime, .time, .elapsed, .number, .digits, .percent:
      return (day, .time)
    }
  }

  /// `14:30`, and `14:30:05` where there are seconds.
  private static func clock(_ seconds: Int) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let clock = "\(padded(hours, 2)):\(padded(minutes, 2))"
    return seconds % 60 == 0 ? clock : clock + ":\(padded(seconds % 60, 2))"
  }

  /// The day of that number, as `2024-05-18`. Those who count from 1900 count a 29th of February in it
  /// and a day before the first, which stay what they are: no days.
  private static func day(_ number: Int, _ startsIn1904: Bool) -> String? {
    // The last day of 9999.
    guard number <= (startsIn1904 ? 2_957_003 : 2_958_465) else { return nil }
    let first = Day(number: startsIn1904 ? -24_107 : number > 60 ? -25_569 : -25_568)
    switch number {
    case 0 where !startsIn1904: return "1900-01-00"
    case 60 where !startsIn1904: return "1900-02-29"
    default: return "\(first.adding(days: number))"
    }
  }
}
