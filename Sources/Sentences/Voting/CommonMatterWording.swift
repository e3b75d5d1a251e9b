import Deliberation
import Text

extension CommonMatter {
  /// The matter in plain words, as it is asked in the room.
  package func question(_ language: Language) -> String {
    switch self {
    case .rulesOfProcedure:
      language(
        "定或者改业主大会怎么开会、怎么表决的规则", "making or changing how the owners' assembly meets and votes")
    case .covenant:
      language("定或者改小区的管理规约（大家要守的约定）", "making or changing the covenants all owners keep")
    case .committee:
      language("选业主委员会，或者换委员", "electing the owners' committee or changing its members")
    case .propertyService:
      language("请物业公司，或者换掉、辞掉物业公司", "hiring, changing or dismissing the property service")
    case .useOfFund: language("动用住宅维修资金", "spending the maintenance fund")
    case .raisingFund: language("筹集（补交、续交）维修资金", "raising money for the maintenance fund")
    case .rebuilding:
      language(
        "改建、重建楼房或者附属设施（例如加装电梯）",
        "altering or rebuilding the building or its facilities, a lift for one")
    case .changeOfUse:
      language(
        "改变楼道、绿地、屋顶等公用地方的用途，或者拿公用地方做生意（停车、广告）",
        "changing what common places are used for, or trading with them (parking, advertisements)")
    case .other:
      language("其他关系到全体业主共有部分和共同管理的大事", "other weighty matters of what the owners have in common")
    }
  }

  /// 民法典第二百七十八条第一款第七项
  package func source(_ language: Language) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return language(
      "《民法典》第二百七十八条第一款第\(numerals[rawValue - 1])项", "Civil Code, article 278, item \(rawValue)")
  }

  /// What is asked before any of them.
  package static func question(_ language: Language) -> String {
    language(
      "这件事是不是下面这些要由全体业主共同决定的事？拿不准的，选“拿不准”。",
      "Is it one of these, which the owners decide in common? If you can't tell, say so.")
  }
}

extension Authority {
  /// What is said of it on screen and on every paper; nil where there is nothing to say.
  package func sentence(_ language: Language) -> String? {
    switch self {
    case .decides: nil
    case .opinionOnly:
      language(
        "属于业主共同决定的事项，本次只形成协商意见，须另行依法表决。",
        "The owners decide this in common; what is made here is an opinion, and the owners must"
          + " still vote on it by law.")
    case .refused(.needsBallots):
      language(
        "业主共同决定的事项须一户一票书面表决，不能举手。", "The owners vote on paper, a ballot a dwelling, not by hands.")
    case .refused(.needsRule(let id)):
      language(
        "这件事须按“\(Rule.builtIn(id)?.title.zh ?? id)”（\(id)）表决。",
        "This is decided under “\(Rule.builtIn(id)?.title.en ?? id)” (\(id)).")
    case .refused(.belowLaw(let id)):
      Rule.Mistake.belowLaw(id).sentence(language)
    case .refused(.ownersMatter):
      language(
        "这件事由业主共同决定，不能用这条规则表决。", "The owners decide this in common; this rule can't.")
    }
  }
}
