import Values

/// One line of a session file: what one command brought about, whole or not at all.
package struct Entry: Hashable, Sendable {
  /// Counted from 1 after the header.
  package let number: Int
  /// When it was typed.
  package let at: Moment
  /// Which clerk typed it, such as 签到处.
  package let by: String
  package let events: [Event]
  /// Why nothing of it can be read any more (涂销); nil for an entry as it was written.
  package let redacted: String?
  /// The highest numbers of things that an entry struck out had made, such as `p03`, so that they
  /// are given to nothing else.
  package let reserved: [String]
  /// Fields whose words were struck out (隐去); the events say ``Redacted/mark`` there.
  package let struck: [String]
  /// Whether an entry wholly struck out was the seal or came after it; of others the events tell.
  package let wasSealed: Bool

  package init(
    number: Int, at: Moment, by: String, events: [Event], redacted: String? = nil,
    reserved: [String] = [], struck: [String] = [], wasSealed: Bool = false
  ) {
    self.number = number
    self.at = at
    self.by = by
    self.events = events
    self.redacted = redacted
    self.reserved = reserved
    self.struck = struck
    self.wasSealed = wasSealed
  }

  /// When it happened: what was said of it, else when it was typed.
  package var happened: Moment {
    for event in events {
      if case .happened(let it) = event { return it.at }
      if case .happenedOn(let it) = event { return Moment(someTimeOn: it.day, offset: at.offset) }
    }
    return at
  }

  /// Why its days and times stand although they hardly can be; nil where they needed no reason.
  package var despite: String? {
    for case .despite(let it) in events { return it.reason }
    return nil
  }
}

/// From where a command comes: all that `decide` can't know of itself.
package struct Occasion: Sendable {
  package let at: Moment
  package let by: String
  /// The last entry the clerk had seen; nil where the command depends on nothing shown.
  package let seen: Int?
  /// When it happened, where that was earlier than now (补记).
  package let happened: Moment?
  /// Why days and times that hardly can be are meant all the same.
  package let despite: String?
  /// SHA-256 of a text's bytes, for a lot that anybody can draw again; the core hashes nothing.
  package let digest: (@Sendable (String) -> [UInt8])?

  package init(
    at: Moment, by: String, seen: Int? = nil, happened: Moment? = nil, despite: String? = nil,
    digest: (@Sendable (String) -> [UInt8])? = nil
  ) {
    self.at = at
    self.by = by
    self.seen = seen
    self.happened = happened
    self.despite = despite
    self.digest = digest
  }
}
