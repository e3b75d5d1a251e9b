/// A list that a card may leave out: it is empty where the member is missing, and not written where
/// it is empty.
@propertyWrapper
package struct Listed<Element: Hashable & Codable & Sendable>: Hashable, Sendable {
  package var wrappedValue: [Element]

  package init(wrappedValue: [Element] = []) { self.wrappedValue = wrappedValue }
}

extension Listed: Codable {
  package init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode([Element].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

/// A mark that a card may leave out: false where the member is missing, and not written where false.
@propertyWrapper
package struct Marked: Hashable, Sendable {
  package var wrappedValue: Bool

  package init(wrappedValue: Bool = false) { self.wrappedValue = wrappedValue }
}

extension Marked: Codable {
  package init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode(Bool.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

/// Texts by their names, left out where there is none.
@propertyWrapper
package struct Named: Hashable, Sendable {
  package var wrappedValue: [String: String]

  package init(wrappedValue: [String: String] = [:]) { self.wrappedValue = wrappedValue }
}

extension Named: Codable {
  package init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode([String: String].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

// What the compiler writes for a struct with such members calls these.

extension KeyedDecodingContainer {
  package func decode<Element>(
    _ type: Listed<Element>.Type, forKey key: Key
  ) throws -> Listed<Element> {
    try decodeIfPresent(type, forKey: key) ?? Listed()
  }

  package func decode(_ type: Marked.Type, forKey key: Key) throws -> Marked {
    try decodeIfPresent(type, forKey: key) ?? Marked()
  }

  package func decode(_ type: Named.Type, forKey key: Key) throws -> Named {
    try decodeIfPresent(type, forKey: key) ?? Named()
  }
}

extension KeyedEncodingContainer {
  package mutating func encode<Element>(_ value: Listed<Element>, forKey key: Key) throws {
    if !value.wrappedValue.isEmpty { try encode(value.wrappedValue, forKey: key) }
  }

  package mutating func encode(_ value: Marked, forKey key: Key) throws {
    if value.wrappedValue { try encode(true, forKey: key) }
  }

  package mutating func encode(_ value: Named, forKey key: Key) throws {
    if !value.wrappedValue.isEmpty { try encode(value.wrappedValue, forKey: key) }
  }
}
