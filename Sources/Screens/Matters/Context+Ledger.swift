import Affairs
import Archives
import Office
import Text
import Values

extension Context {
  /// Has a command judged and entered in the ledger. True once it is on disk.
  ///
  /// A refusal is said and nothing is entered, so that a form stays as it is.
  ///
  /// - Parameter seen: what had been shown of the ledger when the form was opened; nil where the command
  ///   depends on nothing shown.
  mutating func enter(_ command: LedgerCommand, seen: CausalPast? = nil) -> Bool {
    do {
      try ledger.perform(command, at: now, by: clerk, seen: seen)
    } catch {
      let words = LedgerWording(language)
      say(
        ledger.sentence(of: error, in: language, on: now.day),
        // It may quote what was typed, a title or a party.
        wall: words.notEntered, .refused)
      return false
    }
    let notices = ledger.file.takeNotices().map { $0.sentence(in: language) }
    if !notices.isEmpty {
      say(notices.joined(separator: language("", " ")), wall: "", .warning)
    }
    return true
  }
}
