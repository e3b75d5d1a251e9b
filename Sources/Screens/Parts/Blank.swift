import Office
import Text

/// A blank of the meeting's forms.
package enum Blank: Hashable, Sendable {
  case title, source, reference, raisedOn, proposer, summary, consents
  case text, mover, seconder, reason, until, party, minutes
  case screener, screenedOn, listed, reply
  case studier, studiedOn, conclusion
  case notifiedOn, channels
  case competence, items, judge, basis
  case time
  case way, rule, question, candidates, seats, despite, sameHere
  case yes, no, abstain, issued, returned, invalid, objectors, objectorCount, stances, slipsRead
  case satisfied, mostly, dissatisfied, unaware, candidate(Int)
  case answer, due
  case points, point, place, extent, conditions, trialFrom, trialUntil
  case work, lead, responsible, deadline, pointNumber, progress, progressOn, done
  case objector, objection, objectedOn, inWriting, settledOn
  case remark, remarker, concern, raiser, settled
  case valid, agreeing, lines
  case file, kind, field, new, approver, documentNumber, incomplete
  case corrector, slipOfThePen, votedText, attendee, attending
  case scope, carried, clerk, room, mediator, mediatedOn, mediation, signer, holder, mandate
  case relation, lastDay, giver, cameOn, receivedOn, deliveredOn
  case opinion, slip, marks, dwellingKind, voter, register
  case unreturnedAs, invalidAs, disputedAs, parkingAs
  case clause, invalidClause, disputedClause, parkingClause
  case ruleTitle, ruleSource, attendance, base, share, abstentions

  /// What stands in front of it.
  package func label(in language: Language) -> String {
    labelOfAgenda(language) ?? labelOfVote(language) ?? labelOfOutcome(language) ?? labelOfOwners(
      language)
      ?? ""
  }

  private func labelOfAgenda(_ language: Language) -> String? {
    switch self {
    case .title: language("议题名称", "Title")
    case .source: language("来源", "Source")
    case .reference: language("工单等编号", "Reference")
    case .raisedOn: language("提出日期", "Raised on")
    case .proposer: language("提出人", "Raised by")
    case .summary: language("情况说明", "Summary")
    case .consents: language("须书面同意单位", "Consents of")
    case .text: language("内容", "Text")
    case .mover: language("提出人", "Mover")
    case .seconder: language("附议人", "Seconder")
    case .reason: language("原因", "Reason")
    case .until: language("何时再议", "Until")
    case .party: language("单位", "Party")
    case .minutes: language("时长（分钟）", "Minutes")
    case .screener: language("审定单位", "Screened by")
    case .screenedOn: language("审定日期", "On")
    case .listed: language("审定意见", "Decision")
    case .reply: language("答复提出人", "Reply")
    case .studier: language("研究单位", "Studied by")
    case .studiedOn: language("研究日期", "On")
    case .conclusion: language("研究情况", "Conclusion")
    case .notifiedOn: language("告知日期", "Told on")
    case .channels: language("告知方式", "How")
    case .competence: language("能否商定", "Ours?")
    case .items: language("第几项", "Which items")
    case .judge: language("谁判断的", "Judged by")
    case .basis: language("依据", "Basis")
    case .time: language("发生时间", "When")
    default: nil
    }
  }

  private func labelOfVote(_ language: Language) -> String? {
    switch self {
    case .way: language("方式", "Way")
    case .rule: language("规则", "Rule")
    case .question: language("表决事项", "Question")
    case .candidates: language("候选项", "Candidates")
    case .seats: language("选几项", "Seats")
    case .despite: language("仍要表决的原因", "Why all the same")
    case .sameHere: language("不重新签到的原因", "Why not anew")
    case .yes: language("赞成", "For")
    case .no: language("反对", "Against")
    case .abstain: language("弃权", "Abstaining")
    case .issued: language("发出票数", "Ballots issued")
    case .returned: language("收回票数", "Ballots returned")
    case .invalid: language("无效票", "Invalid")
    case .objectors: language("提不同意见的人", "Who objected")
    case .stances: language("点名记错的人", "Taken down wrongly")
    case .slipsRead: language("重读的表决票", "Slips read again")
    case .objectorCount: language("不同意见人数", "How many object")
    case .satisfied: language("满意", "Satisfied")
    case .mostly: language("基本满意", "Mostly")
    case .dissatisfied: language("不满意", "Dissatisfied")
    case .unaware: language("不了解", "Don't know")
    case .candidate: nil
    case .answer: language("答复", "Answer")
    case .due: language("书面件何时交", "Paper due")
    default: nil
    }
  }

  private func labelOfOutcome(_ language: Language) -> String? {
    switch self {
    case .points: language("议定事项", "Points")
    case .point: language("议定事项", "Point")
    case .place: language("地点", "Place")
    case .extent: language("范围数量", "Extent")
    case .conditions: language("附带条件", "Conditions")
    case .trialFrom: language("试行从", "Trial from")
    case .trialUntil: language("试行到", "Trial until")
    case .work: language("做什么", "What")
    case .lead: language("牵头", "Lead")
    case .responsible: language("责任人（单位）", "Responsible")
    case .deadline: language("哪天前办好", "By")
    case .pointNumber: language("落实第几条", "Carries out")
    case .progress: language("落实情况", "Progress")
    case .progressOn: language("日期", "On")
    case .done: language("办结没有", "Done?")
    case .objector: language("提异议的人", "Objector")
    case .objection: language("异议内容", "Objection")
    case .objectedOn: language("日期", "On")
    case .inWriting: language("形式", "How")
    case .settledOn: language("解决日期", "Settled on")
    case .remark: language("记什么", "What")
    case .remarker: language("谁说的", "By")
    case .concern: language("不同意见", "Concern")
    case .raiser: language("谁提的", "Raised by")
    case .settled: language("本人认可吗", "Content now?")
    case .valid: language("有效", "Valid")
    case .agreeing: language("同意", "Agreeing")
    case .lines: language("主要意见", "What was said")
    case .file: language("文件位置", "File")
    case .kind: language("类别", "Kind")
    case .field: language("更正哪一项", "Field")
    case .new: language("改为", "Should say")
    case .approver: language("审核人", "Approved by")
    case .documentNumber: language("文号", "Document number")
    case .incomplete: language("缺项说明", "Why incomplete")
    case .corrector: language("更正人", "Corrected by")
    case .slipOfThePen: language("写错的字", "Slip of the pen")
    case .votedText: language("哪一稿", "Which text")
    case .attendee: language("补登谁", "Who was there")
    case .attending: language("到会方式", "How")
    default: nil
    }
  }

  /// What shows in it while nothing is written.
  package func hint(in language: Language) -> String {
    switch self {
    case .sameHere:
      language("原班人都在的，写怎样核对的；不写就重新签到", "how it is known that the same are here; else all sign in")
    case .mover, .seconder, .raiser, .remarker, .objectors, .attendee:
      language("房号、拼音或姓名", "room, pinyin or name")
    case .proposer: language("房号、拼音或姓名，可不填", "room, pinyin or name; may stay empty")
    case .raisedOn, .screenedOn, .studiedOn, .notifiedOn, .due, .deadline, .trialFrom,
      .trialUntil, .progressOn, .objectedOn, .settledOn:
      language("如5月24日", "such as 2024-05-24")
    case .yes, .no, .abstain, .issued, .returned, .invalid:
      language("可写12+15+13", "or 12+15+13")
    case .stances: language("一行一人，如“居民甲 赞成”", "one a line, such as “Resident A for”")
    case .slipsRead:
      language("一行一户，如“101 反对”；选举写所选的人", "one a line, such as “101 against”, or the names marked")
    case .time: language("如14:52，现在的不填", "such as 14:52; empty for now")
    case .responsible: language("几个之间用顿号", "several with commas")
    case .channels: language("如公示栏、微信群", "such as notice board, WeChat")
    case .items: language("如1、7，可不填", "such as 1, 7")
    case .reference, .summary, .basis, .lead, .pointNumber, .place, .extent, .conditions:
      language("可不填", "may stay empty")
    case .candidates, .points, .lines: language("一行写一项", "one a line")
    case .minutes: language("不限时的不填", "empty for no limit")
    case .corrector: language("是本人的不填", "empty where it is you")
    case .slipOfThePen: language("照原文抄，不超过20字", "as it stands, 20 characters at most")
    default: hintOfOwners(language)
    }
  }
}
