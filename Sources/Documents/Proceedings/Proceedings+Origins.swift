import Deliberation
import Sentences
import Text
import Values

/// Where an issue comes from, and whose it is to decide.
extension Proceedings {
  /// Where an issue came from, who put it on the agenda, who studied it and who was told.
  func origin(of issue: Issue) -> String {
    var text = source(of: issue)
    if !isPublic, let summary = issue.summary { text += "事由：\(sentence(free(summary)))" }
    var acts: [(on: Day?, text: String)] = []
    if let screening = issue.screening {
      let listed = screening.listed ? "列入议题" : "不列入议题"
      var act =
        isPublic
        ? "\(screening.on.map(\.official) ?? "")经审定\(listed)。"
        : "\(screening.by)\(screening.on.map { "于\($0.official)" } ?? "")审定，\(listed)。"
      if !isPublic, let reply = screening.reply { act += "答复：\(sentence(free(reply)))" }
      acts.append((screening.on, act))
    }
    if let study = issue.partyStudy, let text = partyStudy(of: issue) {
      acts.append((study.on, text))
    }
    if let notified = issue.notified {
      let channels = free(notified.channels.joined(separator: "、"))
      acts.append(
        (
          notified.on,
          "会议内容已于\(notified.on.official)\(channels.isEmpty ? "" : "通过\(channels)")提前告知。"
        ))
    }
    // In the order of their days, where all have one.
    let days = acts.compactMap(\.on)
    if days.count == acts.count {
      acts = acts.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { acts[$0] }
    }
    return text + acts.map(\.text).joined()
  }

  /// `党组织研究情况：社区党委于2024年3月1日研究，同意。`; nil where none studied it.
  func partyStudy(of issue: Issue) -> String? {
    issue.partyStudy.map { study in
      let on = study.on.map { "于\($0.official)" } ?? ""
      // Without its conclusion it reads as approval.
      let who = isPublic ? "党组织已\(on)研究" : "党组织研究情况：\(study.by)\(on)研究"
      return "\(who)，\(sentence(free(study.conclusion)))"
    }
  }

  private func source(of issue: Issue) -> String {
    let source = issue.source
    let on = source.on.map { "于\($0.official)" } ?? ""
    // By its number whoever keeps the list finds who called, wrote or was visited.
    let reference = isPublic ? "" : source.reference.map { "（\(free($0))）" } ?? ""
    let proposer = isPublic ? nil : issue.proposer.map(proposing)
    let who: String
    switch source.kind {
    case .resident: who = "\(proposer ?? "居民")\(on)提出"
    case .solicitation: who = "本议题\(on)由征询意见\(reference)形成" + byName(proposer)
    case .workOrder: who = "本议题\(on)由12345市民服务热线工单\(reference)转来" + byName(proposer)
    case .problemReport: who = "本议题\(on)由问题反馈\(reference)形成" + byName(proposer)
    case .partyProposal: who = "\(proposer ?? "党组织")\(on)提议"
    case .assignedFromAbove: who = "本议题\(on)由上级\(reference)交办" + byName(proposer)
    case .followUpVisit: who = "本议题\(on)由回访督查\(reference)形成" + byName(proposer)
    case .call: who = "本议题\(on)由征集活动\(reference)形成" + byName(proposer)
    case .other:
      guard let proposer else { return on.isEmpty ? "" : "本议题\(on)提出。" }
      who = "\(proposer)\(on)提出"
    }
    return who + "。"
  }

  /// Whoever brought it up is named, and what else was typed of them is as free a text as any other.
  private func proposing(_ name: String) -> String {
    publicText?.isName(name) == false ? free(name) : called(name)
  }

  private func byName(_ proposer: String?) -> String { proposer.map { "，提出人：\($0)" } ?? "" }

  /// Whether the meeting may decide the matter; nil where nobody was asked.
  ///
  /// - Parameter namesJudge: whether the archive copy says who judged it.
  func competence(of issue: Issue, namesJudge: Bool = true) -> String? {
    let isLate = session.isAddedAfterwards(isOfWork: true, isLast: true) {
      if case .competenceJudged(let judging) = $0 { judging.issue == issue.id } else { false }
    }
    return judged(issue, namesJudge).map { isLate ? marked($0, addedMark) : $0 }
  }

  private func judged(_ issue: Issue, _ namesJudge: Bool) -> String? {
    guard let competence = issue.competence else {
      return isCompetenceOpen(issue)
        ? "本议题是否属于业主共同决定事项没有判断；组织实施前须先行确认，属于的，须另行依法表决。" : nil
    }
    let basis = competence.basis.map { "（依据：\(phrase($0))）" } ?? ""
    let judge = isPublic || !namesJudge ? "" : "，判断人：\(competence.by)"
    switch competence.answer {
    case .ours: return "经判断，本议题不属于业主共同决定事项\(isPublic ? "" : basis)\(judge)。"
    case .owners:
      let items = competence.items.map { "（\(chineseNumeral($0))）" }.joined(separator: "、")
      return
        "本议题属于《民法典》第二百七十八条\(items.isEmpty ? "" : "第\(items)项")规定的业主共同决定事项\(isPublic ? "" : basis)\(judge)。"
        + (decidedByOwners(issue)
          ? "" : session.stands(issue) ? "本次形成的是协商意见，须另行依法表决。" : "须另行依法表决。")
    case .unsure:
      return "本议题是否属于业主共同决定事项尚未确定\(judge)；组织实施前须先行确认，属于的，须另行依法表决。"
    }
  }

  /// Whether the owners have voted on it under a rule of theirs.
  private func decidedByOwners(_ issue: Issue) -> Bool {
    settlingVote(of: issue)?.opening.rule.decides == .owners
  }
}
