import Values

/// One kind of command with all that it is in a meeting: what is asked, when it may be, how it is
/// judged, and what about its days can hardly be.
package protocol CommandPayload: Hashable, Codable, Sendable {
  /// On what footing it is judged.
  static var footing: Footing { get }

  /// The events it brings about, or why it is refused. Changes nothing.
  func judge(by chair: Chair) throws(Refusal) -> [Event]

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
  var before: SaidBefore? { get }

  /// The vote it hands in slips or proxies of, which may be left out; nil for any other command.
  var slipsOf: String?? { get }
}

/// On what footing a kind of command is judged.
package struct Footing: Hashable, Sendable {
  /// The phases in which it makes sense.
  package let phases: Set<Session.Phase>
  /// Things its events read that the clerk didn't have to see: they were taken as they are now.
  let readsAfresh: Afresh

  /// Which things a command takes as they are, whoever changed them meanwhile.
  enum Afresh {
    /// None: what it names is what the clerk saw.
    case nothing
    /// All that its events read.
    case allThatIsRead
    /// The settings and the register.
    case settings
    /// The settings, the register and the people that its events read.
    case electorate
  }
}

extension CommandPayload {
  /// The phases in which it makes sense.
  package static var phases: Set<Session.Phase> { footing.phases }

  /// What it took as it is now, of what its events touch.
  func readsAfresh(_ events: [Event]) -> Set<Thing> {
    switch Self.footing.readsAfresh {
    case .nothing: []
    case .allThatIsRead: events.read
    case .settings: [.meeting, .owners]
    case .electorate:
      events.read.filter {
        if case .participant = $0 { true } else { $0 == .meeting || $0 == .owners }
      }
    }
  }

  package func isOvertaken(by later: Entry, in session: Session) -> Bool { false }
  package var days: [Day] { [] }
  package var daysPast: [Day] { [] }
  package func unlikely(to chair: Chair) -> Refusal? { nil }
  package var before: SaidBefore? { nil }
  package var slipsOf: String?? { nil }
}

/// Something before the sitting that discussed an issue, and its day.
package typealias SaidBefore = (what: BeforeMeeting, issue: String?, on: Day?)

/// A command that says what was before the sitting, on a day that is past.
package protocol TellsOfBefore: CommandPayload {}

extension TellsOfBefore {
  package var days: [Day] { daysPast }
  package var daysPast: [Day] { [before?.on].compactMap { $0 } }
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
  fileprivate var read: Set<Thing> {
    Set(flatMap(\.touches).filter { $0.kind == .reads }.map(\.thing))
  }
}
