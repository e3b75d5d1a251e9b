/// So many of so many, to be drawn as a bar beside the numbers that tell it.
package struct Portion: Hashable, Sendable {
  /// From 0 to ``whole``.
  package let part: Int
  package let whole: Int

  /// Nil of nothing; what is more than the whole, or less than nothing, stays at its end.
  package init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    (self.part, self.whole) = (min(max(0, part), whole), whole)
  }

  /// How much of so much room it takes: something of what isn't none, and not all of what isn't all.
  package func length(in room: Int) -> Int {
    guard room > 0 else { return 0 }
    var full = (part * room + whole / 2) / whole
    if part > 0 { full = max(1, full) }
    if part < whole { full = min(room - 1, full) }
    return full
  }

  /// `███████░░░`: read without colours too.
  package func bar(_ cells: Int) -> String {
    let full = length(in: cells)
    return String(repeating: "\u{2588}", count: full)
      + String(repeating: "\u{2591}", count: max(0, cells - full))
  }
}
