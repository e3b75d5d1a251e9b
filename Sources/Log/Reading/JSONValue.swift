/// One value of some JSON, read as what is asked for.
struct JSONValue: Decoder, SingleValueDecodingContainer {
  let document: JSONDocument
  let index: Int

  var codingPath: [any CodingKey] { document.path(to: index) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var part: JSONPart { document.parts[index] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try JSONMembers(self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try JSONElements(self) }
  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { part.kind == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch part.kind {
    case .yes: return true
    case .no: return false
    case .object, .list, .string, .number: throw mismatch(type)
    case .null: throw DecodingError.typeMismatch(type, context(type))
    }
  }

  func decode(_ type: String.Type) throws -> String {
    guard part.kind == .string else { throw mismatch(type) }
    guard let text = document.text(part) else { throw corrupted("the string can't be read") }
    return text
  }

  func decode(_ type: Double.Type) throws -> Double { try floating(type) }
  func decode(_ type: Float.Type) throws -> Float { try floating(type) }
  func decode(_ type: Int.Type) throws -> Int { try whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  // MARK: What is wrong

  func mismatch(_ type: Any.Type) -> DecodingError {
    part.kind == .null ? .valueNotFound(type, context(type)) : .typeMismatch(type, context(type))
  }

  private func context(_ type: Any.Type) -> DecodingError.Context {
    .init(
      codingPath: codingPath,
      debugDescription: "Expected to decode \(type) but found \(part.kind) instead.")
  }

  private func corrupted(_ what: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: what))
  }

  // MARK: Numbers

  private func whole<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    guard part.kind == .number else { throw mismatch(type) }
    let range = part.start..<part.end
    // Nearly every number is a few digits.
    if let small = JSONCursor(document.bytes).number(range),
      range.count == 1 || document.bytes[range.lowerBound] != 0x30
    {
      if let number = Number(exactly: small) { return number }
    } else if let text = numeral {
      if let number = Number(text) ?? Double(text).flatMap(Number.init(exactly:)) { return number }
    }
    throw corrupted("the number isn't one of \(type)")
  }

  private func floating<Number: LosslessStringConvertible & BinaryFloatingPoint>(
    _ type: Number.Type
  ) throws -> Number {
    guard part.kind == .number else { throw mismatch(type) }
    guard let number = numeral.flatMap(Number.init), number.isFinite else {
      throw corrupted("the number isn't one of \(type)")
    }
    return number
  }

  /// The digits of a number; nil where it isn't written as JSON has it.
  private var numeral: String? {
    let text = String(
      decoding: UnsafeRawBufferPointer(rebasing: document.bytes[part.start..<part.end]),
      as: UTF8.self)
    let isNumber = text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
    return isNumber ? text : nil
  }
}
