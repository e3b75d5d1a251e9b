import Affairs
import Text

extension LedgerField {
  /// What a form calls the blank.
  package func name(in language: Language) -> String {
    switch self {
    case .title: language("名称", "title")
    case .name: language("姓名或名称", "name")
    case .number: language("编号", "number")
    case .text: language("内容", "text")
    case .reason: language("原因", "reason")
    case .seed: language("抽签种子", "seed")
    case .places: language("名额或序号", "places")
    case .heads: language("人数", "heads")
    case .households: language("户数", "households")
    case .stars: language("星数", "stars")
    case .telephone: language("电话", "telephone")
    case .item: language("品名或用途", "item")
    case .point: language("经纬度", "point")
    case .room: language("房号", "room")
    case .channel: language("渠道", "channel")
    case .area: language("面积", "area")
    case .worth: language("金额或数量", "worth")
    case .by: language("经办人", "by")
    case .what: language("事项", "what")
    case .office: language("职务或身份", "office")
    case .place: language("位置", "place")
    case .days: language("天数", "days")
    case .until: language("到哪天", "until")
    case .budget: language("预算", "budget")
    case .parts: language("各部分的名称", "names of its parts")
    }
  }
}

extension NameList {
  /// What the list is of.
  package func name(in language: Language) -> String {
    switch self {
    case .meetingKinds: language("会议类别", "kinds of meetings")
    case .siteLevels: language("点位级别", "levels of sites")
    case .siteUses: language("点位用途", "uses of sites")
    case .problemCategories: language("问题类别", "categories of problems")
    case .adoptionWays: language("认养方式", "ways of adopting")
    case .incomeSources: language("收入来源", "sources of income")
    case .noticeChannels: language("公示渠道", "channels of notices")
    case .teamFunctions: language("队伍职能", "functions of teams")
    case .partyMemberKinds: language("党员类别", "kinds of party members")
    }
  }
}
