import Values

/// Everything there is to know of the matters: the ledger, and what the meetings say. It answers for a
/// day.
package struct Casebook: Sendable {
  package let ledger: Ledger
  package let meetings: Meetings
  /// Which living cards speak of which.
  package let mentions: Mentions

  package init(ledger: Ledger, meetings: Meetings) {
    (self.ledger, self.meetings) = (ledger, meetings)
    mentions = ledger.mentions
  }
}
