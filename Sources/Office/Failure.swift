import Archives
import Documents
import Log
import OpenXML
import Text

/// Why a command ended: one sentence for the user, and the exit status.
package struct Failure: Error {
  package let sentence: String
  package let status: Int32

  package init(sentence: String, status: Int32) {
    self.sentence = sentence
    self.status = status
  }

  /// The command was refused, or a check failed.
  package static func refused(_ sentence: String) -> Failure {
    Failure(sentence: sentence, status: 1)
  }
  /// What was typed can't be meant.
  package static func usage(_ sentence: String) -> Failure {
    Failure(sentence: sentence, status: 64)
  }
  /// What was read can't be understood.
  package static func input(_ sentence: String) -> Failure {
    Failure(sentence: sentence, status: 65)
  }
  /// The system wouldn't read or write.
  package static func system(_ sentence: String) -> Failure {
    Failure(sentence: sentence, status: 74)
  }
}

extension Failure {
  /// What an error is to the user, on the command line and on the screens: its one sentence and its
  /// exit status are said here and nowhere else. Nil for one that says nothing by itself, such as what
  /// the parser of the command line throws.
  package init?(_ error: any Error, in language: Language) {
    switch error {
    case let failure as Failure: self = failure
    case let error as JournalError:
      self.init(sentence: error.sentence(in: language), status: error.exitStatus)
    case let error as ArchiveError:
      self.init(sentence: error.sentence(in: language), status: error.exitStatus)
    case let refusal as DocumentRefusal: self = .refused(refusal.sentence(in: language))
    case let refusal as LedgerPaperRefusal: self = .refused(refusal.sentence(in: language))
    case let trouble as ZipTrouble: self = .input(trouble.sentence(in: language))
    case let refusal as PublicPageRefusal: self = .refused(refusal.sentence(in: language))
    case let error as NotEntered: self = .input(error.sentence(in: language))
    case let refusal as BackupRefusal:
      self.init(sentence: refusal.sentence(in: language), status: refusal.exitStatus)
    default: return nil
    }
  }

  /// The same of a small file that a person wrote, such as their rules.
  package init(_ trouble: TextFileTrouble, at path: String, in language: Language) {
    let sentence = trouble.sentence(in: path, language)
    self =
      switch trouble {
      case .system: .system(sentence)
      case .folder, .notAFile, .brokenLink, .tooLarge, .notUTF8: .input(sentence)
      }
  }
}

extension Error {
  /// What went wrong, for the user at a screen to read.
  package func sentence(in language: Language) -> String {
    switch self {
    case let refusal as DocumentRefusal: return refusal.sentence(in: language, to: .screen)
    case let error as JournalError: return error.sentence(in: language, to: .screen)
    default: break
    }
    return Failure(self, in: language)?.sentence ?? Failure.unforeseen("\(self)", in: language)
  }
}

extension Failure {
  fileprivate static func unforeseen(_ detail: String, in language: Language) -> String {
    language("出了没有料到的错误：\(detail)。", "Something unforeseen went wrong: \(detail).")
  }
}
