/// 两台电脑都改过: entries that say differently what one thing is, neither knowing of the other.
package struct Conflict: Hashable, Sendable {
  /// What they are about.
  package let about: LedgerThing
  /// In the order of the ledger; the last one holds until somebody prefers another.
  package let entries: [EntryID]

  /// The one that holds.
  package var holding: EntryID { entries[entries.count - 1] }
}
