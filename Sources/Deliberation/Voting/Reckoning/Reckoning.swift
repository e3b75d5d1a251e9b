/// How a verdict is worked out of a tally and a rule.
///
/// What was announced stays as it was announced. Judged again, a verdict that the reckoning of its
/// day gives and today's doesn't is doubted (存疑), and not taken for a forgery.
package enum Reckoning: CaseIterable, Hashable, Sendable {
  /// As the first version of the program reckoned.
  case first
  /// As it reckoned before it asked, of an objection vote, whether those silent had been reached.
  case silenceUnasked
  /// As verdicts are reckoned now: one failed test is enough, silence that a clause counts counts
  /// under every rule, a slip in dispute may be an objection, persons and area are held against each
  /// other, and nobody who wasn't reached is taken not to object.
  case current
}
