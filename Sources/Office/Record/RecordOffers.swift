import Deliberation
import Text

/// What is offered on the record: what was said and done besides, and what is put right in it.
///
/// Each stands in a file of its own; one that is listed here is on the page of the record, in its
/// palette and in its help.
package enum RecordOffers {
  /// On the meeting as a whole, in the order in which a meeting needs it. The first four have digits.
  package static let onMeeting: [Offer<Void>] = [
    remark, raiseConcern, opinions, attach, thank, review, confirmRecord, confirmLastRecord,
  ]
  /// What is put right once the meeting is adjourned and stands in no entry's field.
  package static let afterwards: [Offer<Void>] = [noteErratum, missedSignIn, correctTitle]

  /// Until the seal the record is completed, after it only corrected.
  static let unsealed: [Session.Phase] = [.preparing, .open, .adjourned]
  /// What happened is corrected once nothing more happens.
  static let over: [Session.Phase] = [.adjourned, .sealed]

  package static let thank: Offer<Void> = Offer(
    CommandName(
      "thank", title: ("致谢", "Give thanks"), label: ("致谢", "Thank"),
      help: ("感谢谁、为什么事，写进会议记录。", "Whom the meeting thanks and what for; the record prints it.")),
    whyNot: { _, desk in desk.whyNot(in: unsealed) }
  ) { _, desk in
    let language = desk.language
    let name = Question.name(
      "name", language("感谢谁", "Whom"), among: desk.session?.roster ?? [],
      hint: language("姓名或单位", "a person or a body"))
    let text = Question.lines("text", language("为什么事", "What for"), rows: 3)
    return .ask(
      Request(thank.name.title(in: language), [name.field, text.field]) {
        answers throws(Unanswered) in
        .init(.thank(.init(name: try answers.required(name), text: try answers.required(text))))
      })
  }
}
