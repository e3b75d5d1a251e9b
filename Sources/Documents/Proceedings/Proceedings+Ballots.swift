import Deliberation
import Wording

/// How a vote was counted: slips, names that were called, ballots, and who checked it.
extension Proceedings {
  /// 发放, 收回, 未返回 and 无效 of a vote on ballots by dwelling: dwellings, area and persons.
  func slips(of vote: Vote) -> String? {
    guard vote.opening.way == .slips, let number = vote.opening.ownerRoll,
      session.ownerRolls.indices.contains(number &- 1)
    else { return nil }
    let roll = session.ownerRolls[number - 1]
    let policies = vote.announcement.map { $0.tally.policies.completed(by: $0.rule.policies) }
    let withParking = policies?.parking?.choice == .included
    let answers = session.answers(in: vote, on: counted(vote))
    // What was handed out for this vote, as its tally has it; whoever handed one in had been given
    // one, in this round or in one whose slips stand.
    let delivered = vote.delivered.map { Set($0).union(answers.keys) }
    func told(_ counts: (String) -> Bool) -> String {
      let dwellings = roll.dwellings.indices.filter { place in
        let dwelling = roll.dwellings[place]
        return (withParking || !dwelling.kind.isParking) && counts(dwelling.room)
      }
      let area = Area(hundredths: dwellings.reduce(0) { $0 + roll.dwellings[$1].area.hundredths })
      let heads = roll.heads.count { $0.dwellings.contains(where: Set(dwellings).contains) }
      // From the areas of all and of those who took part anybody works out those of a few.
      if isPublic { return "\(dwellings.count)户、\(heads)人" }
      return "\(dwellings.count)户、\(area)㎡、\(heads)人"
    }
    let issued = { (room: String) in delivered?.contains(room) ?? true }
    let missed = roll.dwellings.count { dwelling in
      (withParking || !dwelling.kind.isParking) && !issued(dwelling.room)
    }
    let undelivered = missed == 0 ? "" : "，未送达\(missed)户"
    return [
      delivered == nil
        ? "应发放（未登记送达）\(told(issued))" : "发放\(told(issued))\(undelivered)",
      "收回\(told { answers[$0] != nil })",
      "未返回\(told { issued($0) && answers[$0] == nil })",
      "无效\(told { answers[$0] == .some(.invalid) })" + signedByOthers(in: vote),
    ].joined(separator: "；")
  }

  /// The day the slips of a vote are told as of: that of its announcement.
  private func counted(_ vote: Vote) -> Day {
    vote.announcement == nil
      ? session.entries.last.map { session.zoned($0.happened).day } ?? vote.opened.day
      : announced(vote)
  }

  /// Slips somebody else signed for the owner: how many wait for the written proxy and how many are
  /// invalid for want of it. Who signed stands in the archive copy alone.
  private func signedByOthers(in vote: Vote) -> String {
    let slips = session.slips(session.ballots(of: vote), of: vote, on: counted(vote))
    func told(_ slips: [Ballot], _ what: String) -> String {
      guard !slips.isEmpty else { return "" }
      let rooms = Set(slips.map(\.room)).count
      let who = slips.compactMap { $0.signature(in: .chinese) }.joined(separator: "、")
      return "；\(what)\(rooms)户" + (isPublic ? "" : "（\(who)）")
    }
    return told(slips.awaiting, "待补委托书")
      + told(slips.void, "非业主签名、没有书面委托（《民法典》第一百六十五条、第一百七十一条）")
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
