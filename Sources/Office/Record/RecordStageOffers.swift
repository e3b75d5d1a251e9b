import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 草稿, 审阅, 确认: who answers for the record before it is sealed, and for the one before.
extension RecordOffers {
  package static let review: Offer<Void> = Offer(
    CommandName(
      "review-record", title: ("审阅记录", "Review the record"), label: ("审阅", "Review"),
      help: (
        "散会后主持人看过记录，写明是谁、哪天；以后再有改动，记录又是草稿。",
        "After adjourning: who read the record through, and when; a later change makes it a draft again."
      )),
    whyNot: { _, desk in desk.whyNot(in: .adjourned) }
  ) { _, desk in
    signing(review.name.title(in: desk.language), desk.session?.details.facilitator ?? "", at: desk)
    {
      .reviewRecord(.init(by: $0, on: $1))
    }
  }

  package static let confirmRecord: Offer<Void> = Offer(
    CommandName(
      "confirm-record", title: ("确认记录", "Confirm the record"), label: ("确认", "Confirm"),
      help: (
        "审阅过的记录由谁、哪天确认；确认以后封存。",
        "By whom and when the reviewed record was confirmed; then it is sealed."
      )),
    whyNot: { _, desk in
      if let reason = desk.whyNot(in: .adjourned) { return reason }
      return desk.session?.standingReview == nil
        ? desk.session.map { Refusal.record(.notReviewed).onScreen(in: desk.language, of: $0) }
        : nil
    }
  ) { _, desk in
    signing(confirmRecord.name.title(in: desk.language), desk.session?.details.body ?? "", at: desk)
    {
      .confirmRecord(.init(by: $0, on: $1))
    }
  }

  /// Asks who signs and on which day.
  private static func signing(
    _ title: String, _ usual: String, at desk: Desk,
    _ command: @escaping @Sendable (String, Day) -> Command
  ) -> Act {
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let language = desk.language
    let by = Question.name(
      "signer", language("由谁", "By whom"), usual, among: session.roster,
      hint: language("姓名或单位", "a person or a body"))
    let on = Question.day(
      "signedOn", language("日期", "On"), session.zoned(desk.now).day, in: language)
    let notes = [RecordWording(session, in: language).stage].compactMap(\.self)
    return .ask(
      Request(title, notes: notes, [by.field, on.field]) { answers throws(Unanswered) in
        .init(command(try answers.required(by), try answers.required(on)))
      })
  }

  package static let confirmLastRecord: Offer<Void> = Offer(
    CommandName(
      "confirm-last-record",
      title: ("确认上次会议记录", "Confirm the record of the last meeting"), label: ("上次记录", "Last record"),
      help: (
        "开会时确认上次会议的记录，写明是哪次会议、有没有修改，印在本次会议记录里。",
        "In the meeting: the record of the one before is taken for right; this one's record prints it."
      )),
    whyNot: { _, desk in desk.whyNot(in: .open) }
  ) { _, desk in
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let (language, last) = (desk.language, lastMeeting(before: session, at: desk))
    let meeting = Question.line(
      "earlierMeeting", language("上次会议", "Earlier meeting"), last?.title ?? "")
    let on = Question.day(
      "earlierDay", language("上次会议日期", "Its day"), last?.date, in: language)
    let text = Question.lines(
      "recordRemark", language("说明", "Remark"), rows: 2,
      hint: language("有修改的写改了什么，没有的不填", "what was put right; empty where nothing was"))
    return .ask(
      Request(
        confirmLastRecord.name.title(in: language), [meeting.field, on.field, text.field]
      ) { answers throws(Unanswered) in
        .init(
          .confirmLastRecord(
            .init(
              meeting: try answers.required(meeting), on: try answers.required(on),
              text: answers.optional(text))))
      })
  }

  /// The last meeting that the same body held before.
  private static func lastMeeting(before session: Session, at desk: Desk) -> Session.Identity? {
    guard let extracts = desk.ledger?.casebook.meetings.extracts, !session.details.body.isEmpty
    else { return nil }
    return extracts.last { meeting in
      meeting.body == session.details.body && meeting.isHeld
        && meeting.header.id != session.identity.id
        && meeting.header.date <= session.identity.date
    }?.header
  }
}
