/// Lists of groups that bodies commonly start from; any body may name its own.
package enum GroupPreset: String, CaseIterable, Sendable {
  /// The parties of a building's consultation meeting.
  case building
  /// 五社联动.
  case fiveSocieties
  /// 三驾马车.
  case threeBodies

  package var title: String {
    switch self {
    case .building: "楼院议事"
    case .fiveSocieties: "五社联动"
    case .threeBodies: "三驾马车"
    }
  }

  package var groups: [String] {
    switch self {
    case .building: ["党员", "楼门骨干", "居民", "产权单位", "物业", "社会单位"]
    case .fiveSocieties: ["社区居委会（村委会）", "社会组织", "社会企业", "社会单位", "社区居民（村民）"]
    case .threeBodies: ["居委会", "业委会", "物业"]
    }
  }
}
