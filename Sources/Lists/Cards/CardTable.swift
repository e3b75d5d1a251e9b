import Affairs

/// A table of cards, one a row, as an office keeps it in a spreadsheet.
package enum CardTable: String, CaseIterable, Hashable, Sendable {
  /// 点位台账.
  case sites
  /// 工单, each with what a visit found where that is there.
  case orders
  /// 协议和承诺.
  case pledges
  /// 收支和物资.
  case flows

  /// The columns there may be, in the order in which a table is written.
  package var columns: [CardColumn] {
    switch self {
    case .sites:
      [
        .number, .name, .siteKind, .level, .community, .place, .area, .owner, .manager, .features,
        .uses, .batch, .siteState, .within, .point,
      ]
    case .orders:
      [
        .orderNumber, .title, .raised, .category, .lead, .due, .reached, .solved, .satisfaction,
        .visited, .visitor, .excluded,
      ]
    case .pledges:
      [
        .pledgeKind, .party, .room, .within, .about, .what, .ways, .worth, .from, .until, .signed,
        .plaque, .done, .agreement,
      ]
    case .flows:
      [
        .way, .flowKind, .source, .item, .worth, .on, .voucher, .party, .receivedBy, .about,
      ]
    }
  }

  /// The columns that must be there, with something in every row.
  package var needed: [CardColumn] {
    switch self {
    case .sites: [.name]
    case .orders: [.title]
    case .pledges: [.pledgeKind]
    case .flows: [.way, .item, .worth, .on]
    }
  }
}

/// What a column of such a table holds.
package enum CardColumn: String, CaseIterable, Hashable, Sendable {
  case number, name, siteKind, level, community, place, area, owner, manager, features, uses
  case batch, siteState, within, point
  case orderNumber, title, raised, category, lead, due, reached, solved, satisfaction, visited
  case visitor, excluded
  case pledgeKind, party, room, about, what, ways, worth, from, until, signed, plaque, done
  case agreement
  case way, flowKind, source, item, on, voucher, receivedBy

  /// What it is headed, the first of them where it is written.
  package var headings: [String] {
    switch self {
    case .number: ["编号", "点位编号", "花园编号"]
    case .name: ["名称", "点位名称", "花园名称", "点位"]
    case .siteKind: ["类型", "点位类型"]
    case .level: ["级别", "分级", "管理级别"]
    case .community: ["社区", "所属社区"]
    case .place: ["位置", "地址", "地点", "具体位置"]
    case .area: ["面积", "面积（平方米）", "面积(㎡)", "占地面积"]
    case .owner: ["产权单位", "权属单位", "产权"]
    case .manager: ["管护单位", "养护单位", "管理单位"]
    case .features: ["特色"]
    case .uses: ["用途", "功能"]
    case .batch: ["批次"]
    case .siteState: ["状态"]
    case .within: ["所属", "上级点位", "所在楼", "楼"]
    case .point: ["坐标"]
    case .orderNumber: ["工单号", "工单编号", "编号"]
    case .title: ["标题", "诉求内容", "主要内容", "问题", "事项"]
    case .raised: ["受理日期", "派单日期", "日期", "受理时间"]
    case .category: ["类别", "问题类别", "诉求类别"]
    case .lead: ["承办单位", "主办单位", "牵头单位", "责任单位"]
    case .due: ["时限", "办理时限", "截止日期"]
    case .reached: ["是否联系", "响应", "是否响应"]
    case .solved: ["是否解决", "解决"]
    case .satisfaction: ["满意度", "是否满意", "评价"]
    case .visited: ["回访日期"]
    case .visitor: ["回访人"]
    case .excluded: ["剔除原因", "剔除", "不计原因"]
    case .pledgeKind: ["类别", "承诺类别"]
    case .party: ["单位", "承诺方", "认养方", "认养人", "对方单位", "捐赠方"]
    case .room: ["房号", "门牌"]
    case .about: ["对象", "点位", "用于", "事项"]
    case .what: ["内容", "承诺内容"]
    case .ways: ["方式", "认养方式"]
    case .worth: ["金额或数量", "金额", "数量"]
    case .from: ["起", "开始日期", "起始日期", "认养起"]
    case .until: ["止", "截止日期", "到期日期", "认养止"]
    case .signed: ["签订日期", "签字日期", "签约日期"]
    case .plaque: ["挂牌日期"]
    case .done: ["兑现日期"]
    case .agreement: ["协议编号"]
    case .way: ["收支", "收入或支出"]
    case .flowKind: ["类别", "种类"]
    case .source: ["来源", "资金来源"]
    case .item: ["品名或用途", "品名", "用途", "摘要"]
    case .on: ["日期"]
    case .voucher: ["凭证号", "凭证"]
    case .receivedBy: ["接收人"]
    }
  }
}
