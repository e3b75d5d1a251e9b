import Affairs
import Text

extension Card.Kind {
  package func name(in language: Language) -> String {
    switch self {
    case .matter: language("事项", "matter")
    case .site: language("点位", "site")
    case .party: language("单位和队伍", "party")
    case .pledge: language("协议和承诺", "pledge")
    case .flow: language("收支和物资", "flow")
    case .voice: language("意见", "opinion")
    case .task: language("任务", "task")
    }
  }
}

extension Matter.Kind {
  package func name(in language: Language) -> String {
    switch self {
    case .issue: language("议题", "issue")
    case .project: language("项目", "project")
    case .phase: language("期", "phase")
    case .stairwell: language("单元", "stairwell")
    case .workOrder: language("工单", "work order")
    case .problem: language("问题反馈", "reported problem")
    case .proposal: language("提案", "proposal")
    case .call: language("征集", "call")
    }
  }
}

extension Site.Kind {
  package func name(in language: Language) -> String {
    switch self {
    case .garden: language("花园、绿地", "garden")
    case .box: language("花箱", "flower box")
    case .plant: language("植株", "plant")
    case .building: language("楼", "building")
    case .stairwell: language("单元", "stairwell")
    case .venue: language("场所", "venue")
    case .other: language("其他点位", "other site")
    }
  }
}

extension SiteState {
  package func name(in language: Language) -> String {
    switch self {
    case .surveyed: language(rawValue, "surveyed")
    case .registered: language(rawValue, "registered")
    case .underRenewal: language(rawValue, "under renewal")
    case .open: language(rawValue, "open")
    case .improving: language(rawValue, "improving")
    case .closed: language(rawValue, "closed")
    }
  }
}

extension PartyKind {
  package func name(in language: Language) -> String {
    switch self {
    case .unit: language("单位", "unit")
    case .team: language("队伍", "team")
    case .group: language("代表方", "group")
    case .body: language("会议主体", "body")
    case .platform: language("平台", "platform")
    case .household: language("居民家庭", "household")
    }
  }
}

extension PledgeKind {
  package func name(in language: Language) -> String {
    switch self {
    case .adopt: language("认养", "adoption")
    case .open: language("开放", "opening")
    case .apply: language("自愿申请", "application")
    case .demolish: language("承诺拆违", "demolition")
    case .support: language("主动支持", "support")
    case .sign: language("签约", "signature")
    case .share: language("分摊", "cost share")
    case .grant: language("拨款", "grant")
    case .condition: language("约定的条件", "condition")
    case .other: language("其他承诺", "other pledge")
    }
  }
}

extension Flow.Way {
  package func name(in language: Language) -> String {
    switch self {
    case .in: language("收入", "income")
    case .out: language("支出", "expense")
    }
  }
}

extension Flow.Kind {
  package func name(in language: Language) -> String {
    switch self {
    case .money(let source?): language("资金（\(source)）", "money (\(source))")
    case .money(nil): language("资金", "money")
    case .goods: language("物资", "goods")
    case .labour: language("人力", "labour")
    }
  }
}

extension Voice.Answer.Result {
  package func name(in language: Language) -> String {
    switch self {
    case .adopted: language(rawValue, "adopted")
    case .partly: language(rawValue, "adopted in part")
    case .notAdopted: language(rawValue, "not adopted")
    case .shortlisted: language(rawValue, "shortlisted")
    case .chosen: language(rawValue, "chosen")
    case .notChosen: language(rawValue, "not chosen")
    }
  }
}

extension LedgerEvent.Ended.Ending {
  package func name(in language: Language) -> String {
    switch self {
    case .expired: language(rawValue, "expired")
    case .left: language(rawValue, "left")
    case .cancelled: language(rawValue, "cancelled")
    case .struckOff: language(rawValue, "struck off")
    case .dissolved: language(rawValue, "dissolved")
    case .terminated: language(rawValue, "terminated")
    case .void: language(rawValue, "void")
    }
  }
}

extension NoteKind {
  package func name(in language: Language) -> String {
    switch self {
    case .progress: language("进展", "progress")
    case .done: language("办结", "done")
    case .feedback: language("反馈", "feedback")
    case .explanation: language("解释说明", "explanation")
    case .visit: language("察看、回访", "visit")
    case .rating: language("评价", "rating")
    case .notice: language("告知、公示", "notice")
    case .milestone: language("节点", "milestone")
    case .claim: language("认领", "claim")
    case .handover: language("转办", "handover")
    case .contact: language("联系", "contact")
    case .activity: language("活动", "activity")
    case .paper: language("材料", "paper")
    case .rest: language("暂不办", "at rest")
    }
  }
}

extension Rating.Satisfaction {
  package func name(in language: Language) -> String {
    switch self {
    case .satisfied: language(rawValue, "satisfied")
    case .fairly: language(rawValue, "fairly satisfied")
    case .dissatisfied: language(rawValue, "dissatisfied")
    case .unknown: language(rawValue, "knows nothing of it")
    }
  }
}
