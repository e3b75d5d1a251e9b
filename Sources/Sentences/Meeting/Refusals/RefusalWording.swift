import Deliberation
import Text

extension Refusal {
  /// One sentence on why nothing was done, and the way out.
  ///
  /// - Parameters:
  ///   - namingPeople: false where the wall can see it.
  ///   - reader: whether members of the command are named.
  ///   - blank: what the form calls the blank that is refused; nil for what it is usually called.
  package func sentence(
    in language: Language, of session: Session, namingPeople: Bool = true,
    to reader: Reader = .program, blank: String? = nil
  ) -> String {
    var name = Naming(session: session, language: language, namingPeople: namingPeople)
    name.reader = reader
    let sentence =
      switch self {
      case .lookup(let refusal): refusal.sentence(language, name)
      case .input(let refusal): refusal.sentence(language, name, blank: blank)
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
