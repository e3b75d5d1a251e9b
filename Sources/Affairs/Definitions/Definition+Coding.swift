/// An object of one member, its kind: `{"setting":{"name":"silence-days","value":30}}`.
extension Definition: Codable {
  private enum ListMember: String, CodingKey, CaseIterable { case name, values }
  private enum SettingMember: String, CodingKey, CaseIterable { case name, value }
  private enum CommunityMember: String, CodingKey, CaseIterable { case name, code }

  package init(from decoder: any Decoder) throws {
    let (kind, from) = try decoder.onlyMember(DefinitionKey.Kind.self)
    switch kind {
    case .procedure: self = .procedure(try from.decode(Procedure.self, forKey: kind))
    case .group: self = .group(try from.decode(NamedGroup.self, forKey: kind))
    case .rates: self = .rates(try from.decode(Rates.self, forKey: kind))
    case .holidays: self = .holidays(try from.decode(HolidayYear.self, forKey: kind))
    case .list:
      let inner = try from.superDecoder(forKey: kind).members(ListMember.self)
      self = .list(
        try inner.decode(NameList.self, forKey: .name),
        try inner.decode([String].self, forKey: .values))
    case .setting:
      let inner = try from.superDecoder(forKey: kind).members(SettingMember.self)
      self = .setting(
        try inner.decode(Setting.self, forKey: .name), try inner.decode(Int.self, forKey: .value))
    case .community:
      let inner = try from.superDecoder(forKey: kind).members(CommunityMember.self)
      self = .community(
        name: try inner.decode(String.self, forKey: .name),
        code: try inner.decode(String.self, forKey: .code))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: DefinitionKey.Kind.self)
    switch self {
    case .procedure(let it): try to.encode(it, forKey: .procedure)
    case .group(let it): try to.encode(it, forKey: .group)
    case .rates(let it): try to.encode(it, forKey: .rates)
    case .holidays(let it): try to.encode(it, forKey: .holidays)
    case .list(let list, let values):
      var inner = to.nestedContainer(keyedBy: ListMember.self, forKey: .list)
      try inner.encode(list, forKey: .name)
      try inner.encode(values, forKey: .values)
    case .setting(let setting, let value):
      var inner = to.nestedContainer(keyedBy: SettingMember.self, forKey: .setting)
      try inner.encode(setting, forKey: .name)
      try inner.encode(value, forKey: .value)
    case .community(let name, let code):
      var inner = to.nestedContainer(keyedBy: CommunityMember.self, forKey: .community)
      try inner.encode(name, forKey: .name)
      try inner.encode(code, forKey: .code)
    }
  }
}
