/// A member of a JSON object by whatever name it bears, to find those that nobody knows.
struct MemberName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// The members of an object that may bear these names and no others, so that nothing is dropped in
  /// silence.
  ///
  /// - Throws: `DecodingError.dataCorrupted` at the first stranger, `typeMismatch` for no object.
  func members(among known: Set<String>) throws -> KeyedDecodingContainer<MemberName> {
    let members = try container(keyedBy: MemberName.self)
    let strangers = members.allKeys.map(\.stringValue).filter { !known.contains($0) }
    if let stranger = strangers.min() {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: codingPath + [MemberName(stranger)],
          debugDescription: "unknown member: \(stranger)"))
    }
    return members
  }
}
