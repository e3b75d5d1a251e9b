/// 归档次序: where a paper or an attached file stands among what is kept of a meeting.
enum Filing: Int, CaseIterable, Comparable, Sendable {
  /// 征集审定.
  case intake
  /// 通知张贴.
  case announcement
  /// 签到委托.
  case attendance
  /// 记录签字页.
  case record
  /// 票和统计.
  case slips
  /// 结果.
  case result
  /// 公示异议.
  case notice
  /// 落实照片.
  case work
  /// 回访.
  case visit
  /// What nothing tells where it belongs.
  case other

  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
