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
    /// In a ledger, of each other chain the last line read, where that changed since the line before;
    /// empty in a meeting's file.
    package let after: [ChainHead]

    init(at: Moment, by: String, version: Int, events: [UInt8], after: [ChainHead] = []) {
      self.at = at
      self.by = by
      self.version = version
      self.events = events
      self.after = after
    }
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
    /// What is left of a ledger's line, so that it keeps its place among those of all chains; nil in a
    /// meeting's file.
    package let was: Was?

    package init(
      at: Moment, by: String, reason: String, reserved: [String] = [], was: Was? = nil
    ) {
      self.at = at
      self.by = by
      self.reason = reason
      self.reserved = reserved
      self.was = was
    }
  }

  /// When a struck-out line of a ledger was written, by whom, and after what.
  package struct Was: Hashable, Sendable {
    /// When.
    package let at: Moment
    /// Who wrote it.
    package let by: String
    /// See ``Act/after``.
    package let after: [ChainHead]
  }

  /// When it was written; when it was struck out, where that alone is known.
  package var at: Moment {
    switch content {
    case .events(let act): act.at
    case .redacted(let redaction): redaction.was?.at ?? redaction.at
    }
  }

  /// What its writer had read of other chains, as far as that changed; empty in a meeting's file.
  package var after: [ChainHead] {
    switch content {
    case .events(let act): act.after
    case .redacted(let redaction): redaction.was?.after ?? []
    }
  }

  /// Whether what it said was struck out.
  package var isRedacted: Bool { if case .redacted = content { true } else { false } }

  /// Who did it; who struck it out, where that alone is known.
  package var by: String {
    switch content {
    case .events(let act): act.by
    case .redacted(let redaction): redaction.was?.by ?? redaction.by
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
  /// In a ledger, see ``JournalEntry/Act/after``.
  package var after: [ChainHead]

  package init(
    events: [UInt8], version: Int = 1, seals: Bool = false, after: [ChainHead] = []
  ) {
    self.events = events
    self.version = version
    self.seals = seals
    self.after = after
  }
}
