import Deliberation
import Wording

extension Proceedings {
  /// What was voted on: `方案（第5稿）`, `修改意见1`.
  func subject(of vote: Vote) -> String {
    switch vote.opening.subject {
    case .motion(_, let version): "\(motionWord)（第\(version)稿）"
    case .amendment(let id): amendmentName(id)
    case .question(let text), .choice(let text, _, _), .appraisal(let text):
      isPublic ? "有关事项" : "“\(phrase(text))”"
    }
  }

  var motionWord: String { details.terms == .robert ? "动议" : "方案" }

  func amendmentName(_ id: Amendment.ID) -> String {
    (details.terms == .robert ? "修正案" : "修改意见") + "\(session.amendments[id]?.number ?? 0)"
  }

  /// `方案（第5稿）第2次表决，举手表决`, `修改意见1，举手表决`: what, which time and how. Counted hands, called names and
  /// "no objection asked" are three different facts.
  func heading(of vote: Vote) -> String {
    let round =
      vote.opening.round > 1 || isMotion(vote) ? "第\(vote.opening.round)次表决" : ""
    return "\(subject(of: vote))\(round)，\(Language.chinese.way(vote.opening.way))"
  }

  private func isMotion(_ vote: Vote) -> Bool {
    if case .motion = vote.opening.subject { true } else { false }
  }

  func wording(_ verdict: Verdict, _ vote: Vote) -> VerdictWording {
    VerdictWording(verdict, under: vote.announcement?.rule ?? vote.opening.rule, in: .chinese)
  }

  /// The announced result; after a corrected count the second one beside it.
  func result(of vote: Vote) -> String? {
    guard let announcement = vote.announcement else { return nil }
    var text = wording(announcement.verdict, vote).sentence
    for correction in vote.corrections {
      text += "更正后的结果：\(wording(correction.verdict, vote).sentence)"
      if !isPublic { text += "更正理由：\(sentence(correction.reason))" }
    }
    if let reason = vote.voided {
      text = "（该次表决已作废\(isPublic ? "" : "，原因：\(phrase(reason))")）\(text)"
    }
    return text
  }

  /// `方案（第5稿）第2次表决，举手表决。经表决，……`
  func paragraph(of vote: Vote) -> String? {
    result(of: vote).map { "\(heading(of: vote))。\($0)" }
  }

  /// The votes of an issue that were announced, oldest first; void ones only inside.
  func announcedVotes(of issue: Issue) -> [Vote] {
    issue.votes.compactMap { session.votes[$0] }.filter {
      $0.announcement != nil && (!isPublic || $0.voided == nil)
    }
  }

  /// The announced votes that belong to no issue, such as an election, each with all that is to be
  /// known of it. Outside only what was chosen is told, no question of procedure.
  var votesApart: [String] {
    session.votes.values.filter { vote in
      guard vote.opening.issue == nil, vote.announcement != nil else { return false }
      return !isPublic || vote.voided == nil && vote.opening.subject.candidates != nil
    }.flatMap { vote in
      [paragraph(of: vote), counting(of: vote)].compactMap { $0 }
        + particulars(of: vote, withTests: false)
    }
  }

  /// Everything else a reader must know of a vote: its range and basis where owners decide, the
  /// tests, the warnings, an agenda that came too late.
  func particulars(of vote: Vote, withTests: Bool) -> [String] {
    guard let announcement = vote.announcement else { return [] }
    let rule = announcement.rule
    let verdict = vote.verdict ?? announcement.verdict
    let words = wording(verdict, vote)
    var lines: [String] = []
    if let range = range(of: vote) { lines.append(range) }
    if rule.decides == .owners || withTests { lines.append("表决依据：\(sentence(rule.source.zh))") }
    if rule.decides == .owners || verdict.kind == .inquorate
      || (withTests && rule.shape != .consensus)
    {
      lines += verdict.tests.map { words.test($0) }
    }
    lines += verdict.warnings.filter { warning in
      // Said in the counts already.
      if case .undeclared = warning { return false }
      return true
    }.map { sentence(words.warning($0)) }
    if vote.opening.despiteNotice != nil {
      lines.append(
        "该议题未按规定在会前告知"
          + (isPublic ? "。" : "，仍付表决的理由：\(sentence(vote.opening.despiteNotice ?? ""))"))
    }
    return lines
  }

