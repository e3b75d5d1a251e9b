import Values

/// One line of a chain: what one command brought about, whole or not at all.
package struct LedgerEntry: Hashable, Sendable {
  package let id: EntryID
  /// When it was typed, by its computer's clock.
  package let at: Moment
  /// Which clerk typed it.
  package let by: String
  package let events: [LedgerEvent]
  /// What its writer had read before, its own chain up to the line before included.
  package let past: CausalPast
  /// The first 16 digits of its line's sum.
  package let code: String
  /// Why nothing of it can be read any more (涂销); nil for an entry as it was written.
  package let redacted: String?

  package init(
    id: EntryID, at: Moment, by: String, events: [LedgerEvent], past: CausalPast, code: String,
    redacted: String? = nil
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.events = events
    self.past = past
    self.code = code
    self.redacted = redacted
  }

  /// When it happened: what was said of it, else when it was typed.
  package var happened: Moment {
    for case .happened(let it) in events { return it.at }
    return at
  }
}

extension LedgerEntry {
  /// Whether it makes, changes or adds to that card, or to what hangs on it.
  package func isAbout(_ id: CardID) -> Bool {
    events.contains { event in
      event.touches.contains { $0.kind != .reads && $0.thing.card == id }
    }
  }
}
