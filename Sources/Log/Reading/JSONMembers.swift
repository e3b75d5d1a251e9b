/// The members of an object, found by their names.
struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let document: JSONDocument
  private let index: Int
  /// The values by their names, of an object with many; others are looked through.
  private let values: [String: Int]?

  /// The most members that are looked through.
  private static var few: Int { 32 }

  init(_ value: JSONValue) throws {
    guard value.part.kind == .object else { throw value.mismatch([String: Any].self) }
    (document, index) = (value.document, value.index)
    // An object has no more members than half of its parts.
    let mayBeMany = value.part.next - index > 2 * JSONMembers.few
    values = mayBeMany ? JSONMembers.values(of: value) : nil
  }

  private static func values(of value: JSONValue) -> [String: Int]? {
    var values: [String: Int] = [:]
    let parts = value.document.parts
    var name = value.index + 1
    while name < value.part.next {
      let text = value.document.text(parts[name]) ?? ""
      if values[text] == nil { values[text] = name + 1 }
      name = parts[name + 1].next
    }
    return values.count > few ? values : nil
  }

  var codingPath: [any CodingKey] { document.path(to: index) }

  var allKeys: [Key] {
    if let values { return values.keys.compactMap(Key.init(stringValue:)) }
    var keys: [Key] = []
    var name = index + 1
    while name < document.parts[index].next {
      let text = document.text(document.parts[name]) ?? ""
      if let key = Key(stringValue: text), !keys.contains(where: { $0.stringValue == text }) {
        keys.append(key)
      }
      name = document.parts[name + 1].next
    }
    return keys
  }

  private func find(_ key: Key) -> JSONValue? {
    guard let value = place(of: key.stringValue) else { return nil }
    document.ask(value)
    return JSONValue(document: document, index: value)
  }

  private func place(of text: String) -> Int? {
    if let values { return values[text] }
    var name = index + 1
    let end = document.parts[index].next
    while name < end {
      if document.isName(document.parts[name], text) { return name + 1 }
      name = document.parts[name + 1].next
    }
    return nil
  }

  private func value(_ key: Key) throws -> JSONValue {
    if let value = find(key) { return value }
    throw DecodingError.keyNotFound(
      key, .init(codingPath: codingPath, debugDescription: "No value associated with key \(key)."))
  }

  /// The value of a member that says something.
  private func told(_ key: Key) -> JSONValue? {
    find(key).flatMap { $0.part.kind == .null ? nil : $0 }
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try value(key).decode(type)
  }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: value(key))
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try told(key)?.decode(type)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try told(key)?.decode(type)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try told(key)?.decode(type)
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try told(key).map { try Value(from: $0) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { JSONValue(document: document, index: index) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}
