import Values

/// 时限 of a matter: by when, or within what time of the day it was raised.
///
/// A command may say either; what is stored was worked out. Written `2024-05-30`, a moment, or `7d`.
package enum Deadline: Hashable, Sendable {
  case by(Due)
  case within(TimeLimit)

  /// By when; nil for a limit that wasn't worked out yet.
  package var due: Due? {
    if case .by(let due) = self { due } else { nil }
  }
}

extension Deadline: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    if let limit = TimeLimit(text) {
      self = .within(limit)
    } else {
      self = .by(try Due(from: decoder))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .by(let due): try due.encode(to: encoder)
    case .within(let limit): try limit.encode(to: encoder)
    }
  }
}
