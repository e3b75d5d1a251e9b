/// What something is said of: a card of the ledger, or a task that a meeting gave out.
///
/// Written as one text: `s7f3ak2`, `20240518-7f3a-1`, or `20240518-7f3a/k02` for an assignment.
package enum Target: Hashable, Sendable {
  case card(CardID)
  /// A task of a meeting: the meeting's mark, and the assignment's number there.
  case assignment(session: String, id: String)
}

extension Target {
  /// Reads what is written; any text without a task's shape names a card.
  package init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "/")) else {
      self = .card(CardID(text))
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].first == "k", parts[1].count > 1,
      parts[1].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }), !parts[0].isEmpty
    {
      self = .assignment(session: String(parts[0]), id: String(parts[1]))
    } else {
      self = .card(CardID(text))
    }
  }

  /// The card that is meant; nil for a meeting's task.
  package var card: CardID? {
    if case .card(let id) = self { id } else { nil }
  }
}

extension Target: CustomStringConvertible {
  package var description: String {
    switch self {
    case .card(let id): id.text
    case .assignment(let session, let id): "\(session)/\(id)"
    }
  }
}

extension Target: Codable {
  package init(from decoder: any Decoder) throws {
    self = Target(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
