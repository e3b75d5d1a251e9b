import Values

/// Everything there is to know of the matters: the ledger, and what the meetings say. It answers for a
/// day.
package struct Casebook: Sendable {
  package let ledger: Ledger
  package let meetings: Meetings

  package init(ledger: Ledger, meetings: Meetings) {
    (self.ledger, self.meetings) = (ledger, meetings)
  }
}
