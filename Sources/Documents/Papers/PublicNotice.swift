import Deliberation
import Sentences
import Text

/// 公示 of what was settled, 表决结果公告 where the owners decided: results, points and period;
/// nobody's name, nobody's words.
struct PublicNotice: Paper {
  let code = "notice"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  let needs: [Need] = [.opening, .confirmedRecovery, .confirmedCopy, .result]
  let filing: Filing? = .notice
  let isPosted = true

  func name(in language: Language) -> String { language("公示", "public notice") }
  func title(of proceedings: Proceedings) -> String {
    proceedings.deciders(of: proceedings.votedIssues) == [.owners] ? "表决结果公告" : "公示"
  }
  func document(of proceedings: Proceedings) -> Document { proceedings.publicNotice }
}

extension DocumentKind {
  package static let notice = DocumentKind(PublicNotice())
}

extension Proceedings {
  fileprivate var publicNotice: Document {
    let issues = votedIssues
    let about = about(issues)
    let deciders = deciders(of: issues)
    let isMixed = deciders.count > 1
    let isOwners = deciders == [.owners]
    var blocks: [Block] = [.paragraph(noticeIntroduction(issues, deciders))]
    if !isOwners { for line in irregularities { blocks.append(.paragraph(line)) } }
    let texts = VotedTexts(self, of: issues)
    let (told, rest) = issueByIssue(issues, titled: title(of:)) { issue, outline in
      notice(of: issue, texts, &outline)
    }
    blocks += told
    var last = rest
    if isMixed { blocks += last.list("其他议题", resultsOfOthers) }
    blocks += last.section("表决结果", votesApart)
    blocks += objecting(issues, isOwners ? "公告" : "公示", &last)
    blocks += last.section("更正", corrections(in: .notice))
    let date = issuing.on == nil && !isOwners ? issued : decided(issues)
    blocks.append(.signature(convener, date: date.official))
    blocks += texts.annexes
    let ending = "\(subjectOfNotice(issues, deciders))的\(isOwners ? "公告" : "公示")"
    return Document(
      kind: .notice, audience: audience, title: ["关于\(about)", ending], blocks: blocks)
  }

  private func result(of decider: Rule.Decider) -> String {
    decider == .consultation ? "协商结果" : decider.result
  }

  /// What is made known: 协商结果, 决议 or 表决结果.
  func subjectOfNotice(_ issues: [Issue], _ deciders: [Rule.Decider]) -> String {
    if deciders == [.owners] { return "表决结果" }
    if deciders.count > 1 { return "协商和表决结果" }
    return haveFallen(issues) ? "表决结果" : result(of: deciders[0])
  }

  private func noticeIntroduction(_ issues: [Issue], _ deciders: [Rule.Decider]) -> String {
    let posted =
      deciders == [.owners]
      ? "表决结果公告" : "\(deciders.count > 1 ? "各议题的结果" : result(of: deciders[0]))公示"
    return held(on: issues, deciders) + "现将\(posted)如下："
  }

  /// When, by whom, on what a meeting was held, and how many came; owners who vote in writing come
  /// nowhere.
  ///
  /// - Parameter place: where, as `在24号楼植物角`; empty where that isn't told.
  func held(on issues: [Issue], _ deciders: [Rule.Decider], at place: String = "") -> String {
    if deciders == [.owners] { return "\(ballot(on: issues))。" }
    let others =
      deciders.count > 1 && deciders.contains(.owners) ? "；属于业主共同决定的事项，由业主书面表决" : ""
    // What a body resolves isn't talked over alone.
    let ways = [
      deciders.contains(.consultation) ? "协商" : nil,
      deciders.contains { $0 != .consultation && $0 != .owners } ? "表决" : nil,
    ]
    let way = ways.compactMap { $0 }.joined(separator: "和")
    return "\(daysMet)，\(convener)\(place)组织召开\(sitting ?? body)，"
      + "就\(about(issues))事宜进行\(way)\(others)。会议\(turnout)。"
  }

  /// How the votes on an issue ended, with everything that qualifies them, and whether they stand.
  func results(of issue: Issue) -> [String] {
    var paragraphs: [String] = []
    for vote in session.resultVotes(of: issue) {
      guard let text = paragraph(of: vote) else { continue }
      paragraphs.append(text)
      if let counting = counting(of: vote) { paragraphs.append(counting) }
      paragraphs += particulars(of: vote, basis: true, tests: true)
    }
    paragraphs += votesAfterResult(of: issue)
    if let order = precedence(on: issue) { paragraphs.append(order) }
    paragraphs += groundlessRounds(on: issue) + voidedResults(of: issue) + otherTexts(on: issue)
    if mustStillBeVoted(issue), let competence = competence(of: issue) {
      paragraphs.append(competence)
    }
    if let standing = standing(of: issue) { paragraphs.append(standing) }
    return paragraphs
  }

