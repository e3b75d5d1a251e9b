import Deliberation
import Sentences
import Text
import Values

/// 会议通知.
struct MeetingNotice: Paper {
  let code = "meeting-notice"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = true
  let needs: [Need] = [.announcement, .gathering]

  func name(in language: Language) -> String { language("会议通知", "notice of meeting") }
  func document(of proceedings: Proceedings) -> Document { proceedings.meetingNotice }
}

extension DocumentKind {
  package static let meetingNotice = DocumentKind(MeetingNotice())
}

extension Proceedings {
  fileprivate var meetingNotice: Document {
    let place = venue.isEmpty ? "" : "在\(venue)"
    var blocks: [Block] = [
      .line("\(addressees)、有关单位："),
      .paragraph("定于\(scheduled)\(place)召开\(sitting ?? body)。现将有关事项通知如下："),
    ]
    var outline = Outline(level: .first)
    let issues = session.issues.values
    blocks += outline.list("会议议题", issues.map { announced($0) })
    let groups = requiredGroups
    let people =
      groups.isEmpty || groups == [members]
      ? "\(members)。" : "\(groups.joined(separator: "、"))各派代表参加；有关单位列席。"
    blocks += outline.section("参会人员", [people])
    // A rule of hands decides nothing that is the owners'.
    let isOthers = isForOwnersAlone && details.rule.decides != .owners
    let votes =
      isOthers ? [] : ["表决规则：\(rule(details.rule, isExpectedKnown: session.roll.expected != nil))"]
    blocks += outline.list("议事规则", speakingRules + votes + waysOfVoting)
    blocks += outline.list(
      details.refusesProxies ? "请假" : "请假与委托",
      ["不能到会的，请于会前向\(convener)请假。"] + [proxies].compactMap { $0 })
    blocks += outline.section("联系方式", contactLines)
    let notified = issues.compactMap(\.notified?.on).min()
    let date = (issuing.on ?? notified).flatMap { $0 < day ? $0.official : nil }
    blocks.append(.signature(convener, date: date ?? "____年__月__日"))
    return Document(
      kind: .meetingNotice, audience: audience, title: ["关于召开\(meetingName)的", "通知"],
      number: nil, blocks: blocks)
  }

  /// Whether somebody else may vote for a member; nothing where the body has settled it nowhere, or has
  /// no such thing.
  private var proxies: String? {
    if details.refusesProxies { return nil }
    guard takesProxies else { return "本次会议的表决不接受委托。" }
    return details.proxiesPerHolder.map {
      "委托他人表决的，请于会前提交书面委托书，载明委托人、受托人和对各议题的意见，由委托人签字；每人最多接受\($0)人委托。"
    }
  }

  /// An issue with what is proposed on it.
  private func announced(_ issue: Issue) -> String {
    guard let motion = session.currentMotion(of: issue.id) else {
      return sentence(title(of: issue))
    }
    let text = sentence(free(motion.current.text).replacingLineBreaks())
    return "\(sentence(title(of: issue)))\(motionWord)要点：\(text)"
  }

  /// 表决方式; an owners' matter is never decided by the hands of those who came.
  private var waysOfVoting: [String] {
    let owners = session.issues.values.filter { isForOwners($0) }
    let hands =
      isForOwnersAlone
      ? [] : ["表决方式：由主持人询问有无不同意见，或者举手表决，当场宣布结果。"]
    guard !owners.isEmpty else {
      return details.rule.decides == .owners ? ["表决方式：按户发放书面表决票。"] : hands
    }
    let which =
      session.issues.count == 1
      ? "本议题" : "“\(owners.map { title(of: $0) }.joined(separator: "”“"))”"
    return hands + ["\(which)属于业主共同决定事项，会上只协商、听取意见，不举手表决；须另行依法表决，按户发放书面表决票。"]
  }
}
