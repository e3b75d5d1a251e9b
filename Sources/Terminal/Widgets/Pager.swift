/// A text longer than its area, read page by page. PgDn goes on, as a slide clicker sends it.
package struct Pager: Hashable, Sendable {
  /// The first line shown, as last asked for; ``top(rows:count:)`` is what can be shown.
  private var wanted = 0

  package init() {}

  /// The first line to show, so that no page is emptier than it must be.
  package func top(rows: Int, count: Int) -> Int { max(0, min(wanted, count - rows)) }

  /// False for a key that means nothing here.
  package mutating func handle(_ key: Key, rows: Int, count: Int) -> Bool {
    let top = top(rows: rows, count: count)
    // One line stays, to read on from.
    let page = max(1, rows - 1)
    switch key {
    case .up: wanted = max(0, top - 1)
    case .down: wanted = min(max(0, count - rows), top + 1)
    case .pageUp: wanted = max(0, top - page)
    case .pageDown: wanted = min(max(0, count - rows), top + page)
    case .home: wanted = 0
    case .end: wanted = max(0, count - rows)
    default: return false
    }
    return true
  }
}
