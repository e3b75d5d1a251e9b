import Values

/// An object of one member, its kind: `{"setting":{"name":"silence-days","value":30}}`.
extension Definition: Codable {
  private enum ListMember: String, CodingKey, CaseIterable { case name, values }
  private enum HolidayMember: String, CodingKey, CaseIterable { case year, off, work }
  private enum SettingMember: String, CodingKey, CaseIterable { case name, value }
  private enum CommunityMember: String, CodingKey, CaseIterable { case name, code }

  package init(from decoder: any Decoder) throws {
    let (kind, from) = try decoder.onlyMember(DefinitionKey.Kind.self)
    switch kind {
    case .procedure: self = .procedure(try from.decode(Procedure.self, forKey: kind))
    case .group: self = .group(try from.decode(NamedGroup.self, forKey: kind))
    case .rates: self = .rates(try from.decode(Rates.self, forKey: kind))
    case .list:
      let inner = try from.superDecoder(forKey: kind).members(ListMember.self)
      self = .list(
        try inner.decode(NameList.self, forKey: .name),
        try inner.decode([String].self, forKey: .values))
    case .holidays:
      let inner = try from.superDecoder(forKey: kind).members(HolidayMember.self)
      self = .holidays(
        year: try inner.decode(Int.self, forKey: .year),
        Holidays.Year(off: try inner.days(.off), work: try inner.days(.work)))
    case .setting:
      let inner = try from.superDecoder(forKey: kind).members(SettingMember.self)
      self = .setting(
        try inner.decode(Setting.self, forKey: .name), try inner.decode(Int.self, forKey: .value))
    case .community:
      let inner = try from.superDecoder(forKey: kind).members(CommunityMember.self)
      self = .community(
        name: try inner.decode(String.self, forKey: .name),
        code: try inner.decode(String.self, forKey: .code))
    case .services: self = .services(try from.decode([LocalService].self, forKey: kind))
    case .pact: self = .pact(try from.decode([String].self, forKey: kind))
    case .works: self = .works(try from.decode([ResidentWork].self, forKey: kind))
    case .answers: self = .answers(try from.decode([AnswerCard].self, forKey: kind))
    case .words: self = .words(try from.decode(HeldWords.self, forKey: kind))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: DefinitionKey.Kind.self)
    switch self {
    case .procedure(let it): try to.encode(it, forKey: .procedure)
    case .group(let it): try to.encode(it, forKey: .group)
    case .rates(let it): try to.encode(it, forKey: .rates)
    case .list(let list, let values):
      var inner = to.nestedContainer(keyedBy: ListMember.self, forKey: .list)
      try inner.encode(list, forKey: .name)
      try inner.encode(values, forKey: .values)
    case .holidays(let year, let days):
      var inner = to.nestedContainer(keyedBy: HolidayMember.self, forKey: .holidays)
      try inner.encode(year, forKey: .year)
      try inner.encode(days.off.sorted(), forKey: .off)
      try inner.encode(days.work.sorted(), forKey: .work)
    case .setting(let setting, let value):
      var inner = to.nestedContainer(keyedBy: SettingMember.self, forKey: .setting)
      try inner.encode(setting, forKey: .name)
      try inner.encode(value, forKey: .value)
    case .community(let name, let code):
      var inner = to.nestedContainer(keyedBy: CommunityMember.self, forKey: .community)
      try inner.encode(name, forKey: .name)
      try inner.encode(code, forKey: .code)
    case .services(let it): try to.encode(it, forKey: .services)
    case .pact(let it): try to.encode(it, forKey: .pact)
    case .works(let it): try to.encode(it, forKey: .works)
    case .answers(let it): try to.encode(it, forKey: .answers)
    case .words(let it): try to.encode(it, forKey: .words)
    }
  }
}

extension KeyedDecodingContainer {
  /// Days in any order, none of them twice; none at all where the member is left out.
  fileprivate func days(_ key: Key) throws -> Set<Day> {
    let list = try value(key, or: [Day]())
    let days = Set(list)
    guard days.count == list.count else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "a day stands there twice")
    }
    return days
  }
}
