import Deliberation
import Sentences
import Text
import Values

/// 微信群通知: in a message of at most 300 characters what was settled, with which numbers, what comes
/// next, how long the notice hangs and where to object; the notice itself has the rest.
struct GroupMessage: Paper {
  let code = "wechat"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.text]
  let filing: Filing? = nil
  let isBefore = false
  let needs: [Need] = [.opening, .confirmedRecovery, .confirmedCopy, .result]
  /// It tells of the same days as the notice it goes out with.
  let takesPosting = true
  let isDraft = false

  func name(in language: Language) -> String { language("微信群通知", "message to the group") }
  func document(of proceedings: Proceedings) -> Document { proceedings.groupMessage }
}

extension DocumentKind {
  package static let wechat = DocumentKind(GroupMessage())
}

extension Proceedings {
  /// Characters of a message that people in a group read to its end.
  private static let longestMessage = 300

  /// The longest of its wordings that is short enough; no sentence is ever cut.
  fileprivate var groupMessage: Document {
    let issues = votedIssues
    let deciders = deciders(of: issues)
    let ending = (recovered(session: session) + endings(of: .wechat)).length
    var message = shortMessage(issues, deciders)
    for withResults in [true, false] {
      let candidate = self.message(issues, deciders, withResults: withResults)
      // That a public copy was treated comes on top.
      let treated = publicText?.isTreated == true ? 26 : 0
      guard
        candidate.title.joined().count + candidate.blocks.length + ending + treated
          <= Self.longestMessage
      else { continue }
      message = candidate
      break
    }
    return message
  }

  private func message(
    _ issues: [Issue], _ deciders: [Rule.Decider], withResults: Bool
  ) -> Document {
    let word = deciders == [.owners] ? "公告" : "公示"
    var paragraphs = [held(on: issues, deciders)]
    if withResults {
      if deciders != [.owners] { paragraphs += irregularities }
      paragraphs += issues.map { told(of: $0, among: issues) }
      let next = carryingOut(
        issues.filter { session.stands($0) && decider(of: $0) != .owners })
      if !next.isEmpty { paragraphs.append("下一步，\(next.joined())") }
    } else {
      paragraphs.append("各议题的结果和下一步见\(word)。")
    }
    let days = issuing.days ?? details.noticeDays
    paragraphs.append(
      period(days, word) + wayToObject(word, days: days) + known + "详见公示栏。")
    let date = issuing.on == nil && deciders != [.owners] ? issued : decided(issues)
    return Document(
      kind: .wechat, audience: audience,
      title: ["关于\(about(issues))", "\(subjectOfNotice(issues, deciders))的通知"],
      blocks: paragraphs.map { .paragraph($0) } + [.signature(convener, date: date.official)])
  }

  /// How the votes on an issue ended, and whether that stands.
  private func told(of issue: Issue, among issues: [Issue]) -> String {
    let results =
      session.resultVotes(of: issue).compactMap { result(of: $0) } + voidedResults(of: issue)
      + [standing(of: issue)].compactMap { $0 }
    return (issues.count > 1 ? "\(title(of: issue))：" : "") + results.joined()
  }

  /// `公示期为2024年5月21日至5月27日（7日），张贴当日不计。`; nothing where it hangs for no days.
  private func period(_ days: Int, _ word: String) -> String {
    guard days > 0 else { return "" }
    let period = issuing.on.flatMap { NoticePeriod(posted: $0, days: days)?.official }
    return "\(word)期为\(period ?? "\(days)日")，张贴当日不计。"
  }

  /// Whom to ask, as far as the meeting knows: a message has no blanks to fill in.
  private var known: String {
    let who = details.contact.isEmpty ? nil : "联系人：\(named(details.contact, isContact: true))"
    let telephone = session.constitutionOfBody?.telephone.map { "电话：\($0)" }
    let parts = [who, telephone].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: "，") + "。"
  }

  /// Where names alone fill a message: without any.
  private func shortMessage(_ issues: [Issue], _ deciders: [Rule.Decider]) -> Document {
    let isOwners = deciders == [.owners]
    let word = isOwners ? "公告" : "公示"
    return Document(
      kind: .wechat, audience: audience, title: [isOwners ? "表决结果的通知" : "会议结果的通知"],
      blocks: [
        .paragraph(
          isOwners ? "业主书面表决的结果见公告。" : "\(daysMet)的会议，\(issues.count)个议题的结果见公示。"),
        .paragraph("对\(word)内容有异议的，请按\(word)写明的方式提出。详见公示栏。"),
      ])
  }
}

extension [Block] {
  /// Characters of a message.
  fileprivate var length: Int { flatMap(\.texts).reduce(0) { $0 + $1.count } }
}
