import Text

/// The last line of a screen: digits and what they do. Tab walks it.
package struct Footer: Sendable {
  package struct Item: Hashable, Sendable {
    /// A digit, mostly.
    package let key: Character
    package let label: String
    package let isEnabled: Bool

    package init(_ key: Character, _ label: String, isEnabled: Bool = true) {
      self.key = key
      self.label = label
      self.isEnabled = isEnabled
    }
  }

  package let items: [Item]
  /// The item that Tab has come to; nil while the rest of the screen has the keys.
  package private(set) var selected: Int?

  package init(_ items: [Item], selected: Int? = nil) {
    self.items = items
    self.selected = selected.flatMap { items.indices.contains($0) ? $0 : nil }
  }

  /// The key of the item that was asked for, by its own key or by Tab and Enter; nil for none.
  ///
  /// `used` says whether the key was for the footer at all: Tab and, once Tab has come here,
  /// arrows, Enter and Escape, which goes back to the screen.
  package mutating func handle(_ key: Key) -> (chosen: Character?, used: Bool) {
    if case .character(let character) = key.folded, items.contains(where: { $0.key == character }) {
      selected = nil
      return (character, true)
    }
    switch (key, selected) {
    case (.tab, _): step(1)
    case (.backTab, _): step(-1)
    case (.right, .some): step(1)
    case (.left, .some): step(-1)
    case (.escape, .some): selected = nil
    case (.enter, let place?):
      selected = nil
      return (items[place].key, true)
    default: return (nil, false)
    }
    return (nil, true)
  }

  private mutating func step(_ step: Int) {
    guard !items.isEmpty else { return }
    let place = selected.map { $0 + step } ?? (step > 0 ? 0 : items.count - 1)
    selected = (place + items.count) % items.count
  }

  /// Draws what the line has room for. The last item, which is help, always stays; `…` stands for
  /// those left out.
  package func draw(on canvas: inout Canvas, in area: Area) {
    let widths = items.map { 2 + Text.cells(of: $0.label) }
    var shown = Array(items.indices)
    func width() -> Int {
      shown.reduce(1 + (shown.count < items.count ? 2 : 0)) { $0 + widths[$1] }
    }
    while shown.count > 1, width() - 1 > area.columns {
      // The one Tab has come to is seen.
      let place = shown.dropLast().lastIndex { $0 != selected } ?? shown.count - 2
      shown.remove(at: place)
    }
    var spans = [Span(" ")]
    var previous = -1
    for place in shown {
      if place != previous + 1 { spans.append(Span("… ", .quiet)) }
      previous = place
      let item = items[place]
      let isSelected = place == selected
      spans.append(
        Span(String(item.key), isSelected ? .selected : item.isEnabled ? .key : .disabled))
      spans.append(
        Span(item.label, isSelected ? .selected : item.isEnabled ? .normal : .disabled))
      spans.append(Span(" "))
    }
    canvas.put(spans.dropLast(), in: area, mark: "")
  }
}

extension Canvas {
  fileprivate mutating func put(_ spans: ArraySlice<Span>, in area: Area, mark: String) {
    put(Array(spans), in: area, mark: mark)
  }
}
