/// 两台电脑都改过: entries that say differently what one thing is, neither knowing of the other, or one
/// that found its card or step gone.
package struct Conflict: Hashable, Sendable {
  /// What they are about.
  package let about: LedgerThing
  /// In the order of the ledger.
  package let entries: [EntryID]
  /// The one that holds until somebody prefers another: the last. Nil where none of them does.
  package let holding: EntryID?
}
