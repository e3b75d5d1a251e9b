/// The nine matters that the owners decide in common (民法典第二百七十八条第一款).
package enum CommonMatter: Int, Codable, CaseIterable, Hashable, Sendable {
  /// 制定和修改业主大会议事规则
  case rulesOfProcedure = 1
  /// 制定和修改管理规约
  case covenant
  /// 选举业主委员会或者更换业主委员会成员
  case committee
  /// 选聘和解聘物业服务企业或者其他管理人
  case propertyService
  /// 使用建筑物及其附属设施的维修资金
  case useOfFund
  /// 筹集建筑物及其附属设施的维修资金
  case raisingFund
  /// 改建、重建建筑物及其附属设施
  case rebuilding
  /// 改变共有部分的用途或者利用共有部分从事经营活动
  case changeOfUse
  /// 有关共有和共同管理权利的其他重大事项
  case other

  /// Whether it needs three quarters of those who take part instead of more than half.
  package var isSpecial: Bool { (6...8).contains(rawValue) }

  /// The built-in rule it is decided by.
  package var rule: String {
    isSpecial ? "civil-code-278-special" : "civil-code-278-general"
  }

  /// The rule it was decided by before the Civil Code came into force: raising or using the fund and
  /// rebuilding were the special matters then (物业管理条例第十一条、第十二条).
  package var ruleBefore2021: String {
    (5...7).contains(rawValue) ? "property-regulation-12-special" : "property-regulation-12-general"
  }
}

/// What a vote by a rule and in a way may come to.
package enum Authority: Hashable, Sendable {
  /// It decides, as far as the rule's own body can.
  case decides
  /// 协商意见: it says 须另行依法表决 on screen and on every paper.
  case opinionOnly
  case refused(Reason)

  /// Why such a vote can't be taken.
  package enum Reason: Hashable, Sendable {
    /// An owners' vote is taken on paper, a ballot a dwelling.
    case needsBallots
    /// The owners decide it, by this rule and no other.
    case needsRule(String)
    /// It asks for less than the owners' law does.
    case belowLaw(String)
    /// The owners decide it, and this body doesn't speak for them.
    case ownersMatter
  }
}

extension Rule {
  /// What this rule may do about a matter, voted on in this way.
  ///
  /// Where nobody is sure whose matter it is, a consultation gives no more than its opinion.
  package func authority(over competence: Competence?, by way: Way) -> Authority {
    let answer = competence?.answer ?? .ours
    if decides == .owners {
      guard way == .slips else { return .refused(.needsBallots) }
      let items = answer == .owners ? competence?.items ?? [] : []
      let matters = items.compactMap(CommonMatter.init)
      for matter in matters where !suits(matter) {
        return .refused(.needsRule(matter.rule))
      }
      // Whatever the matter, a rule of the owners' own is no less than the law's.
      if matters.isEmpty, Rule.builtIn(id) == nil, !countsObjections, shape == .motion,
        !asksWhatAsks(Rule.ownersGeneral)
      {
        return .refused(.belowLaw(Rule.ownersGeneral.id))
      }
      return .decides
    }
    switch (answer, decides) {
    case (.ours, _): return .decides
    case (_, .consultation), (.unsure, _): return .opinionOnly
    case (.owners, _): return .refused(.ownersMatter)
    }
  }

  private func suits(_ matter: CommonMatter) -> Bool {
    // What is built in is meant by its id, and only where it is what is built in.
    if id == matter.ruleBefore2021 { return true }
    // 异议表决, where the owners' covenant or the place provides for it: the use of the fund alone.
    if countsObjections, decides == .owners, matter == .useOfFund { return true }
    if id == matter.rule || matter == .committee && id.hasPrefix("owners-committee-election") {
      return true
    }
    // A rule of the owners' own may ask for more than the law, never for less.
    guard Rule.builtIn(id) == nil, let law = Rule.builtIn(matter.rule) else { return false }
    return asksWhatAsks(law) || matter == .committee && asksWhatAsks(Rule.ownersElection)
  }

  private static let ownersElection = builtIn("owners-committee-election") ?? ownersGeneral
}
