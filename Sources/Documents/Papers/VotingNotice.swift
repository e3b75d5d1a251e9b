import Deliberation
import Sentences
import Text
import Values

/// 投票通知公告: to the owners, what they are asked in writing, from when to when and how it is counted.
/// It tells a round as it was opened, whatever came of it later.
struct VotingNotice: Paper {
  let code = "voting-notice"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  let isOfWrittenVote = true
  let needs: [Need] = [.roundWithPeriod, .confirmedRecovery, .confirmedCopy]
  let filing: Filing? = .announcement
  let isPosted = true

  func name(in language: Language) -> String { language("投票通知公告", "notice of the vote in writing") }
  func document(of proceedings: Proceedings) -> Document { proceedings.votingNotice }
}

extension DocumentKind {
  package static let votingNotice = DocumentKind(VotingNotice())
}

extension Need {
  /// The owners are asked over some days.
  fileprivate static let roundWithPeriod = Need(code: "roundWithPeriod") {
    $0.noticedRound != nil
  } sentence: { paper, language, reader in
    language(
      "还没有开始有起止日期的书面表决\(reader.member("openVote", in: language))，不出\(paper)。",
      "No vote in writing with a period was opened\(reader.member("openVote", in: language)), so there is no \(paper)."
    )
  }
}

extension Proceedings {
  fileprivate var noticedRound: Vote? { ownersRounds.last { $0.opening.period != nil } }

  fileprivate var votingNotice: Document {
    guard let vote = noticedRound, let period = vote.opening.period else {
      return Document(kind: .votingNotice, audience: audience, title: ["投票通知公告"], blocks: [])
    }
    let about = about(vote)
    let until = period.until.official(after: period.from)
    var outline = Outline(level: .first)
    var blocks: [Block] = [
      .line(addressees(of: vote)),
      .paragraph("就\(about)，由\(convener)组织，书面征求业主意见并表决，现将有关事项公告如下："),
    ]
    blocks += outline.section("表决范围", [size(of: vote)])
    blocks += outline.section(
      "投票起止时间", ["\(period.from.official)至\(until)（含当日）。"])
    blocks += outline.section(
      "表决事项和方案全文", [sentence(title(ofVoteOn: vote))] + text(of: vote))
    blocks += outline.section("性质和依据", nature(of: vote))
    blocks += outline.list("投票办法", waysToAnswer(vote))
    blocks += outline.section("未交回的和有疑问的票如何计算", reckoning(vote))
    blocks += outline.section(
      "计票", ["计票时间：____年____月____日____时　地点：______________　监票：______________"])
    blocks += outline.section("联系方式", contactLines)
    let posted = issuing.on ?? session.zoned(vote.opened).day
    blocks.append(.signature(convener, date: posted.official))
    var document = Document(
      kind: .votingNotice, audience: audience, title: ["关于\(about)", "书面表决的公告"], blocks: blocks)
    document.warning = warning(posted: posted, voting: period.from)
    return document
  }

  /// That it comes too late for those who are asked. What an assembly must keep the regulation says; of the
  /// owners of one building their own rule does, and where nobody entered it nothing is said.
  private func warning(posted: Day, voting first: Day) -> String? {
    let days = posted.days(until: first)
    if let clause = details.constitution?.clauses.announcement {
      guard days < clause.days else { return nil }
      return "自张贴到投票开始\(max(days, 0))日，不足\(clause.days)日：\(sentence(clause.clause))"
    }
    guard body.contains("业主大会") || bodyInFull.contains("业主大会"), days < 15 else { return nil }
    return "自张贴到投票开始不足15日：召开业主大会会议，应当于会议召开15日以前通知全体业主，并告知居民委员会"
      + "（《物业管理条例》第十四条）。"
  }

  private func title(ofVoteOn vote: Vote) -> String { about(vote) }

  /// That it is the owners' to decide, by which item and which shares.
  private func nature(of vote: Vote) -> [String] {
    let rule = vote.opening.rule
    let items = issue(of: vote)?.competence.flatMap { $0.answer == .owners ? $0.items : nil } ?? []
    let named = items.compactMap { CommonMatter(rawValue: $0)?.source(.chinese) }
    var lines: [String] = []
    if !named.isEmpty { lines.append("本事项属于\(named.joined(separator: "、"))规定的业主共同决定事项。") }
    lines.append("表决依据：\(sentence(basis(of: vote)))")
    let words = RuleWording(rule, in: .chinese)
    return lines + [words.quorum, words.adoption].compactMap { $0 }
  }

  private func waysToAnswer(_ vote: Vote) -> [String] {
    var lines = ["表决票按户发放，请在票上选择一项意见，由业主签名，在截止时间以前交回\(convener)。"]
    if vote.opening.carriesSlips == true {
      lines.append("上一轮已交回的表决票继续有效；意见有改变的，请重新填写交回。")
    }
    if vote.opening.rule.proxies, details.proxiesPerHolder != 0 {
      // How one acts for another, and which slips are void, the owners' own rules say; nobody here
      // knows them.
      lines.append(
        "委托他人的办法：______________"
          + (details.proxiesPerHolder.map { "；每人最多接受\($0)人委托。" } ?? "。"))
    } else {
      lines.append("本次表决不接受委托。")
    }
    lines.append("无效票的情形：______________（依据条款：______________）。")
    return lines
  }

  /// The clauses by which slips not returned and the like count; the law's own reading where the owners'
  /// rules have none.
  private func reckoning(_ vote: Vote) -> [String] {
    let policies = vote.opening.rule.policies.completed(by: details.clauses)
    let clauses = wording(
      Verdict(rule: "", kind: .undecidable, way: .slips, counts: Counts()), vote
    )
    .clauses(policies).map { free($0) }
    return (policies.unreturned == nil ? ["未交回的，不计入参与表决。"] : []) + clauses
  }
}
