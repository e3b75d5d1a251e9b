/// Which thing is defined. Written `procedure/hearing`, `holidays/2026`, `rates`.
package struct DefinitionKey: Hashable, Sendable {
  package let kind: Kind
  /// Its id, name or year; empty where there is but one of its kind.
  package let name: String

  package init(_ kind: Kind, _ name: String) { (self.kind, self.name) = (kind, name) }

  /// Kinds of definitions, by their member in JSON.
  package enum Kind: String, CodingKey, CaseIterable, Hashable, Sendable {
    case procedure, list, group, rates, setting, holidays, community
    case services, pact, works, answers
    case words = "held-words"

    /// Whether there is but one of its kind, which bears no name.
    var isAlone: Bool {
      switch self {
      case .rates, .services, .pact, .works, .answers, .words: true
      case .procedure, .list, .group, .setting, .holidays, .community: false
      }
    }
  }
}

extension DefinitionKey {
  /// Reads what is written; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = Kind(rawValue: String(parts[0])),
      kind.isAlone == (parts.count == 1), parts.count == 1 || !parts[1].isEmpty
    else { return nil }
    self.init(kind, parts.count == 1 ? "" : String(parts[1]))
  }
}

extension DefinitionKey: CustomStringConvertible {
  package var description: String { name.isEmpty ? kind.rawValue : "\(kind.rawValue)/\(name)" }
}

extension DefinitionKey: Comparable {
  package static func < (left: DefinitionKey, right: DefinitionKey) -> Bool {
    left.description < right.description
  }
}

extension DefinitionKey: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let key = DefinitionKey(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "nothing to define: \(text)"))
    }
    self = key
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
