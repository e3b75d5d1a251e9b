/// 名目: names of which one is chosen when something is entered. A place may define its own.
package enum NameList: String, Codable, CaseIterable, Hashable, Sendable {
  /// 会议类别.
  case meetingKinds = "meeting-kinds"
  /// 点位级别.
  case siteLevels = "site-levels"
  /// 点位用途.
  case siteUses = "site-uses"
  /// 问题类别.
  case problemCategories = "problem-categories"
  /// 认养方式.
  case adoptionWays = "adoption-ways"
  /// 收入来源.
  case incomeSources = "income-sources"
  /// 公示渠道.
  case noticeChannels = "notice-channels"
  /// 队伍职能.
  case teamFunctions = "team-functions"
  /// 党员类别.
  case partyMemberKinds = "party-member-kinds"

  /// What may be chosen until a place defines its own.
  package var builtIn: [String] {
    switch self {
    case .meetingKinds:
      [
        "议事协商会", "居民议事会", "现场议事协商会", "党员群众座谈会", "党建联席会（路长制）", "社区代表大会",
        "居民代表会议", "听证会", "协调会", "评议会", "接诉即办议事协商会", "接诉即办调度会", "提案评选",
        "回访座谈会", "业主书面表决", "其他",
      ]
    case .siteLevels: ["街道自管", "社会单位", "小区花园", "自改自建"]
    case .siteUses:
      ["居民议事点", "健身", "科普", "文明实践", "信息牌", "活动", "种植", "花草交换", "作品展示"]
    case .problemCategories: ["占用", "枯萎", "垃圾", "其他"]
    case .adoptionWays: ["资金", "人力", "物力"]
    case .incomeSources:
      ["拨款", "创想计划资金", "社会资本（企业出资）", "居民自筹", "义卖", "捐款", "认养费", "其他"]
    case .noticeChannels: ["公示栏", "单元门", "公众号", "微信群", "居务公开栏", "入户告知"]
    case .teamFunctions:
      [
        "困难帮扶", "垃圾分类", "爱心传递", "极端天气风险防控", "护绿", "助老（八零后帮助九零后）", "邻里劝导",
        "党员先锋岗",
      ]
    case .partyMemberKinds: ["自管党员", "在职党员", "双报到党员"]
    }
  }
}
