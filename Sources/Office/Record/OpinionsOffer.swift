import Deliberation
import Text

extension RecordOffers {
  /// 征求意见: what came of slips that asked for opinions on the issue at hand.
  package static let opinions: Offer<Void> = Offer(
    opinionsName, whyNot: { _, desk in desk.whyNot(in: unsealed) }
  ) { _, desk in .ask(asking(of: nil, at: desk)) }

  fileprivate static let opinionsName = CommandName(
    "opinions", title: ("征求意见统计（征询单）", "Opinions asked on slips"), label: ("征求数", "Opinions"),
    help: ("发放、收回、有效、同意各多少，主要意见三行。", "Issued, returned, valid, agreeing; three lines of opinion.")
  )

  /// - Parameter issue: nil for the one at hand.
  fileprivate static func asking(of issue: Issue?, at desk: Desk) -> Request {
    let language = desk.language
    let sum = language("可写12+15+13", "or 12+15+13")
    let issued = Question.number("issued", language("发出票数", "Ballots issued"), hint: sum)
    let returned = Question.number("returned", language("收回票数", "Ballots returned"), hint: sum)
    let valid = Question.number("valid", language("有效", "Valid"))
    let agreeing = Question.number("agreeing", language("同意", "Agreeing"))
    let lines = Question.lines(
      "lines", language("主要意见", "What was said"), rows: 3,
      hint: language("一行写一项", "one a line"))
    let id = issue?.id.text
    return Request(
      opinionsName.title(in: language), notes: issue.map { [$0.title] } ?? [],
      [issued.field, returned.field, valid.field, agreeing.field, lines.field]
    ) { answers throws(Unanswered) in
      .init(
        .recordOpinions(
          .init(
            issue: id,
            numbers: .init(
              issued: try answers.required(issued), returned: try answers.required(returned),
              valid: try answers.required(valid), agreeing: try answers.required(agreeing),
              lines: answers.lines(lines)))))
    }
  }
}

extension IssueOffers {
  /// 征求意见 on one issue: slips are mostly counted before it is taken up.
  package static let opinions: Offer<Issue> = Offer(
    RecordOffers.opinionsName, whyNot: { _, desk in desk.whyNot(in: RecordOffers.unsealed) }
  ) { issue, desk in .ask(RecordOffers.asking(of: issue, at: desk)) }
}
