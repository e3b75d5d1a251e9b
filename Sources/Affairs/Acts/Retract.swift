extension LedgerCommand {
  /// 撤销: takes an entry back, as long as nothing rests on it.
  package struct Retract: LedgerCommandPayload {
    package var entry: EntryID
    package var reason: String?

    package init(entry: EntryID, reason: String? = nil) {
      (self.entry, self.reason) = (entry, reason)
    }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      try clerk.mayRetract(entry)
      return [
        .retracted(
          .init(
            entry: entry,
            reason: try reason.map { text throws(LedgerRefusal) in try clerk.text(text, .reason) }))
      ]
    }
  }
}

extension LedgerEvent {
  /// 撤销: an entry that doesn't count.
  package struct Retracted: LedgerEventPayload {
    package var entry: EntryID
    package var reason: String?

    package init(entry: EntryID, reason: String? = nil) {
      (self.entry, self.reason) = (entry, reason)
    }

    package var event: LedgerEvent { .retracted(self) }
    package var act: LedgerCommand? { .retract(.init(entry: entry, reason: reason)) }
    package static let isFinal = true
    package var touches: [LedgerTouch] { [.changes(.entry(entry))] }
  }
}
