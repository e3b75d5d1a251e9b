import Deliberation
import Wording

extension Proceedings {
  /// 公示 of what was settled: results, points and period; nobody's name, nobody's words.
  var publicNotice: Document {
    let issues = votedIssues
    let about = issues.count == 1 ? issues[0].title : session.identity.title
    let isDecision = decider != .consultation
    let result = isDecision ? resultName : "协商结果"
    var blocks: [Block] = [
      .paragraph(
        "\(day.official)，\(convener)组织召开\(body)，就\(about)事宜进行\(isDecision ? "表决" : "协商")。"
          + "\(decider == .owners ? "" : "会议\(turnout)。")现将\(result)\(decider == .owners ? "公告" : "公示")如下："
      )
    ]
    var outline = Outline(level: issues.count > 1 ? .second : .first)
    for (place, issue) in issues.enumerated() {
      if issues.count > 1 {
        blocks.append(.item(.first, place + 1, issue.title))
        outline.restart()
      }
      blocks += notice(of: issue, result, &outline)
    }
    var last = Outline(level: .first, after: issues.count > 1 ? issues.count : outline.number)
    blocks += last.section("表决结果", votesApart)
    blocks += objecting(&last)
    blocks += signature
    return Document(
      kind: .notice, audience: audience,
      title: ["关于\(about)", decider == .owners ? "表决结果的公告" : "\(result)的公示"], blocks: blocks)
  }

  private func notice(of issue: Issue, _ result: String, _ outline: inout Outline) -> [Block] {
    var blocks: [Block] = []
    if let vote = settlingVote(of: issue), let text = paragraph(of: vote) {
      var paragraphs = [text]
      if let counting = counting(of: vote) { paragraphs.append(counting) }
      paragraphs += particulars(of: vote, withTests: true)
      if mustStillBeVoted(issue), let competence = competence(of: issue) {
        paragraphs.append(competence)
      }
      if let standing = standing(of: issue) { paragraphs.append(standing) }
      blocks += outline.section(result, paragraphs)
    }
    guard session.stands(issue) else { return blocks }
    blocks += outline.list("议定事项", points(of: issue))
    blocks += outline.list("征求有关单位意见", concurrences(of: issue))
    return blocks
  }

  /// How long it hangs, and how to object.
  private func objecting(_ outline: inout Outline) -> [Block] {
    var blocks: [Block] = []
    let word = decider == .owners ? "公告" : "公示"
    let period = NoticePeriod(posted: issued, days: details.noticeDays)
    if let period { blocks += outline.section("\(word)期", ["\(period.official)，张贴当日不计。"]) }
    let contact = details.contact.isEmpty ? "" : "联系人：\(details.contact)。"
    let within = period == nil ? "" : "在\(word)期内"
    let answered = decider == .owners ? "对异议的答复另行公布\(heldUp)。" : ""
    blocks += outline.section(
      "异议方式",
      [
        "对\(word)内容有异议的，请\(within)以书面、电话或当面方式向\(convener)提出。\(answered)\(contact)"
      ])
    if decider == .consultation, !settledIssues.isEmpty { blocks.append(.paragraph(carryingOut)) }
    return blocks
  }

  /// What an open objection holds up by the rule the owners decided by; their decision stands.
  private var heldUp: String {
    let rule = settledIssues.lazy.compactMap { settlingVote(of: $0)?.opening.rule }.first
    return switch rule?.objection {
    case .holdsWorks: "，异议化解前不开工"
    case .holdsEffect: "，异议解决前不组织实施"
    case .holdsNothing, nil: ""
    }
  }
}
