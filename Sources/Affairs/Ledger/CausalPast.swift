/// What an entry's writer had read when it was written: of each chain, its own too, the last number.
///
/// Of two entries, one stands in the other's past, or neither does and they were written without
/// knowing of one another.
package struct CausalPast: Hashable, Sendable {
  /// The last number read of each chain.
  package var heads: [String: Int]

  package init(heads: [String: Int] = [:]) { self.heads = heads }

  /// Whether that entry was read before.
  package func holds(_ entry: EntryID) -> Bool { (heads[entry.chain] ?? 0) >= entry.n }
}
