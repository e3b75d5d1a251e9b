/// How a verdict is worked out of a tally and a rule, the earliest first: what one brought holds in all
/// that come after it.
///
/// What was announced stays as it was announced. Judged again, a verdict that the reckoning of its
/// day gives and today's doesn't is doubted (存疑), and not taken for a forgery.
package enum Reckoning: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// As the first version of the program reckoned.
  case first
  /// As it reckoned before it asked, of an objection vote, whether those silent had been reached: one
  /// failed test is enough, silence that a clause counts counts under every rule, a slip in dispute may
  /// be an objection, persons and area are held against each other.
  case silenceUnasked
  /// As it reckoned when it took nobody who wasn't reached not to object, and everybody in an appraisal
  /// by hands for silent.
  case appraisalUnheard
  /// As it reckoned when a slip in dispute was never an objection to a consensus; whoever gives one of
  /// the answers of an appraisal isn't silent.
  case disputeUnheard
  /// As verdicts are reckoned now.
  case current

  package static func < (left: Reckoning, right: Reckoning) -> Bool {
    left.rawValue < right.rawValue
  }
}
