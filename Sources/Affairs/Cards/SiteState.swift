/// How far a place (点位) has come; written as it is said.
package enum SiteState: String, Codable, CaseIterable, Hashable, Sendable {
  case surveyed = "摸排"
  case registered = "入账"
  case underRenewal = "改造中"
  case open = "开放"
  case improving = "提升中"
  /// No longer kept; none of the others leads on from here.
  case closed = "停用"
}
