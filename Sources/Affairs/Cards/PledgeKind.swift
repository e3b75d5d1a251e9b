/// What somebody binds itself to (协议和承诺).
package enum PledgeKind: String, Codable, CaseIterable, Hashable, Sendable {
  /// 认养: looks after a place for a term.
  case adopt
  /// 开放: opens a place of its own to others.
  case open
  /// 自愿申请: asks for the matter, such as a lift.
  case apply
  /// 承诺拆违: takes down what was built without leave.
  case demolish
  /// 主动支持: stands by the matter.
  case support
  /// 签约: signed the agreement of the matter.
  case sign
  /// 分摊: bears its share of the cost.
  case share
  /// 拨款: gives money for a purpose.
  case grant
  /// 约定的条件: what was promised to a dwelling that gave way.
  case condition
  /// 其他.
  case other
}
