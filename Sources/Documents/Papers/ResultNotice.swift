import Deliberation
import Sentences
import Text
import Values

/// 表决结果公告 of the owners' last announced round, adopted or not.
struct ResultNotice: Paper {
  let code = "result-notice"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  let isOfWrittenVote = true
  let needs: [Need] = [.announcedRound, .confirmedRecovery, .confirmedCopy]
  let filing: Filing? = .result
  let isPosted = true

  func name(in language: Language) -> String {
    language("表决结果公告", "notice of the result of the owners' vote")
  }
  func document(of proceedings: Proceedings) -> Document { proceedings.resultNotice }
}

extension DocumentKind {
  package static let resultNotice = DocumentKind(ResultNotice())
}

extension Need {
  /// The result of an owners' vote was announced.
  fileprivate static let announcedRound = Need(code: "announcedRound", mayBeLost: true) {
    $0.announcedRound != nil
  } sentence: { paper, language, reader in
    language(
      "还没有宣布过业主表决的结果\(reader.member("announce", in: language))，不出\(paper)。",
      "No result of an owners' vote was announced\(reader.member("announce", in: language)), so there is no \(paper)."
    )
  }
}

extension Proceedings {
  fileprivate var resultNotice: Document {
    guard let vote = announcedRound, let verdict = vote.verdict else {
      return Document(kind: .resultNotice, audience: audience, title: ["表决结果公告"], blocks: [])
    }
    let (about, issue) = (about(vote), issue(of: vote))
    var outline = Outline(level: .first)
    var blocks: [Block] = [
      .line(addressees(of: vote)),
      .paragraph("就\(about)，业主书面表决的结果已于\(announced(vote).official)宣布，现公告如下："),
    ]
    blocks += outline.section("表决事项和方案全文", [sentence(about)] + text(of: vote))
    blocks += outline.section(
      "范围、时间和方式",
      [
        size(of: vote),
        "\(period(of: vote))，由\(convener)组织，采用\(Language.chinese.way(vote.opening.way))。",
      ] + [earlyClose(of: vote)].compactMap { $0 })
    blocks += outline.section(
      "表决结果",
      [slips(of: vote).map { $0 + "。" }, clauses(of: vote).map { "计票约定：\($0)" }].compactMap { $0 })
    if let counts = counts(of: vote) { blocks += [.table(counts), .blank] }
    blocks += outline.section("结论", conclusion(of: vote, verdict))
    if let issue, verdict.kind.passes {
      blocks += outline.list("有关单位意见", consents(of: issue, after: vote))
    }
    blocks += outline.section("异议处理", dealing(with: issue, after: vote))
    blocks += outline.section("计票和监票", [counters(of: vote)])
    if verdict.kind.passes { blocks += outline.section("救济途径", [redress]) }
    blocks += outline.section("更正", corrections(in: .resultNotice))
    blocks += outline.section("联系方式", contactLines)
    blocks.append(.signature(convener, date: told(of: issue, after: vote).official))
    return Document(
      kind: .resultNotice, audience: audience, title: ["关于\(about)", "表决结果的公告"], blocks: blocks)
  }

  private func conclusion(of vote: Vote, _ verdict: Verdict) -> [String] {
    let words = wording(verdict, vote)
    // What can't be decided for want of something is tested by nothing.
    let isUndecided = verdict.kind == .undecidable && !verdict.missing.isEmpty
    let agreed = agreed(verdict, vote)
    let tests =
      agreed == nil
      ? verdict.tests : verdict.tests.filter { $0.test != .adoption || $0.group != nil }
    let numbers =
      verdict.kind == .inquorate
      ? words.shortfalls
      : isUndecided ? [] : tests.map { words.test($0) } + [agreed].compactMap { $0 }
    return [paragraph(of: vote)].compactMap { $0 } + numbers
      + ["表决依据：\(sentence(basis(of: vote)))"]
  }

