import Values

/// One kind of command with all that it is in a meeting: what is asked, when it may be, how it is
/// judged, and what about its days can hardly be.
package protocol CommandPayload: Hashable, Codable, Sendable {
  /// Itself among all commands.
  var command: Command { get }

  /// The phases in which it makes sense.
  static var phases: Set<Session.Phase> { get }

  /// The events it brings about, or why it is refused. Changes nothing.
  func judge(by chair: Chair) throws(Refusal) -> [Event]

  /// Things its events read that the clerk didn't have to see: they were taken as they are now.
  func readsAfresh(_ events: [Event]) -> Set<Thing>

  // What is rare.

  /// Whether a later entry that changed nothing its events touch is one that the clerk should have seen
  /// all the same.
  func isOvertaken(by later: Entry, in session: Session) -> Bool

  /// Every day it speaks of.
  var days: [Day] { get }

  /// The days on which something is said to have happened already.
  var daysPast: [Day] { get }

  /// What of its days and times can hardly be, though it may be with a reason; nil where all is likely.
  func unlikely(to chair: Chair) -> Refusal?

  /// What it says was before the sitting that discussed the issue, and on which day; nil for any other.
  var before: (what: BeforeMeeting, issue: String?, on: Day?)? { get }

  /// The vote it hands in slips or proxies of, which may be left out; nil for any other command.
  var slipsOf: String?? { get }
}

extension CommandPayload {
  package func isOvertaken(by later: Entry, in session: Session) -> Bool { false }
  package var days: [Day] { [] }
  package var daysPast: [Day] { [] }
  package func unlikely(to chair: Chair) -> Refusal? { nil }
  package var before: (what: BeforeMeeting, issue: String?, on: Day?)? { nil }
  package var slipsOf: String?? { nil }
}

extension Set<Session.Phase> {
  /// Any time of a meeting, after the seal, too.
  static var any: Self { Set(Session.Phase.allCases) }
  /// Any time before the seal.
  static var unsealed: Self { [.preparing, .open, .adjourned] }
  /// Until 散会.
  static var untilAdjourned: Self { [.preparing, .open] }
}

extension [Event] {
  /// The things they read.
  var read: Set<Thing> { Set(flatMap(\.touches).filter { $0.kind == .reads }.map(\.thing)) }
}