  /// 表决范围 of an owners' vote: the range as it was set, how many owners it has and how large it
  /// is, and how many own several dwellings and count once.
  private func range(of vote: Vote) -> String? {
    guard let announcement = vote.announcement, announcement.rule.decides == .owners else {
      return vote.opening.scope.map { "表决范围：\(sentence($0))" }
    }
    let (heads, area) = (announcement.tally.heads, announcement.tally.area)
    let count = heads.all ?? heads.expected ?? announcement.electorate.count
    let size = (area?.all ?? area?.expected).map { "，面积\($0)㎡" } ?? ""
    let scope = vote.opening.scope.map { phrase($0) } ?? "名册所列全体业主"
    var text = "表决范围：\(scope)，业主\(count)人\(size)。"
    if let number = vote.opening.ownerRoll, session.ownerRolls.indices.contains(number - 1) {
      let merged = session.ownerRolls[number - 1].mergedHeads
      if merged > 0 { text += "同一业主有多套的按一人计，共\(merged)处。" }
    }
    return text
  }

  /// Who answered what when names were called, and who spoke up when objections were asked for;
  /// the archive copy alone has it.
  func stances(in vote: Vote) -> [String] {
    guard !isPublic else { return [] }
    switch vote.opening.way {
    case .rollCall:
      return [(Stance.for, "赞成"), (.against, "反对"), (.abstain, "弃权")].compactMap { stance, word in
        let people = vote.electorate.filter { vote.stances[$0] == stance }
        return people.isEmpty
          ? nil : "\(word)：\(people.compactMap { name($0) }.joined(separator: "、"))"
      } + groupRows(of: vote)
    case .noObjection:
      return vote.objectors.isEmpty
        ? [] : ["提出不同意见：\(vote.objectors.compactMap { name($0) }.joined(separator: "、"))"]
    case .hands, .secretBallot, .slips: return []
    }
  }

  /// How the groups voted, where names were called; none for groups under five.
  private func groupRows(of vote: Vote) -> [String] {
    let rows = (vote.announcement?.tally.groups ?? []).filter {
      ($0.heads.present ?? 0) >= 5 && $0.heads.for != nil
    }
    guard !rows.isEmpty else { return [] }
    let texts = rows.map { row in
      "\(row.group)赞成\(row.heads.for ?? 0)人、反对\(row.heads.against ?? 0)人、弃权\(row.heads.abstain ?? 0)人"
    }
    return ["各方情况（一人有几重身份的分别计入）：\(texts.joined(separator: "；"))"]
  }

  /// Issued, returned and void ballots, and who checked the count.
  func counting(of vote: Vote) -> String? {
    var parts: [String] = []
    let heads = (vote.announcement?.tally ?? vote.tally)?.heads
    if vote.opening.way.isPaper, let heads {
      // Slips are counted by owner, who may hand in several.
      let unit = vote.opening.way == .slips ? "人" : "张"
      if let issued = heads.issued { parts.append("发出表决票\(issued)\(unit)") }
      if let returned = heads.returned { parts.append("交回表决票\(returned)\(unit)") }
      if let invalid = heads.invalid, invalid > 0 { parts.append("其中无效\(invalid)\(unit)") }
    }
    if !isPublic, let by = vote.checkedBy { parts.append("计票结果由\(by)核对") }
    return parts.isEmpty ? nil : parts.joined(separator: "，") + "。"
  }

  // MARK: Amendments

  /// What an amendment changes in the version it was made of.
  func change(by amendment: Amendment) -> String {
    guard let motion = session.motions[amendment.motion],
      let base = motion.versions.first(where: { $0.number == amendment.base })
    else { return "全文改为“\(phrase(amendment.text.replacingLineBreaks()))”" }
    return ClauseChange(from: base.text, to: amendment.text).sentence
  }

  /// `（骨干乙提出，居民丙附议）`.
  func movers(_ mover: Participant.ID?, _ seconder: Participant.ID?) -> String {
    let parts = [name(mover).map { "\($0)提出" }, name(seconder).map { "\($0)附议" }].compactMap { $0 }
    return parts.isEmpty || isPublic ? "" : "（\(parts.joined(separator: "，"))）"
  }

  /// What became of an amendment that was not voted on, or how its vote went.
  func fate(of amendment: Amendment) -> String {
    let votes = session.votes.values.filter {
      if case .amendment(amendment.id) = $0.opening.subject {
        $0.announcement != nil
      } else {
        false
      }
    }
    var text = votes.compactMap { vote in
      result(of: vote).map { "\(Language.chinese.way(vote.opening.way))。\($0)" }
    }.joined()
    switch amendment.status {
    case .adopted(let version): text += "已采纳，形成第\(version)稿。"
    case .rejected: text += "未采纳。"
    case .withdrawn(let reason): text += "已撤回" + (reason.map { "，原因：\(sentence($0))" } ?? "。")
    case .proposed: text += "未付表决。"
    }
    return text
  }
}
