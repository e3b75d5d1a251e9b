/// Finds the texts in a value, with the members that lead to each; places in lists count from 1.
///
/// It goes by the value's own coding and writes nothing down, so that a text costs a look at it and
/// no more.
final class TextLeaves {
  typealias Leaf = (path: [String], text: String)

  private let isWanted: (String) -> Bool
  private let namesToo: Bool
  private(set) var found: [Leaf] = []

  private init(_ isWanted: @escaping (String) -> Bool, namesToo: Bool) {
    (self.isWanted, self.namesToo) = (isWanted, namesToo)
  }

  /// The texts of a value that are asked for, in the order they are coded in.
  ///
  /// - Parameter namesToo: whether the names that texts stand under count as texts, for somebody may
  ///   have typed them.
  static func all(
    in value: some Encodable, namesToo: Bool = false, where isWanted: @escaping (String) -> Bool
  ) -> [Leaf] {
    let leaves = TextLeaves(isWanted, namesToo: namesToo)
    // Nothing is written, so nothing can fail but a value that refuses to be coded at all.
    try? value.encode(to: LeafEncoder(leaves: leaves, path: nil))
    return leaves.found
  }

  fileprivate func look(at text: String, _ path: Path?) {
    if isWanted(text) { found.append((Path.members(of: path), text)) }
    if namesToo, let path, isWanted(path.key.stringValue) {
      found.append((Path.members(of: path.before), path.key.stringValue))
    }
  }

  fileprivate func look(at value: some Encodable, _ path: Path?) throws {
    if let text = value as? String { return look(at: text, path) }
    try value.encode(to: LeafEncoder(leaves: self, path: path))
  }
}

/// A member or a place in a list, and what leads to it.
private final class Path {
  let before: Path?
  let key: any CodingKey

  init(_ before: Path?, _ key: any CodingKey) { (self.before, self.key) = (before, key) }

  static func members(of path: Path?) -> [String] {
    var names: [String] = []
    var path = path
    while let last = path {
      names.append(last.key.intValue.map { "\($0 + 1)" } ?? last.key.stringValue)
      path = last.before
    }
    return names.reversed()
  }
}

private struct Place: CodingKey {
  let intValue: Int?
  var stringValue: String { "\(intValue ?? 0)" }

  init(_ place: Int) { intValue = place }
  init?(intValue: Int) { self.intValue = intValue }
  init?(stringValue: String) { nil }
}

private struct LeafEncoder: Encoder {
  let leaves: TextLeaves
  let path: Path?
  // Nobody asks for it: each value is coded by what it holds alone.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(LeafMembers(leaves: leaves, path: path))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { LeafList(leaves: leaves, path: path) }
  func singleValueContainer() -> any SingleValueEncodingContainer {
    LeafValue(leaves: leaves, path: path)
  }
}

private struct LeafMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let leaves: TextLeaves
  let path: Path?
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {}
  func encode(_ value: Bool, forKey key: Key) {}
  func encode(_ value: Int, forKey key: Key) {}
  func encode(_ value: Int64, forKey key: Key) {}
  func encode(_ value: Double, forKey key: Key) {}
  func encode(_ value: String, forKey key: Key) { leaves.look(at: value, Path(path, key)) }
  func encode(_ value: some Encodable, forKey key: Key) throws {
    try leaves.look(at: value, Path(path, key))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(LeafMembers<Nested>(leaves: leaves, path: Path(path, key)))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    LeafList(leaves: leaves, path: Path(path, key))
  }

  func superEncoder() -> any Encoder { LeafEncoder(leaves: leaves, path: path) }
  func superEncoder(forKey key: Key) -> any Encoder {
    LeafEncoder(leaves: leaves, path: Path(path, key))
  }
}

private struct LeafList: UnkeyedEncodingContainer {
  let leaves: TextLeaves
  let path: Path?
  var count = 0
  var codingPath: [any CodingKey] { [] }

  init(leaves: TextLeaves, path: Path?) { (self.leaves, self.path) = (leaves, path) }

  private mutating func next() -> Path {
    defer { count += 1 }
    return Path(path, Place(count))
  }

  mutating func encodeNil() { count += 1 }
  mutating func encode(_ value: some Encodable) throws { try leaves.look(at: value, next()) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(LeafMembers<Nested>(leaves: leaves, path: next()))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    LeafList(leaves: leaves, path: next())
  }

  mutating func superEncoder() -> any Encoder { LeafEncoder(leaves: leaves, path: next()) }
}

private struct LeafValue: SingleValueEncodingContainer {
  let leaves: TextLeaves
  let path: Path?
  var codingPath: [any CodingKey] { [] }

  func encodeNil() {}
  func encode(_ value: Bool) {}
  func encode(_ value: Double) {}
  func encode(_ value: Float) {}
  func encode(_ value: Int) {}
  func encode(_ value: Int8) {}
  func encode(_ value: Int16) {}
  func encode(_ value: Int32) {}
  func encode(_ value: Int64) {}
  func encode(_ value: UInt) {}
  func encode(_ value: UInt8) {}
  func encode(_ value: UInt16) {}
  func encode(_ value: UInt32) {}
  func encode(_ value: UInt64) {}
  func encode(_ value: String) { leaves.look(at: value, path) }
  func encode(_ value: some Encodable) throws { try leaves.look(at: value, path) }
}
