/// Which entry of which computer's chain it is. Written `k7f3a2mq/41`.
package struct EntryID: Hashable, Sendable {
  /// The computer's mark, eight characters.
  package let chain: String
  /// Counted from 1 after the chain's header.
  package let n: Int

  package init(chain: String, n: Int) { (self.chain, self.n) = (chain, n) }

  /// Reads `k7f3a2mq/41`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let n = Int(parts[1]), n > 0 else { return nil }
    self.init(chain: String(parts[0]), n: n)
  }
}

extension EntryID: Comparable {
  package static func < (left: EntryID, right: EntryID) -> Bool {
    left.chain == right.chain ? left.n < right.n : left.chain < right.chain
  }
}

extension EntryID: CustomStringConvertible {
  package var description: String { "\(chain)/\(n)" }
}

extension EntryID: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = EntryID(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an entry: \(text)"))
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
