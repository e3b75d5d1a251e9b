/// A number a place may set, in days.
package enum Setting: String, Codable, CaseIterable, Hashable, Sendable {
  /// How long a task may stand still before it is a gap (n日无进展).
  case silenceDays = "silence-days"
  /// How long before its last day an agreement is told of (n日内到期).
  case expiryDays = "expiry-days"
  /// How long before an agreement is ended early notice must be given.
  case endingNoticeDays = "ending-notice-days"

  /// What holds until a place sets its own.
  package var builtIn: Int { 30 }
}
