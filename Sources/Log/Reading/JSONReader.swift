/// Reads values from JSON by their own coding.
///
/// It says and refuses what Foundation's decoder does, at a fraction of its cost: nothing is built but
/// what is asked for.
package enum JSONReader {
  /// - Throws: a `DecodingError`, with the path to what is wrong.
  package static func read<Value: Decodable>(
    _ type: Value.Type, from bytes: UnsafeRawBufferPointer
  ) throws -> Value {
    try Value(from: JSONValue(document: document(bytes), index: 0))
  }

  /// Reads a list of objects that have one member each, by its name and what stands under it.
  ///
  /// - Parameter make: nil where the name means nothing to it.
  /// - Returns: nil where that isn't what stands there.
  /// - Throws: what `make` throws.
  package static func readNamed<Value>(
    _ bytes: [UInt8], _ make: (String, any Decoder) throws -> Value?
  ) throws -> [Value]? {
    try bytes.withUnsafeBytes { bytes in
      guard let document = try? JSONDocument(bytes), document.parts[0].kind == .list else {
        return nil
      }
      var values: [Value] = []
      var index = 1
      while index < document.parts.count {
        let (object, name) = (document.parts[index], index + 1)
        guard object.kind == .object, name < object.next,
          document.parts[name + 1].next == object.next,
          let text = document.text(document.parts[name]),
          let value = try make(text, JSONValue(document: document, index: name + 1))
        else { return nil }
        values.append(value)
        index = object.next
      }
      return values
    }
  }

  /// Reads a value, and says which member was never asked for: it means nothing to the value.
  ///
  /// - Throws: a `DecodingError`, with the path to what is wrong.
  package static func readNotingStrangers<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws -> (value: Value, stranger: [any CodingKey]?) {
    try bytes.withUnsafeBytes { bytes in
      let document = try document(bytes)
      document.noteAsked()
      let value = try Value(from: JSONValue(document: document, index: 0))
      return (value, document.stranger.map { document.path(to: $0) })
    }
  }

  /// The path to the first member whose name its object has already; nil where there is none, or where
  /// it isn't JSON.
  package static func repeatedMember(in bytes: [UInt8]) -> [any CodingKey]? {
    bytes.withUnsafeBytes { bytes -> [any CodingKey]? in
      guard let document = try? JSONDocument(bytes) else { return nil }
      return document.repeated.map { document.path(to: $0) }
    }
  }

  private static func document(_ bytes: UnsafeRawBufferPointer) throws -> JSONDocument {
    do { return try JSONDocument(bytes) } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "not JSON at byte \(error.offset)"))
    }
  }

  /// - Throws: a `DecodingError`, with the path to what is wrong.
  package static func read<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws -> Value {
    try bytes.withUnsafeBytes { try read(type, from: $0) }
  }
}
