/// The elements of a list, one after another.
struct JSONElements: UnkeyedDecodingContainer {
  private let list: JSONValue
  private let end: Int
  /// The part that is read next.
  private var part: Int
  private(set) var currentIndex = 0
  let count: Int?

  init(_ value: JSONValue) throws {
    guard value.part.kind == .list else { throw value.mismatch([Any].self) }
    list = value
    (part, end) = (value.index + 1, value.part.next)
    var (elements, next) = (0, part)
    while next < end { (elements, next) = (elements + 1, value.document.parts[next].next) }
    count = elements
  }

  var codingPath: [any CodingKey] { list.codingPath }
  var isAtEnd: Bool { part >= end }

  private func here(_ type: Any.Type) throws -> JSONValue {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type,
        .init(
          codingPath: codingPath + [JSONKey(place: currentIndex)],
          debugDescription: "Unkeyed container is at end."))
    }
    return JSONValue(document: list.document, index: part)
  }

  private mutating func goOn() {
    part = list.document.parts[part].next
    currentIndex += 1
  }

  mutating func decodeNil() throws -> Bool {
    guard try here(Never.self).decodeNil() else { return false }
    goOn()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try Value(from: here(type))
    goOn()
    return value
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    let container = try here(type).container(keyedBy: type)
    goOn()
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try here([Any].self).unkeyedContainer()
    goOn()
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let value = try here((any Decoder).self)
    goOn()
    return value
  }
}
