/// Where a card came from.
package enum Origin: Hashable, Sendable {
  /// What a meeting settled: its mark, the issue's number, and the point, counted from 1.
  case meeting(session: String, issue: String?, point: Int?)
  /// Another matter.
  case matter(CardID)
  /// An opinion or a reported problem that was made an issue.
  case voice(CardID)
  /// A demand of a visit, by the entry of the visit's note.
  case visit(EntryID)
  /// From elsewhere, in words.
  case outside(String)
}

extension Origin: Codable {
  private enum Kind: String, CodingKey { case meeting, matter, voice, visit, outside }

  private struct Place: Codable {
    var session: String
    var issue: String?
    var point: Int?
  }

  package init(from decoder: any Decoder) throws {
    let kinds = try decoder.container(keyedBy: Kind.self)
    switch try kinds.onlyKey(of: Origin.self) {
    case .meeting:
      let place = try kinds.decode(Place.self, forKey: .meeting)
      self = .meeting(session: place.session, issue: place.issue, point: place.point)
    case .matter: self = .matter(try kinds.decode(CardID.self, forKey: .matter))
    case .voice: self = .voice(try kinds.decode(CardID.self, forKey: .voice))
    case .visit: self = .visit(try kinds.decode(EntryID.self, forKey: .visit))
    case .outside: self = .outside(try kinds.decode(String.self, forKey: .outside))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var kinds = encoder.container(keyedBy: Kind.self)
    switch self {
    case .meeting(let session, let issue, let point):
      try kinds.encode(Place(session: session, issue: issue, point: point), forKey: .meeting)
    case .matter(let number): try kinds.encode(number, forKey: .matter)
    case .voice(let id): try kinds.encode(id, forKey: .voice)
    case .visit(let entry): try kinds.encode(entry, forKey: .visit)
    case .outside(let text): try kinds.encode(text, forKey: .outside)
    }
  }
}

extension KeyedDecodingContainer {
  /// The one member of an object that says which case it is.
  ///
  /// - Throws: `DecodingError.typeMismatch` where there is none or more than one.
  func onlyKey(of type: Any.Type) throws -> Key {
    guard allKeys.count == 1, let key = allKeys.first else {
      throw DecodingError.typeMismatch(
        type,
        .init(codingPath: codingPath, debugDescription: "one member expected, and known"))
    }
    return key
  }
}
