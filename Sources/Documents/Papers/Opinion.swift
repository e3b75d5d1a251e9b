import Deliberation
import Wording

extension Proceedings {
  /// 协商意见书 of a consultation; 决议 or 决定 of a body that decides.
  var opinion: Document {
    let issues = settledIssues
    let about = issues.count == 1 ? issues[0].title : session.identity.title
    var blocks: [Block] = [.paragraph(opinionIntroduction(about))]
    for line in irregularities { blocks.append(.paragraph(line)) }
    var outline = Outline(level: issues.count > 1 ? .second : .first)
    for (place, issue) in issues.enumerated() {
      if issues.count > 1 {
        blocks.append(.item(.first, place + 1, issue.title))
        outline.restart()
      }
      blocks += opinion(on: issue, &outline)
    }
    var last = Outline(level: .first, after: issues.count > 1 ? issues.count : outline.number)
    blocks += last.section("表决情况", votesApart)
    blocks += last.section(decider == .consultation ? "组织实施" : "执行与监督", [carryingOut])
    blocks += last.list("更正", corrections)
    if !isPublic { blocks += signatories }
    blocks.append(
      .signature(decider == .consultation ? convener : bodyInFull, date: issued.official))
    blocks += codes
    let isConsultation = decider == .consultation
    return Document(
      kind: .opinion, audience: audience,
      title: isConsultation
        ? ["关于\(about)的", "协商意见书"]
        : [bodyInFull, "关于\(about)的", resultName],
      number: documentNumber,
      caption: isConsultation ? nil : "（\(day.official)\(bodyInFull)通过）", blocks: blocks)
  }

  private func opinionIntroduction(_ about: String) -> String {
    guard decider == .consultation else {
      return "\(period)，\(bodyInFull)举行会议，\(turnout)。会议审议了\(about)事宜，\(resultName)如下："
    }
    let parties = details.requiredGroups
    let bodies = parties.isEmpty ? "" : "组织\(parties.joined(separator: "、"))等协商主体"
    let place = details.place.isEmpty ? "" : "在\(details.place)"
    return "\(period)，\(convener)\(bodies)\(place)召开\(body)，就\(about)事宜进行协商。会议\(turnout)"
      + (self.parties.map { "，\($0)" } ?? "") + "。经协商，形成如下意见："
  }

  private func opinion(on issue: Issue, _ outline: inout Outline) -> [Block] {
    var blocks: [Block] = []
    if let competence = competence(of: issue), issue.competence?.answer != .ours {
      blocks.append(.paragraph(competence))
    }
    blocks += outline.list(decider == .consultation ? "协商意见" : "\(resultName)事项", points(of: issue))
    var votes: [String] = []
    if let vote = settlingVote(of: issue), let text = paragraph(of: vote) {
      votes.append(text)
      if let counting = counting(of: vote) { votes.append(counting) }
      votes += particulars(of: vote, withTests: vote.opening.rule.shape != .consensus)
      if let hanging = hanging(on: vote, of: issue) { votes.append(hanging) }
    }
    blocks += outline.section("表决情况", votes)
    blocks += outline.list("征求有关单位意见", concurrences(of: issue))
    if isPublic {
      blocks += outline.section("意见建议", countedConcerns(of: issue).map { [$0] } ?? [])
    } else {
      blocks += outline.list("意见建议及答复", answeredConcerns(of: issue) + objections(of: issue))
      blocks += outline.list("落实分工", tasks(of: issue))
    }
    return blocks
  }

  /// What happens next. A consultation's opinion takes effect by nobody's word: it is posted, and
  /// carried out where nobody objects.
  var carryingOut: String {
    switch decider {
    case .consultation:
      if settledIssues.contains(where: { mustStillBeVoted($0) }) {
        return "属于业主共同决定的事项，须另行依法表决，通过后方可组织实施。"
      }
      let outstanding = settledIssues.contains { !session.outstanding(for: $0).isEmpty }
      return (outstanding ? "有关单位书面同意提交后，" : "") + "公示期满无异议，组织实施。"
    case .residents, .villagers: return "本\(resultName)由\(convener)组织实施，实施情况向居民公开，接受监督。"
    case .owners: return "本决定对全体业主具有约束力，由\(convener)组织实施；异议及答复另行公布。"
    case .party, .committee: return "本\(resultName)由\(convener)组织实施。"
    }
  }

  /// Whether the owners have still to vote on it, or nobody knows whether they must.
  func mustStillBeVoted(_ issue: Issue) -> Bool {
    guard let answer = issue.competence?.answer, answer != .ours else { return false }
    return settlingVote(of: issue)?.opening.rule.decides != .owners
  }

  /// Room for those who were there to sign.
  private var signatories: [Block] {
    let people = came(.voting)
    guard !people.isEmpty else { return [] }
    return [
      .blank, .line(decider == .consultation ? "协商主体代表签名：" : "到会人员签名："),
      .table(
        TextTable(
          columns: [.init("姓名", least: 12), .init("身份（单位）"), .init("签名", least: 16)],
          rows: people.map { [$0.name, $0.groups.joined(separator: "、"), ""] })),
    ]
  }
}
