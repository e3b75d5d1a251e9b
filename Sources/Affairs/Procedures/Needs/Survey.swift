import Values

extension Need {
  /// 征询: slips handed out and returned.
  package struct Survey: Hashable, Sendable {
    /// How many were asked; all are the matter's households.
    package var asked: Extent
    /// The share of the slips handed out that came back, at least; nil asks for none.
    package var returned: Ratio?

    package init(asked: Extent = .all, returned: Ratio? = nil) {
      (self.asked, self.returned) = (asked, returned)
    }
  }
}

extension Need.Survey: Codable {
  private enum Member: String, CodingKey, CaseIterable { case asked, returned }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    asked = try from.decode(Extent.self, forKey: .asked)
    returned = try from.decodeIfPresent(Ratio.self, forKey: .returned)
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(asked, forKey: .asked)
    try to.encodeIfPresent(returned, forKey: .returned)
  }
}
