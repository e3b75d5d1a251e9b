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
    let sentence =
      switch self {
      case .lookup(let refusal): refusal.sentence(language, name)
      case .input(let refusal): refusal.sentence(language, name)
      case .time(let refusal): refusal.sentence(language, name)
      case .unreasoned(let refusal): refusal.sentence(language, name)
      case .people(let refusal): refusal.sentence(language, name)
      case .course(let refusal): refusal.sentence(language, name)
      case .voting(let refusal): refusal.sentence(language, name)
      case .mandate(let refusal): refusal.sentence(language, name)
      case .count(let refusal): refusal.sentence(language, name)
      case .announced(let refusal): refusal.sentence(language, name)
      case .slips(let refusal): refusal.sentence(language, name)
      case .round(let refusal): refusal.sentence(language, name)
      case .outcome(let refusal): refusal.sentence(language, name)
      case .record(let refusal): refusal.sentence(language, name)
      case .words(let refusal): refusal.sentence(language, name)
      case .file(let refusal): refusal.sentence(language, name)
      }
    // Many begin with what something is called.
    return language == .english ? sentence.capitalizedFirst : sentence
  }
}
