import Log
import Text

/// Something that happened to the ledger along the way and that the user should be told; what was
/// entered stands.
package enum LedgerNotice: Hashable, Sendable {
  /// What its file has to tell, as every log's has.
  case file(JournalNotice)
  /// How far the own chain is couldn't be remembered, so that an older copy put back wouldn't be noticed.
  case notNoted(JournalError)

  package func sentence(in language: Language) -> String {
    switch self {
    case .file(let notice): notice.sentence(in: language)
    case .notNoted(let error):
      language(
        "已记入台账，但没能记下这台电脑写到哪里。\(error.sentence(in: language))",
        "It stands in the ledger, but how far this computer has written couldn't be kept. "
          + error.sentence(in: language))
    }
  }
}
