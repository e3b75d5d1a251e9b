import Archives
import Documents
import Log
import Text

extension Error {
  /// What went wrong, for the user to read.
  func sentence(in language: Language) -> String {
    switch self {
    case let error as JournalError: error.sentence(in: language)
    case let error as ArchiveError: error.sentence(in: language)
    case let refusal as DocumentRefusal: refusal.sentence(in: language)
    case let failure as Failure: failure.sentence
    default: ShellWording(language).unforeseen("\(self)")
    }
  }
}
