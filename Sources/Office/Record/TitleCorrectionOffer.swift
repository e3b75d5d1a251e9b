import Deliberation
import Sentences
import Text

extension RecordOffers {
  /// 更正 of the meeting's title; the file and its folder keep their names.
  package static let correctTitle: Offer<Void> = Offer(
    CommandName(
      "correct-title", title: ("更正会议名称", "Correct the meeting's title"),
      label: ("会议名称", "Title"),
      help: (
        "散会后会议名称写错了：前后两个名称文书都印。", "After adjourning; papers print both titles."
      )),
    whyNot: { _, desk in desk.whyNot(in: over) }
  ) { _, desk in
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let (language, old) = (desk.language, session.identity.title)
    let words = RecordWording(session, in: language)
    let new = Question.correction(language, old)
    let reason = Question.reason(language)
    let approver = Question.approver(language)
    let corrector = Question.corrector(language)
    return .ask(
      Request(
        correctTitle.name.title(in: language), notes: [words.says(old), words.titleNote],
        [new.field, reason.field, approver.field, corrector.field]
      ) { answers throws(Unanswered) in
        .init(
          .correct(
            .init(
              entry: 0, field: "title", old: old, new: try answers[new],
              reason: try answers[reason], by: answers.optional(corrector),
              approved: answers.optional(approver))))
      })
  }
}
