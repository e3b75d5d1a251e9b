/// What an entry's writer had read when it was written: of each chain, its own too, the last number.
///
/// Of two entries, one stands in the other's past, or neither does and they were written without
/// knowing of one another. What was read of other chains is kept once for all entries between which
/// nothing of them was read, so that a hundred thousand pasts take little room.
package struct CausalPast: Sendable {
  /// The last number read of each other chain, and of the own one where ``before`` doesn't say it.
  private var read: [String: Int]
  /// The line before in the own chain; nil for its first.
  private var before: EntryID?

  package init(heads: [String: Int] = [:]) { read = heads }

  /// - Parameters:
  ///   - others: the last number read of each chain but the own one.
  ///   - before: the line before in the own chain; nil for its first.
  package init(of others: [String: Int], after before: EntryID?) {
    (read, self.before) = (others, before)
  }

  /// The last number read of each chain.
  package var heads: [String: Int] {
    get {
      guard let before else { return read }
      var heads = read
      heads[before.chain] = before.n
      return heads
    }
    set { (read, before) = (newValue, nil) }
  }

  /// Whether that entry was read before.
  package func holds(_ entry: EntryID) -> Bool {
    if let before, before.chain == entry.chain { return before.n >= entry.n }
    return (read[entry.chain] ?? 0) >= entry.n
  }
}

extension CausalPast: Hashable {
  package static func == (left: CausalPast, right: CausalPast) -> Bool {
    left.heads == right.heads
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(heads) }
}
