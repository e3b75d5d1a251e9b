import Values

extension Rule: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, title, source, validFrom, validUntil, decides, shape, quorum, adoption, fewest, tie
    case policies, concurrences, absentGroup, objection, agenda, ways, proxies
  }

  /// Reads a rule, or the id of a built-in one; what is left out is what `init` has by default.
  package init(from decoder: any Decoder) throws {
    if let single = try? decoder.singleValueContainer(), let id = try? single.decode(String.self) {
      guard let rule = Rule.builtIn(id) else {
        throw DecodingError.dataCorruptedError(
          in: single, debugDescription: "no built-in rule \(id)")
      }
      self = rule
      return
    }
    let from = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try from.decode(String.self, forKey: .id),
      title: try from.decode(Bilingual.self, forKey: .title),
      source: try from.decode(Bilingual.self, forKey: .source),
      validFrom: try from.decodeIfPresent(Day.self, forKey: .validFrom),
      validUntil: try from.decodeIfPresent(Day.self, forKey: .validUntil),
      decides: try from.decode(Decider.self, forKey: .decides),
      shape: try from.decode(.shape, else: .motion),
      quorum: try from.decode(.quorum, else: []),
      adoption: try from.decode(.adoption, else: []),
      fewest: try from.decodeIfPresent(Int.self, forKey: .fewest),
      tie: try from.decode(.tie, else: .fails),
      policies: try from.decode(.policies, else: Policies()),
      concurrences: try from.decode(.concurrences, else: []),
      absentGroup: try from.decode(.absentGroup, else: .warns),
      objection: try from.decode(.objection, else: .holdsNothing),
      agenda: try from.decode(.agenda, else: .open),
      ways: try from.decode(.ways, else: Rule.meetingWays),
      proxies: try from.decode(.proxies, else: true))
  }

  /// Writes a rule without what it has by default.
  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: CodingKeys.self)
    try to.encode(id, forKey: .id)
    try to.encode(title, forKey: .title)
    try to.encode(source, forKey: .source)
    try to.encodeIfPresent(validFrom, forKey: .validFrom)
    try to.encodeIfPresent(validUntil, forKey: .validUntil)
    try to.encode(decides, forKey: .decides)
    try to.encode(shape, .shape, unless: .motion)
    try to.encode(quorum, .quorum, unless: [])
    try to.encode(adoption, .adoption, unless: [])
    try to.encodeIfPresent(fewest, forKey: .fewest)
    try to.encode(tie, .tie, unless: .fails)
    try to.encode(policies, .policies, unless: Policies())
    try to.encode(concurrences, .concurrences, unless: [])
    try to.encode(absentGroup, .absentGroup, unless: .warns)
    try to.encode(objection, .objection, unless: .holdsNothing)
    try to.encode(agenda, .agenda, unless: .open)
    try to.encode(ways, .ways, unless: Rule.meetingWays)
    try to.encode(proxies, .proxies, unless: true)
  }
}

extension KeyedDecodingContainer {
  /// The value of a member, or what stands for it where it was left out.
  func decode<Value: Decodable>(_ key: Key, else value: Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? value
  }
}

extension KeyedEncodingContainer {
  /// Writes a member unless it has the value that is meant where it is left out.
  mutating func encode<Value: Encodable & Equatable>(
    _ value: Value, _ key: Key, unless usual: Value
  ) throws {
    if value != usual { try encode(value, forKey: key) }
  }
}
