import Deliberation
import Sentences

/// What happens next with what was settled.
extension Proceedings {
  /// What happens next, told once where it is the same for all.
  func carryingOut(_ issues: [Issue], of told: [Issue]? = nil) -> [String] {
    let texts = issues.map { carryingOut($0) }
    if texts.isEmpty { return [] }
    // Where the paper tells of others too, nobody takes it for theirs.
    if Set(texts).count == 1, issues.count == (told ?? votedIssues).count { return [texts[0]] }
    return zip(issues, texts).map { "\(title(of: $0))：\($1)" }
  }

  /// A consultation's opinion takes effect by nobody's word: it is posted, and carried out where
  /// nobody objects, or once whoever did has been answered. An owners' decision binds those who could vote
  /// on it (《民法典》第二百八十条).
  func carryingOut(_ issue: Issue) -> String {
    if mustStillBeVoted(issue) {
      return issue.competence?.answer == .owners
        ? "属于业主共同决定的事项，须另行依法表决，通过后方可组织实施。"
        : "是否属于业主共同决定事项尚未确定，组织实施前须先行确认；属于的，须另行依法表决，通过后方可组织实施。"
    }
    if session.mustBeSettledAnew(issue) { return "更正后的结果须另行议定，议定后方可组织实施。" }
    let refused = session.refused(for: issue).map { free($0.party) }
    if !refused.isEmpty {
      return
        "\(refused.joined(separator: "、"))不同意，组织实施的条件不具备，暂不组织实施，另行\(decider(of: issue) == .consultation ? "协商" : "研究")。"
    }
    let condition = session.outstanding(for: issue).isEmpty ? "" : "有关单位书面同意提交后，"
    let decider = decider(of: issue)
    switch decider {
    case .consultation:
      let open = issue.objections.count { $0.settled == nil }
      return open == 0
        ? condition + "公示期满无异议，组织实施。"
        : "尚有异议\(open)条未解决，\(condition)异议解决后组织实施。"
    case .residents, .villagers, .collective:
      let whom = decider == .residents ? "居民" : decider == .villagers ? "村民" : "集体经济组织成员"
      return condition + "本\(decider.result)由\(convener)组织实施，实施情况向\(whom)公开，接受监督。"
    case .owners:
      return "本决定对表决范围内的全体业主具有约束力，\(condition)由\(convener)组织实施；异议及答复另行公布。"
    case .party, .committee: return condition + "本\(decider.result)由\(convener)组织实施。"
    }
  }
}
