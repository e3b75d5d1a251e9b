import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 公示期满情况说明: what was objected to while the result hung, what was answered and what came of it. Outside,
/// how many alone.
struct NoticeOutcome: Paper {
  let code = "notice-outcome"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.text, .docx]
  let isBefore = false
  let needs: [Need] = [
    .opening, .confirmedRecovery, .confirmedCopy, .result, .postedDay, .periodOver,
  ]
  let takesPosting = true
  let filing: Filing? = .notice
  let sets: Set<DocumentSet> = [.after, .owners]

  func name(in language: Language) -> String {
    language("公示期满情况说明", "statement at the end of the notice")
  }
  func document(of proceedings: Proceedings) -> Document { proceedings.noticeOutcome }
}

extension DocumentKind {
  package static let noticeOutcome = DocumentKind(NoticeOutcome())
}

extension Need {
  /// Somebody said when the notice was hung up.
  fileprivate static let postedDay = Need(code: "postedDay") {
    $0.hangs != nil
  } sentence: { paper, language, reader in
    language(
      "没有登记公示张贴的日期和天数，不出\(paper)。"
        + (reader == .program ? "用 --posted 写明张贴日。" : "请先在台账登记公示。"),
      "Nobody said when the notice was hung up and for how many days, so there is no \(paper). "
        + (reader == .program ? "Give the day with --posted." : "Enter the notice in the ledger."))
  }

  /// The last day of the notice is over.
  fileprivate static let periodOver = Need(code: "periodOver") { papers in
    guard let today = papers.issuing.today, let period = papers.hangs else { return false }
    return period.last < today
  } sentence: { paper, language, _ in
    language(
      "公示期还没有满，不出\(paper)。", "The notice still hangs, so there is no \(paper) yet.")
  }
}

extension Proceedings {
  fileprivate var noticeOutcome: Document {
    let issues = votedIssues
    let about = about(issues)
    let period = hangs
    var outline = Outline(level: .first)
    var blocks: [Block] = []
    blocks += outline.section("公示的文书", ["《\(titleOfNotice)》。"])
    blocks += outline.section(
      "公示期间和地点",
      [
        period.map { "\($0.official)，张贴当日不计。" },
        placesOfNotice.map { "公示地点：\($0)。" } ?? "公示地点：______________。",
      ].compactMap { $0 })
    blocks += outline.section("收到异议的情况", received(on: issues, in: period))
    if !isPublic {
      let told = issues.flatMap { issue in
        during(period, on: issue).map { objection($0, on: issue, of: issues) }
      }
      blocks += outline.list("异议及答复", told)
    }
    blocks += outline.section("结论", [conclusion(on: issues, in: period)])
    blocks += outline.section("更正", corrections(in: .noticeOutcome))
    if !isPublic { blocks += [.blank, .fields([.init("说明人（签字）", ""), .init("监督人（签字）", "")])] }
    blocks.append(.signature(convener, date: issuing.today?.official ?? "____年__月__日"))
    return Document(
      kind: .noticeOutcome, audience: audience, title: ["关于\(about)", "公示期满情况的说明"],
      blocks: blocks)
  }

  /// What the notice that hung is called.
  private var titleOfNotice: String {
    (try? session.document(.notice, for: .public, issuing: issuing))?.title.joined() ?? "公示"
  }

  private var placesOfNotice: String? {
    let told = issuing.postings.compactMap(\.notice).flatMap { notice in
      notice.place.map { [$0] } ?? notice.channels
    }
    let places = told.isEmpty ? session.constitutionOfBody?.channels ?? [] : told.uniqued
    return places.isEmpty ? nil : free(places.joined(separator: "、"))
  }

  /// The objections raised from the posting until the last day.
  private func during(_ period: NoticePeriod?, on issue: Issue) -> [Objection] {
    guard let period else { return issue.objections }
    return issue.objections.filter {
      $0.on >= period.first.adding(days: -1) && $0.on <= period.last
    }
  }

  /// `收到异议2条（书面1条、口头1条）。`, and how many came before it hung and after it was over.
  private func received(on issues: [Issue], in period: NoticePeriod?) -> [String] {
    let all = issues.flatMap(\.objections)
    let own = issues.flatMap { during(period, on: $0) }
    let written = own.count(where: \.inWriting)
    var lines = [
      own.isEmpty
        ? "公示期内没有收到异议。"
        : "收到异议\(own.count)条（书面\(written)条、口头\(own.count - written)条）。"
    ]
    if let period {
      let before = all.count { $0.on < period.first.adding(days: -1) }
      let after = all.count { $0.on > period.last }
      if before > 0 { lines.append("公示以前收到的异议\(before)条，不计在内。") }
      if after > 0 { lines.append("公示期满以后收到的异议\(after)条，不计在内。") }
    }
    return lines
  }

  /// One objection: the day, what it says, what was answered, what came of it.
  private func objection(_ objection: Objection, on issue: Issue, of issues: [Issue]) -> String {
    let title = issues.count > 1 ? "\(title(of: issue))：" : ""
    let answers = session.answers(to: objection, on: issue)
    return title + "\(objection.on.official)，\(objection.by)\(objection.inWriting ? "书面" : "口头")提出："
      + sentence(objection.text)
      + (answers.first.map { "答复：\(sentence($0))" } ?? "尚未答复。")
      + answers.dropFirst().map { "后又答复：\(sentence($0))" }.joined()
      + (objection.settled.map { "结果：\($0.official)已解决。" } ?? "结果：尚未解决。")
  }

  /// `公示期满，收到异议2条，均已答复，无未解决异议。`
  private func conclusion(on issues: [Issue], in period: NoticePeriod?) -> String {
    let own = issues.flatMap { issue in during(period, on: issue).map { (issue, $0) } }
    guard !own.isEmpty else { return "公示期满，未收到异议。" }
    let answered = own.count { !session.answers(to: $0.1, on: $0.0).isEmpty }
    let open = own.count { $0.1.settled == nil }
    return "公示期满，收到异议\(own.count)条，"
      + (answered == own.count ? "均已答复" : "已答复\(answered)条") + "，"
      + (open == 0 ? "无未解决异议。" : "尚有\(open)条未解决。")
  }
}
