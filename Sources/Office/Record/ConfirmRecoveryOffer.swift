import Deliberation
import Sentences
import Text

extension RecordOffers {
  /// 确认缺失部分 of a recovered record, or of a copy that was gone on with: until then no result is
  /// printed of it.
  package static let confirmRecovery: Offer<Void> = Offer(
    CommandName(
      "confirm-recovery", title: ("确认缺失部分", "Answer for what is missing"),
      label: ("确认缺失", "Missing"),
      help: (
        "记录由损坏文件恢复，或是选用的一份副本：由负责人写明缺的已重新登记，或无关结果，才能出意见书和公示。",
        "Of a recovered record, or one of two copies: somebody answers for what is missing before results are printed."
      )),
    whyNot: { _, desk in
      guard let session = desk.session else { return RequestWording(desk.language).noMeeting }
      return session.lacksConfirmation
        ? nil : Refusal.file(.nothingToConfirm).onScreen(in: desk.language, of: session)
    }
  ) { _, desk in
    let language = desk.language
    let by = Question.line("confirmedBy", language("确认人", "Who answers for it"))
    let text = Question.lines(
      "whatBecame", language("缺的怎样了", "What became of it"), rows: 3,
      hint: language("已重新登记，或无关结果", "entered again, or of no matter"))
    return .ask(
      Request(
        confirmRecovery.name.title(in: language),
        notes: desk.session?.provenance(in: language) ?? [], [by.field, text.field]
      ) { answers throws(Unanswered) in
        .init(
          .confirmRecovery(
            .init(by: try answers.required(by), text: try answers.required(text))))
      })
  }
}
