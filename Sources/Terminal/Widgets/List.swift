/// Rows to choose from, shown in pages.
///
/// Pages, not scrolling: the row under the eye stays where it is while the choice moves. What is
/// chosen is known by its id, so it stays chosen when rows come, go or change places.
package struct List<ID: Hashable & Sendable>: Sendable {
  package private(set) var ids: [ID]
  /// The place of the chosen row; 0 when there is none.
  package private(set) var index = 0

  package init(_ ids: [ID] = [], selected: ID? = nil) {
    self.ids = ids
    if let selected { select(selected) }
  }

  /// The chosen row; nil only when there are no rows.
  package var selected: ID? { ids.indices.contains(index) ? ids[index] : nil }

  /// Chooses a row, if it is there.
  package mutating func select(_ id: ID) {
    if let place = ids.firstIndex(of: id) { index = place }
  }

  /// Takes other rows. The chosen one stays chosen; if it is gone, whatever stands in its place.
  package mutating func update(_ new: [ID]) {
    let chosen = selected
    ids = new
    if let chosen, let place = new.firstIndex(of: chosen) {
      index = place
    } else {
      index = max(0, min(index, new.count - 1))
    }
  }

  /// Moves the choice by arrows, page keys, Home and End; false for any other key.
  ///
  /// - Parameter rows: How many rows a page has, as drawn.
  package mutating func handle(_ key: Key, rows: Int) -> Bool {
    let last = max(0, ids.count - 1)
    switch key {
    case .up: index = max(0, index - 1)
    case .down: index = min(last, index + 1)
    case .pageUp: index = max(0, index - max(1, rows))
    case .pageDown: index = min(last, index + max(1, rows))
    case .home: index = 0
    case .end: index = last
    default: return false
    }
    return true
  }

  /// The places of the rows on the page that holds the choice.
  package func page(rows: Int) -> Range<Int> {
    let rows = max(1, rows)
    let start = index / rows * rows
    return start..<min(ids.count, start + rows)
  }

  /// The number of this page and of all pages, from 1.
  package func pageNumber(rows: Int) -> (number: Int, of: Int) {
    let rows = max(1, rows)
    return (index / rows + 1, max(1, (ids.count + rows - 1) / rows))
  }

  /// Draws one page, a line for each row; the chosen one has `>` in front and its own style.
  ///
  /// Only rows that can be seen are asked for.
  package func draw(
    on canvas: inout Canvas, in area: Area, isFocused: Bool = true, row: (ID) -> [Span]
  ) {
    guard !area.isEmpty else { return }
    for (line, place) in page(rows: area.rows).enumerated() {
      let isChosen = place == index && isFocused
      canvas.put(isChosen ? ">" : " ", in: area, line: line)
      canvas.put(row(ids[place]), in: area.droppingLeft(2), line: line)
      if isChosen {
        canvas.restyle(area.line(line), .selected)
        canvas.focus = Position(row: area.row + line, column: area.column)
      }
    }
  }
}
