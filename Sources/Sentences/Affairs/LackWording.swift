import Affairs
import Text

extension Lack {
  /// What is missing, as a part of a sentence.
  package func words(_ name: CardNaming) -> String { need.words(in: name.language) }
}
