/// Counts that a format which can draw shows as bars beside the words that tell them.
///
/// It has no number of its own: where its words aren't printed it isn't drawn, so that whatever a copy
/// leaves out stays out of its pictures, and a format that draws nothing lacks nothing.
package struct Chart: Hashable, Sendable {
  /// What is printed that has these numbers, to the letter.
  package let told: String
  package let bars: [Bar]

  /// Nil where the words have another number, or not all of these.
  init?(told: String, bars: [Bar]) {
    guard !bars.isEmpty, bars.allSatisfy({ told.contains($0.told) }) else { return nil }
    (self.told, self.bars) = (told, bars)
  }

  init(of bars: [Bar]) { (told, self.bars) = ("", bars) }

  package struct Bar: Hashable, Sendable {
    package let label: String
    package let count: Int
    /// 人 or 票.
    package let unit: String
    /// How the words beside it say it.
    fileprivate let told: String

    /// - Parameter told: how the words beside it say it, where that isn't `赞成11人`.
    init(_ label: String, _ count: Int, unit: String, told: String? = nil) {
      (self.label, self.count, self.unit) = (label, count, unit)
      self.told = told ?? "\(label)\(count)\(unit)"
    }
  }
}

extension TextTable {
  /// Its counts as bars, each row's columns one below the other; nil where it has none to draw.
  var chart: Chart? {
    let bars = rows.flatMap { row in
      drawn.compactMap { column -> Chart.Bar? in
        guard column > 0, column < row.count, column < columns.count, let name = row.first,
          let count = Int(row[column])
        else { return nil }
        return Chart.Bar("\(name)\(columns[column].title)", count, unit: "人")
      }
    }
    return bars.isEmpty ? nil : Chart(of: bars)
  }
}
