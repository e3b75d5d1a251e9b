/// Two amounts that can't be put together, for they are counted in different things: 株 and 人, or
/// money and goods.
package struct UnitsDiffer: Error, Hashable, Sendable {
  /// The unit that was there first.
  package let first: String
  /// The one that doesn't go with it.
  package let second: String

  package init(_ first: String, _ second: String) { (self.first, self.second) = (first, second) }
}
