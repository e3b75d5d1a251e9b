import Values

/// 协议和承诺: what someone binds itself to.
package struct Pledge: Hashable, Codable, Sendable {
  package typealias Kind = PledgeKind

  /// 认养方式: one of the list `adoption-ways`.
  package typealias Way = String

  /// Who binds itself.
  package enum Pledger: Hashable, Sendable {
    case party(CardID)
    /// A household goes by its room, in a building or stairwell.
    case dwelling(room: String, site: CardID)
  }

  package var id: CardID?
  /// 类别.
  package var kind: Kind
  /// 内容; nil where the kind says it all.
  package var what: String?
  /// 方式: 资金, 人力, 物力.
  @Listed package var ways: [Way]
  /// 承诺方.
  package var by: Pledger
  /// 对象: sites, matters.
  @Listed package var on: [Target]
  /// 金额或数量.
  package var worth: Worth?
  /// 起.
  package var from: Day?
  /// 止, included.
  package var until: Day?
  /// 签订日.
  package var signed: Day?
  /// 挂牌日.
  package var plaque: Day?
  /// 兑现日.
  package var done: Day?
  /// 协议编号或文件.
  package var agreement: String?
  /// 候补序号, counted from 1; nil for who isn't waiting.
  package var place: Int?
  /// 共同认养: several adopt one site together.
  @Marked package var isJoint: Bool
  package var origin: Origin?

  package init(id: CardID? = nil, kind: Kind, by: Pledger, on: [Target] = []) {
    (self.id, self.kind, self.by) = (id, kind, by)
    self.on = on
  }
}

extension Pledge.Pledger: Codable {
  private enum Kind: String, CodingKey { case party, dwelling }

  private struct Dwelling: Codable {
    var room: String
    var site: CardID
  }

  package init(from decoder: any Decoder) throws {
    let kinds = try decoder.container(keyedBy: Kind.self)
    switch try kinds.onlyKey(of: Self.self) {
    case .party: self = .party(try kinds.decode(CardID.self, forKey: .party))
    case .dwelling:
      let dwelling = try kinds.decode(Dwelling.self, forKey: .dwelling)
      self = .dwelling(room: dwelling.room, site: dwelling.site)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var kinds = encoder.container(keyedBy: Kind.self)
    switch self {
    case .party(let id): try kinds.encode(id, forKey: .party)
    case .dwelling(let room, let site):
      try kinds.encode(Dwelling(room: room, site: site), forKey: .dwelling)
    }
  }
}
