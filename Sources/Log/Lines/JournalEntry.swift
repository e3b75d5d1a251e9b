import Values

/// One command as it stands in the file: one line, whole or not there.
package struct JournalEntry: Hashable, Sendable {
  /// From 1 without a gap; stands on line `n` + 1.
  package let n: Int
  /// The sum its line bears.
  package let sum: Sum
  /// Bytes from the start of the file.
  package let offset: Int
  /// The sealing entry and all after it.
  package let isSealed: Bool
  /// What stands in it.
  package let content: Content

  /// An entry, or what is left of one.
  package enum Content: Hashable, Sendable {
    case events(Act)
    /// What stood here was struck out (涂销); the sum alone remains and can't be checked.
    case redacted(Redaction)
  }

  /// What a clerk did, and what came of it.
  package struct Act: Hashable, Sendable {
    /// When.
    package let at: Moment
    /// The clerk's name: a name, not a proof.
    package let by: String
    /// The version of the events, 1 where the line doesn't say.
    package let version: Int
    /// The JSON array as it stands in the line.
    package let events: [UInt8]
  }

  /// What stands where an entry was struck out.
  package struct Redaction: Hashable, Sendable {
    /// When.
    package let at: Moment
    /// Who did it, or struck it out.
    package let by: String
    /// Why.
    package let reason: String
    /// The highest number of each kind that the entry had made, such as `p03`; none is used again.
    package let reserved: [String]

    package init(at: Moment, by: String, reason: String, reserved: [String] = []) {
      self.at = at
      self.by = by
      self.reason = reason
      self.reserved = reserved
    }
  }

  /// When it was written, or struck out.
  package var at: Moment {
    switch content {
    case .events(let act): act.at
    case .redacted(let redaction): redaction.at
    }
  }

  /// Who did it, or struck it out.
  package var by: String {
    switch content {
    case .events(let act): act.by
    case .redacted(let redaction): redaction.by
    }
  }
}

/// What a judge wants written: the events of one command.
package struct Draft: Hashable, Sendable {
  /// A JSON array in UTF-8, keys sorted, without spaces.
  package var events: [UInt8]
  /// The version of the events; above 1 older programs stop reading here.
  package var version: Int
  /// This entry is the seal.
  package var seals: Bool

  package init(events: [UInt8], version: Int = 1, seals: Bool = false) {
    self.events = events
    self.version = version
    self.seals = seals
  }
}
