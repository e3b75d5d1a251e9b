import Deliberation
import Text
import Values

/// The rules one is chosen of: the meeting's, the user's own, those built in.
package struct OfferedRules: Sendable {
  package let rules: [Rule]
  /// Which of them are the user's own.
  package let own: Set<String>
  /// Why the user's own weren't read, for the user to read.
  package let trouble: String?

  /// - Parameter isForVote: whether one vote is taken by it, which asks yes or no; else it becomes the
  ///   meeting's.
  package init(forVote isForVote: Bool, own file: OwnRules, at desk: Desk) {
    let found: [Rule]
    switch file.read(in: desk.language) {
    case .success(let rules): (found, trouble) = (rules, nil)
    case .failure(let failure):
      (found, trouble) = ([], RuleChoiceWording(desk.language).unreadable(failure.sentence))
    }
    own = Set(found.map(\.id))
    let current = desk.session?.details.rule
    let day = desk.session?.identity.date ?? desk.now.day
    var seen: Set<String> = []
    rules = ((current.map { [$0] } ?? []) + found + Rule.builtIn).filter { rule in
      guard seen.insert(rule.id).inserted, rule.isEdition(of: day) || rule.id == current?.id
      else { return false }
      // A choice and an appraisal have forms of their own.
      return !isForVote || ![.plurality, .election, .appraisal].contains(rule.shape)
    }
  }

  package init() { (rules, own, trouble) = ([], [], nil) }

  package subscript(id: String?) -> Rule? { rules.first { $0.id == id } }
}
