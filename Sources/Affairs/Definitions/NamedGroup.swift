import Deliberation

/// Parties that are spoken of together under one name, such as 五社.
package struct NamedGroup: Hashable, Sendable {
  /// 名称.
  package var name: String
  /// Who belongs to it, in the order they are named.
  package var members: [String]

  package init(_ name: String, _ members: [String]) { (self.name, self.members) = (name, members) }

  /// Those there are until a place defines its own.
  package static let builtIn = [
    NamedGroup("楼院", GroupPreset.building.groups),
    NamedGroup("五社", GroupPreset.fiveSocieties.groups),
    NamedGroup("三驾马车", GroupPreset.threeBodies.groups),
    NamedGroup("政产学研用", ["政府部门", "企业", "学校", "研究机构", "用户"]),
    NamedGroup(
      "六大平台",
      [
        "党建工作协调委员会", "社区社会组织联合会", "公共卫生委员会", "物业企业联盟", "合作发展办公室",
        "接诉即办议事协商会",
      ]),
  ]
}

extension NamedGroup: Codable {
  private enum Member: String, CodingKey, CaseIterable { case name, members }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      try from.decode(String.self, forKey: .name),
      try from.decode([String].self, forKey: .members))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(name, forKey: .name)
    try to.encode(members, forKey: .members)
  }
}
