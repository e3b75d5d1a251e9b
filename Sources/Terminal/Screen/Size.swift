/// How many cells a screen has.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  /// Negative numbers count as 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether a screen of `other` fits into this one.
  package func holds(_ other: Size) -> Bool { columns >= other.columns && rows >= other.rows }
}

/// A place on a canvas, counted from 0 at the upper left.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells; screens cut their canvas into areas and draw into each.
///
/// An area may be empty and may reach past the canvas: what doesn't fit isn't drawn.
package struct Area: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  package init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The row of that number in this area, from 0; empty where there is none.
  package func line(_ number: Int) -> Area {
    Area(
      row: row + number, column: column, rows: (0..<rows).contains(number) ? 1 : 0,
      columns: columns)
  }

  /// The first `count` rows, or all there are.
  package func top(_ count: Int) -> Area {
    Area(row: row, column: column, rows: min(max(0, count), rows), columns: columns)
  }

  /// The last `count` rows, or all there are.
  package func bottom(_ count: Int) -> Area { droppingTop(rows - min(max(0, count), rows)) }

  /// Without the first `count` rows.
  package func droppingTop(_ count: Int) -> Area {
    let count = min(max(0, count), rows)
    return Area(row: row + count, column: column, rows: rows - count, columns: columns)
  }

  /// Without the last `count` rows.
  package func droppingBottom(_ count: Int) -> Area { top(rows - min(max(0, count), rows)) }

  /// The first `count` columns, or all there are.
  package func left(_ count: Int) -> Area {
    Area(row: row, column: column, rows: rows, columns: min(max(0, count), columns))
  }

  /// The last `count` columns, or all there are.
  package func right(_ count: Int) -> Area { droppingLeft(columns - min(max(0, count), columns)) }

  /// Without the first `count` columns.
  package func droppingLeft(_ count: Int) -> Area {
    let count = min(max(0, count), columns)
    return Area(row: row, column: column + count, rows: rows, columns: columns - count)
  }

  /// Without the last `count` columns.
  package func droppingRight(_ count: Int) -> Area { left(columns - min(max(0, count), columns)) }

  /// Smaller by so many columns on both sides and rows above and below.
  package func inset(columns: Int = 0, rows: Int = 0) -> Area {
    droppingLeft(columns).droppingRight(columns).droppingTop(rows).droppingBottom(rows)
  }

  /// An area of that size in the middle of this one, cut to it.
  package func centered(columns: Int, rows: Int) -> Area {
    let width = min(columns, self.columns)
    let height = min(rows, self.rows)
    return Area(
      row: row + (self.rows - height) / 2, column: column + (self.columns - width) / 2,
      rows: height, columns: width)
  }
}
