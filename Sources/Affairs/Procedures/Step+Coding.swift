/// A step in JSON has the members it has in YAML.
extension Step: Codable {
  private enum Member: String, CodingKey, CaseIterable {
    case id, title, body, rule, needs, papers, days, skip, despite, back, gate, settled, clause
  }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    let way = try from.decodeIfPresent(Settled.Way.self, forKey: .settled)
    let clause = try from.decodeIfPresent(String.self, forKey: .clause)
    if (way == nil) != (clause == nil) {
      throw DecodingError.dataCorruptedError(
        forKey: .settled, in: from, debugDescription: "settled and clause go together")
    }
    self.init(
      id: try from.decode(String.self, forKey: .id),
      title: try from.decodeIfPresent(String.self, forKey: .title),
      body: try from.decodeIfPresent(String.self, forKey: .body),
      rule: try from.decodeIfPresent(String.self, forKey: .rule),
      needs: try from.decode([Need].self, forKey: .needs),
      papers: try from.value(.papers, or: []),
      days: try from.decodeIfPresent(Interval.self, forKey: .days),
      skip: try from.value(.skip, or: .never),
      despite: try from.value(.despite, or: .never),
      back: try from.decodeIfPresent(String.self, forKey: .back),
      isGate: try from.value(.gate, or: false),
      settled: way.flatMap { way in clause.map { Settled(way, clause: $0) } })
  }

  /// Writes a step without what it has by default.
  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(id, forKey: .id)
    try to.write(title, .title, unless: id)
    try to.encodeIfPresent(body, forKey: .body)
    try to.encodeIfPresent(rule, forKey: .rule)
    try to.encode(needs, forKey: .needs)
    try to.write(papers, .papers, unless: [])
    try to.encodeIfPresent(days, forKey: .days)
    try to.write(skip, .skip, unless: .never)
    try to.write(despite, .despite, unless: .never)
    try to.encodeIfPresent(back, forKey: .back)
    try to.write(isGate, .gate, unless: false)
    try to.encodeIfPresent(settled?.way, forKey: .settled)
    try to.encodeIfPresent(settled?.clause, forKey: .clause)
  }
}

extension Step.Interval: Codable {
  private enum Member: String, CodingKey, CaseIterable {
    case count, unit, from
    case purpose = "for"
  }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      count: try from.decode(Int.self, forKey: .count),
      unit: try from.value(.unit, or: .calendar),
      from: try from.decode(Origin.self, forKey: .from),
      for: try from.decodeIfPresent(String.self, forKey: .purpose))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(count, forKey: .count)
    try to.write(unit, .unit, unless: .calendar)
    try to.encode(from, forKey: .from)
    try to.encodeIfPresent(purpose, forKey: .purpose)
  }
}
