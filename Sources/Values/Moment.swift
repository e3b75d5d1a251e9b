/// A point in time with the clock's own offset, exact to the millisecond.
///
/// Written `2024-05-18T14:20:31.402+08:00`: what the wall clock in the room showed, and where it
/// stood. Two moments are compared by the instant they name.
package struct Moment: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64
  /// Minutes east of Greenwich.
  package let offset: Int
  /// Whether only its day is known: it names the start of that day, and no clock is told of it.
  package let isDayOnly: Bool

  package init(milliseconds: Int64, offset: Int) {
    self.init(milliseconds: milliseconds, offset: offset, isDayOnly: false)
  }

  private init(milliseconds: Int64, offset: Int, isDayOnly: Bool) {
    self.milliseconds = milliseconds
    self.offset = offset
    self.isDayOnly = isDayOnly
  }

  /// Some time of a day that nobody wrote down.
  package init(someTimeOn day: Day, offset: Int) {
    let start = Moment(day: day, hour: 0, minute: 0, offset: offset)
    self.init(milliseconds: start.milliseconds, offset: offset, isDayOnly: true)
  }

  /// The same instant on a wall of another zone; a day without a time stays the day it is.
  package func inZone(_ offset: Int) -> Moment {
    isDayOnly
      ? Moment(someTimeOn: day, offset: offset) : Moment(milliseconds: milliseconds, offset: offset)
  }

  /// The wall clock's day and time, in the given offset.
  package init(day: Day, hour: Int, minute: Int, second: Int = 0, offset: Int) {
    let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
    self.init(milliseconds: Int64(seconds) * 1000, offset: offset)
  }

  /// Reads `2024-05-18T14:20:31.402+08:00`; the fraction may be left out. Nil for anything else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var index = 19
    var fraction = 0
    if bytes[index] == UInt8(ascii: ".") {
      guard let value = number(20..<23) else { return nil }
      fraction = value
      index = 23
    }
    var offset = 0
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "Z") {
      guard bytes.count == index + 1 else { return nil }
    } else {
      let sign = bytes[index]
      guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), bytes.count == index + 6,
        let hours = number(index + 1..<index + 3), bytes[index + 3] == UInt8(ascii: ":"),
        let minutes = number(index + 4..<index + 6), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
    let start = Moment(day: day, hour: hour, minute: minute, second: second, offset: offset)
    self.init(milliseconds: start.milliseconds + Int64(fraction), offset: offset)
  }

  /// The day on the wall.
  package var day: Day { Day(number: wallSeconds.floorDivided(by: 86_400)) }

  /// Hour, minute and second on the wall clock.
  package var time: (hour: Int, minute: Int, second: Int) {
    let seconds = wallSeconds - wallSeconds.floorDivided(by: 86_400) * 86_400
    return (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  /// `14:20` on the wall; empty where only the day is known.
  package var clock: String {
    isDayOnly ? "" : "\(padded(time.hour, 2)):\(padded(time.minute, 2))"
  }

  /// Whole seconds from this moment to a later one.
  package func seconds(until later: Moment) -> Int {
    Int((later.milliseconds - milliseconds) / 1000)
  }

  /// The moment that many seconds later, in the same offset.
  package func adding(seconds: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(seconds) * 1000, offset: offset)
  }

  private var wallSeconds: Int {
    Int(milliseconds.floorDivided(by: 1000)) + offset * 60
  }
}

extension Moment: Comparable {
  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Moment: CustomStringConvertible {
  package var description: String {
    let time = time
    let fraction = Int(milliseconds - milliseconds.floorDivided(by: 1000) * 1000)
    let zone = abs(offset)
    let sign = offset < 0 ? "-" : "+"
    return "\(day)T\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
      + ".\(padded(fraction, 3))\(sign)\(padded(zone / 60, 2)):\(padded(zone % 60, 2))"
  }
}

extension Moment: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a moment: \(text)"))
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension FixedWidthInteger {
  /// Division that rounds towards minus infinity, so that times before 1970 fall on their own day.
  fileprivate func floorDivided(by divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
