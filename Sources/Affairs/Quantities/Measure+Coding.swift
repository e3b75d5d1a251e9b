import Values

extension Measure: Codable {
  /// Reads the object or the text alone.
  ///
  /// An object may leave out `mark`, which is exact then, and `text`. Its text may be such as can't be
  /// read (一千余株), but not such as says something else.
  package init(from decoder: any Decoder) throws {
    func refusal(_ words: String) -> DecodingError {
      .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: words))
    }
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      do {
        self = try Measure(text)
      } catch {
        throw refusal("not a measure: \(text)")
      }
      return
    }
    let members = try decoder.members(among: ["count", "mark", "text", "unit"])
    let count = try members.decode(Int.self, forKey: MemberName("count"))
    let mark = try members.decodeIfPresent(Mark.self, forKey: MemberName("mark")) ?? .exact
    let unit = try members.decode(String.self, forKey: MemberName("unit"))
    let text = try members.decodeIfPresent(String.self, forKey: MemberName("text"))
    guard count >= 0 else { throw refusal("less than nothing: \(count)") }
    guard Measure.isUnit(unit) else { throw refusal("not a unit: \(unit)") }
    guard let text else {
      self.init(count, mark, unit)
      return
    }
    guard !text.isBlank else { throw refusal("nothing written") }
    if let read = try? Measure(text), (read.count, read.mark, read.unit) != (count, mark, unit) {
      throw refusal("says something else: \(text)")
    }
    self.init(count, mark, unit, text: text)
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: MemberName.self)
    try members.encode(count, forKey: MemberName("count"))
    try members.encode(mark, forKey: MemberName("mark"))
    try members.encode(unit, forKey: MemberName("unit"))
    try members.encode(text, forKey: MemberName("text"))
  }
}
