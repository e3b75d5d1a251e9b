import Affairs
import Text
import Values

/// A report as whoever reads it sees it: what is told above, and tables whose numbers open to what is
/// behind them.
package struct ReportSheet: Hashable, Sendable {
  /// Sentences above the tables.
  package var head: [String]
  package var parts: [Part] = []

  package init(_ head: [String] = []) { self.head = head }

  /// One table.
  package struct Part: Hashable, Sendable {
    package let title: String
    package let columns: [Column]
    package let rows: [Row]
    /// What stands there where there is no row.
    package let none: String
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let isNumber: Bool
  }

  package struct Row: Hashable, Sendable {
    package let cells: [Cell]
    /// What a bar beside it shows; the cells tell it in numbers.
    package let portion: Portion?

    /// Everything of it that somebody may look for.
    package var text: String { cells.map(\.text).joined(separator: " ") }
  }

  package struct Cell: Hashable, Sendable {
    package let text: String
    /// What it counts or names.
    package let behind: [Thing]
  }

  /// What a number opens to.
  package enum Thing: Hashable, Sendable {
    case card(CardID)
    /// A meeting, by its mark.
    case meeting(String)
  }

  /// - Parameters:
  ///   - columns: their headings; those that begin with `#` hold numbers.
  ///   - bars: what the bar beside each row shows, by its place.
  package mutating func add(
    _ title: String, _ columns: [String], none: String, _ rows: [[Cell]],
    bars: ((Int) -> Portion?)? = nil
  ) {
    parts.append(
      Part(
        title: title,
        columns: columns.map { head in
          head.hasPrefix("#")
            ? Column(title: String(head.dropFirst()), isNumber: true)
            : Column(title: head, isNumber: false)
        }, rows: rows.enumerated().map { Row(cells: $1, portion: bars?($0)) }, none: none))
  }
}

extension ReportSheet.Cell: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text: text, behind: []) }
  package init(_ text: String, _ cards: [CardID] = []) {
    self.init(text: text, behind: cards.map(ReportSheet.Thing.card))
  }
  package init(_ text: String, _ card: CardID?) { self.init(text, card.map { [$0] } ?? []) }
  package init(count cards: [CardID]) { self.init("\(cards.count)", cards) }
  package init(_ text: String, meetings: [String]) {
    self.init(text: text, behind: meetings.map(ReportSheet.Thing.meeting))
  }
}

extension ReportSheet.Part {
  /// Cells that a bar takes.
  package static let bar = 10

  package var hasBars: Bool { rows.contains { $0.portion != nil } }

  /// How wide each column is drawn: as wide as what stands in it, and the widest of texts narrower where
  /// the line has no room for all.
  ///
  /// - Parameter room: how many cells a line has; nil for as many as it takes.
  package func widths(fitting room: Int? = nil) -> [Int] {
    var widths = columns.enumerated().map { place, column in
      rows.reduce(Text.cells(of: column.title)) { widest, row in
        max(widest, row.cells.indices.contains(place) ? Text.cells(of: row.cells[place].text) : 0)
      }
    }
    guard let room else { return widths }
    var over = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - room
    while over > 0 {
      let texts = columns.indices.filter { !columns[$0].isNumber && widths[$0] > 8 }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      over -= 1
    }
    return widths
  }

  /// A line of it: numbers end in one cell, texts begin in one.
  package func line(_ cells: [String], _ widths: [Int]) -> [String] {
    zip(cells, widths).enumerated().map { place, cell in
      let isNumber = columns.indices.contains(place) && columns[place].isNumber
      return cell.0.padded(to: cell.1, isNumber ? .trailing : .leading)
    }
  }
}

extension ReportSheet {
  /// The whole of it as text, a table below the other.
  package var text: String {
    var lines = head
    for part in parts {
      if !lines.isEmpty { lines.append("") }
      lines.append(part.rows.isEmpty ? "\(part.title)  \(part.none)" : part.title)
      guard !part.rows.isEmpty else { continue }
      let widths = part.widths()
      func add(_ cells: [String], _ portion: Portion? = nil) {
        var line = "  " + part.line(cells, widths).joined(separator: "  ")
        if let portion { line += "  " + portion.bar(ReportSheet.Part.bar) }
        while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
        lines.append(line)
      }
      if part.columns.contains(where: { !$0.title.isEmpty }) { add(part.columns.map(\.title)) }
      for row in part.rows { add(row.cells.map(\.text), row.portion) }
    }
    return lines.joined(separator: "\n")
  }
}
