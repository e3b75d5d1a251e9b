extension LedgerCommand {
  /// Settles 两台电脑都改过: one of two entries holds.
  package struct Prefer: LedgerCommandPayload {
    package var entry: EntryID
    package var over: EntryID

    package init(entry: EntryID, over: EntryID) { (self.entry, self.over) = (entry, over) }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      guard entry != over, clerk.ledger.differ(entry, over) else {
        throw .notInConflict(entry, over)
      }
      return [.preferred(.init(entry: entry, over: over))]
    }
  }
}

extension LedgerEvent {
  /// One of two entries that knew nothing of one another holds.
  package struct Preferred: LedgerEventPayload {
    package var entry: EntryID
    package var over: EntryID

    package init(entry: EntryID, over: EntryID) { (self.entry, self.over) = (entry, over) }

    package var event: LedgerEvent { .preferred(self) }
    package var act: LedgerCommand? { .prefer(.init(entry: entry, over: over)) }
    package static let isFinal = true
    package var touches: [LedgerTouch] { [.reads(.entry(entry)), .reads(.entry(over))] }
  }
}
