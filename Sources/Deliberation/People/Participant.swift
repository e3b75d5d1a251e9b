import Values

/// One person or one organisation's representative on the roster of a meeting.
package struct Participant: Hashable, Codable, Sendable, Identifiable {
  package typealias ID = Identifier<Participant>

  /// 编号: the number on the roster.
  package let id: ID
  /// Everything about the person that can be put right later.
  @Shared package var details: PersonDetails

  package init(id: ID, details: PersonDetails) { (self.id, self.details) = (id, details) }

  package var name: String { details.name }
  package var groups: [String] { details.groups }
  package var standing: Standing { details.standing }
}

/// What a roster says of a person. Telephone numbers are no part of it: they never enter a session.
package struct PersonDetails: Hashable, Codable, Sendable {
  /// As written in the roster, inner spaces kept (`张　三`).
  package var name: String
  /// Every group the person stands in; one person in several groups has one vote.
  package var groups: [String]
  /// 参会身份: how the person takes part.
  package var standing: Standing
  /// The home as written, `24-1-301`; nil for a representative of an organisation.
  package var home: String?
  /// The organisation represented, where it is one.
  package var organisation: String?
  /// Area of the home on the roster, for votes by area.
  package var area: Area?
  /// The kind of area on this roster, such as 建筑面积; one kind per roster.
  package var areaKind: String?
  /// Place in the order of the roster, from 1.
  package var order: Int
  /// 备注: anything else; nil for nothing.
  package var note: String?
  /// What a search compares, made once when the person is entered.
  package var search: SearchText

  package init(
    name: String, groups: [String] = [], standing: Standing = .voting, home: String? = nil,
    organisation: String? = nil, area: Area? = nil, areaKind: String? = nil, order: Int = 0,
    note: String? = nil, search: SearchText = SearchText()
  ) {
    self.name = name
    self.groups = groups
    self.standing = standing
    self.home = home
    self.organisation = organisation
    self.area = area
    self.areaKind = areaKind
    self.order = order
    self.note = note
    self.search = search
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      name: fields.decode(String.self, forKey: .name),
      groups: fields.decodeIfPresent([String].self, forKey: .groups) ?? [],
      standing: fields.decodeIfPresent(Standing.self, forKey: .standing) ?? .voting,
      home: fields.decodeIfPresent(String.self, forKey: .home),
      organisation: fields.decodeIfPresent(String.self, forKey: .organisation),
      area: fields.decodeIfPresent(Area.self, forKey: .area),
      areaKind: fields.decodeIfPresent(String.self, forKey: .areaKind),
      order: fields.decodeIfPresent(Int.self, forKey: .order) ?? 0,
      note: fields.decodeIfPresent(String.self, forKey: .note),
      search: fields.decodeIfPresent(SearchText.self, forKey: .search) ?? SearchText())
  }
}

/// How someone takes part: 出席 votes, 列席 speaks, 旁听 does neither.
package enum Standing: String, Hashable, Codable, Sendable, CaseIterable {
  /// 出席: speaks and votes; counted in 应到 and 实到.
  case voting
  /// 列席: speaks, does not vote, is not counted.
  case speaking
  /// 旁听: neither speaks nor votes.
  case observing
}
