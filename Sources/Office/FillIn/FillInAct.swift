import Affairs
import Deliberation

/// What a row that came back asks to be done: what somebody at a screen would do by hand.
package enum FillInAct: Sendable {
  case ledger(LedgerCommand)
  /// The telephone is of whom the command adds or changes; it is kept beside the meeting's file and never in
  /// it.
  case meeting(Command, telephone: String? = nil)
}
