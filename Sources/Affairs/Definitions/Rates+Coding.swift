extension Rates: Codable {
  private enum Member: String, CodingKey, CaseIterable { case formulas, excluded, overall }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      formulas: try from.decode([Formula].self, forKey: .formulas),
      excluded: try from.value(.excluded, or: []),
      overall: try from.decodeIfPresent(Overall.self, forKey: .overall))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(formulas, forKey: .formulas)
    try to.encode(excluded, forKey: .excluded)
    try to.encodeIfPresent(overall, forKey: .overall)
  }
}

extension Rates.Formula: Codable {
  private enum Member: String, CodingKey, CaseIterable { case id, title, of, over }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    var of: [Rates.Counted: Fraction] = [:]
    for (word, weight) in try from.decode([String: Fraction].self, forKey: .of) {
      guard let counted = Rates.Counted(rawValue: word) else {
        throw DecodingError.dataCorruptedError(
          forKey: .of, in: from, debugDescription: "nothing counts \(word)")
      }
      of[counted] = weight
    }
    self.init(
      id: try from.decode(String.self, forKey: .id),
      title: try from.decode(String.self, forKey: .title),
      of: of, over: try from.decode(Rates.Whole.self, forKey: .over))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(id, forKey: .id)
    try to.encode(title, forKey: .title)
    let weights = of.map { ($0.key.rawValue, $0.value) }
    try to.encode(Dictionary(uniqueKeysWithValues: weights), forKey: .of)
    try to.encode(over, forKey: .over)
  }
}

extension Rates.Overall: Codable {
  private enum Member: String, CodingKey, CaseIterable { case title, weights }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      title: try from.decode(String.self, forKey: .title),
      weights: try from.decode([String: Fraction].self, forKey: .weights))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(title, forKey: .title)
    try to.encode(weights, forKey: .weights)
  }
}
