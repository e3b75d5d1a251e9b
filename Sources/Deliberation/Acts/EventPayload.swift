import Values

/// One kind of event with all that it is in a meeting: what it says in the file, what it touches, how
/// it is folded, what of it may be corrected or struck out, and by which act it is judged again.
///
/// What has no default here has to be said of every event; what has one is rare.
package protocol EventPayload: Hashable, Codable, Sendable {
  /// Itself among all events.
  var event: Event { get }

  /// The things this event makes, changes or reads; undo and simultaneous clerks are judged by it.
  var touches: [Touch] { get }

  /// Folds it into the state; throws where it doesn't fit what was folded before: where a thing it
  /// touches isn't there, or one it makes is. Whether it fits hangs on nothing else of the state, or
  /// ``OnceFoldable`` has to know. Never judges.
  func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit)

  /// How a record keeps it.
  static var keeping: Keeping { get }

  /// The act that brought it about, with everything that must stand in one entry with it; nil where it
  /// only follows from another event, or where an earlier program didn't keep what it was judged by.
  func act(in scene: Scene) -> Command?

  /// Gives things their other numbers, as joining two copies that went on apart needs them.
  mutating func renumber(_ numbers: Renumbering)

  // What is rare.

  /// The version of the format that reads all its members.
  var formatVersion: Int { get }

  /// Without blanks at the ends of what it says, with nothing named twice, and silent where it says
  /// nothing. What `decide` gives is tidy.
  var tidied: Self { get }

  /// Without what a comparison leaves out when it is judged again: its verdict, an order without
  /// meaning, and what earlier files don't say.
  var compared: Self { get }

  /// Every correctable field with what it says, in the order of the event.
  ///
  /// Counts of votes are not among them: a wrong one is voided, or corrected with a second verdict.
  var correctable: [CorrectableField<Self>] { get }

  /// Every field that may be struck out, in the order of the event.
  var redactable: [RedactableField<Self>] { get }

  /// What it tells of, so that a later event tells the same anew; nil where every one stands for
  /// itself, as one of several reports on a task does.
  ///
  /// Two residents who object to one issue, or two units that consent, are two things.
  var retells: String? { get }

  /// The number of the thing it made or changed, such as `p03`; nil where it has none.
  var subject: String? { get }

  /// Whether it is a mark of the program's own, which comes from no command.
  var isMark: Bool { get }

  /// Whether an earlier program wrote it without what it would be judged again by: it has no act.
  var lacksBasis: Bool { get }

  /// Whether it is what a verdict brings about besides.
  static var isEffect: Bool { get }

  /// Whether people came, left, spoke, moved or voted by it: a sitting can't have ended before. What
  /// the clerk wrote down of the outcome may be later than 散会.
  static var isStep: Bool { get }

  /// Whether the minutes tell of it as what was said, done or put off: it stood at 散会.
  static var isTold: Bool { get }

  /// Whether it is an act of counting, which says itself what becomes of the count.
  static var isCounting: Bool { get }

  /// Whether it was judged by the rule of its day, so that it can't have been on another.
  static var isJudgedByItsDay: Bool { get }
}

/// What every event of an entry is folded with.
package struct EntryStamp: Sendable {
  /// When it happened, in the meeting's zone.
  package let moment: Moment
  /// The number of the entry.
  package let entry: Int
}

/// What an event stood among when it was written.
package struct Scene {
  /// All events of its entry, but those that tell the time.
  let events: [Event]
  /// When it happened.
  let moment: Moment
  /// What the meeting was before its entry.
  let state: Session
}

/// How a record keeps a kind of event.
package struct Keeping: Hashable, Sendable {
  /// The version of the file's format that first had it.
  package let format: Int
  /// Whether it stands for ever: announcements, adjournments, seals, corrections and retractions do.
  package let isFinal: Bool
  /// What of it can be struck out of a record (隐去).
  package let striking: Striking
}

/// What of an event can be struck out of a record.
package enum Striking: Hashable, Sendable {
  /// Its redactable fields.
  case fields
  /// Its reason, and nothing else: it says how the record came about, or a verdict rests on it.
  case reasonAlone
  /// Nothing: a verdict rests on it, or it says how the record itself came about.
  case nothing
}

extension EventPayload {
  /// The version of the file's format that first had this event.
  package static var format: Int { keeping.format }

  /// The same with other numbers of things.
  package func renumbered(_ numbers: Renumbering) -> Self { with(self) { $0.renumber(numbers) } }

  package var formatVersion: Int { Self.format }
  package var tidied: Self { self }
  package var compared: Self { self }
  package var correctable: [CorrectableField<Self>] { [] }
  package var redactable: [RedactableField<Self>] { [] }
  package var retells: String? { nil }
  package var isMark: Bool { false }
  package var lacksBasis: Bool { false }
  package static var isEffect: Bool { false }
  package static var isStep: Bool { false }
  package static var isTold: Bool { false }
  package static var isCounting: Bool { false }
  package static var isJudgedByItsDay: Bool { false }

  package var subject: String? {
    touches.first { $0.kind != .reads }.flatMap { $0.thing.numbered?.text }
  }
}
