import Deliberation
import Text

extension RecordOffers {
  /// 隐去. Whoever shows it asks once more before it is done, with all that would go.
  package static let redactEntry: Offer<EntryField> = Offer(
    CommandName(
      "redact-entry", title: ("隐去选中一条里的文字", "Strike words out of the entry"),
      label: ("隐去", "Strike out"),
      help: (
        "不该留在文件里的文字（病情、身份证号等）经批准隐去，事情保留。要问两遍。",
        "Words that must not stay in the file go, once approved; the act stays. It asks twice."
      ))
  ) { words, desk in
    desk.session.map { .ask(redacting(words, in: $0, desk.language)) }
      ?? .refuse(RequestWording(desk.language).noMeeting)
  }

  /// Why the words must go, and who approved it.
  package static func redacting(
    _ struck: EntryField, in session: Session, _ language: Language
  ) -> Request {
    let words = RedactionWording(session, in: language)
    let (number, field) = (struck.entry.number, struck.path)
    let reason = Question.reason(language)
    let approver = Question.approver(language)
    return Request(
      redactEntry.name.title(in: language),
      notes: [words.what(field, of: struck.entry), words.note],
      [reason.field, approver.field]
    ) { answers throws(Unanswered) in
      .init(
        .redact(
          .init(
            entry: number, fields: [field], reason: try answers[reason],
            approved: try answers[approver])))
    }
  }
}
