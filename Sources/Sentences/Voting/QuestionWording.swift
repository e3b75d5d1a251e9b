import Deliberation
import Text

extension Vote {
  /// That a question on an issue decides nothing, where it was answered with yes: the consents that
  /// a proposal needs were never asked. Nil for any other vote.
  package func decidesNothing(in language: Language) -> String? {
    guard case .question = opening.subject, opening.issue != nil, verdict?.kind.passes == true
    else {
      return nil
    }
    return language(
      "本次表决只回答所提的问题，不代替对方案的表决，不构成议定事项。",
      " It answers the question alone; no proposal is decided by it.")
  }
}
