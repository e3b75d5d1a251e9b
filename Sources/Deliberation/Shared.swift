/// A value that lies in one place, however many rosters, lists and events hold it; one of them changes
/// its own alone.
@propertyWrapper
package struct Shared<Value: Hashable & Sendable>: Sendable {
  private var place: Place

  private final class Place: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  package init(wrappedValue: Value) { place = Place(wrappedValue) }

  package var wrappedValue: Value {
    get { place.value }
    set { place = Place(newValue) }
  }
}

extension Shared: Hashable {
  package static func == (left: Shared, right: Shared) -> Bool {
    left.place === right.place || left.place.value == right.place.value
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(place.value) }
}

/// Written and read as what it holds.
extension Shared: Codable where Value: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(wrappedValue: Value(from: decoder))
  }

  package func encode(to encoder: any Encoder) throws { try place.value.encode(to: encoder) }
}

/// Shown as what it holds.
extension Shared: CustomReflectable {
  package var customMirror: Mirror { Mirror(reflecting: place.value) }
}
