import Deliberation
import Values

/// 单位和队伍: who acts other than as one person in a meeting.
package struct Party: Hashable, Codable, Sendable {
  package typealias Kind = PartyKind

  package var id: CardID?
  /// 名称.
  package var name: String
  /// 类型.
  package var kind: Kind
  /// 负责人.
  package var leader: String?
  /// 成员.
  @Listed package var members: [Member]
  /// 职能, each one of the list `team-functions`.
  @Listed package var functions: [String]
  /// How its people take part in meetings where nothing else is said.
  package var standing: Standing?
  /// 双报到.
  @Marked package var isDoubleReporting: Bool
  /// 对外称呼: a nickname that public papers may print.
  package var shownAs: String?
  /// The day of its consent to be named in public.
  package var mayBeNamed: Day?
  /// What a registered body is; of a body alone.
  package var constitution: Constitution?
  /// An office's own telephone, of a body or unit alone.
  package var telephone: String?
  package var origin: Origin?
  /// 点位 that it belongs to, such as the garden a team looks after.
  @Listed package var sites: [CardID]

  package init(id: CardID? = nil, name: String, kind: Kind) {
    (self.id, self.name, self.kind) = (id, name, kind)
  }
}

/// 成员: of a body, a team, a group.
package struct Member: Hashable, Codable, Sendable {
  /// 姓名.
  package var name: String
  /// 职务, such as 主任.
  package var office: String?
  /// 身份; nil for that of the party.
  package var standing: Standing?
  /// 代表方.
  @Listed package var groups: [String]

  package init(name: String, office: String? = nil, standing: Standing? = nil) {
    (self.name, self.office, self.standing) = (name, office, standing)
  }
}
