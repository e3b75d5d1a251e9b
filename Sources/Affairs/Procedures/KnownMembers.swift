extension Decoder {
  /// An object that may have no other members than these.
  ///
  /// - Throws: a `DecodingError` that names one that means nothing here.
  func members<Member: CodingKey & CaseIterable>(
    _ members: Member.Type
  ) throws -> KeyedDecodingContainer<Member> {
    _ = try self.members(among: Set(Member.allCases.map(\.stringValue)))
    return try container(keyedBy: members)
  }

  /// An object that has one member alone, one of these.
  ///
  /// - Throws: a `DecodingError` where it has another, none or several.
  func onlyMember<Member: CodingKey & CaseIterable>(
    _ members: Member.Type
  ) throws -> (name: Member, container: KeyedDecodingContainer<Member>) {
    let container = try self.members(members)
    guard container.allKeys.count == 1, let name = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "one member expected"))
    }
    return (name, container)
  }
}

extension KeyedDecodingContainer {
  /// The value of a member, or what is meant where it was left out.
  func value<Value: Decodable>(_ key: Key, or usual: Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? usual
  }
}

extension KeyedEncodingContainer {
  /// Writes a member unless it has the value that is meant where it is left out.
  mutating func write<Value: Encodable & Equatable>(
    _ value: Value, _ key: Key, unless usual: Value
  ) throws {
    if value != usual { try encode(value, forKey: key) }
  }
}
