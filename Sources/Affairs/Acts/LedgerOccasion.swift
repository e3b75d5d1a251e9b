import Values

/// From where a command comes: all that `decide` can't know of itself.
package struct LedgerOccasion: Sendable {
  package let at: Moment
  package let by: String
  /// The entry that will hold it.
  package let entry: EntryID
  /// What the clerk had seen; nil where the command depends on nothing shown.
  package let seen: CausalPast?
  /// When it happened, where that was earlier than now (补记).
  package let happened: Moment?
  /// Draws so many characters, `0`–`9` and `a`–`z`.
  package let draw: @Sendable (Int) -> String
  /// SHA-256 of a text's bytes, for lots and for ids made of an origin; the core hashes nothing.
  package let digest: @Sendable (String) -> [UInt8]
  /// The other computers that are known, and how far their chains are here.
  package let reach: [Passage.Reach]

  package init(
    at: Moment, by: String, entry: EntryID, seen: CausalPast? = nil, happened: Moment? = nil,
    draw: @escaping @Sendable (Int) -> String, digest: @escaping @Sendable (String) -> [UInt8],
    reach: [Passage.Reach] = []
  ) {
    self.at = at
    self.by = by
    self.entry = entry
    self.seen = seen
    self.happened = happened
    self.draw = draw
    self.digest = digest
    self.reach = reach
  }
}
