import Values

/// Something that happened to the ledger, as it is written to a chain.
package enum LedgerEvent: Hashable, Sendable {
  case happened(Happened)

  /// 补记: when it happened, where that was earlier than when it was typed.
  package struct Happened: Hashable, Codable, Sendable {
    package var at: Moment
    package init(at: Moment) { self.at = at }
  }
}
