import Deliberation
import Sentences
import Text

/// One field of an entry, which says something wrong or something that must go.
package struct EntryField: Sendable {
  package let entry: Entry
  /// The field as the entry names it.
  package let path: String

  package init(_ entry: Entry, _ path: String) {
    self.entry = entry
    self.path = path
  }
}

extension RecordOffers {
  /// 更正 of one field of an entry, with its reason.
  package static let correctEntry: Offer<EntryField> = Offer(
    CommandName(
      "correct-entry", title: ("更正选中的一条", "Correct the chosen entry"), label: ("更正", "Correct"),
      help: (
        "散会后更正选中记录里写错的一项。回车相同。", "After adjourning, puts a field of the entry right; so does Enter."
      )),
    whyNot: { _, desk in whyNotCorrected(desk) }
  ) { wrong, desk in
    correcting(wrong, titled: correctEntry.name.title(in: desk.language), at: desk)
  }

  /// Asks what a field should say, why, and who approved it.
  ///
  /// - Parameter notes: what is told before, such as whom it is about.
  static func correcting(
    _ wrong: EntryField, titled title: String, notes: [String] = [], at desk: Desk
  ) -> Act {
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let (language, number, field) = (desk.language, wrong.entry.number, wrong.path)
    let words = RecordWording(session, in: language)
    guard let old = session.text(of: field, in: wrong.entry) else {
      return .refuse(words.nothingToCorrect)
    }
    let new = Question.corrected(field, saying: old, in: session, language)
    let reason = Question.reason(language)
    let approver = Question.approver(language)
    let corrector = Question.corrector(language)
    return .ask(
      Request(
        title,
        notes: notes + [
          RecordWording.field(field, in: language), words.says(words.value(old, of: field)),
        ],
        [new.field, reason.field, approver.field, corrector.field]
      ) { answers throws(Unanswered) in
        .init(
          .correct(
            .init(
              entry: number, field: field, old: old, new: try answers[new],
              reason: try answers[reason], by: answers.optional(corrector),
              approved: answers.optional(approver))))
      })
  }

  /// Why nothing is corrected now, for the user to read; nil where it can be.
  package static func whyNotCorrected(_ desk: Desk) -> String? {
    guard let session = desk.session else { return RequestWording(desk.language).noMeeting }
    return over.contains(session.phase)
      ? nil : RecordWording(session, in: desk.language).correctLater
  }
}
