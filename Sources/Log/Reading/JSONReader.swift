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

  /// Reads a value, and says whether every member that says something was asked for: one that wasn't
  /// means nothing to the value.
  ///
  /// - Throws: a `DecodingError`, with the path to what is wrong.
  package static func readNotingStrangers<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws -> (value: Value, hasStrangers: Bool) {
    try bytes.withUnsafeBytes { bytes in
      let document = try document(bytes)
      document.noteAsked()
      let value = try Value(from: JSONValue(document: document, index: 0))
      return (value, document.hasStrangers)
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
