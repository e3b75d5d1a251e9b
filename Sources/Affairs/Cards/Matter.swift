import Deliberation
import Values

/// 事项: an affair of any size, from a reported problem to a project of many stairwells, in a tree.
///
/// Its number is the issue's number: what meetings say under it joins by itself. How far it has come is
/// its procedure's to say.
package struct Matter: Hashable, Codable, Sendable {
  /// What sort of affair it is.
  package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// 议题.
    case issue
    /// 项目.
    case project
    /// 期.
    case phase
    /// 单元.
    case stairwell
    /// 工单.
    case workOrder
    /// 问题反馈.
    case problem
    /// 提案.
    case proposal
    /// 征集.
    case call
  }

  /// 编号, such as `20240106-m3b2c` where the ledger gave it. Nil in a command that has it given one.
  package var number: CardID?
  /// 名称.
  package var title: String
  /// 类型.
  package var kind: Kind
  /// 来源.
  package var source: IssueSource?
  /// 提出人: a name; nil where nobody is named.
  package var proposer: String?
  /// 提出日.
  package var raised: Day?
  /// The larger matter that it is a part of.
  package var within: CardID?
  /// 点位 that it is about.
  @Listed package var sites: [CardID]
  /// 牵头.
  package var lead: String?
  /// 时限.
  package var due: Deadline?
  /// 类别, such as 占用 for a problem.
  package var category: String?
  /// 涉及户数: how many households are asked.
  package var households: Int?
  /// 所需: what it takes.
  @Listed package var wants: [Want]
  /// 预算.
  package var budget: Money?
  /// The named texts of a proposal, such as 目标 or 办法.
  @Named package var parts: [String: String]
  /// Free marks to find it by.
  @Listed package var tags: [String]

  package init(number: CardID? = nil, title: String, kind: Kind = .issue) {
    (self.number, self.title, self.kind) = (number, title, kind)
  }
}

/// 所需: something a matter takes, and how much of it.
package struct Want: Hashable, Codable, Sendable {
  /// 物品或人力, such as 花苗.
  package var what: String
  /// 数量; nil where any will do.
  package var worth: Worth?

  package init(what: String, worth: Worth? = nil) { (self.what, self.worth) = (what, worth) }
}
