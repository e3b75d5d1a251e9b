extension [String] {
  /// These parts as lines of so many cells, each part whole: as many of them as there is room for, and at
  /// the end how many more there are, so that no name and no figure ends in a cut.
  ///
  /// A part that is too long by itself is cut at the end of the last line.
  ///
  /// - Parameters:
  ///   - most: how many lines there may be.
  ///   - more: says how many there are besides.
  package func lines(
    to width: Int, most: Int, head: String = "", separator: String, end: String = "",
    more: (Int) -> String
  ) -> [String] {
    for count in stride(from: count, through: 1, by: -1) {
      let rest = self.count - count
      let text =
        head + prefix(count).joined(separator: separator) + (rest > 0 ? more(rest) : "") + end
      let lines = text.wrapped(to: width).map { String($0.withoutLineEnd) }
      if lines.count <= most { return lines }
      if count == 1 { return Array(lines.prefix(most - 1)) + [lines[most - 1] + ".."] }
    }
    return []
  }
}
