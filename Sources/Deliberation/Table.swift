/// Things of one kind in the order in which they were made, found by their number.
package struct Table<Element: Identifiable & Hashable & Sendable>: Hashable, Sendable
where Element.ID: Hashable & Sendable {
  package private(set) var values: [Element] = []
  private var places: [Element.ID: Int] = [:]

  package init() {}

  package var count: Int { values.count }

  package func contains(_ id: Element.ID) -> Bool { places[id] != nil }

  /// The thing of that number; setting one that is new puts it last, setting nil is ignored.
  package subscript(id: Element.ID) -> Element? {
    get { places[id].map { values[$0] } }
    set {
      guard let newValue else { return }
      if let place = places[id] {
        values[place] = newValue
      } else {
        places[id] = values.count
        values.append(newValue)
      }
    }
  }

  /// Changes the thing of that number in place; false where there is none.
  mutating func update(_ id: Element.ID, _ change: (inout Element) -> Void) -> Bool {
    guard let place = places[id] else { return false }
    change(&values[place])
    return true
  }
}
