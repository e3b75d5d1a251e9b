import Log
import Office
import Values

/// When each command is typed.
struct TypingClock {
  /// The next moment of a clock that was given; nil for the clock on the wall.
  private var next: Moment?

  /// - Throws: a failure of usage where the text is no moment.
  init(_ text: String?) throws {
    guard let text else { return }
    guard let moment = Moment(text) else {
      throw Failure.usage(Speech.words.notAMoment(text))
    }
    next = moment.inZoneOfThisMachine
  }

  /// The moment now; nothing is counted on by asking.
  var now: Moment { next ?? .now }

  /// The day now.
  var today: Day { now.day }

  /// Says on standard error that the clock is eight hours off, where this machine has no zone.
  func tellZone() {
    if (next ?? .now).offset == 0 { Output.complain(Speech.verification.clockIsUTC) }
  }

  /// The moment for one command, or the one the command brings.
  mutating func moment(or given: Moment?) -> Moment {
    guard let moment = given?.inZoneOfThisMachine ?? next else { return .now }
    if next != nil { next = moment.adding(seconds: 1) }
    return moment
  }
}
