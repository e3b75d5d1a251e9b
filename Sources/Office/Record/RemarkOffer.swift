import Deliberation
import Text

extension RecordOffers {
  /// 补记, with the time it happened beside the time it is typed.
  package static let remark: Offer<Void> = Offer(
    CommandName(
      "remark", title: ("补记", "Add to the record"), label: ("补记", "Remark"),
      help: ("补记说了什么、发生了什么，写明什么时候。", "What was said or happened, and when.")),
    whyNot: { _, desk in desk.whyNot(in: unsealed) }
  ) { _, desk in
    let (language, issue) = (desk.language, desk.session.flatMap(issue)?.text)
    let text = Question.lines("remark", language("记什么", "What"), rows: 5)
    let by = Question.person(
      "remarker", language("谁说的", "By"), among: desk.session?.roster ?? [],
      hint: language.personHint)
    let happened = Question.happened(language)
    return .ask(
      Request(remark.name.title(in: language), [text.field, by.field, happened.field]) {
        answers throws(Unanswered) in
        .init(
          .remark(.init(issue: issue, by: try answers[by], text: try answers[text])),
          happened: try answers[happened])
      })
  }

  /// The issue on the floor, else the only one; nil leaves it open.
  private static func issue(_ session: Session) -> Issue.ID? {
    session.currentIssue ?? (session.issues.count == 1 ? session.issues.values[0].id : nil)
  }
}
