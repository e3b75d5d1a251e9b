import Deliberation
import Sentences
import Text

extension RecordWording {
  /// Why what was written can't be read.
  package static func unreadable(_ field: String, in language: Language) -> String {
    let (label, words) = (RecordWording.field(field, in: language), RequestWording(language))
    return switch plain(field) {
    case "happened": words.notATime(label)
    case "seconds": words.notALength(label)
    case "sheetsIssued", "sheetsReturned", "sheetsValid", "sheetsAgreeing":
      words.notANumber(label)
    default: words.notADay(label)
    }
  }
}
