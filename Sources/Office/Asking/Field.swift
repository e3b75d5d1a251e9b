import Deliberation

/// One thing that a request asks for, as whoever draws it needs it.
package struct Field: Sendable, Identifiable {
  /// Its name within the request, such as `screenedOn`.
  package let id: String
  /// What stands in front of it.
  package let label: String
  /// What shows in it while nothing is written.
  package let hint: String
  package let kind: Kind
  /// What stands in it when it is asked.
  package let text: String

  package enum Kind: Sendable {
    /// One line of at most so many characters.
    case line(limit: Int)
    /// Several lines, with room for so many.
    case lines(rows: Int, limit: Int)
    /// A number, or several that are added up.
    case number
    /// One of these, by its place; nil while none is chosen.
    case choice([String], selected: Int?)
    /// Somebody who may be among these; whoever stands in it when it is asked.
    case person([Participant], chosen: Participant?)
  }
}
