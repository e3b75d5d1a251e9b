import Values

/// An untimed step of the agenda that is neither motion nor speech: introductions, answers, a break.
package struct AgendaStep: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<AgendaStep>

  package let id: ID
  package var title: String
  package var began: Moment?
  package var ended: Moment?
  /// Minutes a break is meant to last; nil for an open end.
  package var minutes: Int?
}
