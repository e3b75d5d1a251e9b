import Text

extension TextTable {
  /// The cells of each column: as wide as its longest cell; where that is more than the room the widest
  /// columns give way first, and what must stay wide enough to be written in only after all others.
  ///
  /// More than the room where there are too many columns.
  func widths(within room: Int, gap: Int) -> [Int] {
    var widths = columns.enumerated().map { place, column in
      rows.reduce(max(cells(of: column.title), column.least)) { widest, row in
        max(widest, place < row.count ? cells(of: row[place]) : 0)
      }
    }
    func total() -> Int { widths.reduce(0, +) + gap * max(0, widths.count - 1) }
    while total() > room {
      let yielding = widths.indices.filter { widths[$0] > max(4, columns[$0].least) }
      guard let widest = (yielding.isEmpty ? widths : yielding.map { widths[$0] }).max(),
        widest > 4,
        let place = widths.indices.last(where: {
          widths[$0] == widest && (yielding.isEmpty || yielding.contains($0))
        })
      else { break }
      let next = widths.filter { $0 < widest }.max() ?? 4
      let excess = total() - room
      let spare = yielding.isEmpty ? widest : widest - max(4, columns[place].least)
      widths[place] -= min(max(1, widest - next), excess, spare)
    }
    return widths
  }
}
