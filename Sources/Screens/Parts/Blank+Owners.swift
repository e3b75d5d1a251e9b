import Office
import Text

extension Blank {
  func labelOfOwners(_ language: Language) -> String? {
    switch self {
    case .scope: language("表决范围", "Extent")
    case .carried: language("上一轮的票", "Slips of the last round")
    case .clerk: language("录入人", "Clerk")
    case .room: language("房号", "Dwelling")
    case .mediator: language("协调人", "Mediated by")
    case .mediatedOn: language("协调日期", "On")
    case .mediation: language("协调情况", "What was done")
    case .signer: language("谁签的票", "Signed by")
    case .relation: language("与业主关系", "To the owner")
    case .lastDay: language("截止日", "Last day")
    case .giver: language("哪位业主委托", "Given by")
    case .cameOn: language("哪天补来", "Came on")
    case .receivedOn: language("哪天收到", "Received on")
    case .deliveredOn: language("哪天送达", "Delivered on")
    case .holder: language("代理人", "Proxy")
    case .mandate: language("委托书", "Mandate")
    case .opinion: language("委托意见", "Owner's wish")
    case .slip: language("票上意见", "The slip says")
    case .marks: language("选了第几号", "Marks")
    case .dwellingKind: language("种类", "Kind")
    case .voter: language("推选谁表决", "Who votes")
    case .unreturnedAs: language("未交回的票", "Not returned")
    case .invalidAs: language("无效的票", "Invalid")
    case .disputedAs: language("有争议的票", "Disputed")
    case .parkingAs: language("车位", "Parking")
    case .clause: language("条款原文", "The clause")
    case .invalidClause: language("条款原文", "The clause")
    case .disputedClause: language("条款原文", "The clause")
    case .parkingClause: language("条款原文", "The clause")
    case .register: language("清册", "Register")
    case .ruleTitle: language("规则名称", "Title")
    case .ruleSource: language("依据", "Source")
    case .attendance: language("到会要求", "Who is there")
    case .base: language("以什么为基数", "Of what")
    case .share: language("同意比例", "What share")
    case .abstentions: language("弃权怎样算", "Abstentions")
    default: nil
    }
  }

  func hintOfOwners(_ language: Language) -> String {
    switch self {
    case .scope: language("如3号楼2单元全部12套住宅", "such as all 12 dwellings of stairwell 2")
    case .mediatedOn: language("如5月24日", "such as 2024-05-24")
    case .signer, .holder, .voter: language("没有的不填", "empty for none")
    case .relation: language("不是业主签的写：子女、配偶、租户等", "not an owner: child, spouse, tenant…")
    case .lastDay, .cameOn, .receivedOn, .deliveredOn: language("如5月24日", "such as 2024-05-24")
    case .marks: language("如1 3；一个没选的不填", "such as 1 3; empty for none")
    case .clause, .invalidClause, .disputedClause, .parkingClause:
      language("照抄议事规则原文", "the words of the owners' own rules")
    case .register: language("在这里粘贴（右键），第一行写房号 业主 面积 电话", "paste here, headings first")
    case .ruleSource: language("如《本院议事规则》第三条", "such as article 3 of our rules")
    default: ""
    }
  }
}