  /// `同意的专有部分面积575.55平方米，占参与表决面积的83.33%，应不少于518.00平方米；同意9人，占81.82%，应不少于9人。符合《民法典》……的规定，表决通过。`;
  /// nil of what wasn't adopted, or not by area and heads.
  private func agreed(_ verdict: Verdict, _ vote: Vote) -> String? {
    func adoption(by measure: Measure) -> Verdict.Test? {
      verdict.tests.first { $0.test == .adoption && $0.measure == measure && $0.group == nil }
    }
    func share(of test: Verdict.Test) -> String? {
      Verdict.Percentage(
        what: Share(.for, of: test.baseName), numerator: test.actual, denominator: test.base
      ).text
    }
    guard verdict.kind == .adopted, let area = adoption(by: .area),
      let heads = adoption(by: .heads),
      let part = share(of: area), let persons = share(of: heads)
    else { return nil }
    let (chinese, basis) = (Language.chinese, basis(of: vote))
    let law = basis.prefix { $0 != "：" }
    return
      "同意的专有部分面积\(chinese.amount(area.actual, isProse: true))，占\(chinese.base(area.baseName))面积的\(part)%，"
      + "应不少于\(chinese.amount(area.required, isProse: true))；同意\(chinese.amount(heads.actual))，占\(persons)%，"
      + "应不少于\(chinese.amount(heads.required))。符合\(phrase(String(law)))的规定，表决通过。"
  }

  /// The day as of which the notice tells: that on which it is posted, else that of the last thing it
  /// knows of.
  private func told(of issue: Issue?, after vote: Vote) -> Day {
    if let on = issuing.on { return on }
    let consents = issue.map { session.consents(of: $0) } ?? []
    let days =
      [announced(vote)] + (vote.verdict?.kind.passes == true ? consents.compactMap(answered) : [])
      + (issue?.objections ?? []).flatMap { [$0.on, $0.settled].compactMap { $0 } }
    return days.max() ?? announced(vote)
  }

  /// The day a unit answered in writing, or refused.
  private func answered(_ record: ConcurrenceRecord) -> Day? {
    record.answer == .agreed || record.answer == .refused ? record.on : nil
  }

  /// What units have answered; of what came after the result was announced both are told:
  /// `宣布时尚待产权单位书面同意；产权单位已于2024年3月25日书面同意。`
  private func consents(of issue: Issue, after vote: Vote) -> [String] {
    let day = told(of: issue, after: vote)
    let records = session.stands(issue) ? session.consents(of: issue) : issue.concurrences
    return zip(records, concurrences(of: issue)).map { record, line in
      guard let on = answered(record), on > announced(vote) else { return line }
      let party = free(record.party)
      guard on <= day else { return "尚待\(party)书面同意。" }
      return "宣布时尚待\(party)书面同意；\(party)已于\(on.official)"
        + (record.answer == .agreed ? "书面同意。" : "答复不同意。")
    }
  }

  /// How many objected and what became of it; whoever else objects is told where.
  private func dealing(with issue: Issue?, after vote: Vote) -> [String] {
    let day = told(of: issue, after: vote)
    let objections = (issue?.objections ?? []).filter { $0.on <= day }
    let settled = objections.count { $0.settled.map { $0 <= day } ?? false }
    let told =
      objections.isEmpty
      ? "截至\(day.official)，没有收到异议。"
      : "截至\(day.official)，收到异议\(objections.count)件，已了结\(settled)件"
        + (settled < objections.count ? "，其余另行答复。" : "。")
    return [told + "对本公告有异议的，请以书面、电话或当面方式向\(convener)提出。"]
  }

  /// `计票2人，核对1人，两人各录一遍。本次表决未设监票人。`: whoever checks a count is no scrutineer by it.
  private func counters(of vote: Vote) -> String {
    let clerks = Set(vote.slips.map(\.clerk)).count
    let reading =
      switch vote.doubleReading {
      case .byTwoClerks?: "，两人各录一遍"
      case .byOneClerk?: "，一人录两遍"
      case nil: ""
      }
    let watching = scrutineers(of: vote).count
    return "计票\(max(clerks, details.tellers.count))人"
      + (watching > 0 ? "，监票\(watching)人" : "") + (isCheckedByAnother(vote) ? "，核对1人" : "")
      + "\(reading)。" + (watching > 0 ? "" : unwatched)
  }

  private var redress: String {
    if bodyInFull.contains("业主大会") || body.contains("业主大会") {
      return "业主认为本决定侵害其合法权益或者违反法律规定的程序的，可以依照《民法典》第二百八十条第二款和"
        + "《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第十二条，自知道或者应当知道决定作出之日起一年内请求人民法院撤销。"
    }
    return "对本次表决有异议的，可以自公告之日起向组织单位书面提出，也可以依法向人民法院提起诉讼。"
  }
}
