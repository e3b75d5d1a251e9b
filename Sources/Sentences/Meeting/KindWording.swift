import Deliberation
import Text

extension Turn.Kind {
  package func name(in language: Language) -> String {
    switch self {
    case .for: language("赞成", "for")
    case .against: language("反对", "against")
    case .question: language("提问", "question")
    case .information: language("说明", "information")
    case .pointOfOrder: language("程序问题", "point of order")
    }
  }
}

extension Standing {
  package func name(in language: Language) -> String {
    switch self {
    case .voting: language("出席", "voting")
    case .speaking: language("列席", "non-voting")
    case .observing: language("旁听", "observer")
    }
  }
}

extension AttendanceWay {
  package func name(in language: Language) -> String {
    switch self {
    case .inPerson: language("本人到场", "in person")
    case .online: language("线上", "online")
    case .written: language("书面", "in writing")
    }
  }
}

extension IssueSource.Kind {
  package func name(in language: Language) -> String {
    switch self {
    case .resident: language("居民提出", "raised by a resident")
    case .solicitation: language("征询", "solicitation")
    case .workOrder: language("12345工单", "hotline work order")
    case .problemReport: language("问题反馈", "problem report")
    case .partyProposal: language("党组织提议", "party organisation's proposal")
    case .assignedFromAbove: language("上级交办", "assigned from above")
    case .followUpVisit: language("回访督查", "follow-up visit")
    case .call: language("征集活动", "call for issues")
    case .other: language("其他", "other")
    }
  }
}

extension Competence.Answer {
  package func name(in language: Language) -> String {
    switch self {
    case .ours: language("可以由本会议商定", "the meeting may settle it")
    case .owners: language("属于业主共同决定事项", "the owners decide it in common")
    case .unsure: language("拿不准", "nobody could say")
    }
  }
}

extension Stance {
  package func name(in language: Language) -> String {
    switch self {
    case .for: language("赞成", "for")
    case .against: language("反对", "against")
    case .abstain: language("弃权", "abstains")
    }
  }
}

extension IssueStatus {
  /// 暂缓, with the reason where one belongs to it.
  package func name(in language: Language) -> String {
    switch self {
    case .listed: language("已列入议题", "on the agenda")
    case .discussed: language("协商中", "under consultation")
    case .agreed: language("已议定", "agreed")
    case .notAgreed: language("未议定，可继续协商", "not agreed, open for another round")
    case .deferred(let reason, let until):
      language("暂缓（\(reason)）", "deferred (\(reason))")
        + (until.map { language("，\($0)再议", ", until \($0)") } ?? "")
    case .referred(let to, let reason):
      language("转报\(to)", "referred to \(to)")
        + (reason.map { language("（\($0)）", " (\($0))") } ?? "")
    case .withdrawn(let reason): language("撤回（\(reason)）", "withdrawn (\(reason))")
    case .reported: language("仅作通报", "reported only")
    case .closed: language("已办结", "closed")
    }
  }
}

extension ConcurrenceRecord.Answer {
  package func name(in language: Language) -> String {
    switch self {
    case .agreed: language("书面同意", "agrees in writing")
    case .word: language("口头同意，尚待书面", "agrees by word, the paper is due")
    case .pending: language("尚未答复", "has not answered yet")
    case .refused: language("不同意", "refuses")
    }
  }
}

extension Expectation {
  package func name(in language: Language) -> String {
    switch self {
    case .roster: language("按名册", "by roster")
    case .voluntary: language("自愿参加，不设应到人数", "voluntary, no number expected")
    case .typed(let count): language("\(count)人", "\(count)")
    }
  }
}

extension MeetingDetails.Terms {
  package func name(in language: Language) -> String {
    switch self {
    case .consultation: language("协商用语", "consultation")
    case .robert: language("罗伯特议事规则用语", "Robert's Rules")
    }
  }
}

extension Answer {
  package func name(in language: Language) -> String {
    switch self {
    case .for: language("赞成", "for")
    case .against: language("反对", "against")
    case .abstain: language("弃权", "abstains")
    case .fromMajority: language("从多", "with the majority")
    case .invalid: language("无效", "invalid")
    case .notReturned: language("未交回", "not returned")
    }
  }
}
