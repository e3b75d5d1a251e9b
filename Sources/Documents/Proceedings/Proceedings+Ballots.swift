import Deliberation
import Sentences
import Values

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

  /// Issued, returned and void ballots, those of a corrected count beside those that were announced,
  /// and who checked the count.
  func counting(of vote: Vote) -> String? {
    var parts: [String] = []
    let tally = vote.announcement?.tally ?? vote.tally
    let first = slips(of: vote) ?? tally.flatMap { ballots($0, in: vote) }
    if let last = vote.corrections.last?.tally, let tally, !last.hasTheBallots(of: tally) {
      let after = ballots(last, in: vote) ?? "票数未报"
      parts.append((first.map { "宣布时\($0)；" } ?? "") + "更正后\(after)")
    } else if let first {
      parts.append(first)
    }
    if !isPublic, vote.checkedBy != nil {
      let checker = session.checker(of: vote)
      if let checker, session.wasAway(checker, when: vote) {
        parts.append("登记的核对人\(checker)当时不在场，核对人未登记")
      } else {
        // Nobody checked what was put right afterwards.
        let which = vote.corrections.isEmpty ? "" : "宣布的"
        if case .byOneClerk? = vote.doubleReading {
          parts.append("一人录两遍，" + (checker.map { "监票人\($0)在场核对" } ?? "核对人未登记"))
        } else {
          // That two clerks read them goes without saying where people met.
          if vote.period != nil, vote.doubleReading != nil { parts.append("两人各录一遍") }
          parts.append(checker.map { "\(which)计票结果由\($0)核对" } ?? "核对人未登记")
        }
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "，") + "。"
  }

  /// What was handed out, came back and is void, as a tally has it; nil where it says nothing of it.
  func ballots(_ tally: Tally, in vote: Vote) -> String? {
    guard vote.opening.way.isPaper else { return nil }
    if vote.opening.ownerRoll != nil {
      let counts = tally.withRegisteredParking
      func told(_ word: String, _ part: (heads: Int?, area: Area?)) -> String? {
        // From the areas of all and of those who took part anybody works out those of a few.
        part.heads.map { "\(word)\($0)人" + (isPublic ? "" : part.area.map { "、\($0)平方米" } ?? "") }
      }
      let heads = counts.heads
      let area = counts.area
      let parts = [
        told("收回", (heads.returned, area?.returned)),
        told("未返回", (heads.unreturned, area?.unreturned)),
        told("无效", (heads.invalid, area?.invalid)),
      ].compactMap { $0 }
      return parts.isEmpty
        ? nil : (vote.opening.carriesSlips == true ? "合计" : "") + parts.joined(separator: "；")
    }
    // Slips are counted by owner, who may hand in several.
    let unit = vote.opening.way == .slips ? "人" : "张"
    var parts: [String] = []
    let heads = tally.heads
    if let issued = heads.issued { parts.append("发出表决票\(issued)\(unit)") }
    if let returned = heads.returned { parts.append("交回表决票\(returned)\(unit)") }
    if let invalid = heads.invalid, invalid > 0 { parts.append("其中无效\(invalid)\(unit)") }
    return parts.isEmpty ? nil : parts.joined(separator: "，")
  }
}

/// What a correction changed of how a vote was counted.
extension Proceedings {
  /// What a correction put right that left the figures as they were; two equal readings say nothing.
  func unchanged(
    _ figures: String, by correction: CountCorrection, from tally: Tally?, in vote: Vote
  ) -> String {
    var text = "计票“\(figures)”不变。"
    guard let tally else { return text }
    let (old, new) = (ballots(tally, in: vote), ballots(correction.tally, in: vote))
    if old != new { text += "票数原为“\(old ?? "未报")”，更正为“\(new ?? "未报")”。" }
    text += namesCorrected(in: correction, of: vote)
    if isPublic, tally.area != correction.tally.area { text += "更正的面积载于存档版。" }
    return text
  }

  /// What was to be done with slips that say nothing clear, where a correction set it otherwise.
  func clausesCorrected(from tally: Tally?, to corrected: Tally, in vote: Vote) -> String {
    guard let tally else { return "" }
    let (old, new) = (clauses(of: tally, in: vote), clauses(of: corrected, in: vote))
    return old == new ? "" : "计票约定原为“\(phrase(old ?? "没有约定"))”，更正为“\(phrase(new ?? "没有约定"))”。"
  }

  /// The clauses a vote was counted by, both readings where a correction set others.
  func clauses(of vote: Vote) -> String? {
    let said = [policyClauses(of: vote), electronicVoting(in: vote)].compactMap(\.self)
    return said.isEmpty ? nil : said.joined()
  }

  private func policyClauses(of vote: Vote) -> String? {
    guard let first = vote.announcement?.tally else { return nil }
    let told = clauses(of: first, in: vote)
    guard let last = vote.corrections.last?.tally else { return told }
    let corrected = clauses(of: last, in: vote)
    if told == corrected { return told }
    return "宣布时，\(told ?? "没有约定。")更正后，\(corrected ?? "没有约定。")"
  }

  private func clauses(of tally: Tally, in vote: Vote) -> String? {
    guard let announcement = vote.announcement else { return nil }
    let policies = tally.policies.completed(by: announcement.rule.policies)
    let clauses = wording(vote.verdict ?? announcement.verdict, vote).clauses(policies)
    return clauses.isEmpty ? nil : clauses.map { free($0) }.joined()
  }
}

extension Tally {
  /// The counts a paper tells of: with parking spaces where they were counted in.
  fileprivate var withRegisteredParking: Counts {
    policies.parking?.choice == .included ? withParking ?? counts : counts
  }

  /// Whether as many ballots were handed out, came back and are void as in another.
  func hasTheBallots(of other: Tally) -> Bool {
    let (mine, its) = (withRegisteredParking, other.withRegisteredParking)
    func isAlike<Unit: Amount>(_ one: Count<Unit>?, _ two: Count<Unit>?) -> Bool {
      one?.issued == two?.issued && one?.returned == two?.returned
        && one?.unreturned == two?.unreturned
        && (one?.invalid?.units ?? 0) == (two?.invalid?.units ?? 0)
    }
    return isAlike(mine.heads, its.heads) && isAlike(mine.area, its.area)
  }
}
