import Deliberation
import Sentences
import Text

/// What `yishi apply` says of a command that was refused.
struct RefusedLine: Encodable {
  /// The line the command stands in, from 1.
  var line: Int
  /// The refusal's name for programs.
  var refused: String
  var sentence: String
  /// The member that takes the reason for which the act stands all the same.
  var reasonIn: String?

  init(_ refusal: Refusal, line: Int, of session: Session, in language: Language) {
    self.line = line
    refused = refusal.code
    sentence = refusal.sentence(in: language, of: session).maskingNumbers
    reasonIn = refusal.reasonMember
  }
}
