import Deliberation
import Wording

/// How a vote was counted: slips, names that were called, ballots, and who checked it.
extension Proceedings {
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
    if let slips = slips(of: vote) {
      parts.append(slips)
    } else if vote.opening.way.isPaper, let heads {
      // Slips are counted by owner, who may hand in several.
      let unit = vote.opening.way == .slips ? "人" : "张"
      if let issued = heads.issued { parts.append("发出表决票\(issued)\(unit)") }
      if let returned = heads.returned { parts.append("交回表决票\(returned)\(unit)") }
      if let invalid = heads.invalid, invalid > 0 { parts.append("其中无效\(invalid)\(unit)") }
    }
    if !isPublic, vote.checkedBy != nil {
      let checker = checker(of: vote)
      if let checker, session.wasAway(checker, when: vote) {
        parts.append("登记的核对人\(checker)当时不在场，核对人未登记")
      } else {
        parts.append(checker.map { "计票结果由\($0)核对" } ?? "核对人未登记")
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "，") + "。"
  }
}
