/// Why an event doesn't fit the state it was written for: the file was not made by this program's
/// rules, or was changed by hand.
package enum Misfit: Error, Hashable, Sendable {
  /// The event speaks of something that was never made.
  case unknown(Thing)
  /// The event makes something that is there already.
  case repeated(Thing)
  /// The entries don't count on by one.
  case outOfOrder(expected: Int, found: Int)
  /// The events of an entry can't be read.
  case unreadable(String)
  /// The text of a correction doesn't fit the entry it corrects.
  case uncorrectable(entry: Int, field: String)
}
