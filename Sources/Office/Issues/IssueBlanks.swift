import Deliberation
import Sentences
import Text
import Values

/// What is asked of an issue that is added or changed.
struct IssueBlanks: Sendable {
  private let title: Question<String>
  private let source: Question<IssueSource.Kind?>
  private let reference: Question<String>
  private let raisedOn: Question<Day?>
  let proposer: Question<String>
  let summary: Question<String>
  private let asked: Question<String>
  /// Whose consent is asked for it by now; nil where the meeting's are.
  private let known: [String]?

  init(_ issue: Issue?, at desk: Desk) {
    let (language, kinds) = (desk.language, IssueSource.Kind.allCases)
    known = issue?.consentsAsked
    title = .line("title", language("议题名称", "Title"), issue?.title ?? "")
    source = .choice(
      "source", language("来源", "Source"), kinds,
      issue.flatMap { kinds.firstIndex(of: $0.source.kind) } ?? 0
    ) { $0.name(in: language) }
    reference = .line(
      "reference", language("工单等编号", "Reference"), issue?.source.reference ?? "",
      hint: language.mayStayEmpty)
    raisedOn = .day("raisedOn", language("提出日期", "Raised on"), issue?.source.on, in: language)
    proposer = .name(
      "proposer", language("提出人", "Raised by"), issue?.proposer ?? "",
      among: desk.session?.roster ?? [],
      hint: language("房号、拼音或姓名，可不填", "room, pinyin or name; may stay empty"))
    summary = .lines(
      "summary", language("情况说明", "Summary"), issue?.summary ?? "", rows: 3,
      hint: language.mayStayEmpty)
    asked = .line(
      "consents", language("须书面同意单位", "Consents of"), known?.joined(separator: "、") ?? "")
  }

  var fields: [Field] {
    [
      title.field, source.field, reference.field, raisedOn.field, proposer.field, summary.field,
      asked.field,
    ]
  }

  /// - Parameter known: what it is called where no title was written.
  func read(
    _ answers: Answers, titled known: String? = nil
  ) throws(Unanswered) -> (title: String, source: IssueSource) {
    let written = answers.optional(title) ?? known
    guard let written else { throw .missing(title, at: answers.desk) }
    return (
      written,
      IssueSource(
        kind: try answers.required(source), reference: answers.optional(reference),
        on: try answers[raisedOn])
    )
  }

  /// Parties whose consent the issue needs; nil where nothing was written, so that the meeting's are
  /// asked.
  func consents(_ answers: Answers) -> [String]? {
    let written = answers.parts(asked)
    return written.isEmpty && known == nil || written == known ? nil : written
  }
}
