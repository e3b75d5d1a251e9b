import Values

/// 点位: a place or a thing in it, in a tree: a garden, its boxes, a building, its stairwells.
package struct Site: Hashable, Codable, Sendable {
  /// What sort of place or thing it is.
  package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// 花园、绿地.
    case garden
    /// 花箱.
    case box
    /// 植株.
    case plant
    /// 楼.
    case building
    /// 单元.
    case stairwell
    /// 场所.
    case venue
    /// 其他.
    case other
  }

  package var id: CardID?
  /// 编号, such as `H-07`; no two sites bear one.
  package var number: String?
  /// 名称.
  package var name: String
  /// 类型.
  package var kind: Kind
  /// The larger place that it lies in.
  package var within: CardID?
  /// 级别, one of the list `site-levels`.
  package var level: String?
  /// 社区.
  package var community: String?
  /// 位置.
  package var place: String?
  /// WGS84 as text, `39.9712,116.4301`.
  package var point: String?
  /// 面积.
  package var area: Area?
  /// 产权单位.
  package var owner: String?
  /// 管护单位.
  package var manager: CardID?
  /// 特色.
  package var features: String?
  /// 用途, each one of the list `site-uses`.
  @Listed package var uses: [String]
  /// 批次, such as 第一批.
  package var batch: String?
  /// 状态; nil in a command for 摸排.
  package var state: SiteState?
  /// Who looks after it.
  @Listed package var keepers: [Keeper]
  /// 星级.
  package var stars: Stars?

  package init(id: CardID? = nil, name: String, kind: Kind) {
    (self.id, self.name, self.kind) = (id, name, kind)
  }
}

/// Who looks after a building or a stairwell (包楼联户、三长一队、路长), and as what.
package struct Keeper: Hashable, Codable, Sendable {
  /// 姓名或单位.
  package var who: String
  /// 身份: 楼长, 单元长, 包楼干部, 路长.
  package var role: String
  /// 联系户数.
  package var households: Int?
  /// 起.
  package var from: Day?
  /// 止, included.
  package var until: Day?

  private enum CodingKeys: String, CodingKey { case who, role = "as", households, from, until }

  package init(
    who: String, role: String, households: Int? = nil, from: Day? = nil, until: Day? = nil
  ) {
    (self.who, self.role, self.households) = (who, role, households)
    (self.from, self.until) = (from, until)
  }
}

/// 星级: a rating of a site by a list of one's own.
package struct Stars: Hashable, Codable, Sendable {
  /// 评定办法: the list it goes by, and its text.
  package var list: String
  package var text: String?
  /// 星数.
  package var stars: Int
  /// 评定日.
  package var day: Day
  /// 评定单位.
  package var by: String

  package init(list: String, text: String? = nil, stars: Int, day: Day, by: String) {
    (self.list, self.text, self.stars, self.day, self.by) = (list, text, stars, day, by)
  }
}
