import Deliberation
import Text

extension Refusal {
  /// One sentence on why nothing was done, and the way out.
  ///
  /// - Parameter namingPeople: false where the wall can see it.
  package func sentence(
    in language: Language, of session: Session, namingPeople: Bool = true
  ) -> String {
    let name = Naming(session: session, language: language, namingPeople: namingPeople)
    return peopleSentence(language, name) ?? courseSentence(language, name)
      ?? voteSentence(language, name) ?? standingSentence(language, name)
      ?? recordSentence(language, name)
      ?? language("不能这样做。", "That can't be done.")
  }
}
