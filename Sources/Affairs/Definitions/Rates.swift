/// 三率: how the rates over follow-up visits are reckoned. The law names them without a formula, so a
/// place may define its own.
package struct Rates: Hashable, Sendable {
  /// In the order they are shown.
  package var formulas: [Formula]
  /// 剔除: why an order isn't counted; those left out are counted and listed.
  package var excluded: [String]
  /// 综合; there is none unless a place says by which weights.
  package var overall: Overall?

  package init(formulas: [Formula], excluded: [String], overall: Overall? = nil) {
    (self.formulas, self.excluded, self.overall) = (formulas, excluded, overall)
  }

  /// One rate: a sum of weighted counts over a count.
  package struct Formula: Hashable, Identifiable, Sendable {
    package var id: String
    /// 名称.
    package var title: String
    /// What is counted above the line, and how much one of each weighs.
    package var of: [Counted: Fraction]
    /// What is counted below the line.
    package var over: Whole

    package init(id: String, title: String, of: [Counted: Fraction], over: Whole = .visited) {
      (self.id, self.title, self.of, self.over) = (id, title, of, over)
    }
  }

  /// What a rate may count above the line.
  package enum Counted: String, CaseIterable, Hashable, Sendable {
    /// 已联系: who brought it forward was reached in time.
    case reached
    /// 已解决.
    case solved
    case content = "满意"
    case mostlyContent = "基本满意"
    case discontent = "不满意"
  }

  /// What a rate may be taken of.
  package enum Whole: String, Codable, CaseIterable, Hashable, Sendable {
    /// 工单: all orders but those excluded.
    case orders
    /// 已回访: those of them that were asked.
    case visited
    /// Those of them that were reached in time.
    case reached
  }

  /// 综合: the rates weighed against one another.
  package struct Overall: Hashable, Sendable {
    /// 名称.
    package var title: String
    /// By the formula's id; together exactly one.
    package var weights: [String: Fraction]

    package init(title: String, weights: [String: Fraction]) {
      (self.title, self.weights) = (title, weights)
    }
  }

  /// What holds until a place defines its own: 满意率 in both readings, and no 综合.
  package static let builtIn = Rates(
    formulas: [
      Formula(id: "response", title: "响应率", of: [.reached: .one]),
      Formula(id: "solving", title: "解决率", of: [.solved: .one]),
      Formula(id: "satisfaction", title: "满意率", of: [.content: .one, .mostlyContent: .one]),
      Formula(
        id: "satisfaction-90", title: "满意率（基本满意按九折）",
        of: [.content: .one, .mostlyContent: .nineTenths]),
    ],
    excluded: ["回访未接通", "不属实", "非本单位职责"])
}

extension Fraction {
  /// 九折.
  fileprivate static let nineTenths = Fraction(9, 10) ?? .one
}
