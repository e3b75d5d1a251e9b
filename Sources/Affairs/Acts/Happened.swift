import Values

extension LedgerEvent {
  /// 补记: when it happened, where that was earlier than when it was typed.
  package struct Happened: LedgerEventPayload {
    package var at: Moment

    package init(at: Moment) { self.at = at }

    package var event: LedgerEvent { .happened(self) }
    package var act: LedgerCommand? { nil }
    package var touches: [LedgerTouch] { [] }
  }
}
