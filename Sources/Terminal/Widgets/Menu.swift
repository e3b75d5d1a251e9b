import Text

/// Things to choose from by a digit, or by arrows and Enter.
///
/// The first ten have the digits 1 to 9 and 0. What can't be chosen now stays in its place and says
/// why: hands remember places.
package struct Menu<ID: Hashable & Sendable>: Sendable {
  package struct Item: Sendable {
    package let id: ID
    package let title: String
    /// Why it can't be chosen now; nil if it can.
    package let reason: String?

    package init(_ id: ID, _ title: String, disabled reason: String? = nil) {
      self.id = id
      self.title = title
      self.reason = reason
    }
  }

  package enum Event: Sendable {
    case chosen(ID)
    /// What was asked for can't be done now, and why.
    case refused(String)
    case moved
  }

  package let items: [Item]
  private var list: List<Int>

  package init(_ items: [Item], selected: ID? = nil) {
    self.items = items
    list = List(
      Array(items.indices), selected: selected.flatMap { id in items.firstIndex { $0.id == id } })
  }

  /// What Enter would choose.
  package var selected: Item? { list.selected.map { items[$0] } }

  /// Nil where the key means nothing here.
  package mutating func handle(_ key: Key, rows: Int) -> Event? {
    if let digit = key.digit {
      let place = digit == 0 ? 9 : digit - 1
      guard items.indices.contains(place) else { return nil }
      list.select(place)
      return choice
    }
    if key == .enter { return choice }
    return list.handle(key, rows: rows) ? .moved : nil
  }

  private var choice: Event? {
    selected.map { item in item.reason.map(Event.refused) ?? .chosen(item.id) }
  }

  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool = true) {
    let width = items.reduce(0) { max($0, Text.cells(of: $1.title)) }
    list.draw(on: &canvas, in: area, isFocused: isFocused) { place in
      let digit = place < 9 ? "\(place + 1)" : place == 9 ? "0" : " "
      let item = items[place]
      guard let reason = item.reason else {
        return [Span(digit, .key), Span(" " + item.title)]
      }
      return [
        Span(digit + " " + item.title.padded(to: width) + "  ", .disabled),
        Span("（\(reason)）", .disabled),
      ]
    }
  }
}
