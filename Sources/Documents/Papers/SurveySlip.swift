import Deliberation
import Sentences
import Text
import Values

/// 征询单: what a household is asked on each issue, what there is to choose, and how an answer that
/// doesn't come counts; nobody has to leave a telephone.
struct SurveySlip: Paper {
  let code = "survey-slip"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.docx]
  let filing: Filing? = nil
  let isBefore = true
  let needs: [Need] = [.announcement, .beforeOrRunning]

  func isBefore(in proceedings: Proceedings) -> Bool { proceedings.ownersRounds.isEmpty }
  func name(in language: Language) -> String { language("征询单", "survey slip") }
  func document(of proceedings: Proceedings) -> Document { proceedings.surveySlip }
}

extension DocumentKind {
  package static let surveySlip = DocumentKind(SurveySlip())
}

extension Proceedings {
  fileprivate var surveySlip: Document {
    let round = openRound
    let issues = round.map { vote in [issue(of: vote)].compactMap { $0 } } ?? session.issues.values
    var blocks: [Block] = [.fields([.init("编号", ""), .init("征询单位", convener)])]
    for (place, issue) in issues.enumerated() {
      blocks += [.blank] + asking(issue, issues.count > 1 ? place + 1 : nil, in: round)
    }
    if issues.isEmpty { blocks += [.blank] + asking(nil, nil, in: round) }
    let until = round?.period.map { "\($0.until.official)（含当日）" } ?? "____年__月__日"
    let address = session.constitutionOfBody?.address.map { named($0, withHomes: false) }
    blocks += [
      .blank,
      .fields([
        .init("房号", ""), .init("签名", ""), .init("日期", "____年__月__日"), .init("截止", until),
      ]),
      .labelled("交回处：", address ?? "________________"),
      .labelled("未交回如何计算：", unreturned(in: round)),
    ]
    return Document(
      kind: .surveySlip, audience: audience, title: ["关于\(about(issues))的", "征询单"], blocks: blocks)
  }

  /// What is to be done, where, at what cost and to what effect; what nobody has entered is left to be
  /// filled in.
  private func asking(_ issue: Issue?, _ number: Int?, in round: Vote?) -> [Block] {
    let blank = "________________"
    let what = issue.map { title(of: $0) } ?? blank
    let text =
      round.map { self.text(of: $0).joined() }
      ?? issue.flatMap { session.currentMotion(of: $0.id) }.map {
        sentence(free($0.current.text).replacingLineBreaks())
      } ?? ""
    return [
      .labelled("事项\(number.map(chineseNumeral) ?? "")：", what),
      .labelled("做什么：", text.isEmpty ? blank : text),
      .labelled("范围：", round.map { scope(of: $0) } ?? blank), .labelled("费用：", blank),
      .labelled("影响：", blank), .labelled("选项：", "□同意　□反对　□弃权"), .labelled("意见：", blank),
    ]
  }

  /// By the body's clause; the law's own reading holds where owners vote, and elsewhere there is none.
  private func unreturned(in round: Vote?) -> String {
    let rule = round?.opening.rule ?? details.rule
    let policies = rule.policies.completed(by: details.clauses)
    guard let set = policies.unreturned else {
      return round == nil ? "________________" : "未交回的，不计入参与表决。"
    }
    let words = VerdictWording(
      Verdict(rule: "", kind: .undecidable, way: .slips, counts: Counts()), under: rule,
      in: .chinese)
    return words.clauses(Policies(unreturned: set)).map { free($0) }.joined()
  }
}
