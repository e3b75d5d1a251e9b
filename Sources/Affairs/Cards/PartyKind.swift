/// Who acts other than as one person in a meeting (单位和队伍).
package enum PartyKind: String, Codable, CaseIterable, Hashable, Sendable {
  /// 单位.
  case unit
  /// 队伍, such as a team of volunteers.
  case team
  /// 代表方.
  case group
  /// 会议主体: a body that meets.
  case body
  /// 平台.
  case platform
  /// 居民家庭.
  case household
}
