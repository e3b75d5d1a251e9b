import Deliberation
import Sentences

/// By which place of the law owners decide.
extension Proceedings {
  /// `《民法典》第二百七十八条第一款第七项、第二款：改建、重建建筑物及其附属设施`: the items that were voted on, where
  /// somebody said which, else all the rule is for.
  func basis(of vote: Vote) -> String {
    let rule = vote.announcement?.rule ?? vote.opening.rule
    let competence = issue(of: vote)?.competence
    let matters = (competence?.answer == .owners ? competence?.items ?? [] : [])
      .compactMap(CommonMatter.init)
    guard !matters.isEmpty, matters.allSatisfy({ $0.rule == rule.id }) else {
      return named(rule.source.zh)
    }
    let items = matters.map { "第\(chineseNumeral($0.rawValue))项" }.joined(separator: "、")
    return "《民法典》第二百七十八条第一款\(items)、第二款："
      + matters.map(\.asTheLawHasIt).joined(separator: "；")
  }
}

extension CommonMatter {
  /// In the words of 民法典第二百七十八条第一款.
  fileprivate var asTheLawHasIt: String {
    switch self {
    case .rulesOfProcedure: "制定和修改业主大会议事规则"
    case .covenant: "制定和修改管理规约"
    case .committee: "选举业主委员会或者更换业主委员会成员"
    case .propertyService: "选聘和解聘物业服务企业或者其他管理人"
    case .useOfFund: "使用建筑物及其附属设施的维修资金"
    case .raisingFund: "筹集建筑物及其附属设施的维修资金"
    case .rebuilding: "改建、重建建筑物及其附属设施"
    case .changeOfUse: "改变共有部分的用途或者利用共有部分从事经营活动"
    case .other: "有关共有和共同管理权利的其他重大事项"
    }
  }
}