  private func notice(of issue: Issue, _ texts: VotedTexts, _ outline: inout Outline) -> [Block] {
    var blocks: [Block] = []
    let decider = decider(of: issue)
    if let vote = settlingVote(of: issue), vote.announcement != nil {
      let isOwners = decider == .owners
      let paragraphs = (isOwners ? [] : texts.paragraphs(of: issue)) + results(of: issue)
      if isOwners {
        blocks += outline.section(
          "表决事项", [sentence(title(of: issue))] + texts.paragraphs(of: issue))
        blocks += outline.section(
          "表决时间和方式",
          ["\(period(of: vote))，由\(convener)组织，采用\(Language.chinese.way(vote.opening.way))。"])
      }
      // What has fallen is no resolution.
      let isResult = decider != .owners && session.stands(issue)
      blocks += outline.section(isResult ? result(of: decider) : "表决结果", paragraphs)
    }
    blocks += fallenPoints(of: issue, &outline)
    guard session.stands(issue) else { return blocks }
    blocks += outline.list("执行事项", points(of: issue))
    blocks += outline.list("征求有关单位意见", concurrences(of: issue))
    return blocks
  }

  /// How long it hangs, and how to object. What nobody has said is left to be filled in.
  private func objecting(_ issues: [Issue], _ word: String, _ outline: inout Outline) -> [Block] {
    var blocks: [Block] = []
    let days = issuing.days ?? details.noticeDays
    if days > 0 {
      let period = issuing.on.flatMap { NoticePeriod(posted: $0, days: days)?.official }
      blocks += outline.section(
        "\(word)期",
        [(period ?? "____年__月__日至____年__月__日（\(days)日）") + "，张贴当日不计。"])
    }
    if let places = session.constitutionOfBody?.channels, !places.isEmpty {
      blocks += outline.section(
        "\(word)渠道", ["\(free(places.joined(separator: "、")))。"])
    }
    let owners = issues.filter { decider(of: $0) == .owners }
    let answered = owners.isEmpty ? "" : "对异议的答复另行公布\(heldUp(owners))。"
    blocks += outline.section(
      "异议方式",
      [
        wayToObject(word, days: days) + answered
      ] + contactLines)
    let consulted = issues.filter { decider(of: $0) == .consultation && session.stands($0) }
    blocks += carryingOut(consulted).map { .paragraph($0) }
    return blocks
  }

  /// - Parameter word: 公示 or 公告.
  func wayToObject(_ word: String, days: Int) -> String {
    let within = days > 0 ? "在\(word)期内" : ""
    return "对\(word)内容有异议的，请\(within)以书面、电话或当面方式向\(convener)提出。"
  }

  /// Whom to ask and where, as far as it is kept.
  var contact: [TemplateField: String] {
    let constitution = session.constitutionOfBody
    var known: [TemplateField: String] = [:]
    if !details.contact.isEmpty { known[.contact] = named(details.contact, isContact: true) }
    known[.telephone] = constitution?.telephone
    known[.address] = constitution?.address.map { named($0, withHomes: false) }
    return known
  }

  /// Whom to ask and where; what the meeting doesn't keep is left to be filled in.
  var contactLines: [String] {
    let blank = "______________"
    let who = details.contact.isEmpty ? blank : named(details.contact, isContact: true)
    let constitution = session.constitutionOfBody
    let address = constitution?.address.map { named($0, withHomes: false) }
    return [
      "联系人：\(who)　电话：\(constitution?.telephone ?? blank)",
      "地址：\(address ?? blank + blank)",
    ]
  }

  /// What an open objection holds up by the rule the owners decided by; their decision stands.
  private func heldUp(_ issues: [Issue]) -> String {
    let rule = issues.lazy.compactMap { settlingVote(of: $0)?.opening.rule }.first
    return switch rule?.objection {
    case .holdsWorks: "，异议化解前不开工"
    case .holdsEffect: "，异议解决前不组织实施"
    case .holdsNothing, nil: ""
    }
  }
}
