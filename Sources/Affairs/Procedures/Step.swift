/// 步骤: one step of a procedure, with what it needs before it passes.
package struct Step: Hashable, Identifiable, Sendable {
  /// What it is called for short, such as 一议; it names the step within its procedure.
  package var id: String
  /// 名称; the id where it has no other.
  package var title: String
  /// Who does it.
  package var body: String?
  /// The id of the rule of voting its meeting goes by.
  package var rule: String?
  /// 需要: what must be there, all of it.
  package var needs: [Need]
  /// 文书: the papers it makes, by name.
  package var papers: [String]
  /// How long after the step before it may be.
  package var days: Interval?
  /// Whether it may be passed over.
  package var skip: Skip
  /// Whether it may pass while something is lacking.
  package var despite: Despite
  /// 可退回到哪一步: the id of an earlier step; nil where there is no way back.
  package var back: String?
  /// 一道关: whether it is one of the gates the whole is judged by.
  package var isGate: Bool
  /// What else than the objector's word settles an objection, where the place has a rule for it.
  package var settled: Settled?

  package init(
    id: String, title: String? = nil, body: String? = nil, rule: String? = nil,
    needs: [Need], papers: [String] = [], days: Interval? = nil, skip: Skip = .never,
    despite: Despite = .never, back: String? = nil, isGate: Bool = false, settled: Settled? = nil
  ) {
    self.id = id
    self.title = title ?? id
    self.body = body
    self.rule = rule
    self.needs = needs
    self.papers = papers
    self.days = days
    self.skip = skip
    self.despite = despite
    self.back = back
    self.isGate = isGate
    self.settled = settled
  }

  /// How long after the step before its meeting may open; without a meeting, how long until it passes.
  package struct Interval: Hashable, Sendable {
    /// How many days must be over, at least one.
    package var count: Int
    package var unit: DayUnit
    package var from: Origin
    /// What the days are for, such as 方案提前送达.
    package var purpose: String?

    package init(
      count: Int, unit: DayUnit = .calendar, from: Origin, for purpose: String? = nil
    ) {
      self.count = count
      self.unit = unit
      self.from = from
      self.purpose = purpose
    }

    /// What the days are counted from.
    package enum Origin: String, Codable, CaseIterable, Hashable, Sendable {
      /// 上一步办结.
      case passage
      /// 张贴.
      case posting
    }
  }

  /// Whether a step may be passed over.
  package enum Skip: String, Codable, CaseIterable, Hashable, Sendable {
    case never
    /// 写明原因可跳过.
    case reason
    /// 可与上一步合并, with its reason.
    case merge
  }

  /// Whether a step may pass while something is lacking.
  package enum Despite: String, Codable, CaseIterable, Hashable, Sendable {
    case never
    /// 写明原因可以办结: the reason is printed on every later paper, and it stays a gap.
    case reason
  }

  /// What settles an objection besides withdrawal, written consent and a ruling.
  package struct Settled: Hashable, Sendable {
    package var way: Way
    /// The words of the local rule that says so.
    package var clause: String

    package init(_ way: Way, clause: String) { (self.way, self.clause) = (way, clause) }

    package enum Way: String, Codable, CaseIterable, Hashable, Sendable {
      /// Two recorded mediations, then a written answer that names the further ways, and its receipt.
      case mediated
    }
  }
}
